// Worksheets: remembers ticks and answers in this browser, counts them, wipes them, and
// builds the text of a questionnaire. Nothing leaves the browser. Without this file a
// worksheet is a plain list with plain fields.
(() => {
  "use strict";

  const VERSION = 1;
  const scope = new URL(typeof __md_scope === "undefined" ? "/" : __md_scope, location).pathname;
  const keyOf = (form) => `${scope}.werkblad.${VERSION}.${form.dataset.worksheet}`;
  const forms = [...document.querySelectorAll("form[data-worksheet]")];

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

  // Questions that wait for another answer, and those that wait for them in turn.
  function conditions(form, found) {
    const questions = [...form.querySelectorAll("[data-question]")];
    const byId = new Map(questions.map((question) => [question.dataset.question, question]));
    const shown = (question, seen = new Set()) => {
      const other = question.dataset.if;
      if (!other || seen.has(question)) return true;
      const wanted = question.dataset.ifAnswer.split(" ");
      const given = found[other] ?? [];
      seen.add(question);
      return wanted.some((answer) => given.includes(answer)) && shown(byId.get(other), seen);
    };
    for (const question of questions) {
      question.hidden = !shown(question);
      for (const field of question.querySelectorAll("input, textarea")) field.disabled = question.hidden;
    }
    return questions.filter((question) => !question.hidden);
  }

  function result(form, questions, found) {
    const box = form.querySelector("[data-result]");
    if (!box) return;
    box.hidden = false;
    const list = box.querySelector("[data-result-list]");
    const clauses = [];
    const open = [];
    for (const question of questions) {
      const chosen = [...question.querySelectorAll("[data-clause]:checked")];
      const own = question.querySelector("[value=eigen]:checked") && found[`${question.dataset.question}:eigen`];
      const text = question.dataset.clause ? found[question.dataset.question] : undefined;
      if (text) clauses.push(question.dataset.clause.replace("…", () => text));
      else if (chosen.length || own) {
        clauses.push(...chosen.map((field) => field.dataset.clause), ...(own ? [own] : []));
      }
      else if ("required" in question.dataset) {
        open.push(question.querySelector("legend, label").firstChild.textContent.trim());
      }
    }
    list.replaceChildren(...clauses.map((clause) => {
      const item = document.createElement("li");
      item.textContent = clause;
      return item;
    }));
    box.querySelector("[data-result-empty]").hidden = clauses.length > 0;
    const waiting = box.querySelector("[data-result-open]");
    waiting.hidden = open.length === 0 || clauses.length === 0;
    waiting.textContent = `${waiting.dataset.resultOpen}: ${open.join(" · ")}`;
  }

  function update(form) {
    const found = values(form);
    const asked = conditions(form, found);
    const all = asked.length || form.querySelectorAll("input[type=checkbox]").length;
    const done = asked.length
      ? asked.filter((question) => Object.hasOwn(found, question.dataset.question)).length
      : Object.keys(found).length;
    const line = part(form, "progress");
    line.textContent = line.dataset.worksheetProgress.replace("{done}", done).replace("{all}", all);
    for (const field of form.querySelectorAll("[type=date]")) field.toggleAttribute("data-empty", !field.value);
    result(form, asked, found);
  }

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form?.dataset.worksheet) return;
    part(form, "wiped").textContent = "";
    write(form, values(form));
    update(form);
  });

  // Prints one worksheet without the page around it.
  function printSheet(form) {
    form.toggleAttribute("data-printing", true);
    document.body.toggleAttribute("data-sheet", true);
    window.print();
  }
  addEventListener("afterprint", () => {
    document.body.toggleAttribute("data-sheet", false);
    for (const form of forms) form.toggleAttribute("data-printing", false);
  });

  document.addEventListener("submit", (event) => {
    if (event.target.dataset.worksheet) event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const form = event.target.closest("form[data-worksheet]");
    if (!form) return;
    if (event.target.closest("[data-worksheet-print]")) printSheet(form);
    if (event.target.closest("[data-worksheet-wipe]")) {
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
