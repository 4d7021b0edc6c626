// Joins reading, painting, hovering and the card; whoever starts it hands in the engine and the style sheet.
// @ts-check

var sidelightOverlay = (() => {
  "use strict";

  /** @typedef {import("../sidelight.js").Request} Request */
  /** @typedef {import("../sidelight.js").Reply} Reply */
  /** @typedef {import("../sidelight.js").Tally} Tally */
  /** @typedef {ReturnType<typeof sidelightKeys.create>} Keys */

  /** Scripts that a page gets when they are needed: most pages get neither. @typedef {"cards" | "dots"} Part */

  /**
   * @typedef {object} Ports
   * @property {Element} root what to read, with everything in it
   * @property {(request: Request) => Promise<Reply>} ask
   * @property {() => { url: string, lang: string }} page
   * @property {import("../sidelight.js").Look} [look] how names are marked
   * @property {(part: Part) => Promise<void>} [fetch] brings scripts to this page, where they are not there from the start
   * @property {(css: string) => void | Promise<unknown>} style done once the page has it
   * @property {(css: string) => void} unstyle
   * @property {(tally: Tally[]) => void} tally called when the count of mentions changes
   * @property {(wish: import("../sidelight.js").Hide) => Promise<void>} [hide] keeps whom the reader does not want to see, where that can be kept
   */

  /** @param {Ports} ports */
  function start(ports) {
    const paint = sidelightPaint.create(() => dots?.update());
    const host = sidelightHost.create();
    let told = "";
    let stopped = false;
    /** Whom the reader does not want to see here. @type {string[]} */
    let hidden = [];
    /** The style sheet of the marks. */
    let worn = "";
    /** The dots in the margin, where the reader wants these. @type {ReturnType<typeof sidelightDots.start> | null} */
    let dots = null;
    /** What can be opened for a name, once a reader was about to. @type {ReturnType<typeof sidelightCards.create> | null} */
    let cards = null;
    /** @type {Promise<ReturnType<typeof sidelightCards.create> | null> | null} */
    let fetching = null;

    /** @param {import("../sidelight.js").Palette | undefined} palette @param {string} css the style sheet that they belong to */
    async function startDots(palette = "amber", css) {
      try {
        await ports.fetch?.("dots");
        if (worn === css && !dots) dots = sidelightDots.start({ paint, host, palette, isBusy: () => hover.opened() !== null });
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

    /** Brings what opens for a name to this page; none if the overlay has gone meanwhile. */
    function fetchCards() {
      if (fetching) return fetching;
      const fetched = (async () => {
        await ports.fetch?.("cards");
        const { ask, hide } = ports;
        if (!stopped) cards = sidelightCards.create({ ask, hide, paint, host, hover });
        return cards;
      })();
      // Another try may find what this one did not.
      fetched.catch(() => (fetching = null));
      fetching = fetched;
      return fetched;
    }

    /** Before a card is wanted for sure, so that it need not be waited for. */
    const expect = () => void fetchCards().catch(() => {});

    /** Whether an event happened on the card. @param {Event} event */
    const inCard = ({ target }) => host.is(target);

    const hover = sidelightHover.start({
      find: paint.at,
      boxes: paint.boxes,
      inCard,
      expect,
      async open(hit, x, how) {
        paint.mark(hit.painted);
        try {
          const ready = cards ?? (await fetchCards());
          if (hover.opened() === hit.painted) await ready?.open(hit, x, how);
        } catch {
          // Without its scripts no card can say why; the next rest on the name tries again.
          if (hover.opened() === hit.painted) hover.close();
        }
      },
      close() {
        paint.mark(cards?.keys.current() ?? null);
        cards?.close();
      },
      move: (box, x) => cards?.move(box, x),
      escape: () => cards?.keys.forget(),
    });

    const touch = sidelightTouch.start({
      find: paint.at,
      inCard,
      expect,
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
      /**
       * What the reader asks for from the keyboard.
       * @param {Parameters<Keys["perform"]>[0] | "silent"} command @param {Parameters<Keys["perform"]>[1]} from
       * @returns {Promise<ReturnType<Keys["perform"]>>}
       */
      async command(command, from) {
        if (command !== "silent" && paint.isEmpty()) return "none";
        const keys = (cards ?? (await fetchCards()))?.keys;
        if (command !== "silent") return keys?.perform(command, from) ?? "none";
        keys?.silent();
        return "none";
      },
      /** Leaves no trace on the page. */
      stop() {
        stopped = true;
        follow.stop();
        hover.stop();
        touch.stop();
        cards?.stop();
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
