// What a finger does: a tap on a name opens its card as a sheet, a long press on a name in a link does so too.
// @ts-check

var sidelightTouch = (() => {
  "use strict";

  /** @typedef {NonNullable<ReturnType<ReturnType<typeof sidelightPaint.create>["at"]>>} Hit */

  /** @typedef {{ id: number, x: number, y: number, target: Element, hit: Hit }} Finger */

  /**
   * @typedef {object} Ports
   * @property {(target: EventTarget | null, x: number, y: number) => Hit | null} find
   * @property {(event: Event) => boolean} inCard
   * @property {() => void} expect called when a name may be opened soon
   * @property {(hit: Hit, x: number) => void} open
   */

  /** As long as browsers wait for their own menus. */
  const PRESS_MS = 500;
  /** A finger that rests rolls within this; further, and it scrolls. In px. */
  const STILL_PX = 10;
  /** How far beside the words a fingertip may land, in px: a line of text is less than a finger high. */
  const NEAR_PX = 8;
  const AROUND = [[0, 0], [0, NEAR_PX], [0, -NEAR_PX], [NEAR_PX, 0], [-NEAR_PX, 0]];
  /** Where a tap means something to the page. */
  const BUSY =
    "a, area, button, input, select, textarea, label, summary, option, audio, video, [onclick], [role=button], [role=link], " +
    "[role=tab], [role=menuitem], [role=option], [role=checkbox], [role=radio], [role=switch]";

  /** Whether it was a finger, or a pen on a device that is held in the hand. @param {PointerEvent} event */
  function isFinger({ pointerType }) {
    return pointerType === "touch" || (pointerType !== "mouse" && matchMedia("(pointer: coarse)").matches);
  }

  /** @param {Element} element */
  const isEditable = (element) => element instanceof HTMLElement && element.isContentEditable;

  /** @param {Ports} ports */
  function start(ports) {
    const listeners = new AbortController();
    /** The finger on the window, while it may still tap or press. @type {Finger | null} */
    let finger = null;
    /** A tap that its click will confirm. @type {Finger | null} */
    let tap = null;
    /** The finger has pressed long: the click and the menu that may follow are not meant. */
    let used = false;
    let press = 0;

    /** The name under a fingertip. @param {number} x @param {number} y */
    function near(x, y) {
      for (const [dx = 0, dy = 0] of AROUND) {
        const hit = ports.find(document.elementFromPoint(x + dx, y + dy), x + dx, y + dy);
        if (hit) return hit;
      }
      return null;
    }

    function lift() {
      clearTimeout(press);
      finger = null;
    }

    function pressed() {
      const held = finger;
      lift();
      if (!held) return;
      used = true;
      ports.open(held.hit, held.x);
    }

    /** @param {PointerEvent} event */
    function down(event) {
      lift();
      tap = null;
      used = false;
      const { target, clientX: x, clientY: y, pointerId: id } = event;
      if (!isFinger(event) || !event.isPrimary || ports.inCard(event) || !(target instanceof Element) || isEditable(target)) return;
      const isBusy = target.closest(BUSY) !== null;
      // Beside a link's words one means the link, or what stands there.
      const hit = isBusy ? ports.find(target, x, y) : near(x, y);
      if (!hit) return;
      ports.expect();
      finger = { id, x, y, target, hit };
      if (isBusy) press = setTimeout(pressed, PRESS_MS);
    }

    /** @param {PointerEvent} event */
    function moved({ pointerId, clientX, clientY }) {
      if (finger?.id === pointerId && Math.hypot(clientX - finger.x, clientY - finger.y) >= STILL_PX) lift();
    }

    /** @param {PointerEvent} event */
    function up({ pointerId }) {
      if (finger?.id === pointerId && !finger.target.closest(BUSY)) tap = finger;
      lift();
    }

    /** @param {Event} event */
    function swallow(event) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }

    /** @param {MouseEvent} event */
    function clicked(event) {
      // Be it on the veil that has come up under the finger.
      if (used) swallow(event);
      used = false;
      const tapped = tap;
      tap = null;
      // Not sooner: the click of a finger that opens the sheet would else fall on the sheet. And a page that has used it, has.
      if (!tapped || event.target !== tapped.target || getSelection()?.type === "Range") return;
      // After the page's own listeners.
      setTimeout(() => void (event.defaultPrevented || ports.open(tapped.hit, tapped.x)));
    }

    /** A browser whose own long press is shorter says so with its menu. @param {MouseEvent} event */
    function menu(event) {
      if (finger?.target.closest(BUSY)) pressed();
      else if (finger) lift();
      if (used) swallow(event);
    }

    const passive = { passive: true, capture: true, signal: listeners.signal };
    const active = { passive: false, capture: true, signal: listeners.signal };
    window.addEventListener("pointerdown", down, passive);
    window.addEventListener("pointermove", moved, passive);
    window.addEventListener("pointerup", up, passive);
    window.addEventListener("pointercancel", lift, passive);
    window.addEventListener("click", clicked, active);
    window.addEventListener("contextmenu", menu, active);

    return {
      stop() {
        lift();
        listeners.abort();
      },
    };
  }

  return { isFinger, start };
})();
