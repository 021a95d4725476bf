// A pack: how often each sheet is copied for as many people, in groups of some size. Without this
// file the page says it for the example of the pack.
import { all, find } from "./dom.js";

/** @param {HTMLFormElement} form */
function count(form) {
  const fields = all(form, "input", HTMLInputElement);
  const said = find(form, "[data-said]", HTMLElement);
  const wrong = fields.find(({ validity }) => !validity.valid);
  if (wrong) {
    said.textContent = wrong.validationMessage;
    return;
  }
  const [people, size] = fields.map((field) => field.valueAsNumber);
  const groups = Math.ceil(people / size);
  /** @type {Record<string, number>} */
  const often = { een: 1, groepje: groups, ieder: people };
  /** @type {Record<string, number>} */
  const sheets = {};
  for (const place of all(form.parentElement ?? form, "[data-times]", HTMLElement)) {
    const times = often[place.dataset.times ?? ""];
    place.textContent = String(times);
    for (const length of (place.dataset.in ?? "").split(" ")) {
      sheets[length] = (sheets[length] ?? 0) + times;
    }
  }
  const each = Object.entries(sheets).map(
    ([length, count]) => `${length} ${said.dataset.minutes}: ${count}`,
  );
  said.textContent = (said.dataset.said ?? "")
    .replace("{groups}", String(groups))
    .replace("{sheets}", each.join(", "));
}

for (const form of all(document, "form[data-copies]", HTMLFormElement)) {
  form.hidden = false;
  form.addEventListener("input", () => count(form));
  form.addEventListener("submit", (event) => event.preventDefault());
  count(form);
}
