// Starts the settings page: its logic is Rust. What is here asks how names look on pages, and dresses the sample so.
// @ts-check

import init, { options } from "./sidelight.js";

/** @typedef {import("./sidelight.js").Look} Look */

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

/** @type {NonNullable<Look["palette"]>[]} */
const PALETTES = ["amber", "blue", "violet", "ink"];

/** The text on the light page of the sample is dark, and the other way round. */
const PAPERS = { dark: ".light-page", light: ".dark-page", dim: ".no-page", pale: ".no-page" };

/** @param {Look} look */
function dress({ style = "underline", palette = "amber" }) {
  const { css, line } = sidelightLooks;
  const dots = /** @type {const} */ (["dark", "light"]).map((tone) => `${PAPERS[tone]} { --dot: ${line(palette, tone)}; }`);
  const pots = PALETTES.map((each) => `.pot[data-palette="${each}"] { background: light-dark(${line(each, "dark")}, ${line(each, "light")}); }`);
  sheet.replaceSync([css({ style, palette }, (what, tone) => `${PAPERS[tone]} .${what}`), ...dots, ...pots].join("\n"));
  document.getElementById("sample")?.setAttribute("data-style", style);
}

await init({ module_or_path: "sidelight_bg.wasm" });
options(dress);
