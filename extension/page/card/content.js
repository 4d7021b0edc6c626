// What a card says, as elements: given strings put into place, nothing decided.
// @ts-check

var sidelightContent = (() => {
  "use strict";

  /** @typedef {import("../../sidelight.js").Card} Card */
  /** @typedef {import("../../sidelight.js").Fact} Fact */
  /** @typedef {import("../../sidelight.js").Figure} Figure */
  /** @typedef {import("../../sidelight.js").Source} Source */
  /**
   * What a reader may do on a card.
   * @typedef {object} Actions
   * @property {(entity: string) => void} about opens the card of somebody this one names
   * @property {{ name: string, go: () => void } | null} back leads to the card that this one was opened from
   * @property {((place: "page" | "everywhere") => void) | null} hide takes whom the card is about off this page or all
   * @property {() => void} hold keeps the card until it is told to go
   */

  /** Room for the line of a series of figures, in px. */
  const LINE_WIDTH_PX = 72;
  const LINE_HEIGHT_PX = 16;
  const SVG = "http://www.w3.org/2000/svg";

  /**
   * An element with words in it.
   * @param {string} tag @param {string} name its class @param {...(Node | string)} content
   */
  function make(tag, name, ...content) {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...content);
    return element;
  }

  /** @param {string} name @param {() => void} press @param {...(Node | string)} content */
  function button(name, press, ...content) {
    const element = /** @type {HTMLButtonElement} */ (make("button", name, ...content));
    element.type = "button";
    element.addEventListener("click", press);
    return element;
  }

  /** A button that breaks across lines like the words around it, which a real one does not. @param {() => void} press @param {string} text */
  function inlineButton(press, text) {
    const element = make("span", "text about", text);
    element.tabIndex = 0;
    element.setAttribute("role", "button");
    element.addEventListener("click", press);
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press();
    });
    return element;
  }

  /** A link that leads nowhere but to the web. @param {string} href @param {string} name @param {string} text */
  function link(href, name, text) {
    if (!/^https?:\/\//.test(href)) return make("span", name, text);
    const anchor = document.createElement("a");
    anchor.className = name;
    anchor.textContent = text;
    anchor.href = href;
    anchor.target = "_blank";
    anchor.rel = "noopener noreferrer";
    return anchor;
  }

  /** @param {string} tag @param {Record<string, string | number>} attributes */
  function draw(tag, attributes) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    return element;
  }

  /** A small line through the figures of a series, which says them too. @param {Figure[]} series */
  function sparkline(series) {
    const months = series.map(({ month }) => month);
    const first = Math.min(...months);
    const span = Math.max(...months) - first || 1;
    const most = Math.max(...series.map(({ count }) => count)) || 1;
    // From zero: a line that starts at the least figure makes every change look like a fall or a rise to the skies.
    const points = series.map(({ month, count }) => [
      2 + ((month - first) / span) * (LINE_WIDTH_PX - 4),
      LINE_HEIGHT_PX - 2 - (count / most) * (LINE_HEIGHT_PX - 4),
    ]);
    const svg = draw("svg", { class: "series", role: "img", width: LINE_WIDTH_PX, height: LINE_HEIGHT_PX });
    svg.setAttribute("aria-label", series.map(({ label }) => label).join("; "));
    const title = draw("title", {});
    title.textContent = series.map(({ label }) => label).join("\n");
    svg.append(title, draw("polyline", { points: points.map((point) => point.join(",")).join(" ") }));
    for (const [cx = 0, cy = 0] of points) svg.append(draw("circle", { cx, cy, r: 1.6 }));
    return svg;
  }

  /** @param {Fact} fact @param {Map<number, Source>} sources @param {Actions} actions */
  function factContent(fact, sources, actions) {
    const { entity, href } = fact;
    /** @type {(Node | string)[]} */
    const content = [];
    if (href) content.push(link(href, "text", fact.text));
    else if (entity) content.push(inlineButton(() => actions.about(entity), fact.text));
    else content.push(make("span", "text", fact.text));

    for (const number of fact.sources) {
      const source = sources.get(number);
      const mark = link(source?.href ?? "", "mark", String(number));
      mark.setAttribute("aria-label", `Source ${number}${source ? `: ${source.title}` : ""}`);
      if (source) mark.title = source.title;
      // Word joiner: a number never stands alone at the start of a line.
      content.push("\u2060", mark);
    }
    if (fact.note) content.push(" ", make("span", "note", fact.note));
    if (fact.series?.length) content.push(sparkline(fact.series));
    return content;
  }

  /** All that a card says. @param {Card} card @param {Actions} actions */
  function build(card, actions) {
    const sources = new Map(card.sources.map((source) => [source.number, source]));
    const title = make("div", "title", make("span", "name", card.name));
    if (card.native) {
      const native = make("span", "native", card.native.text);
      native.lang = card.native.lang;
      title.append(" ", native);
    }
    const line = make("p", "line", ...factContent(card.line, sources, actions));
    const head = make("header", "head", make("div", "kind", card.kind), title, line);
    const { back } = actions;
    if (back) head.prepend(button("back", back.go, `Back to ${back.name}`));
    if (card.caution) head.append(make("p", "caution", card.caution));

    const parts = [head];
    if (card.candidates.length > 0) {
      const list = make("ul", "candidates");
      for (const { entity, name, kind, line: who } of card.candidates) {
        const isHere = entity === card.entity;
        const words = [make("span", "who", name), isHere ? " · shown here" : "", make("span", "note", kind), make("span", "note", who)];
        const item = isHere ? make("div", "candidate here", ...words) : button("candidate", () => actions.about(entity), ...words);
        list.append(make("li", "", item));
      }
      parts.push(make("section", "section", make("h2", "heading", "May be"), list));
    }
    for (const section of card.sections) {
      const facts = section.facts.map((fact) => make("li", fact.stale ? "fact stale" : "fact", ...factContent(fact, sources, actions)));
      parts.push(make("section", "section", make("h2", "heading", section.heading), make("ul", "facts", ...facts)));
    }
    if (card.sources.length > 0) {
      const list = make("ol", "sources");
      for (const source of card.sources) {
        const words = make("span", "words", link(source.href, "source-title", source.title));
        if (source.note) words.append(" ", make("span", "note", source.note));
        list.append(make("li", "source", make("span", "number", String(source.number)), words));
      }
      parts.push(make("section", "section", make("h2", "heading", "Sources"), list));
    }
    if (card.why) parts.push(make("p", "why", card.why));
    parts.push(sidelightDoing.row(card, actions));
    return parts;
  }

  return { build, make, button };
})();
