// Joins reading, painting, hovering and the card; whoever starts it hands in the engine and the style sheet.
// @ts-check

var sidelightOverlay = (() => {
  "use strict";

  /** @typedef {import("../sidelight.js").Request} Request */
  /** @typedef {import("../sidelight.js").Reply} Reply */
  /** @typedef {import("../sidelight.js").Tally} Tally */

  /**
   * @typedef {object} Ports
   * @property {Element} root what to read, with everything in it
   * @property {(request: Request) => Promise<Reply>} ask
   * @property {() => { url: string, lang: string }} page
   * @property {import("../sidelight.js").Look} [look] how names are marked
   * @property {() => Promise<void>} [fetchDots] brings the script of the dots, which few readers want, to this page
   * @property {(css: string) => void | Promise<unknown>} style done once the page has it
   * @property {(css: string) => void} unstyle
   * @property {(tally: Tally[]) => void} tally called when the count of mentions changes
   * @property {(wish: import("../sidelight.js").Hide) => Promise<void>} [hide] keeps whom the reader does not want to see, where that can be kept
   */

  /** An answer nearly always comes sooner than this; then nothing flickers. */
  const SLOW_MS = 250;

  /** The element that a card for a name has to stand in. @param {ReturnType<ReturnType<typeof sidelightPaint.create>["all"]>[number]} painted */
  const homeOf = ({ run }) => sidelightShadow.dialogAround(run.container) ?? document.documentElement;

  /** @param {Ports} ports */
  function start(ports) {
    const paint = sidelightPaint.create(() => dots?.update());
    const host = sidelightHost.create();
    const card = sidelightCard.create(host, { pin: (on) => hover.pin(on), close: () => hover.close() });
    let told = "";
    let slow = 0;
    /** Counts the cards asked for, so that a late answer is not shown in another one's place. */
    let turn = 0;
    /** Whom the reader does not want to see here. @type {string[]} */
    let hidden = [];
    /** The style sheet of the marks. */
    let worn = "";
    /** The dots in the margin, where the reader wants these. @type {ReturnType<typeof sidelightDots.start> | null} */
    let dots = null;

    /** @param {import("../sidelight.js").Palette | undefined} palette @param {string} css the style sheet that they belong to */
    async function startDots(palette = "amber", css) {
      try {
        await ports.fetchDots?.();
        if (worn === css) dots = sidelightDots.start({ paint, host, palette, isBusy: () => hover.opened() !== null });
      } catch {
        // Better another mark than none.
        if (worn === css) dress({ style: "underline", palette });
      }
    }

    /** Marks names as the reader wishes; done once the page has the style sheet. @param {import("../sidelight.js").Look} look */
    function dress(look) {
      const css = paint.css(look);
      if (css === worn) return;
      const styled = ports.style(css);
      // After the new one, so that there is none without marks in between.
      if (worn) ports.unstyle(worn);
      worn = css;
      dots?.stop();
      dots = null;
      // Chromium puts the colours of a selection behind every highlight then, with rules or without.
      paint.hush(look.style === "dot" && matchMedia("(forced-colors: active)").matches);
      if (look.style === "dot") void startDots(look.palette, css);
      return styled;
    }
    const styled = Promise.resolve(dress(ports.look ?? {}));

    const follow = sidelightFollow.start(ports.root, {
      styled,
      async scan(blocks, seen) {
        const reply = await ports.ask({ ask: "scan", page: { ...ports.page(), seen, hidden }, blocks });
        if (reply.is !== "scan") throw new Error(`asked for a scan, was answered ${reply.is}`);
        return reply;
      },
      found: paint.set,
      gone: paint.clear,
      changed(text) {
        paint.changed(text);
        dots?.update();
      },
      entered(tree) {
        hover.watch(tree);
        paint.watch(tree);
      },
      answered: paint.show,
      settled() {
        paint.again();
        dots?.update();
        const tally = paint.tally();
        const text = JSON.stringify(tally);
        if (text === told) return;
        told = text;
        ports.tally(tally);
      },
    });

    /** Asks for a card. @param {Request} request */
    async function askCard(request) {
      const reply = await ports.ask(request);
      if (reply.is !== "card") throw new Error(`asked for a card, was answered ${reply.is}`);
      return reply;
    }

    /**
     * Shows a card, from which those of others can be opened in its place, and back.
     * @param {import("../sidelight.js").Card} shown @param {Parameters<typeof card.show>[1]} anchor
     * @param {import("../sidelight.js").Card[]} trail the cards that led here, the first one first
     */
    function show(shown, anchor, trail) {
      const before = trail.at(-1);
      /** @param {import("../sidelight.js").Place} place @param {() => void} next */
      const keep = async (place, next) => {
        const mine = turn;
        try {
          await ports.hide?.({ entity: shown.entity, place });
          if (mine === turn) next();
        } catch (error) {
          if (mine === turn) card.fail(error instanceof Error ? error.message : String(error), anchor);
        }
      };
      card.show(shown, anchor, {
        hide: ports.hide
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
            if (mine === turn) card.fail(error instanceof Error ? error.message : String(error), anchor);
          }
        },
        back: before ? { name: before.name, go: () => show(before, anchor, trail.slice(0, -1)) } : null,
      });
    }

    const hover = sidelightHover.start({
      find: paint.at,
      boxes: paint.boxes,
      inCard: card.contains,
      async open({ painted, box }, x, how) {
        turn += 1;
        const mine = turn;
        const anchor = { box, x, how, home: homeOf(painted) };
        paint.mark(painted);
        clearTimeout(slow);
        slow = setTimeout(() => card.wait(anchor), SLOW_MS);
        try {
          const { run, mention } = painted;
          const surface = run.text.slice(mention.start, mention.end);
          const moment = sidelightDates.moment();
          const reply = await askCard({ ask: "card", mention: { ...mention, surface }, moment });
          if (mine === turn) show(reply, anchor, []);
        } catch (error) {
          if (mine === turn) card.fail(error instanceof Error ? error.message : String(error), anchor);
        } finally {
          if (mine === turn) clearTimeout(slow);
        }
      },
      close() {
        turn += 1;
        clearTimeout(slow);
        paint.mark(keys.current());
        card.hide();
      },
      move: card.move,
      escape: () => keys.forget(),
    });

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

    const touch = sidelightTouch.start({
      find: paint.at,
      inCard: card.contains,
      open: (hit, x) => hover.open(hit, x, "sheet"),
    });

    const stopTones = sidelightTones.watch(() => {
      paint.retone();
      dots?.update();
    });

    return {
      point: paint.markAll,
      reveal: paint.reveal,
      /** Takes over what the reader has set. @param {import("../sidelight.js").Site} site */
      tune(site) {
        hover.tune(site);
        dress(site.look);
        if (String(hidden) === String(site.hidden)) return;
        hidden = site.hidden;
        follow.again();
      },
      /** What the reader asks for from the keyboard. @param {Parameters<typeof keys.perform>[0] | "silent"} command @param {Parameters<typeof keys.perform>[1]} from */
      command(command, from) {
        return command === "silent" ? keys.silent() : keys.perform(command, from);
      },
      /** Leaves no trace on the page. */
      stop() {
        follow.stop();
        hover.stop();
        touch.stop();
        card.stop();
        stopTones();
        dots?.stop();
        host.stop();
        paint.stop();
        ports.unstyle(worn);
        worn = "";
      },
    };
  }

  return { start };
})();
