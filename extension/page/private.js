// Frames that ask for secrets, such as a bank's: nothing in them is read.
// @ts-check

var sidelightPrivate = (() => {
  "use strict";

  /** Fields for passwords and payment cards. */
  const SECRETS = '[type="password" i], [autocomplete*="password" i], [autocomplete*="cc-" i]';

  /** Whether this document is a frame with such a field. A page of its own may well have one beside its articles. */
  function isPrivate() {
    return window !== window.top && document.querySelector(SECRETS) !== null;
  }

  return { isPrivate };
})();
