// Decides when a card opens and closes: a pointer that rests opens, one that leaves, Esc or scrolling closes; a held card stays.
// @ts-check

var sidelightHover = (() => {
  "use strict";

  /** @typedef {NonNullable<ReturnType<ReturnType<typeof sidelightPaint.create>["at"]>>} Hit */
  /** How a card was opened: by a resting pointer, from the keyboard, or by a finger, as a sheet. @typedef {"hover" | "keys" | "sheet"} How */
  /** How the reader wants it. @typedef {Pick<import("../sidelight.js").Site, "dwell" | "held">} Manner */

  /**
   * @typedef {object} Ports
   * @property {(target: EventTarget | null, x: number, y: number) => Hit | null} find
   * @property {(painted: Hit["painted"]) => DOMRect[]} boxes
   * @property {(event: Event) => boolean} inCard
   * @property {() => void} expect called when a card may be opened soon
   * @property {(hit: Hit, x: number, how: How) => void} open
   * @property {(box: DOMRect, x: number) => void} move called when the words of a held card have moved
   * @property {() => void} close
   * @property {() => void} escape called on Esc while no card is open
   */

  /** Long enough that a pointer on its way elsewhere opens nothing, short enough not to feel like waiting. */
  const DWELL_MS = 350;
  /** A hand that rests trembles within this; further, and it is on its way. In px. */
  const REST_PX = 6;
  /** Time to cross the gap between the words and the card. */
  const GRACE_MS = 300;

  /** @param {Ports} ports */
  function start(ports) {
    const listeners = new AbortController();
    /** @type {Manner} */
    let manner = { dwell: DWELL_MS, held: undefined };
    /** The mention under the pointer, not opened yet. @type {Hit | null} */
    let wanted = null;
    /** The mention whose card is open. @type {Hit | null} */
    let opened = null;
    /** @type {How} */
    let how = "hover";
    let pinned = false;
    /** Which box of the words the card belongs to, and how far along it. */
    let line = 0;
    let along = 0;
    let dwell = 0;
    let grace = 0;
    let frame = 0;
    let following = 0;
    let x = Number.NaN;
    let y = Number.NaN;
    let restX = 0;
    let restY = 0;
    /** @type {EventTarget | null} */
    let target = null;

    /** Whether the card stays without the pointer. */
    const isHeld = () => pinned || how !== "hover";

    function forgetWanted() {
      clearTimeout(dwell);
      wanted = null;
    }

    function stay() {
      clearTimeout(grace);
      grace = 0;
    }

    function leave() {
      if (opened && !isHeld() && !grace) grace = setTimeout(close, GRACE_MS);
    }

    function close() {
      cancelAnimationFrame(frame);
      cancelAnimationFrame(following);
      frame = 0;
      following = 0;
      forgetWanted();
      stay();
      pinned = false;
      if (!opened) return;
      opened = null;
      ports.close();
    }

    /** @param {Hit} hit @param {number} at where along the words @param {How} by */
    function open(hit, at, by) {
      forgetWanted();
      stay();
      opened = hit;
      how = by;
      pinned = false;
      const { box } = hit;
      line = Math.max(ports.boxes(hit.painted).findIndex(({ left, top }) => left === box.left && top === box.top), 0);
      along = at - box.left;
      ports.open(hit, at, by);
    }

    /** @param {Hit | null} hit */
    function over(hit) {
      if (opened && (isHeld() || hit?.painted === opened.painted)) {
        forgetWanted();
        stay();
        return;
      }
      leave();
      const isResting = Math.hypot(x - restX, y - restY) <= REST_PX;
      if (hit?.painted === wanted?.painted && isResting) return;
      forgetWanted();
      wanted = hit;
      restX = x;
      restY = y;
      if (!hit) return;
      ports.expect();
      dwell = setTimeout(openWanted, manner.dwell);
    }

    function openWanted() {
      const before = wanted;
      wanted = null;
      // The page may have moved under the pointer meanwhile.
      const hit = ports.find(document.elementFromPoint(x, y), x, y);
      if (hit && hit.painted === before?.painted) open(hit, x, "hover");
    }

    /** Whether the key that the reader wants to hold is held. @param {PointerEvent | KeyboardEvent} event */
    const isMeant = (event) => !manner.held || event[manner.held];

    /** @param {PointerEvent} event */
    function moved(event) {
      // A finger has no hover; and browsers send a move when the page moves under a resting pointer.
      if (sidelightTouch.isFinger(event) || (event.clientX === x && event.clientY === y)) return;
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
        const meant = isMeant(event);
        // Once a frame is as often as the answer can matter.
        frame ||= requestAnimationFrame(() => {
          frame = 0;
          const hit = ports.find(target, x, y);
          // Without the key a card that is open goes as ever, and no other one comes.
          over(meant || (hit && hit.painted === opened?.painted) ? hit : null);
        });
      }
    }

    /** @param {KeyboardEvent} event */
    function pressed(event) {
      if (event.key === "Escape") {
        if (!opened) return ports.escape();
        // What is meant for the card is not also meant for a dialog of the page.
        if (ports.inCard(event)) {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
        close();
      } else if (manner.held && isMeant(event) && !Number.isNaN(x) && !event.repeat) {
        const hit = ports.find(document.elementFromPoint(x, y), x, y);
        if (hit) over(hit);
      }
    }

    function leftWindow() {
      // Where it comes back, be it the same place, is a move.
      x = Number.NaN;
      forgetWanted();
      leave();
    }

    /** Keeps a held card beside its words. */
    function follow() {
      following ||= requestAnimationFrame(() => {
        following = 0;
        const boxes = opened ? ports.boxes(opened.painted) : [];
        const box = boxes[line] ?? boxes[0];
        if (box) ports.move(box, box.left + along);
      });
    }

    /** @param {Event} event */
    function scrolled(event) {
      const { target } = event;
      const words = opened?.painted.pieces[0]?.node;
      if (!words || !(target instanceof Node) || !sidelightShadow.contains(target, words)) return;
      if (isHeld()) follow();
      else close();
    }

    /** @param {PointerEvent} event */
    function down(event) {
      // A sheet has a veil to tap on; a pinned card stays until it is told to go.
      if (!ports.inCard(event) && !pinned && how !== "sheet") close();
      forgetWanted();
    }

    const passive = { passive: true, capture: true, signal: listeners.signal };
    const active = { passive: false, capture: true, signal: listeners.signal };
    window.addEventListener("pointermove", moved, passive);
    window.addEventListener("scroll", scrolled, passive);
    window.addEventListener("resize", () => void (isHeld() ? follow() : close()), passive);
    // Two fingers change what is seen of a page, but not where its words are.
    for (const type of ["resize", "scroll"]) window.visualViewport?.addEventListener(type, () => void (isHeld() && follow()), passive);
    window.addEventListener("pagehide", close, passive);
    window.addEventListener("pointerdown", down, passive);
    window.addEventListener("keydown", pressed, active);
    window.addEventListener("keyup", (event) => void (isMeant(event) || forgetWanted()), passive);
    window.addEventListener("pointerout", (event) => void (event.relatedTarget ?? leftWindow()), passive);

    return {
      open,
      close,
      /** Scrolling within a shadow tree is told nowhere else. @param {ShadowRoot} tree */
      watch: (tree) => tree.addEventListener("scroll", scrolled, passive),
      /** The mention whose card is open. */
      opened: () => opened?.painted ?? null,
      /** Whether the reader holds the card with its pin. */
      isPinned: () => pinned,
      /** @param {boolean} on */
      pin(on) {
        pinned = on;
      },
      /** @param {Manner} wish */
      tune({ dwell, held }) {
        manner = { dwell, held };
      },
      stop() {
        listeners.abort();
        close();
      },
    };
  }

  return { start };
})();
