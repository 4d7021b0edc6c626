// Words that an element has beside its text: what a picture shows, what a reader hears or sees on hover.
// @ts-check

var sidelightLabels = (() => {
  "use strict";

  /** Longer ones are data that a site keeps there. */
  const LONGEST = 500;
  const NAMES = ["aria-label", "title"];
  const PICTURE_NAMES = ["alt", ...NAMES];

  /** The attributes with an element's labels; as nodes, which stay the same while the element has them. @param {Element} element */
  function of(element) {
    /** @type {Attr[]} */
    const labels = [];
    for (const name of element.localName === "img" ? PICTURE_NAMES : NAMES) {
      const label = element.getAttributeNode(name);
      if (label && label.value.length <= LONGEST) labels.push(label);
    }
    return labels;
  }

  return { of, NAMES: PICTURE_NAMES };
})();
