// The number on the toolbar button: how many voices a tab's frames name together.
// @ts-check

/** @typedef {import("./sidelight.js").Tally} Tally */
/**
 * What one frame counted, kept under `tally/TAB/FRAME` in the session's storage; the popup reads it too.
 * @typedef {object} FrameTally
 * @property {Tally[]} tally
 * @property {boolean} on whether names are marked there
 * @property {number} born when the frame's document began: tells an old document's count from a new one's
 */

const AMBER = "#a66100";
const GREY = "#6b6f78";

/** @param {number} tabId @param {number} frameId */
const keyOf = (tabId, frameId) => `tally/${tabId}/${frameId}`;

/**
 * @param {chrome.storage.StorageArea} session where the counts are kept until the browser closes
 * @param {typeof chrome.action} action the toolbar button
 */
export function createBadge(session, action) {
  /** One change after the other, so that the badge shows the last one. */
  let turn = Promise.resolve();

  /** @param {() => Promise<void>} work @returns {Promise<void>} */
  function inTurn(work) {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  }

  /** What the frames of a tab have counted. @param {number} tabId @returns {Promise<[string, FrameTally][]>} */
  async function frames(tabId) {
    const all = /** @type {[string, FrameTally][]} */ (Object.entries(await session.get(null)));
    return all.filter(([key]) => key.startsWith(`tally/${tabId}/`));
  }

  /** @param {number} tabId */
  async function show(tabId) {
    const counted = await frames(tabId);
    const isOff = counted.some(([key, { on }]) => key === keyOf(tabId, 0) && !on);
    const voices = new Set(counted.flatMap(([, { tally }]) => tally.map(({ entity }) => entity)));
    const text = isOff ? "off" : voices.size > 0 ? String(voices.size) : "";
    try {
      await action.setBadgeText({ tabId, text });
      await action.setBadgeBackgroundColor({ tabId, color: isOff ? GREY : AMBER });
      await action.setBadgeTextColor({ tabId, color: "#ffffff" });
    } catch {
      // The tab was closed meanwhile.
    }
  }

  return {
    /** A frame counted its names. @param {number} tabId @param {number} frameId @param {FrameTally} counted */
    tallied(tabId, frameId, { tally, on, born }) {
      return inTurn(async () => {
        await session.set({ [keyOf(tabId, frameId)]: { tally, on, born } });
        await show(tabId);
      });
    },

    /** A frame's document is gone; a newer one may have counted already. @param {number} tabId @param {number} frameId @param {number} born */
    left(tabId, frameId, born) {
      return inTurn(async () => {
        const key = keyOf(tabId, frameId);
        const counted = /** @type {FrameTally | undefined} */ ((await session.get(key))[key]);
        if (counted?.born !== born) return;
        await session.remove(key);
        await show(tabId);
      });
    },

    /** A tab shows a new page: what its earlier page counted is gone. @param {number} tabId @param {number} born */
    arrived(tabId, born) {
      return inTurn(async () => {
        const old = (await frames(tabId)).filter(([, counted]) => counted.born < born).map(([key]) => key);
        if (old.length > 0) await session.remove(old);
        await show(tabId);
      });
    },

    /** The frames of a tab that have counted names, the top one first, be there any in it or not. @param {number} tabId */
    async named(tabId) {
      const counted = (await frames(tabId)).filter(([, { tally }]) => tally.length > 0);
      const ids = counted.map(([key]) => Number(key.split("/")[2]));
      return [0, ...ids.filter((id) => id !== 0).sort((a, b) => a - b)];
    },

    /** A tab was closed. @param {number} tabId */
    removed(tabId) {
      return inTurn(async () => session.remove((await frames(tabId)).map(([key]) => key)));
    },
  };
}
