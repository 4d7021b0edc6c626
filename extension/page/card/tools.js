// The card's own controls: a pin, a close button, a handle, a veil behind a sheet; and how a held card and a sheet look.
// @ts-check

var sidelightTools = (() => {
  "use strict";

  /**
   * @typedef {object} Ports
   * @property {(on: boolean) => void} pin
   * @property {() => void} close
   */

  const SVG = "http://www.w3.org/2000/svg";
  const PIN = "M5.75 2.25h4.5M6.5 2.25v4.1L4.25 9.25h7.5L9.5 6.35v-4.1M8 9.25v4.5";
  const CROSS = "M4.25 4.25l7.5 7.5M11.75 4.25l-7.5 7.5";

  const CSS_TEXT = `
.tools { position: absolute; z-index: 1; inset: 9px 9px auto auto; display: flex; gap: 2px; border-radius: 9px; background: color-mix(in srgb, var(--paper) 86%, transparent); }
.tool { all: unset; box-sizing: border-box; display: grid; place-items: center; width: 28px; height: 28px; border-radius: 8px; color: var(--quiet); cursor: pointer; }
.tool:hover { background: var(--hair); color: var(--ink); }
.tool:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.tool svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round; pointer-events: none; }
.pin[aria-pressed="true"] { background: var(--tint); color: var(--accent); }
.pin[aria-pressed="true"] svg { fill: color-mix(in srgb, currentColor 30%, transparent); }
.close { display: none; }
.held > .tools .close { display: grid; }
.card .head > :first-child, .fail-title, .gone { padding-inline-end: 62px; }
.card:focus { outline: none; }
.card:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.voice { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; border-radius: inherit; }
.card :is(a, button, .about):focus-visible { outline-color: var(--accent); }
.handle, .veil { display: none; }
.veil:popover-open { display: block; position: fixed; inset: 0; width: auto; height: auto; margin: 0; padding: 0; border: 0; background: rgb(16 18 22 / 0.32); touch-action: pinch-zoom; animation: veil 180ms ease-out; }
.veil::backdrop, .card::backdrop { display: none; }
@keyframes veil { from { opacity: 0; } }
.card.sheet {
  inset: auto 0 0 0;
  width: auto;
  max-width: none;
  max-height: 70vh;
  max-height: 70dvh;
  padding: 18px 0 env(safe-area-inset-bottom);
  border-radius: 18px 18px 0 0;
  font-size: 15px;
}
.card.sheet:popover-open { animation: rise 220ms cubic-bezier(0.2, 0.8, 0.2, 1); }
@keyframes rise { from { transform: translateY(100%); } }
.sheet > .scroll { padding-inline: max(env(safe-area-inset-left), env(safe-area-inset-right), (100% - 640px) / 2); }
.sheet > .handle { display: block; position: absolute; z-index: 1; inset: 0 0 auto 0; height: 28px; cursor: grab; touch-action: none; }
.handle::before { content: ""; position: absolute; inset: 8px 0 auto 0; width: 36px; height: 4px; margin: 0 auto; border-radius: 2px; background: var(--bar); }
.sheet { transition: translate 160ms ease-out; }
.sheet.drawn { transition: none; }
.sheet > .tools { inset: 12px 10px auto auto; }
.sheet .tool { width: 44px; height: 44px; border-radius: 12px; }
.sheet .tool svg { width: 20px; height: 20px; }
.sheet .pin { display: none; }
.sheet .name { font-size: 22px; }
.sheet .line { font-size: 15px; }
.sheet .note, .sheet .caution { font-size: 13px; }
.sheet .source { font-size: 14px; }
@media (prefers-color-scheme: dark) {
  .veil:popover-open { background: rgb(0 0 0 / 0.5); }
}
@media (prefers-reduced-motion: reduce) {
  .card.sheet:popover-open, .veil:popover-open { animation: none; }
  .sheet { transition: none; }
}
@media (forced-colors: active) {
  .tools { background: Canvas; }
  .tool { color: CanvasText; }
  .pin[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .handle::before { background: CanvasText; }
}
@media print {
  .veil:popover-open { display: none; }
}
`;

  /** @param {string} name its class @param {string} label @param {string} path what its picture draws @param {() => void} press */
  function tool(name, label, path, press) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `tool ${name}`;
    button.title = label;
    button.setAttribute("aria-label", label);
    const picture = document.createElementNS(SVG, "svg");
    picture.setAttribute("viewBox", "0 0 16 16");
    picture.setAttribute("aria-hidden", "true");
    const line = document.createElementNS(SVG, "path");
    line.setAttribute("d", path);
    picture.append(line);
    button.append(picture);
    button.addEventListener("click", press);
    return button;
  }

  /** The controls for a panel, and the veil to stand beside it. @param {HTMLElement} panel @param {Ports} ports */
  function fit(panel, ports) {
    const handle = document.createElement("div");
    handle.className = "handle";
    const veil = document.createElement("div");
    veil.className = "veil";
    veil.setAttribute("popover", "manual");
    veil.addEventListener("click", ports.close);

    const pin = tool("pin", "Pin", PIN, () => press(pin.getAttribute("aria-pressed") !== "true"));
    let how = "hover";
    const tools = document.createElement("div");
    tools.className = "tools";
    tools.append(pin, tool("close", "Close", CROSS, ports.close));
    // The pointer works these; the focus stays where the reader writes.
    tools.addEventListener("mousedown", (event) => event.preventDefault());
    panel.prepend(handle, tools);
    sidelightDrag.fit(handle, panel, ports.close);

    /** @param {boolean} pinned */
    function set(pinned) {
      pin.setAttribute("aria-pressed", String(pinned));
      panel.classList.toggle("held", pinned || how !== "hover");
      panel.classList.toggle("sheet", how === "sheet");
    }

    /** @param {boolean} pinned */
    function press(pinned) {
      set(pinned);
      ports.pin(pinned);
    }

    return {
      veil,
      /** Pins the card for the reader. */
      hold: () => press(true),
      /** Shows the controls that fit how the card was opened. @param {string} way */
      reset(way) {
        how = way;
        set(false);
      },
    };
  }

  return { fit, CSS_TEXT };
})();
