// A pack: how often each sheet is copied for as many people, in groups of some size. Without this
// file the page says it for the example of the pack.
import { all, find } from "./dom.js";

/** @param {HTMLFormElement} form */
function count(form) {
  const fields = all(form, "input", HTMLInputElement);
  const said = find(form, "[role=status]", HTMLElement);
  const wrong = fields.find(({ validity }) => !validity.valid);
  if (wrong) {
    said.textContent = wrong.validationMessage;
    return;
  }
  const [people, size] = fields.map((field) => field.valueAsNumber);
  const groups = Math.ceil(people / size);
  said.textContent = (said.dataset.groups ?? "").replace("{groups}", String(groups));
  /** @type {Record<string, number>} */
  const often = { een: 1, groepje: groups, ieder: people };
  for (const sum of all(form.parentElement ?? form, "[data-sheets]", HTMLElement)) {
    let sheets = 0;
    for (const place of all(sum.closest("details") ?? sum, "[data-times]", HTMLElement)) {
      const times = often[place.dataset.times ?? ""];
      place.textContent = String(times);
      sheets += times;
    }
    sum.textContent = (sum.dataset.sheets ?? "").replace("{sheets}", String(sheets));
  }
}

for (const form of all(document, "form[data-copies]", HTMLFormElement)) {
  form.addEventListener("input", () => count(form));
  form.addEventListener("submit", (event) => event.preventDefault());
  count(form);
}
