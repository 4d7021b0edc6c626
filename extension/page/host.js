// Our one element in the page, bare and with a closed shadow tree: made when something is first to be shown.
// @ts-check

var sidelightHost = (() => {
  "use strict";

  // Nothing of it takes room, and what stands in it scrolls with the page.
  const CSS_TEXT = `
:host {
  all: initial !important;
  display: block !important;
  position: absolute !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483647 !important;
}
`;

  /** A constructed style sheet, for an inline one would fall to the page's own policy. @param {string} css */
  function sheet(css) {
    const made = new CSSStyleSheet();
    made.replaceSync(css);
    return made;
  }

  function create() {
    /** @type {HTMLElement | null} */
    let host = null;
    /** @type {ShadowRoot | null} */
    let root = null;
    /** @type {CSSStyleSheet[]} */
    let sheets = [];

    return {
      /** The shadow tree, in the element that it has to stand in. @param {Element} home */
      root(home) {
        if (!host || !root) {
          host = document.createElement("div");
          sidelightShadow.disown(host);
          root = host.attachShadow({ mode: "closed" });
          sheets = [sheet(CSS_TEXT), ...sheets];
          root.adoptedStyleSheets = sheets;
        }
        if (host.parentNode !== home) home.append(host);
        return root;
      },
      /** Gives the tree more style sheets. @param {CSSStyleSheet[]} more */
      wear(...more) {
        sheets = [...sheets, ...more];
        if (root) root.adoptedStyleSheets = sheets;
      },
      /** @param {CSSStyleSheet} worn */
      doff(worn) {
        sheets = sheets.filter((sheet) => sheet !== worn);
        if (root) root.adoptedStyleSheets = sheets;
      },
      /** Whether it is what an event happened on or what has the focus. @param {unknown} target */
      is: (target) => host !== null && target === host,
      /** @param {Node} home */
      isIn: (home) => host?.parentNode === home,
      stop() {
        host?.remove();
        host = null;
        root = null;
      },
    };
  }

  return { create, sheet };
})();
