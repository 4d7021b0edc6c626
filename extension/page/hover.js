// Decides when a card opens and closes: a pointer that rests opens, one that leaves, Esc or scrolling closes.
// @ts-check

var sidelightHover = (() => {
  "use strict";

  /** @typedef {NonNullable<ReturnType<ReturnType<typeof sidelightPaint.create>["at"]>>} Hit */

  /**
   * @typedef {object} Ports
   * @property {(target: EventTarget | null, x: number, y: number) => Hit | null} find
   * @property {(event: Event) => boolean} inCard
   * @property {(hit: Hit, x: number) => void} open
   * @property {() => void} close
   */

  /** Long enough that a pointer on its way elsewhere opens nothing, short enough not to feel like waiting. */
  const DWELL_MS = 350;
  /** Time to cross the gap between the words and the card. */
  const GRACE_MS = 300;

  /** @param {Ports} ports */
  function start(ports) {
    const listeners = new AbortController();
    /** The mention under the pointer, not opened yet. @type {Hit | null} */
    let wanted = null;
    /** The mention whose card is open. @type {Hit | null} */
    let opened = null;
    let dwell = 0;
    let grace = 0;
    let frame = 0;
    let x = Number.NaN;
    let y = Number.NaN;
    /** @type {EventTarget | null} */
    let target = null;

    function forgetWanted() {
      clearTimeout(dwell);
      wanted = null;
    }

    function stay() {
      clearTimeout(grace);
      grace = 0;
    }

    function leave() {
      if (opened && !grace) grace = setTimeout(close, GRACE_MS);
    }

    function close() {
      cancelAnimationFrame(frame);
      frame = 0;
      forgetWanted();
      stay();
      if (!opened) return;
      opened = null;
      ports.close();
    }

    /** @param {Hit | null} hit */
    function over(hit) {
      if (opened && hit?.painted === opened.painted) {
        forgetWanted();
        stay();
        return;
      }
      leave();
      if (hit?.painted === wanted?.painted) return;
      forgetWanted();
      wanted = hit;
      if (hit) dwell = setTimeout(openWanted, DWELL_MS);
    }

    function openWanted() {
      const before = wanted;
      wanted = null;
      // The page may have moved under the pointer meanwhile.
      const hit = ports.find(document.elementFromPoint(x, y), x, y);
      if (!hit || hit.painted !== before?.painted) return;
      stay();
      opened = hit;
      ports.open(hit, x);
    }

    /** @param {PointerEvent} event */
    function moved(event) {
      // A finger has no hover; and browsers send a move when the page moves under a resting pointer.
      if (event.pointerType === "touch" || (event.clientX === x && event.clientY === y)) return;
      x = event.clientX;
      y = event.clientY;
      if (ports.inCard(event)) {
        cancelAnimationFrame(frame);
        frame = 0;
        forgetWanted();
        stay();
      } else if (event.buttons !== 0) {
        forgetWanted();
      } else {
        target = event.target;
        // Once a frame is as often as the answer can matter.
        frame ||= requestAnimationFrame(() => {
          frame = 0;
          over(ports.find(target, x, y));
        });
      }
    }

    function leftWindow() {
      // Where it comes back, be it the same place, is a move.
      x = Number.NaN;
      forgetWanted();
      leave();
    }

    /** @param {Event} event */
    function scrolled(event) {
      const { target } = event;
      const words = opened?.painted.pieces[0]?.node;
      if (words && target instanceof Node && sidelightShadow.contains(target, words)) close();
    }

    const passive = { passive: true, capture: true, signal: listeners.signal };
    window.addEventListener("pointermove", moved, passive);
    window.addEventListener("scroll", scrolled, passive);
    window.addEventListener("resize", close, passive);
    window.addEventListener("pagehide", close, passive);
    window.addEventListener("pointerdown", (event) => void (ports.inCard(event) || close()), passive);
    window.addEventListener("keydown", (event) => void (event.key === "Escape" && close()), passive);
    window.addEventListener("pointerout", (event) => void (event.relatedTarget ?? leftWindow()), passive);

    return {
      close,
      /** Scrolling within a shadow tree is told nowhere else. @param {ShadowRoot} tree */
      watch: (tree) => tree.addEventListener("scroll", scrolled, passive),
      stop() {
        listeners.abort();
        close();
      },
    };
  }

  return { start };
})();
