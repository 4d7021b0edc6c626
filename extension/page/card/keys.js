// Goes through the names of a page from the keyboard: the next one, the one before, and the card of the one reached.
// @ts-check

var sidelightKeys = (() => {
  "use strict";

  /** @typedef {ReturnType<ReturnType<typeof sidelightPaint.create>["all"]>[number]} Painted */
  /** @typedef {"next" | "previous" | "open"} Command */
  /**
   * Where a step begins: at the name reached before, at what the reader sees, or, coming from another frame, at the page's edge.
   * @typedef {"here" | "view" | "edge"} From
   */
  /**
   * What came of it: a name was reached; there is none in this direction; or no step of this frame was ever taken.
   * @typedef {"reached" | "end" | "none"} Outcome
   */

  /**
   * @typedef {object} Ports
   * @property {() => Painted[]} all the names a reader can see, in reading order
   * @property {(painted: Painted) => DOMRect[]} boxes
   * @property {(painted: Painted | null) => void} mark
   * @property {() => Painted | null} opened the name whose card is open
   * @property {(painted: Painted) => void} open
   * @property {() => void} close takes away a card that the reader has not pinned
   * @property {(text: string, painted: Painted | null) => void} announce
   */

  /** In an element taller than this part of the window, its middle may be far from the name. */
  const TALL = 0.5;

  /** Brings a name to the middle of the window. @param {Painted} painted @param {Ports["boxes"]} boxes */
  function reveal(painted, boxes) {
    const element = painted.pieces[0]?.node.parentElement;
    if (!element) return;
    const isTall = element.getBoundingClientRect().height > innerHeight * TALL;
    const isStill = isTall || matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: isStill ? "instant" : "smooth" });
    const box = boxes(painted)[0];
    if (isTall && box) scrollBy({ top: (box.top + box.bottom - innerHeight) / 2, behavior: "instant" });
  }

  /** @param {Ports} ports */
  function create(ports) {
    /** @type {Painted | null} */
    let current = null;

    /** Where in a list the name is that was reached last; a text that was read again has it anew. @param {Painted[]} list */
    function place(list) {
      const last = ports.opened() ?? current;
      const piece = last?.pieces[0];
      if (!last || !piece) return -1;
      const same = list.indexOf(last);
      if (same >= 0) return same;
      return list.findIndex(({ pieces: [first] }) => first?.node === piece.node && first.start === piece.start);
    }

    /** The first name to go to. @param {Painted[]} list @param {number} by @param {From} from */
    function entry(list, by, from) {
      const last = list.length - 1;
      if (from === "edge") return by < 0 ? last : 0;
      if (by < 0) {
        const above = list.findLastIndex((painted) => (ports.boxes(painted)[0]?.top ?? 0) < innerHeight);
        return above < 0 ? last : above;
      }
      return Math.max(list.findIndex((painted) => (ports.boxes(painted)[0]?.bottom ?? 0) > 0), 0);
    }

    function forget() {
      current = null;
      ports.mark(null);
    }

    /** @param {Painted[]} list @param {number} index */
    function reach(list, index) {
      const painted = list[index];
      if (!painted) return;
      ports.close();
      current = painted;
      ports.mark(painted);
      reveal(painted, ports.boxes);
      const { run, mention } = painted;
      ports.announce(`${run.text.slice(mention.start, mention.end)}, name ${index + 1} of ${list.length}`, painted);
    }

    /** @param {Command} command @param {From} from @returns {Outcome} */
    function perform(command, from) {
      const list = ports.all();
      const at = place(list);
      if (list.length === 0 || (at < 0 && from === "here")) {
        current = null;
        return "none";
      }
      const by = command === "previous" ? -1 : 1;
      if (command === "open") {
        if (at < 0) reach(list, entry(list, by, from));
        else current = list[at] ?? null;
        if (current) ports.open(current);
        return "reached";
      }
      const next = at < 0 ? entry(list, by, from) : at + by;
      if (!list[next]) {
        ports.close();
        forget();
        return "end";
      }
      reach(list, next);
      return "reached";
    }

    return {
      perform,
      forget,
      /** The name reached last, marked also while no card is open. */
      current: () => current,
      /** Says that there is nothing to go through. */
      silent: () => ports.announce("No names are marked on this page", null),
    };
  }

  return { create };
})();
