// The card: given strings, placed in a closed shadow root of its own, above the page.
// @ts-check

var sidelightCard = (() => {
  "use strict";

  /** @typedef {import("../../sidelight.js").Card} Card */
  /** @typedef {Parameters<typeof sidelightContent.build>[1]} Actions */
  /**
   * What the card belongs to.
   * @typedef {object} Anchor
   * @property {DOMRect} box the words' box
   * @property {number} x where along it the pointer is
   * @property {"hover" | "keys" | "sheet"} how how it was opened: from the keyboard it takes the focus, for a finger it is a sheet
   * @property {Element} home the element to stand in: an open modal dialog takes the pointer from all that is outside it
   */

  /** Between the words and the card, in px: near enough to belong, far enough to leave the line readable. */
  const GAP_PX = 8;
  /** Between the card and the window's edges, in px. */
  const MARGIN_PX = 10;
  /** How far the card's left edge stands left of the pointer, in px: the name starts near the eye. */
  const LEAD_PX = 36;
  /** Taller than this, a card hides what it is read with; it scrolls instead. In px. */
  const TALLEST_PX = 480;
  /** With less room than this on its side, a card that follows its words goes to the other one. In px. */
  const LEAST_PX = 160;
  /** What keys scroll a card by. @type {Record<string, number>} */
  const SCROLLS_PX = { ArrowDown: 40, ArrowUp: -40, PageDown: 320, PageUp: -320, " ": 320 };
  /** Until a region that speaks is known to screen readers. */
  const VOICE_MS = 100;

  const { make } = sidelightContent;

  /** @param {ReturnType<typeof sidelightHost.create>} host @param {Parameters<typeof sidelightTools.fit>[1]} ports */
  function create(host, ports) {
    /** @type {HTMLElement | null} */
    let panel = null;
    /** @type {HTMLElement | null} */
    let body = null;
    /** @type {HTMLElement | null} */
    let voice = null;
    /** @type {ReturnType<typeof sidelightTools.fit> | null} */
    let tools = null;
    /** Brings the focus back to where it was before the card took it. @type {(() => void) | null} */
    let restore = null;
    /** What the card that is shown belongs to. @type {Anchor | null} */
    let shown = null;
    /** Which side of the words the panel is on. */
    let isUnder = true;

    /** Whether the reader's focus is in the card. */
    const hasFocus = () => host.is(document.activeElement);

    /** Made at the first card: a page without one keeps its document as it was. @param {Element} home */
    function ensure(home) {
      const root = host.root(home);
      if (panel) return panel;
      host.wear(...sidelightLook.sheets());
      panel = make("div", "card");
      panel.setAttribute("popover", "manual");
      panel.setAttribute("role", "dialog");
      panel.setAttribute("aria-modal", "false");
      panel.tabIndex = -1;
      tools = sidelightTools.fit(panel, ports);
      voice = make("div", "voice");
      voice.setAttribute("role", "status");
      root.append(panel, tools.veil, voice);
      // What happens on the card is no click beside the page's own menus and dialogs, no key for it and no focus to fetch back.
      for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "keydown", "keyup", "focusin", "focusout"]) {
        root.addEventListener(type, (event) => event.stopPropagation());
      }
      // The card has the focus, but what scrolls is in it.
      panel.addEventListener("keydown", (event) => {
        const by = event.target === panel ? SCROLLS_PX[event.key] : undefined;
        if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        body?.scrollBy({ top: by, behavior: "instant" });
      });
      // A click on the card takes the focus too, if only by chance.
      root.addEventListener("pointerdown", () => void (hasFocus() || (restore = sidelightFocus.remember())), true);
      return panel;
    }

    /** Puts the panel beside the words: under them, or over them where there is more room. @param {HTMLElement} at @param {Anchor} anchor */
    function place(at, { box, x, how }, keepsSide = false) {
      if (how === "sheet") {
        placeSheet(at);
        return;
      }
      const width = document.documentElement.clientWidth || window.innerWidth;
      const height = window.innerHeight;
      const below = height - box.bottom - GAP_PX - MARGIN_PX;
      const above = box.top - GAP_PX - MARGIN_PX;
      at.style.maxHeight = `${TALLEST_PX}px`;
      const wanted = at.offsetHeight;
      let under = wanted <= below || below >= above;
      // A card that follows its words changes sides only where it must.
      if (keepsSide && Math.min(wanted, LEAST_PX) <= (isUnder ? below : above)) under = isUnder;
      isUnder = under;
      const room = Math.min(Math.max(under ? below : above, 0), height - 2 * MARGIN_PX);
      const tall = Math.min(wanted, room);
      const top = under ? box.bottom + GAP_PX : box.top - GAP_PX - tall;
      at.style.maxHeight = `${tall}px`;
      at.style.left = `${Math.max(MARGIN_PX, Math.min(x - LEAD_PX, width - at.offsetWidth - MARGIN_PX))}px`;
      // Where the words have left the window, a held card waits at its edge.
      at.style.top = `${Math.max(MARGIN_PX, Math.min(top, height - tall - MARGIN_PX))}px`;
      at.classList.toggle("above", !under);
    }

    /** Puts a sheet to the bottom of what the reader sees, also of a page that is zoomed with two fingers. @param {HTMLElement} at */
    function placeSheet(at) {
      at.removeAttribute("style");
      at.classList.remove("above");
      const view = window.visualViewport;
      if (!view || view.scale <= 1) return;
      at.style.left = `${view.offsetLeft}px`;
      at.style.right = "auto";
      at.style.width = `${view.width}px`;
      at.style.bottom = `${document.documentElement.clientHeight - view.offsetTop - view.height}px`;
      at.style.maxHeight = `${view.height * 0.7}px`;
    }

    function hideAll() {
      for (const each of [panel, tools?.veil]) if (each?.matches(":popover-open")) each.hidePopover();
    }

    /** @param {string} label @param {Node[]} content @param {Anchor} anchor */
    function put(label, content, anchor) {
      const at = ensure(anchor.home);
      at.setAttribute("aria-label", label);
      const isOther = anchor !== shown;
      const takesFocus = (isOther && anchor.how === "keys") || hasFocus();
      if (takesFocus && !hasFocus()) restore = sidelightFocus.remember();
      body?.remove();
      body = make("div", "scroll", ...content);
      at.append(body);
      if (isOther) {
        tools?.reset(anchor.how);
        at.removeAttribute("style");
      }
      // What opens last lies on top: a veil must open before its sheet.
      if (isOther && (anchor.how === "sheet" || shown?.how === "sheet")) hideAll();
      shown = anchor;
      if (!at.matches(":popover-open")) {
        if (anchor.how === "sheet") tools?.veil.showPopover();
        at.showPopover();
      }
      place(at, anchor);
      if (takesFocus) at.focus({ preventScroll: true });
    }

    return {
      /** @param {Card} card @param {Anchor} anchor @param {Actions} actions */
      show(card, anchor, actions) {
        put(card.name, sidelightContent.build(card, actions), anchor);
      },
      /** Says that somebody is hidden. @param {Card} card @param {Anchor} anchor @param {"page" | "everywhere"} place @param {() => void} undo */
      gone(card, anchor, place, undo) {
        put(`${card.name} is hidden`, sidelightDoing.gone(card, place, undo), anchor);
      },
      /** @param {Anchor} anchor */
      wait(anchor) {
        put("Looking up", [make("p", "wait", "Looking up…")], anchor);
      },
      /** @param {string} message @param {Anchor} anchor */
      fail(message, anchor) {
        put("Sidelight cannot answer", [make("p", "fail-title", "Sidelight cannot answer"), make("p", "fail", message)], anchor);
      },
      hide() {
        if (hasFocus()) restore?.();
        restore = null;
        shown = null;
        hideAll();
        body?.remove();
      },
      hold: () => tools?.hold(),
      /** Keeps a held card beside its words. @param {DOMRect} box @param {number} x */
      move(box, x) {
        if (!shown || !panel) return;
        shown.box = box;
        shown.x = x;
        place(panel, shown, true);
      },
      /** Has screen readers say something, from within the card's own tree. @param {string} text @param {Element} home */
      announce(text, home) {
        const isNew = !voice;
        ensure(home);
        const at = voice;
        const say = () => void (at && (at.textContent = text));
        if (at) at.textContent = "";
        // A region speaks of what changes in it, so it must have been there before.
        if (isNew) setTimeout(say, VOICE_MS);
        else say();
      },
      stop() {
        panel = null;
        body = null;
        voice = null;
      },
    };
  }

  return { create };
})();
