// Tells from the colour of a text whether it is dark or light, and whether a tint may stand behind it.
// @ts-check

var sidelightTones = (() => {
  "use strict";

  /** @typedef {Parameters<typeof sidelightLooks.line>[1]} Tone */

  /** Text of 4.5 to 1 is darker than 0.183 on white and lighter than 0.175 on black; what is fainter is grey on white more often than on black. */
  const WATERSHED = 0.2;
  /** The most and the least luminance of a text that has 4.5 to 1 on the tints of `looks.js` too. */
  const DARKER = 0.13;
  const LIGHTER = 0.36;

  /** Colours whose tone is kept; a page that fades through thousands has more. */
  const MOST_KEPT = 100;
  /** @type {Map<string, Tone>} */
  const tones = new Map();

  /** Colours may fade over for as long as this. */
  const FADE_MS = 400;

  /** The luminance of a colour as computed styles write it. @param {string} color */
  function luminance(color) {
    // The name of a colour space is no number.
    const parts = color.slice(color.indexOf("(") + 1).split(/[ ,/)]+/).map(Number.parseFloat);
    const [a = 0, b = 0, c = 0] = parts.filter((part) => !Number.isNaN(part));
    if (color.startsWith("ok")) return a ** 3;
    if (color.startsWith("l")) return ((a + 16) / 116) ** 3;
    if (color.startsWith("color(xyz")) return b;
    const full = color.startsWith("rgb") ? 255 : 1;
    const [red = 0, green = 0, blue = 0] = [a, b, c].map((part) => (part / full) ** 2.2);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** The tone of a colour as computed styles write it. @param {string} color @returns {Tone} */
  function of(color) {
    // A page has few colours, and asks for the same ones again and again.
    const known = tones.get(color);
    if (known) return known;
    const light = luminance(color);
    const tone = light < WATERSHED ? (light <= DARKER ? "dark" : "dim") : light >= LIGHTER ? "light" : "pale";
    if (tones.size >= MOST_KEPT) tones.clear();
    tones.set(color, tone);
    return tone;
  }

  /**
   * Tells when the page may have changed its colours: with the system's, by a switch of its own, by a style sheet that came late.
   * @param {() => void} changed
   */
  function watch(changed) {
    const listeners = new AbortController();
    let timer = 0;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(changed, FADE_MS);
    };
    // A switch sets an attribute of one of these, whatever its name.
    const observer = new MutationObserver(soon);
    for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true });
    const { signal } = listeners;
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", soon, { signal });
    window.addEventListener("load", soon, { signal });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      listeners.abort();
    };
  }

  return { of, watch };
})();
