// How marks look, for each style, palette, confidence and tone of the text: rules of CSS and nothing of the page.
// @ts-check

var sidelightLooks = (() => {
  "use strict";

  /** @typedef {import("../sidelight.js").Look} Look */
  /** @typedef {import("../sidelight.js").Palette} Palette */
  /** @typedef {import("../sidelight.js").Confidence} Confidence */

  /**
   * What the text is like that is marked. Marks take their colour by it, as Chromium mixes none with that of highlighted text.
   * The text of the last two has so little contrast that a tint behind it would take too much away.
   * @typedef {"dark" | "light" | "dim" | "pale"} Tone
   */

  /** The surest first. @type {Confidence[]} */
  const CONFIDENCES = ["certain", "probable", "possible"];
  /** @type {Tone[]} */
  const TONES = ["dark", "light", "dim", "pale"];
  /** The surer, the more solid the line; nothing hangs on a colour. @type {Record<Confidence, string>} */
  const LINES = { certain: "solid", probable: "dashed", possible: "dotted" };
  /** How thick lines are, alone and under a tint: as fine as dashes and dots can be told apart. @type {Record<Confidence, [number, number]>} */
  const THICK_PX = { certain: [1.5, 1], probable: [1.5, 1.5], possible: [2, 1.5] };
  /** The surer, the fuller the tint. @type {Record<Confidence, number>} */
  const TINTS = { certain: 0.75, probable: 0.5, possible: 0.25 };
  /**
   * The hues of orange, blue and reddish purple that Okabe and Ito chose for every kind of sight
   * (Color Universal Design, 2008), with the chroma of lines and that of tints.
   * @type {Record<Palette, { hue: number, line: number, tint: number }>}
   */
  const PALETTES = {
    amber: { hue: 68, line: 0.122, tint: 0.065 },
    blue: { hue: 245, line: 0.115, tint: 0.04 },
    violet: { hue: 345, line: 0.14, tint: 0.05 },
    ink: { hue: 0, line: 0, tint: 0 },
  };

  const isDark = (/** @type {Tone} */ tone) => tone === "dark" || tone === "dim";

  /**
   * The colour of lines and dots. Text of 4.5 to 1 is dark on any light page and light on any dark one, with nothing in between;
   * these have 3 to 1 on all pages from white to #c8c8c8, and from black to #626262.
   * @param {Palette} palette @param {Tone} tone
   */
  function line(palette, tone) {
    if (palette === "ink") return "currentColor";
    const { hue, line } = PALETTES[palette];
    return `oklch(${isDark(tone) ? 0.54 : 0.8} ${line} ${hue})`;
  }

  /**
   * The colour behind the words: as light as a page for dark text and as dark as one for light text, so that text of 4.5 to 1 keeps it.
   * @param {Palette} palette @param {Tone} tone @param {number} share
   */
  function tint(palette, tone, share) {
    const { hue, tint } = PALETTES[palette];
    return `oklch(${isDark(tone) ? 0.93 : 0.34} ${tint} ${hue} / ${share})`;
  }

  /** @param {Look} look @param {Confidence} confidence @param {Tone} tone */
  function rule({ style, palette = "amber" }, confidence, tone) {
    if (style === "dot") return "";
    const isTinted = style === "background" && (tone === "dark" || tone === "light");
    const behind = isTinted ? `background-color: ${tint(palette, tone, TINTS[confidence])}; ` : "";
    const thick = THICK_PX[confidence][isTinted ? 1 : 0];
    return `${behind}text-decoration: underline ${LINES[confidence]} ${thick}px ${line(palette, tone)}; text-underline-offset: 0.2em;`;
  }

  /** How a mention looks whose card is open. @param {Look} look @param {Tone} tone */
  function openRule({ style, palette = "amber" }, tone) {
    const behind = tone === "dark" || tone === "light" ? `background-color: ${tint(palette, tone, 1)}; ` : "";
    if (behind && style !== "background") return behind;
    return `${behind}text-decoration: underline solid 2.5px ${line(palette, tone)}; text-underline-offset: 0.2em;`;
  }

  /**
   * The rules of all marks, on screens only; what a look leaves open is an amber line. Nothing in them can move a letter.
   * @param {Look} look @param {(what: Confidence | "open", tone: Tone) => string} select the selector of what is so marked on text of this tone
   */
  function css(look, select) {
    const rules = TONES.flatMap((tone) => [
      ...CONFIDENCES.map((confidence) => `${select(confidence, tone)} { ${rule(look, confidence, tone)} }`),
      `${select("open", tone)} { ${openRule(look, tone)} }`,
    ]);
    const all = TONES.flatMap((tone) => [...CONFIDENCES, /** @type {const} */ ("open")].map((what) => select(what, tone)));
    return (
      `@media screen { ${rules.join(" ")} } ` +
      // There the reader's own colours count, and the line alone tells; Chromium puts those of a selection behind every highlight, whose edge the line has to stay clear of.
      `@media screen and (forced-colors: active) { ${all.join(", ")} { background-color: transparent; text-decoration-color: currentColor; ` +
      "text-decoration-thickness: 2px; text-underline-offset: 0.08em; } }"
    );
  }

  return { CONFIDENCES, TONES, line, css };
})();
