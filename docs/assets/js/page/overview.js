// The overview of all worksheets: shows those that fit what the reader chose. A choice stands in
// the address, so that it can be shared, and nowhere else. Without this file all are shown.
import { all, find, target } from "./dom.js";

const form = find(document, "form[data-filters]", HTMLFormElement);
const fields = all(form, "select", HTMLSelectElement);
const items = all(document, "[data-filters-item]", HTMLElement);
const groups = all(document, ".sheets", HTMLDetailsElement);
const FEW = 40; // worksheets left: then a reader sees them at once
const count = find(form, "[data-filters-count]", HTMLElement);

/** A row holds one worksheet, or the parts of one. @param {HTMLElement[]} rows */
const sheets = (rows) => rows.reduce((sum, row) => sum + Number(row.dataset.filtersItem), 0);

/** @param {HTMLElement} item */
const fits = (item) =>
  fields.every(({ name, value }) => !value || item.dataset[name]?.split(" ").includes(value));

/** A group with nothing left goes, and tells how many are left. @param {HTMLElement} group */
function showGroup(group) {
  const left = sheets(all(group, "[data-filters-item]:not([hidden])", HTMLElement));
  group.hidden = !left;
  find(group, "summary > small", HTMLElement).textContent = String(left);
}

function show() {
  for (const item of items) item.hidden = !fits(item);
  groups.forEach(showGroup);
  const shown = sheets(items.filter((item) => !item.hidden));
  const chosen = fields.some(({ value }) => value);
  if (chosen) for (const group of groups) group.open = shown <= FEW;
  const words = (shown ? count.dataset.filtersCount : count.dataset.filtersNone) ?? "";
  count.textContent = words
    .replace("{shown}", String(shown))
    .replace("{all}", String(sheets(items)));
}

/** What the address asks for, as far as there is such a choice. */
function read() {
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = asked.get(field.name) ?? "";
    field.value = [...field.options].some((option) => option.value === value) ? value : "";
  }
  show();
}

function write() {
  const url = new URL(location.href);
  for (const field of fields) {
    if (field.value) url.searchParams.set(field.name, field.value);
    else url.searchParams.delete(field.name);
  }
  history.replaceState(null, "", url);
  show();
}

form.addEventListener("change", write);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("click", (event) => {
  if (!target(event)?.closest("[data-filters-clear]")) return;
  for (const field of fields) field.value = "";
  for (const group of groups) group.open = false;
  write();
});
addEventListener("popstate", read);
read();
