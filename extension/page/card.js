// The card: given strings, placed in a closed shadow root of its own, above the page.
// @ts-check

var sidelightCard = (() => {
  "use strict";

  /** @typedef {import("../sidelight.js").Card} Card */
  /** @typedef {Parameters<typeof sidelightContent.build>[1]} Actions */
  /**
   * What the card belongs to.
   * @typedef {object} Anchor
   * @property {DOMRect} box the words' box
   * @property {number} x where along it the pointer is
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

  const { make } = sidelightContent;

  function create() {
    /** @type {HTMLElement | null} */
    let host = null;
    /** @type {HTMLElement | null} */
    let panel = null;

    /** Made at the first card: a page without one keeps its document as it was. @param {Element} home */
    function ensure(home) {
      if (host && panel) {
        if (host.parentNode !== home) home.append(host);
        return panel;
      }
      host = document.createElement("div");
      sidelightShadow.disown(host);
      const root = host.attachShadow({ mode: "closed" });
      sidelightLook.dress(root);
      panel = make("div", "card");
      panel.setAttribute("popover", "manual");
      panel.setAttribute("role", "dialog");
      root.append(panel);
      // What happens on the card is no click beside the page's own menus and dialogs.
      for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
        root.addEventListener(type, (event) => event.stopPropagation());
      }
      home.append(host);
      return panel;
    }

    /** Puts the panel beside the words: under them, or over them where there is more room. @param {HTMLElement} at @param {Anchor} anchor */
    function place(at, { box, x }) {
      const width = document.documentElement.clientWidth || window.innerWidth;
      const height = window.innerHeight;
      const below = height - box.bottom - GAP_PX - MARGIN_PX;
      const above = box.top - GAP_PX - MARGIN_PX;
      at.style.maxHeight = `${TALLEST_PX}px`;
      const wanted = at.offsetHeight;
      const under = wanted <= below || below >= above;
      const room = Math.max(under ? below : above, 0);
      const shown = Math.min(wanted, room);
      at.style.maxHeight = `${shown}px`;
      at.style.left = `${Math.max(MARGIN_PX, Math.min(x - LEAD_PX, width - at.offsetWidth - MARGIN_PX))}px`;
      at.style.top = `${under ? box.bottom + GAP_PX : box.top - GAP_PX - shown}px`;
      at.classList.toggle("above", !under);
    }

    /** @param {string} label @param {Node[]} content @param {Anchor} anchor */
    function put(label, content, anchor) {
      const at = ensure(anchor.home);
      at.setAttribute("aria-label", label);
      at.replaceChildren(make("div", "scroll", ...content));
      if (!at.matches(":popover-open")) at.showPopover();
      place(at, anchor);
    }

    return {
      /** @param {Card} card @param {Anchor} anchor @param {Actions} actions */
      show(card, anchor, actions) {
        put(card.name, sidelightContent.build(card, actions), anchor);
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
        if (panel?.matches(":popover-open")) panel.hidePopover();
        panel?.replaceChildren();
      },
      /** Whether an event happened on the card. @param {Event} event */
      contains(event) {
        return host !== null && event.target === host;
      },
      stop() {
        host?.remove();
        host = null;
        panel = null;
      },
    };
  }

  return { create };
})();
