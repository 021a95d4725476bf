// The page that says whether a sheet is still right: goes to the code that the reader types, and
// says so when a code is unknown. Without this file the address of a code shows it by itself.
import { asCode } from "../domain/code.js";
import { all, find } from "./dom.js";

const form = find(document, "[data-find-code]", HTMLFormElement);
const typed = find(form, "[name=code]", HTMLInputElement);
const unknown = find(document, "[data-code-unknown]", HTMLElement);

/** A sheet in the other language has its code on the other page. @param {string} code */
function elsewhere(code) {
  const link = find(unknown, "[data-code-elsewhere]", HTMLAnchorElement);
  const [other] = all(document, "a.language", HTMLAnchorElement);
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
  const said = find(unknown, "[data-code-typed]", HTMLElement);
  said.textContent = said.dataset.codeTyped?.replace("{code}", () => code) ?? "";
  elsewhere(code);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const code = asCode(typed.value);
  if (!code) return;
  if (location.hash === `#${code}`) look();
  else location.hash = code; // also when unknown: what was shown before is of another sheet
});

addEventListener("hashchange", look);
look();
