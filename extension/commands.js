// The keyboard commands of the manifest, carried to the frames of a tab.
// @ts-check

/** @typedef {ReturnType<ReturnType<typeof sidelightKeys.create>["perform"]>} Outcome */
/** @typedef {Parameters<ReturnType<typeof sidelightKeys.create>["perform"]>[1]} From */

/** What a page does at a command of the manifest. @type {Record<string, "next" | "previous" | "open">} */
const STEPS = { "next-name": "next", "previous-name": "previous", "open-card": "open" };

/**
 * @param {typeof chrome.tabs} tabs
 * @param {(tabId: number) => Promise<number[]>} framesOf the frames of a tab that may have names in them, the top one first
 * @param {(url: string) => Promise<void>} toggleSite
 */
export function createCommands(tabs, framesOf, toggleSite) {
  /** @param {number} tabId @param {number} frameId @param {object} message @returns {Promise<Outcome>} */
  async function tell(tabId, frameId, message) {
    try {
      return (await tabs.sendMessage(tabId, { tell: "command", ...message }, { frameId })) ?? "none";
    } catch {
      // The frame is gone, or the browser lets no extension into it.
      return "none";
    }
  }

  /** Goes on in the frame where the reader is; at its end in the one after it. @param {number} tabId @param {string} command */
  async function step(tabId, command) {
    const frames = await framesOf(tabId);
    if (command === "previous") frames.reverse();
    /** Tells frames in turn until one reaches a name. @param {number[]} asked @param {From} from */
    const reach = async (asked, from) => {
      for (const frame of asked) if ((await tell(tabId, frame, { command, from })) === "reached") return true;
      return false;
    };
    for (const [at, frame] of frames.entries()) {
      const outcome = await tell(tabId, frame, { command, from: "here" });
      if (outcome === "reached") return;
      // A page with one name comes back to it.
      if (outcome === "end" && (await reach([...frames.slice(at + 1), ...frames.slice(0, at + 1)], "edge"))) return;
    }
    // What a reader sees stands in the top frame, whichever way the names are gone through.
    if (await reach([0], "view")) return;
    if (await reach(frames.filter((frame) => frame !== 0), "edge")) return;
    await tell(tabId, 0, { command: "silent" });
  }

  return {
    /** @param {string} name as the manifest calls it @param {{ id?: number | undefined, url?: string | undefined } | undefined} tab */
    async perform(name, tab) {
      const command = STEPS[name];
      if (name === "toggle-site" && tab?.url && tab.id !== undefined) {
        await toggleSite(tab.url);
        await tell(tab.id, 0, { command: "switched" });
      } else if (command && tab?.id !== undefined) await step(tab.id, command);
    },
  };
}
