// The overlay on a web page: on or off as the reader's settings say, with the engine in the background.
// @ts-check

/**
 * A variable may be declared twice: after an update this file runs again in pages already open.
 * @type {{ stop(): void } | undefined}
 */
var sidelightMain = ((earlier) => {
  "use strict";
  earlier?.stop();

  /** @typedef {import("../sidelight.js").Request} Request */
  /** @typedef {import("../sidelight.js").Reply} Reply */
  /** @typedef {import("../sidelight.js").Tally} Tally */
  /** @typedef {import("../sidelight.js").Pointing} Pointing */

  /** Long enough for a screen reader to have begun to speak. */
  const SPOKEN_MS = 3000;

  /** @type {typeof chrome} */
  const api = /** @type {any} */ (globalThis).browser ?? chrome;
  const listeners = new AbortController();
  /** @type {ReturnType<typeof sidelightOverlay.start> | null} */
  let overlay = null;
  /** The last of several questions about the site counts. */
  let turn = 0;
  let stopped = false;

  /** False once the extension was updated or removed and this script was left behind. */
  const isAlive = () => Boolean(api.runtime?.id);

  /**
   * Sends a message; a second try covers a background that went to sleep in the middle of the first.
   * @param {object} message @returns {Promise<any>}
   */
  async function send(message) {
    for (let tries = 1; ; tries += 1) {
      if (!isAlive()) {
        stop();
        throw new Error("Sidelight was updated. Reload this page to go on.");
      }
      try {
        return await api.runtime.sendMessage(message);
      } catch (error) {
        if (tries === 2) throw error;
      }
    }
  }

  /** Sends what nobody has to answer. @param {object} message */
  const tell = (message) => void send(message).catch(() => {});

  /** Sends what has to be answered. @param {object} message */
  async function demand(message) {
    const answer = await send(message);
    if (answer && !answer.error) return answer.ok;
    throw new Error(answer?.error ?? "Sidelight's background gave no answer. Reload the extension.");
  }

  /** @param {Request} request @returns {Promise<Reply>} */
  async function ask(request) {
    // A field for a secret may come after the words around it.
    if (sidelightPrivate.isPrivate()) {
      stopOverlay();
      throw new Error("Sidelight reads no frame that asks for a password or a payment card.");
    }
    return demand(request);
  }

  /** @param {Tally[]} tally @param {boolean} on */
  const tellTally = (tally, on) => tell({ tell: "tally", tally, on, born: performance.timeOrigin });

  // Chromium opens closed shadow trees to extensions by a function.
  const open = sidelightShadow.opensAll ? undefined : api.dom?.openOrClosedShadowRoot;
  if (open) sidelightShadow.openWith((host) => (host instanceof HTMLElement ? open(host) : null));

  /** @param {import("../sidelight.js").Look} look */
  function startOverlay(look) {
    overlay ??= sidelightOverlay.start({
      look,
      root: document.documentElement,
      ask,
      page: () => ({ url: location.href, lang: document.documentElement.lang }),
      style: (css) => send({ tell: "style", css }).catch(() => {}),
      unstyle: (css) => tell({ tell: "unstyle", css }),
      tally: (tally) => tellTally(tally, true),
      fetch: (part) => demand({ tell: "fetch", part }),
      hide: (wish) => demand({ tell: "hide", ...wish }),
    });
  }

  function stopOverlay() {
    overlay?.stop();
    overlay = null;
  }

  /** Asks whether this site is on, and does as told. */
  async function follow() {
    turn += 1;
    const mine = turn;
    const reply = await ask({ ask: "site", url: location.href }).catch(() => null);
    if (stopped || reply?.is !== "site") return null;
    if (mine !== turn) return reply;
    if (reply.on) {
      startOverlay(reply.look);
      overlay?.tune(reply);
    } else {
      stopOverlay();
      tellTally([], false);
    }
    return reply;
  }

  /** Tells screen readers what a key has done to the site: that names come or go, they cannot see. */
  async function tellSwitched() {
    const reply = await follow();
    if (!reply) return;
    await demand({ tell: "fetch", part: "cards" });
    // Where the overlay is gone, its voice is too.
    const host = sidelightHost.create();
    const voice = sidelightCard.create(host, { pin() {}, close() {} });
    voice.announce(reply.on ? "Names are shown on this site." : "Names are not shown on this site any more.", document.documentElement);
    setTimeout(host.stop, SPOKEN_MS);
  }

  /** @param {Record<string, unknown>} changes @param {string} area */
  const settingsChanged = (changes, area) => void (area === "local" && "settings" in changes && follow());

  /**
   * Does what the panel or a key wishes.
   * @param {Pointing | { tell: "command", command: any, from: any } | undefined} wish
   * @param {chrome.runtime.MessageSender} sender @param {(outcome: unknown) => void} respond
   */
  function wished(wish, sender, respond) {
    if (sender.id !== api.runtime.id) return;
    if (wish?.tell === "point") overlay?.point(wish.entity ?? null);
    if (wish?.tell === "reveal") overlay?.reveal(wish.entity, wish.index);
    if (wish?.tell !== "command") return;
    if (wish.command === "switched") void tellSwitched().catch(() => {});
    if (wish.command === "switched" || !overlay) return;
    overlay.command(wish.command, wish.from).then(respond, () => respond("none"));
    // Keeps the channel open until then.
    return true;
  }

  function stop() {
    if (stopped) return;
    stopped = true;
    listeners.abort();
    stopOverlay();
    if (!isAlive()) return;
    api.storage.onChanged.removeListener(settingsChanged);
    api.runtime.onMessage.removeListener(wished);
  }

  function start() {
    if (stopped) return;
    if (window === window.top) tell({ tell: "arrive", born: performance.timeOrigin });
    api.storage.onChanged.addListener(settingsChanged);
    api.runtime.onMessage.addListener(wished);
    void follow();
  }

  // A page kept for the back button says goodbye and comes back with its names counted anew.
  const { signal } = listeners;
  window.addEventListener("pagehide", () => tell({ tell: "leave", born: performance.timeOrigin }), { signal });
  window.addEventListener(
    "pageshow",
    (event) => {
      if (!event.persisted) return;
      stopOverlay();
      void follow();
    },
    { signal },
  );

  const isPage = document.contentType === "text/html" || document.contentType === "application/xhtml+xml";
  if (isPage && document.body instanceof HTMLBodyElement) {
    // A page that is loaded ahead, unseen, has no tab to count for yet.
    if (/** @type {{ prerendering?: boolean }} */ (document).prerendering) {
      document.addEventListener("prerenderingchange", start, { signal, once: true });
    } else {
      start();
    }
  }
  return { stop };
})(sidelightMain);
