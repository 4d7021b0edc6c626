// Dots in the margin: one beside each line that names somebody, kept there while the page scrolls and changes.
// @ts-check

var sidelightDots = (() => {
  "use strict";

  /** @typedef {import("../../sidelight.js").Confidence} Confidence */
  /** @typedef {import("../../sidelight.js").Palette} Palette */
  /** @typedef {ReturnType<typeof sidelightPaint.create>} Paint */
  /** @typedef {Parameters<Paint["holds"]>[0]} Painted */
  /** @typedef {Painted["run"]} Run */
  /** @typedef {{ x: number, y: number, radius: number, confidence: Confidence, fill: string }} Dot */

  /**
   * @typedef {object} Ports
   * @property {Pick<Paint, "runs" | "holds" | "boxes">} paint
   * @property {ReturnType<typeof sidelightHost.create>} host
   * @property {Palette} palette
   * @property {() => boolean} isBusy whether a card is open, so that our element has to stay where it is
   */

  const SVG = "http://www.w3.org/2000/svg";
  // What an SVG picture shows beyond its own pixel lengthens no page.
  const CSS_TEXT = `
svg { position: absolute; inset: 0 auto auto 0; width: 1px; height: 1px; overflow: visible; pointer-events: none; fill-rule: evenodd; }
@media (forced-colors: active) { path { fill: CanvasText; } }
@media print { svg { display: none; } }
`;
  /** Between a dot and its line, in px. */
  const GAP_PX = 6;
  /** How far a list's own marks reach into the margin, in times the text's size. */
  const BULLET_EM = 1.6;
  /** Half of a dot, in px: for small print and for headings. */
  const [LEAST_PX, MOST_PX] = [3, 5];

  /** @param {number} x @param {number} y @param {number} r */
  const circle = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

  /** A full disc, one that is half full, or a ring: the surer, the fuller. @param {Dot} dot */
  function shape({ x, y, radius, confidence }) {
    const hole = radius - Math.max(1.6, radius * 0.36);
    const inner = { certain: "", probable: `M${x} ${y - hole}a${hole} ${hole} 0 0 1 0 ${2 * hole}z`, possible: circle(x, y, hole) };
    return circle(x, y, radius) + inner[confidence];
  }

  /** The element that a run is seen in. @param {Run} run */
  const elementOf = ({ container }) => (container instanceof ShadowRoot ? container.host : container);

  /** Whether an element hides what is under it. @param {Element} element */
  const isOpaque = (element) => !/^transparent|[,/] 0(\.[0-4]\d*)?\)$/.test(getComputedStyle(element).backgroundColor);

  /** Whether something of the page, such as a bar that stays in sight, lies over the words at a point. @param {Element} words @param {number} x @param {number} y */
  function isCovered(words, x, y) {
    const top = document.elementFromPoint(x, y);
    if (!top) return false;
    for (let at = /** @type {Node | null} */ (sidelightShadow.descend(top, x, y).element); at; at = sidelightShadow.parent(at)) {
      if (sidelightShadow.contains(at, words) || sidelightShadow.contains(words, at)) return false;
      if (at instanceof Element && isOpaque(at)) return true;
    }
    return false;
  }

  /** @param {Ports} ports */
  function start({ paint, host, palette, isBusy }) {
    const listeners = new AbortController();
    const picture = document.createElementNS(SVG, "svg");
    picture.setAttribute("aria-hidden", "true");
    const sheet = sidelightHost.sheet(CSS_TEXT);
    /** The elements with names in them that are in the window or near it. @type {Set<Element>} */
    const near = new Set();
    /** All elements with names in them. @type {Set<Element>} */
    let watched = new Set();
    /** The nearest element, itself or around it, that cuts off what it holds. @type {WeakMap<Element, Element | null>} */
    let clips = new WeakMap();
    /** @type {WeakSet<Node>} */
    const trees = new WeakSet();
    /** @type {SVGPathElement[]} */
    const paths = [];
    let frame = 0;
    let changed = true;

    /** @param {Node | null} node @returns {Element | null} */
    function clipOf(node) {
      if (node instanceof ShadowRoot) return clipOf(node.host);
      // The page itself scrolls with its dots.
      if (!(node instanceof Element) || node === document.body || node === document.documentElement) return null;
      let clip = clips.get(node);
      if (clip === undefined) {
        clip = getComputedStyle(node).overflow === "visible" ? clipOf(sidelightShadow.parent(node)) : node;
        clips.set(node, clip);
      }
      return clip;
    }

    /** Whether a point of what is in an element is cut off. @param {Element} element @param {number} x @param {number} y */
    function isCutOff(element, x, y) {
      for (let clip = clipOf(element); clip; clip = clipOf(sidelightShadow.parent(clip))) {
        const { left, right, top, bottom } = clip.getBoundingClientRect();
        if (x < left || x > right || y < top || y > bottom) return true;
      }
      return false;
    }

    /** Watches what has names in it now. */
    function follow() {
      changed = false;
      clips = new WeakMap();
      const now = new Set([...paint.runs.keys()].map(elementOf));
      for (const element of watched) {
        if (now.has(element)) continue;
        sights.unobserve(element);
        sizes.unobserve(element);
        near.delete(element);
      }
      for (const element of now) {
        if (watched.has(element)) continue;
        sights.observe(element);
        // Scrolling within a shadow tree is told nowhere else.
        for (let tree = element.getRootNode(); tree instanceof ShadowRoot && !trees.has(tree); tree = tree.host.getRootNode()) {
          trees.add(tree);
          tree.addEventListener("scroll", lay, passive);
        }
      }
      watched = now;
    }

    /** The boxes of a run's words. @param {Run} run */
    function lines(run) {
      return run.nodes.flatMap((node) => {
        const range = new Range();
        range.selectNodeContents(node);
        return Array.from(range.getClientRects()).filter(({ width }) => width > 0);
      });
    }

    /** The dots for a run, in page coordinates. @param {Run} run @param {Painted[]} list @param {DOMRect} origin */
    function dotsOf(run, list, origin) {
      const element = elementOf(run);
      const style = getComputedStyle(element);
      const isLeft = style.direction === "ltr";
      const hasBullet = style.display === "list-item" && style.listStyleType !== "none" && style.listStylePosition === "outside";
      const gap = GAP_PX + (hasBullet ? parseFloat(style.fontSize) * BULLET_EM : 0);
      /** @type {DOMRect[] | null} */
      let words = null;
      /** @type {Dot[]} */
      const dots = [];
      for (const painted of list) {
        const box = paint.holds(painted) ? paint.boxes(painted)[0] : undefined;
        const at = painted.pieces[0]?.node.parentElement ?? element;
        if (!box || box.bottom < -innerHeight || box.top > 2 * innerHeight || !at.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const middle = (box.top + box.bottom) / 2;
        if (isCutOff(element, box.left + 1, middle) || isCovered(at, box.left + 1, middle)) continue;
        words ??= lines(run);
        const line = words.filter(({ top, bottom }) => top <= middle && middle <= bottom);
        const radius = Math.min(Math.max(Math.round(box.height * 0.19 * 2) / 2, LEAST_PX), MOST_PX);
        // Where there is no margin, at the edge of the page.
        const wanted = isLeft
          ? Math.min(box.left, ...line.map(({ left }) => left)) - gap - radius
          : Math.max(box.right, ...line.map(({ right }) => right)) + gap + radius;
        const x = isLeft
          ? Math.max(wanted, 1 + radius - scrollX)
          : Math.min(wanted, document.documentElement.scrollWidth - scrollX - radius - 1);
        // There it would lie on a letter, so it goes under it.
        const y = Math.abs(x - wanted) < gap ? middle : box.bottom;
        const snap = (/** @type {number} */ value) => Math.round(value - radius) + radius;
        const fill = palette === "ink" ? style.color : sidelightLooks.line(palette, painted.tone ?? "dark");
        dots.push({ x: snap(x - origin.left), y: snap(y - origin.top), radius, confidence: painted.mention.confidence, fill });
      }
      return dots;
    }

    /** What has to hold the dots: an open modal dialog lies above all that is outside it. */
    function homeOf() {
      for (const element of near) {
        const dialog = sidelightShadow.dialogAround(element);
        if (dialog) return dialog;
      }
      return document.documentElement;
    }

    /** All dots within an element, the surest one where several would lie on each other. @param {Element} home */
    function allDots(home) {
      const origin = picture.getBoundingClientRect();
      /** @type {Dot[]} */
      const dots = [];
      for (const [run, list] of paint.runs) {
        if (!near.has(elementOf(run)) || !sidelightShadow.contains(home, elementOf(run))) continue;
        for (const dot of dotsOf(run, list, origin)) {
          const same = dots.find(({ x, y, radius }) => Math.hypot(x - dot.x, y - dot.y) < radius + dot.radius);
          if (!same) dots.push(dot);
          else if (sidelightLooks.CONFIDENCES.indexOf(dot.confidence) < sidelightLooks.CONFIDENCES.indexOf(same.confidence)) {
            same.confidence = dot.confidence;
          }
        }
      }
      return dots;
    }

    /** Puts all dots where they belong, before the browser paints next. */
    function lay() {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (changed) follow();
        const home = homeOf();
        if (!isBusy() && near.size > 0) {
          const root = host.root(home);
          if (picture.getRootNode() !== root) root.append(picture);
        }
        const dots = picture.isConnected && host.isIn(home) ? allDots(home) : [];
        for (const path of paths.splice(dots.length)) path.remove();
        dots.forEach((dot, i) => {
          const path = (paths[i] ??= picture.appendChild(document.createElementNS(SVG, "path")));
          for (const [name, value] of [["d", shape(dot)], ["fill", dot.fill]]) {
            if (name && value && path.getAttribute(name) !== value) path.setAttribute(name, value);
          }
        });
      });
    }

    const sights = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          // What has no box of its own is never met, but the boxes in it may be seen.
          if (isIntersecting || getComputedStyle(target).display === "contents") {
            near.add(target);
            sizes.observe(target);
          } else {
            near.delete(target);
            sizes.unobserve(target);
          }
        }
        lay();
      },
      { rootMargin: "50% 0px" },
    );
    const sizes = new ResizeObserver(() => update());
    const passive = { passive: true, capture: true, signal: listeners.signal };

    /** Looks anew at what has names in it, and where. */
    function update() {
      changed = true;
      lay();
    }

    host.wear(sheet);
    for (const element of [document.documentElement, document.body]) sizes.observe(element);
    window.addEventListener("scroll", lay, passive);
    for (const type of ["resize", "load", "toggle", "close", "transitionend", "animationend"]) window.addEventListener(type, update, passive);
    document.fonts.addEventListener("loadingdone", update, passive);
    update();

    return {
      update,
      stop() {
        listeners.abort();
        sights.disconnect();
        sizes.disconnect();
        cancelAnimationFrame(frame);
        picture.remove();
        host.doff(sheet);
      },
    };
  }

  return { start };
})();
