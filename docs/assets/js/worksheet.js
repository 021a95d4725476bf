// Checklists: remembers ticks in this browser, counts them and wipes them; prints one worksheet
// alone. Nothing leaves the browser. Without this file a worksheet is a plain list.
(() => {
  "use strict";

  const VERSION = 1;
  const scope = new URL(typeof __md_scope === "undefined" ? "/" : __md_scope, location).pathname;
  const keyOf = (form) => `${scope}.werkblad.${VERSION}.${form.dataset.worksheet}`;
  const forms = [...document.querySelectorAll("form.checklist[data-worksheet]")];

  const part = (form, name) => form.querySelector(`[data-worksheet-${name}]`);

  function read(form) {
    try {
      const found = JSON.parse(localStorage.getItem(keyOf(form)));
      return found && typeof found === "object" ? found : {};
    } catch {
      return {};
    }
  }

  function write(form, values) {
    let kept = true;
    try {
      if (Object.keys(values).length) localStorage.setItem(keyOf(form), JSON.stringify(values));
      else localStorage.removeItem(keyOf(form));
      kept = !localStorage.forgets;
    } catch {
      kept = false;
    }
    part(form, "kept").hidden = !kept;
    part(form, "not-kept").hidden = kept;
  }

  const fields = (form) => [...form.elements].filter((field) => field.name);

  // Values of fields by name: a list for boxes and radio buttons, text for the rest.
  function values(form) {
    const found = {};
    for (const field of fields(form)) {
      if (field.type === "checkbox" || field.type === "radio") {
        if (field.checked) (found[field.name] ??= []).push(field.value);
      } else if (field.value.trim()) found[field.name] = field.value;
    }
    return found;
  }

  function restore(form) {
    const kept = read(form);
    for (const field of fields(form)) {
      const value = Object.hasOwn(kept, field.name) ? kept[field.name] : undefined;
      if (field.type === "checkbox" || field.type === "radio") {
        field.checked = Array.isArray(value) && value.includes(field.value);
      } else field.value = typeof value === "string" ? value : "";
    }
    update(form);
  }

  function update(form) {
    const all = form.querySelectorAll("input[type=checkbox]").length;
    const line = part(form, "progress");
    const done = Object.keys(values(form)).length;
    line.textContent = line.dataset.worksheetProgress.replace("{done}", done).replace("{all}", all);
  }

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!forms.includes(form)) return;
    part(form, "wiped").textContent = "";
    write(form, values(form));
    update(form);
  });

  // Prints one worksheet, of whatever kind, without the page around it.
  function printSheet(form) {
    form.toggleAttribute("data-printing", true);
    document.body.toggleAttribute("data-sheet", true);
    window.print();
  }
  addEventListener("afterprint", () => {
    document.body.toggleAttribute("data-sheet", false);
    for (const form of document.querySelectorAll("[data-printing]"))
      form.toggleAttribute("data-printing", false);
  });

  document.addEventListener("submit", (event) => {
    if (event.target.dataset.worksheet) event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const form = event.target.closest("form[data-worksheet]");
    if (!form) return;
    if (event.target.closest("[data-worksheet-print]")) printSheet(form);
    if (forms.includes(form) && event.target.closest("[data-worksheet-wipe]")) {
      write(form, {});
      restore(form);
      part(form, "wiped").textContent = part(form, "wiped").dataset.worksheetWiped;
    }
  });

  for (const form of forms) {
    form.querySelector("[data-worksheet-tools]").hidden = false;
    restore(form);
    if (Object.keys(read(form)).length) write(form, read(form));
  }
  for (const place of document.querySelectorAll("[data-address]")) {
    place.textContent = location.origin + location.pathname;
  }

  // Another tab changed the same worksheet, or this page came back from the history.
  addEventListener("storage", (event) => {
    for (const form of forms) if (event.key === keyOf(form) || event.key === null) restore(form);
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) forms.forEach(restore);
  });
})();
