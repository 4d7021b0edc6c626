// Remembers where the reader's focus is and brings it back there, with the caret or the selected words.
// @ts-check

var sidelightFocus = (() => {
  "use strict";

  /** What has the focus, also in the page's own shadow trees. */
  function focused() {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  }

  /** Gives a function that brings the focus back to where it is now. */
  function remember() {
    const element = focused();
    const selection = getSelection();
    const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};

    return () => {
      const now = focused();
      // An element that is gone, or none: then the page as a whole has it.
      if (now instanceof HTMLElement) now.blur();
      if ((element instanceof HTMLElement || element instanceof SVGElement) && element.isConnected && element !== document.body) {
        element.focus({ preventScroll: true });
      }
      // A field keeps its own caret.
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return;
      if (!selection || !anchorNode?.isConnected || !focusNode?.isConnected) return;
      const isSame =
        selection.anchorNode === anchorNode &&
        selection.anchorOffset === anchorOffset &&
        selection.focusNode === focusNode &&
        selection.focusOffset === focusOffset;
      if (isSame) return;
      try {
        selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
      } catch {
        // The text there has become shorter meanwhile.
      }
    };
  }

  return { remember };
})();
