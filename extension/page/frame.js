// Puts work off until a frame has been drawn: by then the page's styles and layout are known, and to ask for them makes no work.
// @ts-check

var sidelightFrame = (() => {
  "use strict";

  function create() {
    let frame = 0;
    let timer = 0;

    function stop() {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      frame = 0;
      timer = 0;
    }

    return {
      /** Does something once after the next frame, or at once where no frames come since nobody looks. @param {() => void} work */
      after(work) {
        if (document.hidden) {
          stop();
          work();
          return;
        }
        if (frame || timer) return;
        frame = requestAnimationFrame(() => {
          frame = 0;
          timer = setTimeout(() => {
            timer = 0;
            work();
          });
        });
      },
      stop,
    };
  }

  return { create };
})();
