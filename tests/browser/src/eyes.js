// What a test sees of the overlay, through the page's own eyes; put before every script that a test runs in a page.

/** A highlight's StaticRange as a live one, which alone knows its text and boxes; none if the page has changed under it. */
const live = (range) => {
  const copy = document.createRange();
  try {
    copy.setStart(range.startContainer, range.startOffset);
    copy.setEnd(range.endContainer, range.endOffset);
  } catch {
    return null;
  }
  return copy.startContainer.isConnected ? copy : null;
};

/** The nodes that a node stands in by way of shadow trees, outermost first, itself last. */
const lineage = (node) => {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [...lineage(root.host), node] : [node];
};

/** The order of two ranges, in whatever shadow trees: what is in one stands before what is around it. */
const inOrder = (a, b) => {
  const [left, right] = [lineage(a.startContainer), lineage(b.startContainer)];
  const at = left.findIndex((node, i) => node !== right[i]);
  if (at === -1 || (at === left.length - 1 && at === right.length - 1)) return a.compareBoundaryPoints(Range.START_TO_START, b);
  return left[at].compareDocumentPosition(right[at]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};

/** All painted ranges in the order of the text. */
const painted = () =>
  [...CSS.highlights]
    .flatMap(([style, highlight]) => [...highlight].map((range) => ({ style, range: live(range) })))
    .filter(({ range }) => range !== null && range.toString() !== "")
    .sort((a, b) => inOrder(a.range, b.range));

/** All painted names as a test compares them. */
const marks = () =>
  painted().map(({ style, range }) => {
    const rects = [...range.getClientRects()].map(({ left, top, width, height }) => ({ left, top, width, height }));
    return { style, text: range.toString(), rects };
  });

/** The ranges whose card is open or that are pointed at; text of each tone has a highlight of its own. */
const tinted = () => [...CSS.highlights.values()].filter((highlight) => highlight.priority === 1).flatMap((highlight) => [...highlight]);

/** The middle of a box. */
const middle = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];

/** The part of a box that is in the window; its middle is what WebDriver calls an element's center. */
const visible = ({ left, right, top, bottom }) => ({
  left: Math.max(0, left),
  right: Math.min(innerWidth, right),
  top: Math.max(0, top),
  bottom: Math.min(innerHeight, bottom),
});

/** The element that holds the card: the only thing that the overlay may add to a page. */
const host = () => {
  const homes = [document.querySelector("dialog:modal"), document.documentElement];
  return homes.map((home) => home?.lastElementChild).find((last) => last?.localName === "div") ?? null;
};

/** The dots in the margin, in the shadow root of the card. */
const dotsIn = (root) => [...root.children].filter((element) => element.localName === "svg").flatMap((picture) => [...picture.children]);

/** What the open card in a shadow root says; none if it is closed. */
const cardIn = (root) => {
  const card = [...root.querySelectorAll("[popover]")].find((element) => element.matches(":popover-open"));
  if (!card) return null;
  const { left, top, width, height } = card.getBoundingClientRect();
  const links = [...card.querySelectorAll("a")].map((link) => link.href);
  const style = getComputedStyle(card);
  return { text: card.innerText, rect: { left, top, width, height }, links, background: style.backgroundColor, radius: style.borderTopLeftRadius };
};

/** Answers a driver's script as soon as a condition holds, or says after a while what it was last. */
const until = (done, limit, condition) => {
  const end = performance.now() + limit;
  const look = () => {
    let value;
    try {
      value = condition();
    } catch (error) {
      value = { wrong: String(error) };
    }
    if (value && value.right !== undefined) done(value);
    else if (performance.now() > end) done(value ?? {});
    else setTimeout(look, 10);
  };
  look();
};
