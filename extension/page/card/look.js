// The card's looks.
// @ts-check

var sidelightLook = (() => {
  "use strict";

  const CSS_TEXT = `
.card {
  --paper: #fffefb;
  --ink: #1d1f24;
  --soft: #43474f;
  --quiet: #676c76;
  --hair: rgb(29 31 36 / 0.1);
  --edge: rgb(29 31 36 / 0.08);
  --bar: rgb(29 31 36 / 0.25);
  --light: #f5a623;
  --accent: #8a5300;
  --glow: rgb(245 166 35 / 0.16);
  --tint: rgb(245 166 35 / 0.13);
  color-scheme: light dark;
  position: fixed;
  inset: auto;
  margin: 0;
  padding: 0;
  border: 0;
  box-sizing: border-box;
  width: min(360px, 100vw - 20px);
  overflow: clip;
  border-radius: 14px;
  background: radial-gradient(ellipse 300px 170px at -30px 0, var(--glow), transparent) no-repeat var(--paper);
  color: var(--ink);
  box-shadow: 0 0 0 1px var(--edge), 0 2px 6px rgb(20 22 28 / 0.07), 0 14px 40px -6px rgb(20 22 28 / 0.22);
  font: 400 13.5px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-synthesis: none;
  text-align: start;
  direction: ltr;
  letter-spacing: normal;
  overflow-wrap: anywhere;
  cursor: default;
  -webkit-font-smoothing: antialiased;
}
.card:popover-open { display: flex; animation: arrive 120ms ease-out; }
.card.above:popover-open { animation-name: arrive-above; }
@keyframes arrive { from { opacity: 0; transform: translateY(-4px); } }
@keyframes arrive-above { from { opacity: 0; transform: translateY(4px); } }
.scroll { flex: 1; overflow: hidden auto; overscroll-behavior: contain; scrollbar-width: thin; scrollbar-color: var(--bar) transparent; }
p, ul, ol, h2 { margin: 0; padding: 0; list-style: none; font: inherit; }
.head { padding: 16px 18px 14px; }
.kind { font-size: 11.5px; line-height: 1.4; font-weight: 600; letter-spacing: 0.015em; color: var(--accent); }
.title { margin-top: 3px; line-height: 1.25; text-wrap: balance; }
.name { font-size: 20px; font-weight: 650; letter-spacing: -0.014em; }
.native { font-size: 14px; color: var(--quiet); margin-inline-start: 2px; white-space: nowrap; }
.line { margin-top: 8px; font-size: 14px; line-height: 1.5; color: var(--soft); text-wrap: pretty; }
.caution {
  margin-top: 12px;
  padding: 8px 11px;
  border-radius: 8px;
  background: var(--tint);
  font-size: 12.5px;
  line-height: 1.45;
}
.section {
  display: grid;
  grid-template-columns: 66px 1fr;
  gap: 14px;
  margin: 0 18px;
  padding: 10px 0;
  border-top: 1px solid var(--hair);
}
.heading { padding-top: 3px; font-size: 11.5px; line-height: 1.45; font-weight: 600; letter-spacing: 0.01em; color: var(--quiet); overflow-wrap: normal; }
.fact { line-height: 1.45; text-wrap: pretty; }
.fact + .fact { margin-top: 6px; }
.note { display: block; margin-top: 1px; font-size: 12px; line-height: 1.45; color: var(--quiet); text-wrap: pretty; }
a { color: inherit; text-decoration: underline 1px; text-decoration-color: var(--hair); text-underline-offset: 0.2em; border-radius: 2px; cursor: pointer; }
a:hover { color: var(--accent); text-decoration-color: currentColor; }
a:focus-visible { outline: 2px solid var(--light); outline-offset: 2px; }
.fact a.text, .source a { text-decoration-color: color-mix(in srgb, var(--quiet) 55%, transparent); }
.mark {
  margin-inline-start: 1px;
  padding: 0 1px;
  font-size: 10px;
  line-height: 1;
  font-weight: 600;
  font-variant-numeric: tabular-nums;
  vertical-align: 0.42em;
  color: var(--quiet);
  text-decoration: none;
}
.source { display: flex; gap: 6px; font-size: 12.5px; line-height: 1.45; color: var(--soft); }
.number { flex: none; min-width: 9px; font-size: 11px; line-height: 18px; font-weight: 600; font-variant-numeric: tabular-nums; color: var(--quiet); }
.source + .source { margin-top: 5px; }
button { all: unset; box-sizing: border-box; cursor: pointer; border-radius: 3px; }
button:focus-visible { outline: 2px solid var(--light); outline-offset: 2px; }
.about { cursor: pointer; border-radius: 2px; text-decoration: underline 1px dotted; text-decoration-color: color-mix(in srgb, var(--quiet) 80%, transparent); text-underline-offset: 0.22em; }
.about:focus-visible { outline: 2px solid var(--light); outline-offset: 2px; }
.about:hover { color: var(--accent); text-decoration-style: solid; text-decoration-color: currentColor; }
.back { display: block; margin: -4px 0 7px; font-size: 12px; line-height: 1.45; color: var(--quiet); }
.back::before { content: "‹"; display: inline-block; width: 0.85em; font-size: 15px; line-height: 1; }
.back:dir(rtl)::before { transform: scaleX(-1); }
.back:hover { color: var(--accent); }
.stale .text { color: var(--quiet); }
.series { display: block; margin-top: 4px; overflow: visible; }
.series polyline { fill: none; stroke: var(--light); stroke-width: 1.5; stroke-linejoin: round; stroke-linecap: round; }
.series circle { fill: var(--light); }
.candidate { display: block; width: 100%; padding: 5px 8px; margin-inline: -8px; border-radius: 8px; line-height: 1.4; }
button.candidate:hover { background: var(--tint); }
.candidate .who { font-weight: 600; }
.here { font-size: 12px; color: var(--quiet); }
.here .who { font-size: 13.5px; color: var(--ink); }
.why { margin: 0 18px; padding: 10px 0 12px; border-top: 1px solid var(--hair); font-size: 12px; line-height: 1.45; color: var(--quiet); }
.wait, .fail, .fail-title { padding: 14px 18px; color: var(--soft); }
.fail-title { padding-bottom: 0; font-weight: 600; color: var(--ink); }
.fail { padding-top: 3px; }
@media (prefers-color-scheme: dark) {
  .card {
    --paper: #1e2025;
    --ink: #f2f1ee;
    --soft: #cfcfcd;
    --quiet: #a2a6ae;
    --hair: rgb(255 255 255 / 0.11);
    --edge: rgb(255 255 255 / 0.12);
    --bar: rgb(255 255 255 / 0.25);
    --accent: #f4b860;
    --glow: rgb(245 166 35 / 0.14);
    --tint: rgb(245 166 35 / 0.12);
    box-shadow: 0 0 0 1px var(--edge), 0 2px 8px rgb(0 0 0 / 0.35), 0 16px 44px -6px rgb(0 0 0 / 0.6);
  }
}
@media (prefers-reduced-motion: reduce) {
  .card:popover-open { animation: none; }
}
@media (forced-colors: active) {
  .card { border: 1px solid CanvasText; background: Canvas; }
}
@media print {
  .card { display: none; }
}
`;

  /** The card's style sheets. */
  const sheets = () => [CSS_TEXT, sidelightDoing.CSS_TEXT, sidelightTools.CSS_TEXT].map(sidelightHost.sheet);

  return { sheets };
})();
