// Draws a sheet down by its handle: far enough and it goes, else it comes back.
// @ts-check

var sidelightDrag = (() => {
  "use strict";

  /** A quarter of the sheet is meant; less may be a slip. */
  const FAR = 0.25;

  /** @param {HTMLElement} handle @param {HTMLElement} sheet @param {() => void} close */
  function fit(handle, sheet, close) {
    let start = Number.NaN;

    /** How far down the finger is. @param {PointerEvent} event */
    const drawn = ({ clientY }) => Math.max(clientY - start, 0) || 0;
    const rest = () => {
      start = Number.NaN;
      sheet.classList.remove("drawn");
      sheet.style.translate = "";
    };

    handle.addEventListener("pointerdown", (event) => {
      start = event.clientY;
      handle.setPointerCapture(event.pointerId);
      sheet.classList.add("drawn");
    });
    handle.addEventListener("pointermove", (event) => {
      if (!Number.isNaN(start)) sheet.style.translate = `0 ${drawn(event)}px`;
    });
    handle.addEventListener("pointerup", (event) => {
      const isFar = drawn(event) > sheet.offsetHeight * FAR;
      rest();
      if (isFar) close();
    });
    handle.addEventListener("pointercancel", rest);
  }

  return { fit };
})();
