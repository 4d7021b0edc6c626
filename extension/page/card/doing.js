// What a reader can do with a card: copy it, report a mistake, say that it is not this person; and how that looks.
// @ts-check

var sidelightDoing = (() => {
  "use strict";

  /** @typedef {import("../../sidelight.js").Card} Card */
  /** @typedef {"page" | "everywhere"} Place */

  /** @type {Record<Place, string>} */
  const WHERE = { page: "On this page", everywhere: "On all pages" };
  /** @type {Record<Place, string>} */
  const DONE = { page: "is not shown on this page any more.", everywhere: "is not shown on any page any more." };
  const LATER = "Sidelight’s settings list everybody you have hidden.";
  const REPORT = "Nothing is sent from here. Write what is wrong, copy it, and send it where you like.";

  // It stays at the card's lower edge, for what is read with it stands above, however long that is.
  const CSS_TEXT = `
.doing { position: sticky; bottom: 0; padding: 9px 18px 11px; border-top: 1px solid var(--hair); background: var(--paper); font-size: 11.5px; line-height: 1.45; color: var(--soft); }
.choices { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 6px; }
.drawer .choices { justify-content: flex-start; margin-top: 7px; }
.do { color: var(--soft); text-decoration: underline 1px; text-decoration-color: color-mix(in srgb, var(--quiet) 55%, transparent); text-underline-offset: 0.2em; }
.do:hover { color: var(--accent); text-decoration-color: currentColor; }
.choice { padding: 3px 11px; border: 1px solid var(--hair); border-radius: 14px; line-height: 18px; font-weight: 600; color: var(--soft); }
.choice:hover { border-color: transparent; background: var(--tint); color: var(--accent); }
.choice ~ .do { margin-inline-start: 4px; }
.field { box-sizing: border-box; display: block; width: 100%; height: 132px; margin-top: 7px; padding: 8px 10px; border: 1px solid var(--bar); border-radius: 8px; background: var(--paper); color: var(--ink); font: inherit; line-height: 1.5; resize: none; }
.field:focus-visible { outline: 2px solid var(--accent); outline-offset: -1px; }
.gone { padding: 15px 18px 0; color: var(--ink); text-wrap: pretty; }
.later { padding: 3px 18px 0; font-size: 12px; line-height: 1.45; color: var(--quiet); }
.undo { padding: 10px 18px 14px; font-size: 12px; }
.sheet .doing { padding-block: 12px; font-size: 13.5px; }
.sheet .choices { gap: 8px; }
.sheet :is(.do, .choice) { padding-block: 7px; }
.sheet .choice { border-radius: 18px; padding-inline: 15px; }
`;

  /** @param {string} text @returns {Promise<boolean>} */
  const copied = async (text) => {
    const copying = navigator.clipboard?.writeText(text);
    return copying ? copying.then(() => true, () => false) : false;
  };

  /** The row of what can be done; some of it opens a drawer in the row's place. @param {Card} card @param {Pick<Parameters<typeof sidelightContent.build>[1], "hide" | "hold">} actions */
  function row(card, { hide, hold }) {
    const { make, button } = sidelightContent;
    const home = make("footer", "doing");

    /** Shows something in the row's place. @param {HTMLButtonElement} from @param {string} words @param {Node[]} content @param {HTMLElement[]} choices */
    function drawer(from, words, content, choices) {
      const cancel = button("do", () => {
        home.replaceChildren(all);
        from.focus({ preventScroll: true });
      }, "Cancel");
      home.replaceChildren(make("div", "drawer", make("p", "", words), ...content, make("div", "choices", ...choices, cancel)));
    }

    /** A text to be copied by hand, or changed before. @param {string} label @param {string} text */
    function field(label, text) {
      const area = /** @type {HTMLTextAreaElement} */ (make("textarea", "field"));
      area.value = text;
      area.setAttribute("aria-label", label);
      return area;
    }

    /** @param {HTMLButtonElement} press @param {HTMLTextAreaElement | string} text @param {() => void} [byHand] */
    async function copy(press, text, byHand) {
      if (await copied(typeof text === "string" ? text : text.value)) press.textContent = "Copied";
      else if (typeof text === "string") byHand?.();
      else text.select();
    }

    const quote = button("do", () => copy(quote, card.citation, () => {
      const area = field("Card with sources", card.citation);
      area.readOnly = true;
      drawer(quote, "Your browser lets nothing be copied here; copy it by hand.", [area], []);
      area.select();
    }), "Copy with sources");
    const report = button("do", () => {
      // What is being written must not go with the pointer.
      hold();
      const area = field("Report of a mistake", card.report);
      const press = button("choice", () => copy(press, area), "Copy the report");
      drawer(report, REPORT, [area], [press]);
      area.focus({ preventScroll: true });
      const start = card.report.indexOf("\n") + 1;
      area.setSelectionRange(start, start);
    }, "Report a mistake");
    const not = button("do", () => {
      const choices = /** @type {Place[]} */ (["page", "everywhere"]).map((place) => button("choice", () => hide?.(place), WHERE[place]));
      drawer(not, `Hide ${card.name}:`, [], choices);
      choices[0]?.focus({ preventScroll: true });
    }, card.notThis ?? "");
    const all = make("div", "choices", quote, report);
    if (hide && card.notThis) all.append(not);
    quote.setAttribute("aria-live", "polite");
    home.append(all);
    return home;
  }

  /** What stands in the card's place once somebody is hidden. @param {Card} card @param {Place} place @param {() => void} undo */
  function gone(card, place, undo) {
    const { make, button } = sidelightContent;
    const words = make("p", "gone", make("b", "", card.name), ` ${DONE[place]}`);
    words.setAttribute("role", "status");
    return [words, make("p", "later", LATER), make("div", "undo", button("choice", undo, "Undo"))];
  }

  return { row, gone, CSS_TEXT };
})();
