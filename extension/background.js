// The background: holds the engine, answers pages and popup, counts names on the badge.
// @ts-check

import init, { Engine, hide, toggleSite } from "./sidelight.js";
import { createBadge } from "./badge.js";
import { createCommands } from "./commands.js";

/** @typedef {import("./sidelight.js").Request} Request */
/** @typedef {import("./sidelight.js").Reply} Reply */

/** @type {typeof chrome} */
const api = /** @type {any} */ (globalThis).browser ?? chrome;
const badge = createBadge(api.storage.session, api.action);
const commands = createCommands(api.tabs, badge.named, async (url) => {
  await engine();
  await toggleSite(url);
});

/** The scripts that a page gets only when a reader needs them there. @type {Record<string, string[]>} */
const PARTS = {
  dots: ["page/dots/dots.js"],
  cards: ["focus", "dates", "drag", "tools", "doing", "content", "look", "card", "keys", "cards"].map((name) => `page/card/${name}.js`),
};

/** Started at the first question, for the browser may stop the background at any time. @type {Promise<Engine> | null} */
let starting = null;

/** The engine, running; a start that failed is tried again at the next question. */
function engine() {
  starting ??= start().catch((error) => {
    starting = null;
    throw error;
  });
  return starting;
}

async function start() {
  const [pack] = await Promise.all([
    fetch(api.runtime.getURL("sidelight.pack")).then((file) => file.arrayBuffer()),
    init({ module_or_path: api.runtime.getURL("sidelight_bg.wasm") }),
  ]);
  return new Engine(new Uint8Array(pack));
}

/** Settings that cannot be read count as none: pages go on, and the popup says what is wrong. @param {Engine} target */
async function configure(target) {
  const { settings } = await api.storage.local.get("settings");
  try {
    target.configure(settings);
  } catch {
    target.configure(undefined);
  }
}

/** @param {Request} request @param {chrome.runtime.MessageSender} sender @returns {Promise<Reply>} */
async function answer(request, sender) {
  const running = await engine();
  let asked = request;
  if (request.ask === "site") {
    await configure(running);
    // A frame follows the page it stands in, and a page cannot speak for another one.
    if (!isOwn(sender)) asked = { ...request, url: sender.tab?.url ?? sender.url ?? request.url };
  }
  try {
    return running.answer(asked);
  } catch (error) {
    // After a trap the engine's memory is not to be trusted.
    if (error instanceof WebAssembly.RuntimeError) starting = null;
    throw error;
  }
}

/** Gives a frame its style sheet, or takes it away. @param {{ tell: string, css: string }} message @param {chrome.runtime.MessageSender} sender */
async function style(message, { tab, frameId }) {
  if (tab?.id === undefined || frameId === undefined) return;
  const target = { tabId: tab.id, frameIds: [frameId] };
  const change = message.tell === "style" ? api.scripting.insertCSS : api.scripting.removeCSS;
  // The reader's sheets reach into shadow trees in Firefox; in Chromium they paint no background, but the page's are inherited there.
  const origins = /** @type {const} */ (["AUTHOR", "USER"]);
  await Promise.all(origins.map((origin) => change({ target, css: message.css, origin })));
}

/** Whether a message comes from one of the extension's own pages. @param {chrome.runtime.MessageSender} sender */
const isOwn = (sender) => sender.url?.startsWith(api.runtime.getURL("")) ?? false;

/** @param {any} message @param {chrome.runtime.MessageSender} sender @returns {Promise<void>} */
async function hear(message, sender) {
  // A button of the popup or the panel may ask for what a key does.
  if (message.tell === "command") return isOwn(sender) ? commands.perform(message.command, await api.tabs.get(message.tab)) : undefined;
  const { tab, frameId } = sender;
  if (message.tell === "hide") {
    await engine();
    // As for a site: the page is the one that the reader sees, whichever frame of it asks.
    return hide({ entity: message.entity, place: message.place }, tab?.url ?? sender.url ?? "");
  }
  if (message.tell === "style" || message.tell === "unstyle") return style(message, sender);
  if (tab?.id === undefined || frameId === undefined) return;
  const files = message.tell === "fetch" ? PARTS[message.part] : undefined;
  if (files) {
    await api.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files });
    return;
  }
  if (message.tell === "tally") return badge.tallied(tab.id, frameId, message);
  if (message.tell === "leave") return badge.left(tab.id, frameId, message.born);
  if (message.tell === "arrive" && frameId === 0) return badge.arrived(tab.id, message.born);
}

api.runtime.onMessage.addListener((message, sender, respond) => {
  if (sender.id !== api.runtime.id) return false;
  const work = typeof message?.ask === "string" ? answer(message, sender) : hear(message ?? {}, sender);
  work.then(
    (ok) => respond({ ok }),
    (error) => respond({ error: error instanceof Error ? error.message : String(error) }),
  );
  // Keeps the channel open in both browsers.
  return true;
});

api.commands.onCommand.addListener((command, tab) => void commands.perform(command, tab).catch(() => {}));

api.tabs.onRemoved.addListener((tabId) => void badge.removed(tabId));

api.runtime.onInstalled.addListener(async ({ reason }) => {
  if (reason !== "install" && reason !== "update") return;
  // Pages already open need no reload. Some let no extension in; that is theirs to say.
  const files = api.runtime.getManifest().content_scripts?.[0]?.js ?? [];
  for (const { id } of await api.tabs.query({})) {
    if (id !== undefined) void api.scripting.executeScript({ target: { tabId: id, allFrames: true }, files }).catch(() => {});
  }
});
