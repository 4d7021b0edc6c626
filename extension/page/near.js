// Tells what stands near the window: only that is painted, for at every change of a page browsers go through all that is.
// @ts-check

var sidelightNear = (() => {
  "use strict";

  /** @typedef {Parameters<typeof sidelightRead.keyOf>[0]} Run */
  /** Runs that were found one after the other, and so stand close together. @typedef {{ runs: Set<Run>, isNear: boolean }} Group */

  /**
   * @typedef {object} Ports
   * @property {(run: Run) => void} put called when a run has come near
   * @property {(run: Run) => void} take called when it is far again
   * @property {() => void} moved called after some of these
   */

  /** A page with no more mentions than this is painted whole. */
  const FEW = 250;
  /** So many runs are looked at as one. */
  const GROUP = 8;
  /** What is in so many windows above and below comes near, and is far again beyond these, so that little comes and goes. */
  const [NEAR, FAR] = [1.5, 3];
  /** Until the next look while the reader moves the page, and while it changes by itself, in ms. */
  const [MOVED_MS, CHANGED_MS] = [100, 500];
  /** A slice of looking, and a page that is never idle is looked at no later than this. */
  const [SLICE_MS, IDLE_TIMEOUT_MS] = [4, 200];
  /** So many groups are looked at between two looks at the clock. */
  const STEPS = 8;
  /** What the reader does, and what the page does, after which something else may be in sight. */
  const MOVES = "scroll resize wheel click keyup toggle".split(" ");
  const CHANGES = ["transitionend", "animationend"];

  /** @param {Ports} ports */
  function start({ put, take, moved }) {
    const listeners = new AbortController();
    /** @type {Map<Run, { group: Group, mentions: number }>} */
    const places = new Map();
    /** @type {Set<Group>} */
    const groups = new Set();
    /** Groups not looked at yet. @type {Set<Group>} */
    const fresh = new Set();
    /** @type {Group | null} */
    let last = null;
    let count = 0;
    /** When all groups are to be looked at again, on the page's clock, in ms; not what is new among them, which does not wait for that. */
    let staleAt = Infinity;
    let timer = 0;
    /** When the next look is due, on the page's clock, in ms. */
    let next = 0;
    /** The slice that is to come, or 0. */
    let idleHandle = 0;
    /** @type {Generator<void, void> | null} */
    let walk = null;
    /** Some have come near or gone since that was last told. */
    let hasMoved = false;

    /** The box of a run, nothing where the browser has spared itself that, or true if nothing can be told from it. @param {Run} run */
    function boxOf({ container, nodes }) {
      const node = nodes.find(({ data }) => /\S/.test(data));
      const element = node && sidelightShadow.elementOf(node);
      const whole = sidelightShadow.elementOf(container);
      if (!element || !whole) return null;
      if (!element.checkVisibility({ contentVisibilityAuto: true })) return element.checkVisibility() ? null : true;
      const box = whole.getBoundingClientRect();
      // It has no box of its own, or one so long that the words may be far from its edges; to measure words in there holds the page up.
      return box.height > 0 && box.height < innerHeight ? box : true;
    }

    /** @param {Group} group */
    function isNear({ runs, isNear }) {
      let [top, bottom] = [Infinity, -Infinity];
      const [first, ...others] = runs;
      for (const run of [first, others.at(-1)]) {
        const box = run && boxOf(run);
        if (box === true) return true;
        if (!box) continue;
        top = Math.min(top, box.top);
        bottom = Math.max(bottom, box.bottom);
      }
      const reach = (isNear ? FAR : NEAR) * innerHeight;
      return bottom >= -reach && top <= innerHeight + reach;
    }

    /** Looks at groups, one a step. @param {Iterable<Group>} some @returns {Generator<void, void>} */
    function* look(some) {
      for (const group of some) {
        if (!groups.has(group)) continue;
        fresh.delete(group);
        const is = count <= FEW || isNear(group);
        if (is !== group.isNear) {
          group.isNear = is;
          hasMoved = true;
          for (const run of group.runs) (is ? put : take)(run);
        }
        yield;
      }
    }

    /** @param {IdleDeadline} idle */
    function slice(idle) {
      idleHandle = 0;
      const until = performance.now() + Math.min(SLICE_MS, Math.max(1, idle.timeRemaining()));
      if (!walk) {
        const isStale = performance.now() >= staleAt;
        if (isStale) staleAt = Infinity;
        walk = look([...(isStale ? groups : fresh)]);
      }
      let isDone = false;
      for (let step = 1; !isDone && (step % STEPS !== 0 || performance.now() < until); step += 1) isDone = walk.next().done === true;
      if (isDone) walk = null;
      if (hasMoved) moved();
      hasMoved = false;
      if (!isDone) whenIdle();
      else if (fresh.size > 0) soon(MOVED_MS);
      else if (staleAt < Infinity) soon(staleAt - performance.now());
    }

    function whenIdle() {
      idleHandle = requestIdleCallback(slice, { timeout: IDLE_TIMEOUT_MS });
    }

    /** Looks after a while, at all that has changed until then. @param {number} pause in ms */
    function soon(pause) {
      const due = performance.now() + pause;
      if (idleHandle || (timer && due >= next)) return;
      clearTimeout(timer);
      next = due;
      timer = setTimeout(() => {
        timer = 0;
        whenIdle();
      }, pause);
    }

    /** Looks at all of it again. @param {number} pause in ms */
    function age(pause) {
      staleAt = Math.min(staleAt, performance.now() + pause);
      soon(pause);
    }

    /** Looks at all of it again, where that is more than a few. @param {number} pause in ms */
    function again(pause) {
      if (count > FEW) age(pause);
    }
    const moves = () => again(MOVED_MS);
    const changes = () => again(CHANGED_MS);

    /** Forgets a run. @param {Run} run */
    function remove(run) {
      const place = places.get(run);
      if (!place) return;
      const { group, mentions } = place;
      places.delete(run);
      group.runs.delete(run);
      const wereMany = count > FEW;
      count -= mentions;
      if (wereMany && count <= FEW) age(CHANGED_MS);
      if (group.runs.size > 0) return;
      groups.delete(group);
      fresh.delete(group);
    }

    const passive = { passive: true, capture: true, signal: listeners.signal };
    for (const type of MOVES) window.addEventListener(type, moves, passive);
    for (const type of CHANGES) window.addEventListener(type, changes, passive);
    // What is loaded or opened above moves all that is below.
    const sizes = new ResizeObserver(changes);
    for (const element of [document.documentElement, document.body]) sizes.observe(element);

    return {
      /** Takes note of a new run with mentions in it, and says whether to paint it now. @param {Run} run @param {number} mentions how many */
      add(run, mentions) {
        count += mentions;
        if (!last || !groups.has(last) || last.runs.size >= GROUP) {
          last = { runs: new Set(), isNear: false };
          groups.add(last);
        }
        // Far as it was found to be, what joins it may be near.
        if (!last.isNear) fresh.add(last);
        last.runs.add(run);
        places.set(run, { group: last, mentions });
        // Those painted while there were few may be far.
        if (count > FEW && count - mentions <= FEW) age(MOVED_MS);
        return last.isNear;
      },
      /** Has what was found since painted, where there is little, or else looked at soon. */
      settle() {
        if (count > FEW) {
          if (fresh.size > 0) soon(MOVED_MS);
          return;
        }
        for (const group of fresh) {
          group.isNear = true;
          group.runs.forEach(put);
        }
        fresh.clear();
      },
      remove,
      /** Looks again: the page has changed. */
      again: changes,
      /** Scrolling within a shadow tree is told nowhere else. @param {ShadowRoot} tree */
      watch: (tree) => tree.addEventListener("scroll", moves, passive),
      stop() {
        listeners.abort();
        sizes.disconnect();
        clearTimeout(timer);
        cancelIdleCallback(idleHandle);
      },
    };
  }

  return { start };
})();
