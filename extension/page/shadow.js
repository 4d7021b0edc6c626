// Shadow trees: where they are, and the way up and down through their borders.
// @ts-check

var sidelightShadow = (() => {
  "use strict";

  /** The elements that may have a shadow tree, beside those with a hyphen in their name. */
  const HOSTS = new Set("article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(" "));

  /** Our own elements in the page, whose words are not the page's. @type {WeakSet<Element>} */
  const own = new WeakSet();

  const { ELEMENT_NODE, DOCUMENT_FRAGMENT_NODE } = Node;
  // Asking a node for its type is many times as fast in Firefox as asking what made it.
  /** @param {Node} node @returns {node is Element} */
  const isElement = (node) => node.nodeType === ELEMENT_NODE;
  /** @param {Node} node @returns {node is ShadowRoot} */
  const isTree = (node) => node.nodeType === DOCUMENT_FRAGMENT_NODE && node instanceof ShadowRoot;

  /** Firefox opens closed trees to extensions by a property that pages do not have. */
  const opensAll = "openOrClosedShadowRoot" in Element.prototype;
  const OPEN = /** @type {"shadowRoot"} */ (opensAll ? "openOrClosedShadowRoot" : "shadowRoot");
  /** Gives the shadow tree of an element. @type {(host: Element) => ShadowRoot | null} */
  let open = (host) => host[OPEN];

  /** The shadow tree of an element, if it has one that is the page's. @param {Element} element */
  function of(element) {
    const name = element.localName;
    if (!HOSTS.has(name) && !name.includes("-")) return null;
    return own.has(element) ? null : open(element);
  }

  /** What a node stands in, across the border of a shadow tree. @param {Node} node @returns {Node | null} */
  function parent(node) {
    return node.parentNode ?? (isTree(node) ? node.host : null);
  }

  /** The element that a node is, or else the nearest one around it. @param {Node | undefined} node @returns {Element | null} */
  function elementOf(node) {
    for (let at = /** @type {Node | null} */ (node ?? null); at; at = parent(at)) if (isElement(at)) return at;
    return null;
  }

  /** Whether a node stands in another one, be it in a shadow tree in there. @param {Node} outer @param {Node} inner */
  function contains(outer, inner) {
    for (let at = /** @type {Node | null} */ (inner); at; at = parent(at)) if (at === outer) return true;
    return false;
  }

  /**
   * The innermost element at a point, for events and `document.elementFromPoint` stop at the border.
   * Also the shadow trees passed on the way there.
   * @param {Element} element @param {number} x @param {number} y
   */
  function descend(element, x, y) {
    /** @type {ShadowRoot[]} */
    const shadowRoots = [];
    for (let at = element; ; ) {
      const root = of(at);
      const inner = root?.elementFromPoint(x, y);
      if (root) shadowRoots.push(root);
      if (!inner || inner === at || inner.getRootNode() !== root) return { element: at, shadowRoots };
      at = inner;
    }
  }

  /** The modal dialog that a node stands in. @param {Node} node */
  function dialogAround(node) {
    for (let at = /** @type {Node | null} */ (node); at; at = parent(at)) {
      if (at instanceof HTMLDialogElement && at.matches(":modal")) return at;
    }
    return null;
  }

  return {
    isElement,
    isTree,
    of,
    parent,
    elementOf,
    contains,
    descend,
    dialogAround,
    opensAll,
    /** Takes another way to open trees, also closed ones. @param {typeof open} better */
    openWith: (better) => void (open = better),
    /** Leaves an element of ours, with its shadow tree, unread. @param {Element} host */
    disown: (host) => void own.add(host),
  };
})();
