// Turns page elements into runs of text: what a reader sees as one paragraph, heading or cell.
// @ts-check

var sidelightRead = (() => {
  "use strict";

  /**
   * A run of text and where its words stand in the document.
   * @typedef {object} Run
   * @property {number} id
   * @property {Container} container the block element or shadow tree the run is read from
   * @property {Text[]} nodes the text nodes, in reading order
   * @property {number[]} starts where each node's text begins within `text`
   * @property {number[]} lengths how long each node's text was when it was read
   * @property {string} text
   * @property {Link[]} links the links that lie wholly in it, in reading order
   * @property {Attr | null} label the attribute that is the text, if it is not the document's own
   * @property {boolean} dropped true once the page no longer shows it
   */

  /** @typedef {import("../sidelight.js").BlockLink} Link */

  /**
   * What has runs of its own.
   * @typedef {Element | ShadowRoot} Container
   */

  /** A block or a shadow tree within what is being read. @typedef {{ inner: Container }} Inner */

  /**
   * What an element means for the text around it. Decided by name alone:
   * computed styles would make the page lay itself out for us.
   * @typedef {"inline" | "break" | "object" | "nothing" | "container"} Role
   */

  const words = (/** @type {string} */ list) => new Set(list.split(" "));

  /** Elements that stand within a line; every other one ends a run. */
  const INLINE = words(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr picture q rb ruby s small span " +
      "strike strong sub sup time tt u var wbr",
  );
  /** Elements that show nothing, so that the words around them touch. */
  const NOTHING = words("head script style noscript template datalist link meta base title rt rp area map source track param");
  /** Elements that show something whose words are not prose, or not the page's to mark. */
  const OBJECT = words(
    "textarea input select option optgroup button code pre kbd samp svg math canvas iframe frame object embed " +
      "audio video img meter progress",
  );
  /** Of those, the ones whose labels are prose still. */
  const SHOWN = words("img svg canvas video audio iframe object embed");
  /** Stands for an object in the text: no letter, so no name runs across it. */
  const OBJECT_MARK = "\uFFFC";
  /**
   * Two letters in a row, or what may be letters: less than that names nobody.
   * Ranges, for the tables of all letters take longer to make than this saves.
   */
  const TWO_LETTERS = /[A-Za-z\u00C0-\u1FFF\u2C00-\uFFFB]{2}/;

  /** Longer ones are no address of an account. */
  const LONGEST_HREF = 300;
  /** Longer links are teasers. */
  const LONGEST_LINK = 200;
  /** What is longer, or in more nodes, is no prose but a list: it is read in several runs, so that none takes long. */
  const LONGEST_RUN = 20_000;
  const MOST_NODES = 200;
  /** After so many nodes the reader may rest. */
  const REST = 16;

  let lastId = 0;

  /** Where words stand. @typedef {Pick<Run, "nodes" | "starts" | "lengths" | "links">} Where */
  /** Nothing of the document's own; shared by the labels, of which a page may have very many. @type {Where} */
  const labelled = { nodes: [], starts: [], lengths: [], links: [] };

  /** @param {Container} container @param {Where} where @param {string} text @param {Attr | null} label @returns {Run} */
  function runOf(container, { nodes, starts, lengths, links }, text, label = null) {
    lastId += 1;
    return { id: lastId, container, nodes, starts, lengths, text, links, label, dropped: false };
  }

  // Most elements have no attributes, and each question to the page costs.
  /** @param {Element} element @param {boolean} isBare whether it has no attributes @returns {Role} */
  function roleOf(element, isBare = !element.hasAttributes()) {
    const name = element.localName;
    if (name === "br") return "break";
    if (NOTHING.has(name) || (!isBare && element.hasAttribute("hidden"))) return "nothing";
    if (OBJECT.has(name) || (!isBare && isEditable(element))) return "object";
    // Where a slot shows something of the page around, that is read where it lies; else the slot's own text shows.
    if (name === "slot") return element instanceof HTMLSlotElement && element.assignedNodes().length > 0 ? "object" : "inline";
    return INLINE.has(name) && !(name === "span" && sidelightShadow.of(element)) ? "inline" : "container";
  }

  const { isElement, isTree } = sidelightShadow;
  const { TEXT_NODE, CDATA_SECTION_NODE } = Node;
  /** @param {Node} node @returns {node is Text} */
  function isText(node) {
    const type = node.nodeType;
    return type === TEXT_NODE || type === CDATA_SECTION_NODE;
  }

  /** What a reader is writing is not ours to read. @param {Element} element */
  function isEditable(element) {
    const value = element.getAttribute("contenteditable");
    return value !== null && value.toLowerCase() !== "false";
  }

  /**
   * What holds the runs that a node belongs to, or null if its text is not to be read.
   * @param {Node} node @param {Element} root
   */
  function containerOf(node, root) {
    /** @type {Container | null} */
    let found = null;
    for (let at = /** @type {Node | null} */ (node); at; at = sidelightShadow.parent(at)) {
      if (isElement(at)) {
        const role = roleOf(at);
        if (role === "nothing" || role === "object") return null;
        if (role === "container") found ??= at;
        if (at === root) return found ?? root;
      } else if (isTree(at)) found ??= at;
    }
    return null;
  }

  /** Whether a node ends the text before it and begins the text after it. @param {Node} node */
  const isBlock = (node) => isElement(node) && roleOf(node) === "container";

  /**
   * Whether a change of children leaves what stands beside them as it was read: blocks came and went at an edge or beside another block.
   * @param {MutationRecord} record
   */
  function isApart({ target, addedNodes, removedNodes, previousSibling, nextSibling }) {
    const isLoose = (/** @type {Node} */ node) => isBlock(node) || (isText(node) && !/\S/.test(node.data));
    const hasBorder = !previousSibling || !nextSibling || isBlock(previousSibling) || isBlock(nextSibling);
    return hasBorder && isBlock(target) && [...addedNodes, ...removedNodes].every(isLoose);
  }

  /** The node after `node` and everything in it, within `top`. @param {Node} node @param {Container} top */
  function after(node, top) {
    for (let at = /** @type {Node | null} */ (node); at && at !== top; at = at.parentNode) {
      if (at.nextSibling) return at.nextSibling;
    }
    return null;
  }

  /**
   * Reads one element or shadow tree without going into the blocks in it:
   * its shadow tree, its own runs and those blocks, in reading order, each as soon as it is asked for; null in between where that takes long.
   * Between two of them the page may change; who reads it has to see to that.
   * @param {Container} container @returns {Generator<Run | Inner | null, void>}
   */
  function* read(container) {
    const shadow = isElement(container) ? sidelightShadow.of(container) : null;
    if (shadow) yield { inner: shadow };
    /** What is ready. @type {(Run | Inner)[]} */
    const parts = [];
    /** @type {string[]} */
    let pieces = [];
    let length = 0;
    /** @type {Where} */
    let open = { nodes: [], starts: [], lengths: [], links: [] };
    /** The link whose words are being read. */
    let link = /** @type {{ element: Element, words: Link } | null} */ (null);

    const add = (/** @type {string} */ piece) => {
      pieces.push(piece);
      length += piece.length;
    };
    const finish = () => {
      const text = pieces.join("");
      if (open.nodes.length > 0 && TWO_LETTERS.test(text)) parts.push(runOf(container, open, text));
      pieces = [];
      length = 0;
      open = { nodes: [], starts: [], lengths: [], links: [] };
    };
    /** @param {Element} element */
    const enter = (element) => {
      if (!(element instanceof HTMLAnchorElement)) return;
      const { href } = element;
      if (href.startsWith("http") && href.length <= LONGEST_HREF) link = { element, words: { start: length, end: length, href } };
    };
    const leave = () => {
      if (!link) return;
      const { start, end } = link.words;
      if (end > start && end - start <= LONGEST_LINK) open.links.push(link.words);
      link = null;
    };

    const addLabels = (/** @type {Element} */ element) => {
      for (const label of sidelightLabels.of(element)) {
        const text = label.value;
        if (TWO_LETTERS.test(text)) parts.push(runOf(container, labelled, text, label));
      }
    };

    let rest = REST;
    for (let node = container.firstChild; node; ) {
      let inside = null;
      if (link && !link.element.contains(node)) leave();
      if (!link && (length > LONGEST_RUN || open.nodes.length >= MOST_NODES)) finish();
      if (isText(node)) {
        const piece = node.data;
        open.nodes.push(node);
        open.starts.push(length);
        open.lengths.push(piece.length);
        add(piece);
        if (link) link.words.end = length;
      } else if (isElement(node)) {
        const isBare = !node.hasAttributes();
        const role = roleOf(node, isBare);
        if (!isBare && (role === "inline" || role === "container" || (role === "object" && SHOWN.has(node.localName)))) addLabels(node);
        if (role === "inline") {
          inside = node.firstChild;
          if (node.localName === "a") enter(node);
        } else if (role === "break") add("\n");
        else if (role === "object") add(OBJECT_MARK);
        else if (role === "container") {
          // A link around blocks is no part of a sentence.
          link = null;
          finish();
          parts.push({ inner: node });
        }
      }
      rest -= 1;
      if (parts.length > 0 || rest === 0) {
        yield* parts.length > 0 ? parts.splice(0) : [null];
        rest = REST;
      }
      node = /** @type {ChildNode | null} */ (inside ?? after(node, container));
    }
    leave();
    finish();
    yield* parts;
  }

  /**
   * The runs of a block that has nothing but one text in it, as most blocks of most pages; null of any other.
   * @param {Container} container @returns {Run[] | null}
   */
  function readSimple(container) {
    const node = container.firstChild;
    if (!node || !isText(node) || node.nextSibling || !isElement(container) || sidelightShadow.of(container)) return null;
    const text = node.data;
    if (!TWO_LETTERS.test(text)) return [];
    return [runOf(container, { nodes: [node], starts: [0], lengths: [text.length], links: [] }, text)];
  }

  /** Whether the page still shows a run as it was read. @param {Run} run */
  function isIntact(run) {
    if (run.label) return run.label.value === run.text && run.label.ownerElement?.isConnected === true;
    return run.nodes.every((node, i) => {
      const { data } = node;
      return data.length === run.lengths[i] && run.text.startsWith(data, run.starts[i]) && node.isConnected;
    });
  }

  /** Whether two readings found the same words in the same nodes. @param {Run} a @param {Run} b */
  function isSame(a, b) {
    if (a.links.length !== b.links.length || a.links.some(({ href }, i) => href !== b.links[i]?.href)) return false;
    return a.text === b.text && a.label === b.label && a.nodes.length === b.nodes.length && a.nodes.every((node, i) => node === b.nodes[i]);
  }

  /** The node that holds the character at `offset` of a run, and where in it. @param {Run} run @param {number} offset */
  function locate(run, offset) {
    let low = 0;
    let high = run.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((run.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    // Empty text nodes share their start with the next one; the last of them is found, which is the one with text.
    const at = offset - (run.starts[low] ?? 0);
    return at >= 0 && at < (run.lengths[low] ?? 0) ? { index: low, at } : null;
  }

  /**
   * Where a stretch of a run stands in the document: one piece for each text node it touches.
   * Null if an end of it is not in the document's own text.
   * @param {Run} run @param {number} start @param {number} end
   */
  function place(run, start, end) {
    const first = locate(run, start);
    const last = locate(run, end - 1);
    if (!first || !last) return null;
    /** @type {{ node: Text, start: number, end: number }[]} */
    const pieces = [];
    for (let i = first.index; i <= last.index; i += 1) {
      const node = run.nodes[i];
      if (!node) return null;
      const from = i === first.index ? first.at : 0;
      const to = i === last.index ? last.at + 1 : node.length;
      if (to > from) pieces.push({ node, start: from, end: to });
    }
    return pieces;
  }

  /** What tells a run from the others of its container. @param {Run} run */
  const keyOf = (run) => run.label ?? run.nodes[0];

  return { read, readSimple, keyOf, containerOf, isApart, isIntact, isSame, place };
})();
