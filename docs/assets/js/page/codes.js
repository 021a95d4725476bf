// The page that says whether a sheet is still right: goes to the code that the reader types, and
// says so when a code is unknown. Without this file the address of a code shows it by itself.
import { LENGTH, asCode } from "../domain/code.js";
import { fill } from "../domain/form.js";
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

/** Opens the folds in which a sheet stands, where a browser does not. @param {HTMLElement} sheet */
function show(sheet) {
  for (const fold of all(document, ".codes details", HTMLDetailsElement)) {
    if (fold.contains(sheet)) fold.open = true;
  }
  sheet.focus();
}

function look() {
  const code = location.hash.slice(1);
  const found = document.getElementById(code);
  unknown.hidden = !code || Boolean(found);
  if (found?.matches(".code")) show(found);
  if (unknown.hidden) return;
  const said = find(unknown, "[data-code-typed]", HTMLElement);
  const { codeTyped = "", length = "" } = said.dataset;
  const whole = code.length === LENGTH;
  said.textContent = fill(whole ? codeTyped : length, { code, count: code.length });
  find(unknown, "[data-code-compare]", HTMLElement).hidden = !whole;
  elsewhere(code);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const code = asCode(typed.value);
  if (location.hash === `#${code}`) look();
  else location.hash = code; // also without or when unknown: what was shown is of another sheet
});

addEventListener("hashchange", look);
look();
