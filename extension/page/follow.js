// Keeps up with the page: reads it in short slices, asks about what is new, forgets what is gone.
// @ts-check

var sidelightFollow = (() => {
  "use strict";

  /** @typedef {import("../sidelight.js").Block} Block */
  /** @typedef {import("../sidelight.js").Mention} Mention */
  /** @typedef {import("../sidelight.js").Scan} Scan */
  /** @typedef {Parameters<typeof sidelightRead.keyOf>[0]} Run */
  /** @typedef {Run["container"]} Container */
  /** A part of the page to read, all of it if it is stale. @typedef {{ container: Container, stale: boolean, steps?: Generator<void, Work[]> }} Reading */
  /** Work in steps that are short; what it returns is work to do next. @typedef {Reading | { steps: Generator<void, Work[]> } | Run} Work */

  /**
   * @typedef {object} Ports
   * @property {Promise<unknown>} styled done once our style sheet is in the page
   * @property {(blocks: Block[], seen: string[]) => Promise<Scan>} scan
   * @property {(run: Run, mentions: Mention[]) => void} found
   * @property {(run: Run) => void} gone
   * @property {(text: Text) => void} changed called before the browser paints again
   * @property {(tree: ShadowRoot) => void} entered called when a shadow tree is read for the first time
   * @property {() => void} answered called when an answer has been worked in
   * @property {() => void} settled called when everything read so far has been answered
   */

  /** Half a frame at 60 Hz: reading never makes the page drop one. */
  const SLICE_MS = 8;
  /** A page that is never idle is still read at this pace. */
  const IDLE_TIMEOUT_MS = 500;
  /** Changes are gathered this long: text that streams in is not read at every letter. */
  const GATHER_MS = 80;
  /** A question of this size is answered within a few milliseconds. */
  const BATCH_UNITS = 60_000;
  const BATCH_BLOCKS = 500;
  /** The first question is asked with as much as a window shows: its answer is to come soon. */
  const FIRST_UNITS = 4_000;
  /** So many steps are taken between two looks at the clock. */
  const STEPS = 8;
  /** What has fewer elements than this is read sooner than it is asked what of it is in sight. */
  const FEW = 2_000;
  /** With as many elements, what is in sight is asked only when a frame has laid them out, and the reader is not at the top. */
  const MANY = 10_000;
  /** The two attributes that decide whether text is read at all. */
  const DECIDING = ["hidden", "contenteditable"];

  /** @param {Element} root @param {Ports} ports */
  function start(root, ports) {
    /** Work still to do, the next piece last. @type {Work[]} */
    const stack = [{ container: root, stale: true }];
    /** What is being read, perhaps with other work before it goes on. @type {Map<Container, Reading>} */
    const open = new Map();
    /** What was last read from each container. @type {WeakMap<Container, Run[]>} */
    const known = new WeakMap();
    /** Nodes that changed since the last slice. @type {Set<Node>} */
    const touched = new Set();
    /** Elements that came in since the last slice, and left what stands beside them as it was. @type {Set<Element>} */
    const arrived = new Set();
    /** Elements that came in since they were last read, perhaps changed while out of sight. @type {WeakSet<Container>} */
    const stale = new WeakSet();
    /** Entities named in full. @type {Set<string>} */
    const seen = new Set();
    /** Runs that ask again once one of the entities is seen. @type {Map<Run, string[]>} */
    const waiting = new Map();
    /** Runs with mentions in them. @type {Set<Run>} */
    const marked = new Set();
    /** Runs with mentions that the reader does not want to see. @type {Set<Run>} */
    const withheld = new Set();
    /** @type {Run[]} */
    let batch = [];
    /** Counts how often the reader's wishes have changed. */
    let wishes = 0;
    /** What has left the page, or is no longer shown, since the last slice. @type {Set<Element>} */
    const lost = new Set();
    let hasAsked = false;
    /** Changes have been gathered long enough. */
    let due = false;
    const size = root.getElementsByTagName("*").length;
    /** What is in sight may be elsewhere than before. */
    let mayLook = size >= FEW && size < MANY;
    /** The first slice of a page that is no longer than that needs no wait: browsers start us when the page is ready. */
    let isFresh = size < FEW;
    let working = false;
    let stopped = false;
    let timer = 0;
    let idleHandle = 0;

    /** @param {Run} run */
    function forget(run) {
      run.dropped = true;
      waiting.delete(run);
      withheld.delete(run);
      if (marked.delete(run)) ports.gone(run);
    }

    /** Reads one container, part for part; gives what is new in it. @param {Reading} reading @returns {Generator<void, Work[]>} */
    function* readInto(reading) {
      const { container } = reading;
      if (!container.isConnected) return [];
      // Of two readings of the same, only the later one knows what there is.
      const earlier = open.get(container);
      open.set(container, reading);
      const deep = reading.stale || earlier?.stale || stale.has(container);
      reading.stale = deep;
      stale.delete(container);
      if (sidelightShadow.isTree(container) && !known.has(container)) watch(container);
      /** @type {Map<unknown, Run>} */
      const before = new Map();
      for (const run of known.get(container) ?? []) before.set(sidelightRead.keyOf(run), run);
      /** @type {Run[]} */
      const runs = [];
      /** @type {Work[]} */
      const next = [];
      for (const part of sidelightRead.read(container)) {
        if (!part) {
          // Only a rest.
        } else if ("inner" in part) {
          const { inner } = part;
          const simple = known.has(inner) || open.has(inner) || !inner.isConnected ? null : sidelightRead.readSimple(inner);
          if (simple) {
            stale.delete(inner);
            known.set(inner, simple);
            next.push(...simple);
          } else if (deep || stale.has(inner) || !known.has(inner) || hasNewShadow(inner)) next.push({ container: inner, stale: deep });
        } else {
          const key = sidelightRead.keyOf(part);
          const old = before.get(key);
          if (old && !old.dropped && sidelightRead.isSame(old, part)) {
            before.delete(key);
            runs.push(old);
          } else {
            runs.push(part);
            next.push(part);
          }
        }
        yield;
        // The later reading knows of the blocks that were read in passing, but not that nobody has asked about them.
        if (open.get(container) !== reading) return next.filter((work) => "nodes" in work && work.container !== container).reverse();
      }
      open.delete(container);
      for (const old of before.values()) forget(old);
      known.set(container, runs);
      return next.reverse();
    }

    /** Nothing tells of a tree that is attached later, so it is looked for whenever its neighbourhood is read. @param {Container} part */
    function hasNewShadow(part) {
      const shadow = sidelightShadow.isElement(part) ? sidelightShadow.of(part) : null;
      return shadow !== null && !known.has(shadow);
    }

    /** Forgets all that was read from a container. @param {Container} container */
    function unread(container) {
      for (const run of known.get(container) ?? []) forget(run);
      known.delete(container);
    }

    /** Forgets, element for element, what was read from a part of the page that has gone. @param {Container} top @returns {Generator<void, Work[]>} */
    function* unreadAll(top) {
      const walker = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT);
      for (let node = /** @type {Node | null} */ (top); node; node = walker.nextNode()) {
        // What comes back meanwhile is read anew anyway.
        if (sidelightRead.containerOf(top, root)) break;
        unread(/** @type {Container} */ (node));
        const shadow = node === top && sidelightShadow.isTree(top) ? null : sidelightShadow.of(/** @type {Element} */ (node));
        if (shadow) yield* unreadAll(shadow);
        yield;
      }
      return [];
    }

    /** Turns what the observer saw into work. */
    function absorb() {
      due = false;
      /** @type {Set<Container>} */
      const containers = new Set();
      for (const node of touched) {
        const container = sidelightRead.containerOf(node, root);
        if (container) containers.add(container);
      }
      touched.clear();
      for (const element of arrived) {
        if (sidelightRead.containerOf(element, root) === element) containers.add(element);
      }
      arrived.clear();
      for (const container of containers) stack.push({ container, stale: false });
      for (const gone of lost) stack.push({ steps: unreadAll(gone) });
      lost.clear();
    }

    /** What is in sight and not yet read, trees attached unnoticed among it, as the next work. @returns {Generator<void, Work[]>} */
    function* lookAhead() {
      const inSight = yield* sidelightSight.look(root, (container) => !known.has(container));
      return inSight.map((container) => ({ container, stale: false }));
    }

    /** @param {number} until */
    function fill(until) {
      if (due) absorb();
      if (mayLook && !document.hidden) stack.push({ steps: lookAhead() });
      mayLook = false;
      let units = batch.reduce((sum, run) => sum + run.text.length, 0);
      for (let step = 1; stack.length > 0; step += 1) {
        const next = stack.at(-1);
        if (!next || ((step % STEPS === 0 || !("container" in next)) && performance.now() >= until)) break;
        if ("nodes" in next) {
          const full = batch.length >= BATCH_BLOCKS || (batch.length > 0 && units + next.text.length > BATCH_UNITS);
          if (full || (!hasAsked && units >= FIRST_UNITS)) {
            hasAsked = true;
            return true;
          }
          stack.pop();
          if (next.dropped || batch.includes(next)) continue;
          batch.push(next);
          units += next.text.length;
          continue;
        }
        const steps = "container" in next ? (next.steps ??= readInto(next)) : next.steps;
        const { done, value } = steps.next();
        if (!done) continue;
        stack.pop();
        stack.push(...value);
      }
      return stack.length === 0;
    }

    /** Asks about a batch and works the answer in. */
    async function ask() {
      const asked = batch;
      const wished = wishes;
      batch = [];
      const before = [...seen];
      const blocks = asked.filter((run) => !run.dropped).map(({ id, text, links }) => ({ id, text, links }));
      if (blocks.length === 0) return;
      const reply = await ports.scan(blocks, before).catch((error) => {
        // Unanswered runs are read again when their part of the page changes.
        for (const run of asked) unread(run.container);
        throw error;
      });
      if (stopped) return;
      const news = reply.seen.filter((entity) => !seen.has(entity));
      for (const entity of news) seen.add(entity);

      const byId = new Map(asked.map((run) => [run.id, run]));
      for (const { id, mentions, waits, withheld: hides } of reply.blocks) {
        const run = byId.get(id);
        if (!run || run.dropped) continue;
        // Where nobody is named, a change is nothing but read again.
        if (mentions.length > 0 && !sidelightRead.isIntact(run)) {
          // Changed meanwhile; it is read again once the page has gathered its changes, however often they come.
          forget(run);
          touched.add(run.container);
          gather();
          continue;
        }
        if (waits.length > 0) waiting.set(run, waits);
        else waiting.delete(run);
        if (hides?.length) withheld.add(run);
        else withheld.delete(run);
        if (mentions.length > 0) marked.add(run);
        else if (marked.delete(run)) ports.gone(run);
        if (mentions.length > 0) ports.found(run, mentions);
      }
      // What the reader has changed meanwhile, this answer does not know.
      if (wished !== wishes) stack.push(...asked);
      // Only what this answer added: a run that still waits after being asked with it would ask for ever.
      if (news.length > 0) {
        for (const [run, waits] of waiting) {
          if (waits.some((entity) => news.includes(entity))) stack.push(run);
        }
      }
      ports.answered();
    }

    async function work() {
      if (working || stopped) return;
      working = true;
      try {
        while (!stopped && (stack.length > 0 || due || batch.length > 0)) {
          const until = await slice();
          if (!stopped && fill(until)) await ask();
        }
      } catch {
        // The overlay's `ask` has reported it; the next change of the page starts again.
        batch = [];
      } finally {
        working = false;
        if (!stopped) ports.settled();
      }
    }

    /** Waits until the page is idle; gives the time to stop at. @returns {Promise<number>} */
    function slice() {
      if (isFresh) {
        isFresh = false;
        return Promise.resolve(performance.now() + SLICE_MS / 2);
      }
      return new Promise((resolve) => {
        idleHandle = requestIdleCallback(
          (idle) => {
            const budget = idle.didTimeout ? SLICE_MS / 2 : Math.min(SLICE_MS, Math.max(1, idle.timeRemaining()));
            resolve(performance.now() + budget);
          },
          { timeout: IDLE_TIMEOUT_MS },
        );
      });
    }

    const observer = new MutationObserver((records) => {
      for (const record of records) {
        if (record.type === "characterData") ports.changed(/** @type {Text} */ (record.target));
        if (record.type === "attributes") {
          // An element's attributes are read with what it stands in.
          if (record.target.parentNode) touched.add(record.target.parentNode);
          if (!DECIDING.includes(record.attributeName ?? "")) continue;
          lost.add(/** @type {Element} */ (record.target));
          stale.add(/** @type {Element} */ (record.target));
        }
        // Long lists have things put in and taken out all the time, and are not to be read anew for that.
        // What is being read meanwhile is not begun anew for what comes, else a feed that never rests would never be read.
        const isKept = () => record.removedNodes.length === 0 || !open.has(/** @type {Element} */ (record.target));
        const isApart = record.type === "childList" && isKept() && sidelightRead.isApart(record);
        if (!isApart) touched.add(record.target);
        for (const node of record.removedNodes) if (sidelightShadow.isElement(node)) lost.add(node);
        for (const node of record.addedNodes) {
          if (!sidelightShadow.isElement(node)) continue;
          stale.add(node);
          if (isApart) arrived.add(node);
        }
      }
      gather();
    });

    /** Has changes worked in after a while, with all that come until then. */
    function gather() {
      timer ||= setTimeout(() => {
        timer = 0;
        due = true;
        void work();
      }, GATHER_MS);
    }

    /** Has changes told, also within a shadow tree, whose border they do not cross. @param {Container} top */
    function watch(top) {
      observer.observe(top, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: [...DECIDING, ...sidelightLabels.NAMES, "href"],
      });
      if (sidelightShadow.isTree(top)) ports.entered(top);
    }
    watch(root);
    // A style sheet has the whole page laid out anew, which the next frame does, and a question of ours is not to do before it.
    // To find what is at a point takes browsers long where there is much; and at the top of a page what is in sight is read first anyway.
    const frame = sidelightFrame.create();
    if (size >= FEW) void ports.styled.then(() => stopped || frame.after(() => void (mayLook ||= size < MANY || window.scrollY > 0)));
    const listeners = new AbortController();
    // Work goes on where the reader has gone.
    const moved = () => {
      mayLook = true;
      gather();
    };
    window.addEventListener("scrollend", moved, { passive: true, capture: true, signal: listeners.signal });
    void work();

    return {
      /** Asks again about all names, since the reader wishes to see others than before. */
      again() {
        wishes += 1;
        stack.push(...new Set([...marked, ...withheld]));
        void work();
      },
      stop() {
        stopped = true;
        observer.disconnect();
        frame.stop();
        listeners.abort();
        clearTimeout(timer);
        cancelIdleCallback(idleHandle);
      },
    };
  }

  return { start };
})();
