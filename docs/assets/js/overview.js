// The overview of all worksheets: shows those that fit what the reader chose. A choice stands in
// the address, so that it can be shared, and nowhere else. Without this file all are shown.
(() => {
  "use strict";

  const form = document.querySelector("form[data-filters]");
  const fields = [...form.querySelectorAll("select")];
  const items = [...document.querySelectorAll("[data-filters-item]")];
  const groups = [...document.querySelectorAll("[data-filters-group]")];
  const count = form.querySelector("[data-filters-count]");

  // A row holds one worksheet, or the parts of one.
  const sheets = (rows) => rows.reduce((sum, row) => sum + Number(row.dataset.filtersItem), 0);
  const fits = (item) =>
    fields.every(
      (field) => !field.value || item.dataset[field.name].split(" ").includes(field.value),
    );

  function show() {
    for (const item of items) item.hidden = !fits(item);
    for (const group of groups) {
      const left = sheets([...group.querySelectorAll("[data-filters-item]:not([hidden])")]);
      const jump = document.querySelector(`[data-filters-jump="${group.dataset.filtersGroup}"]`);
      group.hidden = jump.hidden = !left;
      jump.querySelector("small").textContent = left;
    }
    const shown = sheets(items.filter((item) => !item.hidden));
    const words = shown ? count.dataset.filtersCount : count.dataset.filtersNone;
    count.textContent = words.replace("{shown}", shown).replace("{all}", sheets(items));
  }

  // What the address asks for, as far as there is such a choice.
  function read() {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = asked.get(field.name) ?? "";
      field.value = [...field.options].some((option) => option.value === value) ? value : "";
    }
    show();
  }

  function write() {
    const url = new URL(location);
    for (const field of fields) {
      if (field.value) url.searchParams.set(field.name, field.value);
      else url.searchParams.delete(field.name);
    }
    history.replaceState(null, "", url);
    show();
  }

  form.addEventListener("change", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-filters-clear]").addEventListener("click", () => {
    for (const field of fields) field.value = "";
    write();
  });
  addEventListener("popstate", read);
  read();
})();
