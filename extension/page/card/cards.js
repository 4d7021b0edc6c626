// The cards of a page: which one is shown for a name, those that can be opened from it, and the way by key from name to name.
// @ts-check

var sidelightCards = (() => {
  "use strict";

  /** @typedef {import("../../sidelight.js").Request} Request */
  /** @typedef {import("../../sidelight.js").Reply} Reply */
  /** @typedef {import("../../sidelight.js").Card} Card */
  /** @typedef {Parameters<Parameters<typeof sidelightHover.start>[0]["open"]>} Wanted */
  /** @typedef {Wanted[0]["painted"]} Painted */

  /**
   * @typedef {object} Ports
   * @property {(request: Request) => Promise<Reply>} ask
   * @property {((wish: import("../../sidelight.js").Hide) => Promise<void>) | undefined} hide
   * @property {Pick<ReturnType<typeof sidelightPaint.create>, "all" | "boxes" | "mark">} paint
   * @property {ReturnType<typeof sidelightHost.create>} host
   * @property {ReturnType<typeof sidelightHover.start>} hover
   */

  /** An answer nearly always comes sooner than this; then nothing flickers. */
  const SLOW_MS = 250;

  /** The element that a card for a name has to stand in. @param {Painted} painted */
  const homeOf = ({ run }) => sidelightShadow.dialogAround(run.container) ?? document.documentElement;

  /** @param {unknown} error */
  const messageOf = (error) => (error instanceof Error ? error.message : String(error));

  /** @param {Ports} ports */
  function create({ ask, hide, paint, host, hover }) {
    const card = sidelightCard.create(host, { pin: hover.pin, close: hover.close });
    let slow = 0;
    /** Counts the cards asked for, so that a late answer is not shown in another one's place. */
    let turn = 0;

    /** Asks for a card. @param {Request} request */
    async function askCard(request) {
      const reply = await ask(request);
      if (reply.is !== "card") throw new Error(`asked for a card, was answered ${reply.is}`);
      return reply;
    }

    /**
     * Shows a card, from which those of others can be opened in its place, and back.
     * @param {Card} shown @param {Parameters<typeof card.show>[1]} anchor
     * @param {Card[]} trail the cards that led here, the first one first
     */
    function show(shown, anchor, trail) {
      const before = trail.at(-1);
      /** @param {import("../../sidelight.js").Place} place @param {() => void} next */
      const keep = async (place, next) => {
        const mine = turn;
        try {
          await hide?.({ entity: shown.entity, place });
          if (mine === turn) next();
        } catch (error) {
          if (mine === turn) card.fail(messageOf(error), anchor);
        }
      };
      card.show(shown, anchor, {
        hide: hide
          ? (place) => keep(place, () => card.gone(shown, anchor, place, () => keep("nowhere", () => show(shown, anchor, trail))))
          : null,
        hold: card.hold,
        async about(entity) {
          turn += 1;
          const mine = turn;
          try {
            const next = await askCard({ ask: "about", entity, moment: sidelightDates.moment() });
            if (mine === turn) show(next, anchor, [...trail, shown]);
          } catch (error) {
            if (mine === turn) card.fail(messageOf(error), anchor);
          }
        },
        back: before ? { name: before.name, go: () => show(before, anchor, trail.slice(0, -1)) } : null,
      });
    }

    const keys = sidelightKeys.create({
      all: paint.all,
      boxes: paint.boxes,
      mark: paint.mark,
      // One that the reader has pinned stays behind where the reader goes on.
      opened: () => (hover.isPinned() && keys.current() ? null : hover.opened()),
      open(painted) {
        const box = paint.boxes(painted)[0];
        if (box) hover.open({ painted, box }, box.left, "keys");
      },
      close: () => void (hover.isPinned() || hover.close()),
      announce: (text, painted) => card.announce(text, painted ? homeOf(painted) : document.documentElement),
    });

    return {
      /** Opens the card of a name. @param {Wanted[0]} hit @param {Wanted[1]} x @param {Wanted[2]} how */
      async open({ painted, box }, x, how) {
        turn += 1;
        const mine = turn;
        const anchor = { box, x, how, home: homeOf(painted) };
        clearTimeout(slow);
        slow = setTimeout(() => card.wait(anchor), SLOW_MS);
        try {
          const { run, mention } = painted;
          const surface = run.text.slice(mention.start, mention.end);
          const reply = await askCard({ ask: "card", mention: { ...mention, surface }, moment: sidelightDates.moment() });
          if (mine === turn) show(reply, anchor, []);
        } catch (error) {
          if (mine === turn) card.fail(messageOf(error), anchor);
        } finally {
          if (mine === turn) clearTimeout(slow);
        }
      },
      close() {
        turn += 1;
        clearTimeout(slow);
        card.hide();
      },
      move: card.move,
      keys,
      stop() {
        turn += 1;
        clearTimeout(slow);
        card.stop();
      },
    };
  }

  return { create };
})();
