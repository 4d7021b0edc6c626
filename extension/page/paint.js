// Underlines mentions without touching the page: highlights for the eye, a map of its own for the pointer.
// @ts-check

var sidelightPaint = (() => {
  "use strict";

  /** @typedef {import("../sidelight.js").Mention} Mention */
  /** @typedef {import("../sidelight.js").Confidence} Confidence */
  /** @typedef {Parameters<typeof sidelightRead.keyOf>[0]} Run */

  /**
   * A mention on the page.
   * @typedef {object} Painted
   * @property {Run} run
   * @property {Mention} mention
   * @property {{ node: Text, start: number, end: number }[]} pieces
   * @property {StaticRange} range
   * @property {Parameters<typeof sidelightLooks.line>[1] | undefined} tone what the text is like that it stands in, once that was looked at
   * @property {Set<Element>} over the elements a pointer may be over when it is over the mention
   */

  const { TONES } = sidelightLooks;
  /** With more mentions than this under one element, only the browser's own answer tells which one is meant. */
  const FEW = 100;
  /** No longer than this in one go. */
  const SLICE_MS = 4;
  /** The line may be this far from the words' boxes and still be the pointer's goal, in px. */
  const REACH_PX = 2;

  /** Gives names that tell the page nothing, new in every document. @returns {Generator<string, never>} */
  function* randomNames() {
    for (;;) {
      const letters = Array.from(crypto.getRandomValues(new Uint8Array(200)), (byte) => String.fromCharCode(97 + (byte % 26))).join("");
      for (let at = 0; at < letters.length; at += 10) yield letters.slice(at, at + 10);
    }
  }

  /** @param {() => void} moved called when mentions were painted, or are no longer because the window has moved */
  function create(moved) {
    /** The tones of what was looked at since names were last shown: many stand in the same element. @type {Map<Element, NonNullable<Painted["tone"]>>} */
    const tones = new Map();

    /** What the text is like that a mention stands in. @param {Painted["pieces"]} pieces */
    function toneOf([first]) {
      const element = sidelightShadow.elementOf(first?.node);
      if (!element) return "dark";
      const known = tones.get(element);
      if (known) return known;
      const tone = sidelightTones.of(getComputedStyle(element).color);
      tones.set(element, tone);
      return tone;
    }

    const names = randomNames();
    /** Whether all but the open mention are taken from the browser's sight. */
    let isHushed = false;
    /** By what is marked and on what text. @type {Map<string, { name: string, highlight: Highlight }>} */
    const buckets = new Map();

    /** The bucket of what is marked alike. @param {Confidence | "open"} what @param {NonNullable<Painted["tone"]>} tone */
    function bucket(what, tone) {
      const key = what + tone;
      const known = buckets.get(key);
      if (known) return known;
      const made = { name: names.next().value, highlight: new Highlight() };
      if (what === "open") made.highlight.priority = 1;
      buckets.set(key, made);
      CSS.highlights.set(made.name, made.highlight);
      return made;
    }

    /** The highlight that a mention belongs to. @param {Painted} painted @param {Confidence | "open"} what */
    const highlightOf = (painted, what = painted.mention.confidence) =>
      bucket(what, (painted.tone ??= toneOf(painted.pieces))).highlight;

    /** What was found in each run, painted or not. @type {Map<Run, Mention[]>} */
    const named = new Map();
    /** The same, for those that somebody has asked for. @type {WeakMap<Run, Painted[]>} */
    const placed = new WeakMap();
    /** What is painted. @type {Map<Run, Painted[]>} */
    const byRun = new Map();
    /** Firefox cannot iterate a Highlight from an extension, and a lookup beats a walk. @type {Map<Text, Painted[]>} */
    const byNode = new Map();
    /** What may be under the pointer, by the element it is over. @type {WeakMap<Element, Set<Painted>>} */
    const byElement = new WeakMap();
    /** What is named in labels, which have no letters to underline. @type {Map<Run, Mention[]>} */
    const inLabels = new Map();
    /** To be painted, not underlined yet. @type {Set<Painted>} */
    const pending = new Set();
    /** @type {Painted | null} */
    let open = null;

    /** Takes away what is painted of a mention. @param {Painted} painted */
    function lift(painted) {
      if (!pending.delete(painted)) highlightOf(painted).delete(painted.range);
      for (const { node } of painted.pieces) {
        const rest = (byNode.get(node) ?? []).filter((other) => other !== painted);
        if (rest.length > 0) byNode.set(node, rest);
        else byNode.delete(node);
      }
      for (const element of painted.over) byElement.get(element)?.delete(painted);
    }

    /** Takes away all of a mention. @param {Painted} painted */
    function remove(painted) {
      lift(painted);
      if (open === painted) mark(null);
      for (const tone of TONES) bucket("open", tone).highlight.delete(painted.range);
    }

    /** No longer paints what is in a run. @param {Run} run */
    function take(run) {
      byRun.get(run)?.forEach(lift);
      byRun.delete(run);
    }

    /** @param {Run} run */
    function clear(run) {
      near.remove(run);
      placed.get(run)?.forEach(remove);
      placed.delete(run);
      byRun.delete(run);
      named.delete(run);
      inLabels.delete(run);
    }

    /** The elements around a mention, up to the one its run is read from. @param {Run} run @param {Painted["pieces"]} pieces */
    function around(run, pieces) {
      /** @type {Set<Element>} */
      const elements = new Set();
      for (const { node } of pieces) {
        for (let at = node.parentElement; at; at = at === run.container ? null : at.parentElement) elements.add(at);
      }
      if (sidelightShadow.isTree(run.container)) elements.add(run.container.host);
      return elements;
    }

    /** The mentions of a run, where they stand. @param {Run} run */
    function mentionsIn(run) {
      const known = placed.get(run);
      if (known) return known;
      /** @type {Painted[]} */
      const list = [];
      for (const mention of named.get(run) ?? []) {
        const pieces = sidelightRead.place(run, mention.start, mention.end);
        const first = pieces?.[0];
        const last = pieces?.at(-1);
        if (!pieces || !first || !last) continue;
        const range = new StaticRange({
          startContainer: first.node,
          startOffset: first.start,
          endContainer: last.node,
          endOffset: last.end,
        });
        list.push({ run, mention, pieces, range, tone: undefined, over: around(run, pieces) });
      }
      placed.set(run, list);
      return list;
    }

    /** Paints what is in a run and stands where it stood. @param {Run} run */
    function put(run) {
      const list = mentionsIn(run).filter(holds);
      for (const painted of list) {
        pending.add(painted);
        for (const { node } of painted.pieces) byNode.set(node, [...(byNode.get(node) ?? []), painted]);
        for (const element of painted.over) byElement.set(element, (byElement.get(element) ?? new Set()).add(painted));
      }
      if (list.length > 0) byRun.set(run, list);
    }

    /** Takes note of the mentions of a run, in place of any earlier ones, and paints them if they are near. @param {Run} run @param {Mention[]} mentions */
    function set(run, mentions) {
      clear(run);
      if (run.label) {
        inLabels.set(run, mentions);
        return;
      }
      named.set(run, mentions);
      if (near.add(run, mentions.length)) put(run);
    }

    /** Underlines what is to be painted, in the next frame: what the text is like, only then is no question that the page has to work for. */
    function show() {
      near.settle();
      if (pending.size > 0) frame.after(underline);
    }

    function underline() {
      const until = performance.now() + SLICE_MS;
      for (const painted of pending) {
        if (performance.now() >= until) return frame.after(underline);
        pending.delete(painted);
        // Perhaps not what it was when it was last painted.
        painted.tone = toneOf(painted.pieces);
        highlightOf(painted).add(painted.range);
      }
      tones.clear();
      moved();
    }

    const frame = sidelightFrame.create();
    const near = sidelightNear.start({
      put,
      take,
      moved() {
        show();
        moved();
      },
    });

    /** Whether the words of a mention still stand where they stood. @param {Painted} painted */
    function holds(painted) {
      const { run, mention, pieces } = painted;
      const words = pieces.map(({ node, start, end }) => node.data.slice(start, end)).join("");
      const whole = run.text.slice(mention.start, mention.end);
      const isSame = words === whole || words.replace(/\n/g, "") === whole.replace(/[\n\uFFFC]/g, "");
      return isSame && pieces.every(({ node }) => node.isConnected);
    }

    /** Takes away at once what a change of the page has made wrong. @param {Text} text */
    function changed(text) {
      for (const painted of byNode.get(text) ?? []) if (!holds(painted)) remove(painted);
    }

    /** The boxes of a mention's words, one or more a line. @param {Painted} painted */
    function boxes(painted) {
      return painted.pieces.flatMap(({ node, start, end }) => {
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, end);
        return Array.from(range.getClientRects());
      });
    }

    /** The box of a mention that a point is in. @param {Painted} painted @param {number} x @param {number} y */
    function boxAt(painted, x, y) {
      if (!holds(painted)) return undefined;
      return boxes(painted).find(
        (box) => x >= box.left && x <= box.right && y >= box.top - REACH_PX && y <= box.bottom + REACH_PX,
      );
    }

    /**
     * The mention under a point, and the box of it that the point is in.
     * @param {EventTarget | null} target what the pointer is over
     * @param {number} x @param {number} y
     */
    function at(target, x, y) {
      if (!(target instanceof Element)) return null;
      const { element, shadowRoots } = sidelightShadow.descend(target, x, y);
      const near = byElement.get(element);
      if (!near || near.size === 0) return null;
      const node = document.caretPositionFromPoint(x, y, { shadowRoots })?.offsetNode;
      const said = node instanceof Text ? byNode.get(node) : null;
      // Links are often stretched over a whole teaser; the browser then finds no words under the pointer.
      for (const painted of [...(said ?? []), ...(near.size <= FEW ? near : [])]) {
        const box = boxAt(painted, x, y);
        if (box) return { painted, box };
      }
      return null;
    }

    /** All mentions that a reader can see or scroll to, in reading order. */
    function all() {
      const seen = [...named.keys()].flatMap(mentionsIn).filter((painted) => {
        const element = painted.pieces[0]?.node.parentElement;
        return element?.checkVisibility({ visibilityProperty: true }) && holds(painted) && boxes(painted).length > 0;
      });
      return seen.sort(inOrder);
    }

    /** Tints the mention whose card is open. @param {Painted | null} painted */
    function mark(painted) {
      open = painted;
      for (const tone of TONES) bucket("open", tone).highlight.clear();
      if (painted && holds(painted)) highlightOf(painted, "open").add(painted.range);
    }

    /** Where a node stands among those of the document itself: a shadow tree stands where its host does. @param {Node} node */
    function placeOf(node) {
      let at = node;
      for (let root = at.getRootNode(); sidelightShadow.isTree(root); root = at.getRootNode()) at = root.host;
      return at;
    }

    /** The reading order of two mentions. @param {Painted} a @param {Painted} b */
    function inOrder({ range: a }, { range: b }) {
      if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
      const isSameTree = a.startContainer.getRootNode() === b.startContainer.getRootNode();
      const [first, second] = isSameTree ? [a.startContainer, b.startContainer] : [placeOf(a.startContainer), placeOf(b.startContainer)];
      return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    }

    /** The mentions of an entity that stand where they stood, in reading order. @param {string} entity */
    function mentionsOf(entity) {
      const runs = [...named].filter(([, mentions]) => mentions.some((mention) => mention.entity === entity));
      const all = runs.flatMap(([run]) => mentionsIn(run));
      return all.filter((painted) => painted.mention.entity === entity && holds(painted)).sort(inOrder);
    }

    /** Tints all mentions of an entity, or none any more. @param {string | null} entity */
    function markAll(entity) {
      mark(null);
      if (entity) for (const painted of mentionsOf(entity)) highlightOf(painted, "open").add(painted.range);
    }

    /** Scrolls to one of the mentions of an entity that can be seen, and tints it alone. @param {string} entity @param {number} index */
    function reveal(entity, index) {
      const all = mentionsOf(entity).filter((painted) => boxes(painted).length > 0);
      const painted = all[index % all.length];
      if (!painted) return;
      mark(painted);
      // At once: a page that flies by tells nothing, and some readers it makes ill.
      painted.pieces[0]?.node.parentElement?.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
      const [box] = boxes(painted);
      // The middle of a long paragraph may be far from the words.
      if (box && (box.top < 0 || box.bottom > innerHeight)) {
        window.scrollBy({ top: box.top - innerHeight / 2, behavior: "instant" });
      }
    }

    /** Looks again at what text the mentions stand in. */
    function retone() {
      tones.clear();
      for (const painted of [...byRun.values()].flat()) {
        const tone = toneOf(painted.pieces);
        if (tone === painted.tone) continue;
        const isShown = highlightOf(painted).delete(painted.range);
        const isOpen = highlightOf(painted, "open").delete(painted.range);
        painted.tone = tone;
        if (isShown) highlightOf(painted).add(painted.range);
        if (isOpen) highlightOf(painted, "open").add(painted.range);
      }
      tones.clear();
    }

    return {
      /** The rules that give the highlights their looks. @param {import("../sidelight.js").Look} look */
      css: (look) => sidelightLooks.css(look, (what, tone) => `::highlight(${bucket(what, tone).name})`),
      /** Takes all but the open mention from the browser's sight, or gives them back. @param {boolean} isHidden */
      hush(isHidden) {
        if (isHidden === isHushed) return;
        isHushed = isHidden;
        for (const [key, { name, highlight }] of buckets) {
          if (!isHidden) CSS.highlights.set(name, highlight);
          else if (!key.startsWith("open")) CSS.highlights.delete(name);
        }
      },
      /** What is painted, by the run that it stands in. @type {ReadonlyMap<Run, Painted[]>} */
      runs: byRun,
      /** Whether there is nothing to paint on the page. */
      isEmpty: () => named.size === 0,
      holds,
      retone,
      set,
      clear,
      show,
      again: near.again,
      watch: near.watch,
      changed,
      at,
      all,
      boxes,
      mark,
      markAll,
      reveal,
      tally: () => sidelightTally.of(named, inLabels),
      stop() {
        near.stop();
        frame.stop();
        for (const { name } of buckets.values()) CSS.highlights.delete(name);
        named.clear();
        byRun.clear();
        byNode.clear();
        inLabels.clear();
      },
    };
  }

  return { create };
})();
