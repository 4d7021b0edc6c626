// The playground: the same overlay as in the extension, with an engine in the page itself.
// @ts-check

import init, { Engine } from "./sidelight.js";

/** @typedef {import("./sidelight.js").Tally} Tally */

/** An element of this page that the script relies on. @param {string} id */
function part(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The playground's page has no element "${id}".`);
  return element;
}

const article = part("article");
const sample = Array.from(article.childNodes, (node) => node.cloneNode(true));
const paste = /** @type {HTMLTextAreaElement} */ (part("paste"));
const again = part("again");
/** @type {{ stop(): void } | null} */
let overlay = null;

async function startEngine() {
  const file = await fetch("sidelight.pack");
  if (!file.ok) throw new Error("The dataset could not be loaded. Build it with `cargo xtask build`, then reload.");
  await init({ module_or_path: "sidelight_bg.wasm" });
  return new Engine(new Uint8Array(await file.arrayBuffer()));
}

/** @param {unknown} error */
function showProblem(error) {
  const problem = part("problem");
  problem.textContent = error instanceof Error ? error.message : String(error);
  problem.hidden = false;
  part("summary").textContent = "Sidelight could not start";
}

/** Lists who is named. @param {Engine} engine @param {Tally[]} tally */
function showCast(engine, tally) {
  const reply = engine.answer({ ask: "cast", tally });
  if (reply.is !== "cast") return;
  part("summary").textContent = reply.rows.length > 0 ? reply.summary : "Nobody in the dataset is named";
  const template = /** @type {HTMLTemplateElement} */ (part("row"));
  const rows = reply.rows.map((row) => {
    const item = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    for (const [name, text] of [["name", row.name], ["count", String(row.count)], ["kind", row.kind]]) {
      const place = item.querySelector(`.${name}`);
      if (place) place.textContent = text ?? "";
    }
    return item;
  });
  part("cast").replaceChildren(...rows);
}

/** Reads the article from the start: what an earlier text told about names does not count. @param {Engine} engine */
function startOverlay(engine) {
  overlay?.stop();
  const sheet = new CSSStyleSheet();
  showCast(engine, []);
  overlay = sidelightOverlay.start({
    root: article,
    ask: async (request) => engine.answer(request),
    page: () => ({ url: location.href, lang: article.lang }),
    style(css) {
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    },
    unstyle() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
    tally: (tally) => showCast(engine, tally),
  });
}

/** Shows pasted text as paragraphs, or the sample when there is none. @param {string} text */
function showText(text) {
  const isOwn = text.trim() !== "";
  again.hidden = !isOwn;
  // What language pasted text is in, nobody has said.
  article.lang = isOwn ? "" : "en";
  if (!isOwn) {
    article.replaceChildren(...sample.map((node) => node.cloneNode(true)));
    return;
  }
  const label = document.createElement("p");
  label.className = "label";
  label.textContent = "Your text";
  const paragraphs = text.split(/\n\s*\n/).map((words) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = words.trim();
    return paragraph;
  });
  article.replaceChildren(label, ...paragraphs);
}

try {
  const engine = await startEngine();
  const render = () => {
    showText(paste.value);
    startOverlay(engine);
  };
  paste.addEventListener("input", render);
  again.addEventListener("click", () => {
    paste.value = "";
    render();
    paste.focus();
  });
  // Browsers keep what was typed over a reload.
  if (paste.value) render();
  else startOverlay(engine);
} catch (error) {
  showProblem(error);
}
