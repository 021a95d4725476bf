// The boxes of lists: shows what is kept of them, counts them and wipes them after asking. A page
// with a tick stands without a network too. Knows not where they are kept.
import { ask } from "./ask.js";
import { all, find, target } from "./dom.js";
import { stays } from "./stay.js";

/** What a store of ticks does; writing says whether it is kept.
 * @typedef {{
 *   read: (form: HTMLFormElement) => Set<string>,
 *   write: (form: HTMLFormElement, names: Set<string>) => boolean,
 *   keyOf: (form: HTMLFormElement) => string,
 * }} Keeper */

/** @param {HTMLFormElement} form @param {string} name */
const part = (form, name) => find(form, `[data-worksheet-${name}]`, HTMLElement);

/** @param {HTMLFormElement} form */
const boxes = (form) => all(form, "input[type=checkbox]", HTMLInputElement);

/** @param {HTMLFormElement} form */
const ticked = (form) => boxes(form).filter(({ checked }) => checked);

/** @param {HTMLFormElement} form */
function count(form) {
  const line = part(form, "progress");
  const text = line.dataset.worksheetProgress ?? "";
  line.textContent = text
    .replace("{done}", String(ticked(form).length))
    .replace("{all}", String(boxes(form).length));
}

/** @param {HTMLFormElement[]} forms @param {Keeper} keeper */
export function remember(forms, { read, write, keyOf }) {
  const looks = new Map(
    forms.map((form) => [
      form,
      stays(`${keyOf(form)} ${form.dataset.worksheet}`, () => read(form).size > 0),
    ]),
  );

  /** @param {HTMLFormElement} form */
  function restore(form) {
    const kept = read(form);
    for (const box of boxes(form)) box.checked = kept.has(box.name);
    count(form);
    looks.get(form)?.();
  }

  /** @param {HTMLFormElement} form */
  function keep(form) {
    const kept = write(form, new Set(ticked(form).map(({ name }) => name)));
    part(form, "kept").hidden = !kept;
    part(form, "not-kept").hidden = kept;
    count(form);
    looks.get(form)?.();
  }

  /** @param {HTMLFormElement} form @param {HTMLElement} button */
  async function wipe(form, button) {
    const { sure = "", yes = "", no = "" } = button.dataset;
    const agreed = await ask(part(form, "tools"), sure, yes, no);
    button.focus();
    if (!agreed) return;
    for (const box of boxes(form)) box.checked = false;
    keep(form);
    part(form, "wiped").textContent = part(form, "wiped").dataset.worksheetWiped ?? "";
  }

  /** @param {Event} event */
  const formOf = (event) => forms.find((form) => form === target(event)?.closest("form"));
  document.addEventListener("input", (event) => {
    const form = formOf(event);
    if (!form) return;
    part(form, "wiped").textContent = "";
    keep(form);
  });
  document.addEventListener("click", (event) => {
    const form = formOf(event);
    const button = target(event)?.closest("[data-worksheet-wipe]");
    if (form && button instanceof HTMLElement) wipe(form, button);
  });
  for (const form of forms) {
    part(form, "tools").hidden = false;
    restore(form);
    if (read(form).size) keep(form);
  }
  // Another tab changed the same worksheet, or the browser set the boxes as it left them.
  addEventListener("storage", ({ key }) => {
    for (const form of forms) if (key === keyOf(form) || key === null) restore(form);
  });
  addEventListener("pageshow", () => forms.forEach(restore));
}
