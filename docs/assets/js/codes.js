// The page that says whether a sheet is still right: goes to the code that the reader types, and
// says so when a code is unknown. Without this file the address of a code shows it by itself.
(() => {
  "use strict";

  const form = document.querySelector("[data-find-code]");
  const unknown = document.querySelector("[data-code-unknown]");
  if (!form || !unknown) return;

  // How a reader may write a code: in capitals, in groups, with the word before it.
  const read = (typed) =>
    typed
      .toLowerCase()
      .replace(/^\s*code\b/, "")
      .replace(/[^a-z0-9]/g, "");

  // A sheet in the other language has its code on the other page.
  function elsewhere(code) {
    const link = unknown.querySelector("[data-code-elsewhere]");
    const other = document.querySelector("a.language");
    link.hidden = !other;
    if (!other) return;
    link.href = `${other.href.split("#")[0]}#${code}`;
    link.hreflang = other.hreflang;
  }

  function look() {
    const code = location.hash.slice(1);
    const found = document.getElementById(code);
    unknown.hidden = !code || Boolean(found);
    if (found?.matches(".code")) found.focus();
    if (unknown.hidden) return;
    const said = unknown.querySelector("[data-code-typed]");
    said.textContent = said.dataset.codeTyped.replace("{code}", () => code);
    elsewhere(code);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const code = read(form.elements.code.value);
    if (!code) return;
    if (location.hash === `#${code}`) look();
    else location.hash = code; // also when unknown: what was shown before is of another sheet
  });

  addEventListener("hashchange", look);
  look();
})();
