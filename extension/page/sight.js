// Tells what of the page is in sight, so that it is read first.
// @ts-check

var sidelightSight = (() => {
  "use strict";

  /** @typedef {Parameters<typeof sidelightRead.read>[0]} Container */

  /** At so many points down the window it is asked what is in sight. */
  const LOOKS = 10;

  /**
   * What is in sight and wanted, what is around others first.
   * Asked at a few points only, one a step, once after each move of the page, and in an idle moment, when the page is laid out already.
   * @param {Element} root @param {(container: Container) => boolean} isWanted @returns {Generator<void, Container[]>}
   */
  function* look(root, isWanted) {
    /** @type {Set<Container>} */
    const inSight = new Set();
    for (let i = LOOKS; i > 0; i -= 1) {
      yield;
      const [x, y] = [window.innerWidth / 2, (window.innerHeight * (i - 0.5)) / LOOKS];
      const top = document.elementFromPoint(x, y);
      if (!top || !sidelightShadow.contains(root, top)) continue;
      const { element, shadowRoots } = sidelightShadow.descend(top, x, y);
      for (const node of [...shadowRoots, element]) {
        const container = sidelightRead.containerOf(node, root);
        if (container && isWanted(container)) inSight.add(container);
      }
    }
    const isAround = (/** @type {Container} */ container) =>
      [...inSight].some((other) => other !== container && container.contains(other));
    const all = [...inSight];
    return [...all.filter(isAround), ...all.filter((container) => !isAround(container))];
  }

  return { look };
})();
