// Counts how often each entity is named on the page, in its text and in labels.
// @ts-check

var sidelightTally = (() => {
  "use strict";

  /** @typedef {import("../sidelight.js").Mention} Mention */
  /** @typedef {import("../sidelight.js").Tally} Tally */
  /** @typedef {Parameters<typeof sidelightRead.keyOf>[0]} Run */
  /** What was found, by the run that it was found in. @typedef {ReadonlyMap<Run, Mention[]>} Named */

  const { CONFIDENCES } = sidelightLooks;

  /**
   * The mentions in labels of what has no mention of the same entity in it: a link's title and its words count once.
   * @param {Named} named @param {Named} inLabels
   */
  function labelled(named, inLabels) {
    if (inLabels.size === 0) return [];
    /** What has a mention of an entity in it. @type {Map<string, Set<Node>>} */
    const around = new Map();
    const add = (/** @type {Mention} */ { entity }, /** @type {Node | null} */ from) => {
      const nodes = around.get(entity);
      for (let at = from; nodes && at && !nodes.has(at); at = sidelightShadow.parent(at)) nodes.add(at);
    };
    for (const mentions of inLabels.values()) for (const { entity } of mentions) around.set(entity, new Set());
    for (const [run, mentions] of named) {
      for (const mention of mentions) {
        if (around.has(mention.entity)) add(mention, sidelightRead.place(run, mention.start, mention.end)?.[0]?.node ?? null);
      }
    }
    // Backwards, so that what is within comes first.
    return [...inLabels].reverse().flatMap(([{ label }, mentions]) => {
      const element = label?.ownerElement;
      return mentions.filter((mention) => {
        if (!element || around.get(mention.entity)?.has(element)) return false;
        add(mention, element);
        return true;
      });
    });
  }

  /**
   * How often each entity is named and how surely at best, in the order of their first mention.
   * @param {Named} named in the text @param {Named} inLabels in labels
   */
  function of(named, inLabels) {
    /** @type {Map<string, Tally>} */
    const tallies = new Map();
    const count = (/** @type {Mention} */ { entity, confidence }) => {
      const sum = tallies.get(entity) ?? { entity, count: 0, confidence };
      sum.count += 1;
      if (CONFIDENCES.indexOf(confidence) < CONFIDENCES.indexOf(sum.confidence)) sum.confidence = confidence;
      tallies.set(entity, sum);
    };
    for (const mentions of named.values()) mentions.forEach(count);
    labelled(named, inLabels).forEach(count);
    return [...tallies.values()];
  }

  return { of };
})();
