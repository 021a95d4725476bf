// A questionnaire on its page: fields and answers follow each other, every keystroke is kept, and
// what the answers become is shown. Without these scripts the questions are plain fields, and the
// page holds the whole text with all choices.
(() => {
  "use strict";

  const Q = (globalThis.questionnaire ??= {});
  const { el, fill } = Q;

  const part = (it, name) => it.element.querySelector(`[data-worksheet-${name}]`);
  const clone = (state) => JSON.parse(JSON.stringify(state));
  const put = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };

  // What belongs to one question: its own fields, and those that this script adds.
  function dress(it, question) {
    const box = it.boxes.get(question.id);
    const id = `veld-${it.form.id}-${question.id}`;
    const label = (name, text) => el("label", { for: `${id}--${name}` }, text);
    const later = el("input", { type: "checkbox", id: `${id}--later` });
    const who = el("input", {
      type: "text",
      id: `${id}--wie`,
      maxlength: Q.LIMITS.who,
      autocomplete: "off",
    });
    const when = el("input", { type: "date", id: `${id}--wanneer` });
    const some = el("p", { class: "question__help", hidden: true });
    const details = el(
      "div",
      { class: "later__details", hidden: true },
      some,
      el("div", {}, label("wie", it.words.later_who), who),
      el("div", {}, label("wanneer", it.words.later_when), when),
    );
    const fault = el("p", { class: "fault", id: `${id}--fout`, hidden: true });
    const change = el("div", { class: "change", role: "status" });
    const field = box.querySelector(`[name="${question.id}"]:not([type=radio], [type=checkbox])`);
    const own = box.querySelector("[data-own]");
    box.append(
      fault,
      change,
      el("div", { class: "later" }, later, label("later", it.words.later_check), details),
    );
    if (own) own.maxLength = Q.LIMITS.own;
    if (field && Q.LIMITS[question.kind]) field.maxLength = Q.LIMITS[question.kind];
    const inputs = [...box.querySelectorAll(".options input")];
    return { question, box, inputs, field, own, later, who, when, some, details, fault, change };
  }

  // Fields to answers

  function readLater(parts, before) {
    if (!parts.later.checked) return undefined;
    const { options } = before?.later ?? {};
    const who = parts.who.value.trim() ? parts.who.value : undefined;
    const when = Q.isDay(parts.when.value) ? parts.when.value : undefined;
    return { ...(who ? { who } : {}), ...(when ? { when } : {}), ...(options ? { options } : {}) };
  }

  function readEntry(parts, before) {
    const { question, inputs, own, field } = parts;
    const later = readLater(parts, before);
    const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
    const text = field?.value;
    const entry = {
      ...(chosen.length ? { chosen } : {}),
      ...(own?.value.trim() ? { own: own.value } : {}),
      ...(before?.hands ? { hands: before.hands } : {}),
      ...(text && Q.TEXTS[question.kind](text) ? { text } : {}),
      ...(later ? { later } : {}),
    };
    return Object.keys(entry).length ? entry : undefined;
  }

  // Answers to fields

  const set = (field, value) => {
    if (field && field.value !== value) field.value = value;
  };

  function fillIn(parts, entry) {
    for (const input of parts.inputs) input.checked = Boolean(entry?.chosen?.includes(input.value));
    set(parts.own, entry?.own ?? "");
    set(parts.field, entry?.text ?? "");
    parts.later.checked = Boolean(entry?.later);
    set(parts.who, entry?.later?.who ?? "");
    set(parts.when, entry?.later?.when ?? "");
  }

  // What is shown of a question: its place in the talk, and what is wrong with its answer.

  function faultOf(it, parts, entry) {
    const { question, field, own } = parts;
    const unfit = field?.value.trim() && !Q.TEXTS[question.kind](field.value);
    const wrong = unfit || field?.validity.badInput;
    if (wrong && question.kind === "getal") return [it.words.error_number, field];
    if (wrong && question.kind === "datum") return [it.words.error_date, field];
    if (entry?.chosen?.includes(Q.OWN) && !entry.own) return [it.words.error_own, own];
    const open = it.strict && question.required && Q.status(it.form, question, entry) === "open";
    return open ? [it.words.error_required, field ?? parts.box] : ["", null];
  }

  // The error is named by the field that it is about, beside what describes it already.
  function showFault(it, parts, entry) {
    const [text, at] = faultOf(it, parts, entry);
    parts.fault.hidden = !text;
    put(parts.fault, text);
    for (const field of [parts.field, parts.own, parts.box]) {
      if (!field) continue;
      const others = (field.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .filter((id) => id && id !== parts.fault.id);
      const ids = field === at ? [...others, parts.fault.id] : others;
      if (ids.length) field.setAttribute("aria-describedby", ids.join(" "));
      else field.removeAttribute("aria-describedby");
      if (field === at && field !== parts.box) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
  }

  function showQuestion(it, parts, shown) {
    const { question, box } = parts;
    const entry = it.state.answers[question.id];
    box.hidden = !shown;
    for (const field of box.querySelectorAll("input, textarea")) field.disabled = !shown;
    parts.details.hidden = !entry?.later;
    const waiting = question.options.filter((option) => entry?.later?.options?.includes(option.id));
    const answered = entry?.later && !entry.later.options && (entry.chosen || entry.text);
    parts.some.hidden = waiting.length === 0 && !answered;
    put(
      parts.some,
      answered
        ? it.words.later_waits
        : fill(it.words.later_options, {
            options: waiting.map((option) => option.text).join(", "),
          }),
    );
    if (parts.field?.type === "date") parts.field.toggleAttribute("data-empty", !parts.field.value);
    showFault(it, parts, entry);
  }

  function refresh(it) {
    const found = Q.survey(it.form, it.state);
    for (const parts of it.parts.values())
      showQuestion(it, parts, found.asked.includes(parts.question));
    for (const box of it.element.querySelectorAll("[data-part]")) {
      box.hidden = !box.querySelector("[data-question]:not([hidden])");
    }
    put(part(it, "progress"), Q.progress(it, found).join(" · "));
    set(it.school, it.state.school || it.form.school);
    Q.result.show(it, found);
  }

  function keep(it) {
    const kept = Q.save(it.form, it.state);
    part(it, "kept").hidden = !kept;
    part(it, "not-kept").hidden = kept;
    it.rescue.hidden = kept;
  }

  function restore(it) {
    for (const [id, parts] of it.parts) fillIn(parts, it.state.answers[id]);
    refresh(it);
  }

  // Every other state than the one that was typed: a file, a link, another tab, nothing.
  function replace(it, state, { mine = true } = {}) {
    it.state = state;
    for (const parts of it.parts.values()) parts.change.replaceChildren();
    if (mine) keep(it);
    restore(it);
  }

  // One answer changes

  function setEntry(it, id, entry) {
    if (entry) it.state.answers[id] = entry;
    else delete it.state.answers[id];
  }

  // Told aloud for a choice; who types hears each letter already. It must not wait until the field
  // is left: then it would push away what the reader is about to press.
  function showChange(it, parts, typed) {
    parts.change.setAttribute("aria-live", typed ? "off" : "polite");
    parts.change.replaceChildren(
      ...Q.changeLines(it.words, Q.changes(it.form, it.before, it.state)),
    );
  }

  function answer(it, parts, target) {
    const { id } = parts.question;
    if (it.current !== id) {
      it.before = clone(it.state);
      it.current = id;
    }
    if (target === parts.own && target.value.trim()) {
      parts.inputs.find((input) => input.value === Q.OWN).checked = true;
    }
    if (target === parts.later && !target.checked) delete it.state.answers[id]?.later;
    setEntry(it, id, readEntry(parts, it.state.answers[id]));
    keep(it);
    refresh(it);
    showChange(it, parts, target === parts.field || target === parts.own);
  }

  function onInput(it, target) {
    put(part(it, "wiped"), "");
    if (target === it.school) {
      it.state.school =
        target.value.trim() === it.form.school ? "" : target.value.slice(0, Q.LIMITS.school);
      keep(it);
      refresh(it);
    } else if (target.matches("[data-pick]")) {
      it.kind = target.value;
      put(it.said, "");
      refresh(it);
    } else {
      const box = target.closest("[data-question]");
      if (box) answer(it, it.parts.get(box.dataset.question), target);
    }
  }

  async function wipe(it) {
    const sure = await Q.ask(it.asks, it.words.wipe_sure, it.words.wipe_yes, it.words.no);
    part(it, "wipe").focus();
    if (!sure) return;
    it.strict = false;
    it.base = Q.empty();
    replace(it, Q.empty());
    put(part(it, "wiped"), part(it, "wiped").dataset.worksheetWiped);
  }

  function onClick(it, target) {
    const of = (selector) => target.closest(selector);
    if (of("[data-worksheet-wipe]")) wipe(it);
    else if (of("button[data-export]")) Q.share.exportFile(it);
    else if (of("button[data-link]")) Q.share.makeLink(it);
    else if (of("button[data-team]")) Q.team.open(it);
    else if (of("button[data-paper]")) Q.result.act(it, of("button[data-paper]").dataset.paper);
  }

  function start(element, last) {
    const form = Q.read(element);
    const { words } = form;
    const boxes = new Map(
      [...element.querySelectorAll("[data-question]")].map((box) => [box.dataset.question, box]),
    );
    const it = {
      element,
      form,
      words,
      boxes,
      last,
      kind: "text",
      strict: false,
      state: Q.load(form),
    };
    it.base = clone(it.state);
    it.outcome = element.querySelector("[data-outcome]");
    it.refresh = () => refresh(it);
    it.replace = (state) => {
      it.base = clone(it.state);
      replace(it, state);
    };
    it.answer = (id, entry) => {
      setEntry(it, id, entry);
      keep(it);
    };
    it.setTeam = (values) => {
      Object.assign(it.state.team, values);
      keep(it);
    };
    it.restore = () => {
      it.current = null;
      it.before = null;
      restore(it);
    };
    for (const box of boxes.values())
      if (!box.id) box.id = `vraag-${form.id}-${box.dataset.question}`;
    const tools = part(it, "tools");
    it.rescue = Q.button(words.export, { class: "button", "data-export": true, hidden: true });
    part(it, "not-kept").textContent = words.not_kept;
    part(it, "not-kept").after(it.rescue);
    part(it, "wipe").before(Q.button(words.team, { class: "button", "data-team": true }));
    it.asking = el("p", { class: "reply", role: "status", tabindex: "-1" });
    it.asks = el("div", {}, it.asking);
    tools.after(it.asks);
    it.parts = new Map(form.questions.map((question) => [question.id, dress(it, question)]));
    Q.result.build(it);
    Q.share.build(it);
    tools.hidden = false;
    restore(it);
    if (Object.keys({ ...it.state.answers, ...it.state.aside }).length) keep(it);
    return it;
  }

  const elements = [...document.querySelectorAll("form[data-questionnaire]")];
  const all = elements.map((element, n) => start(element, n === elements.length - 1));
  const of = (event) => all.find((it) => it.element === event.target.closest?.("form"));

  document.addEventListener("input", (event) => {
    const it = of(event);
    if (it && !event.target.closest(".team")) onInput(it, event.target);
  });
  document.addEventListener("click", (event) => {
    const it = of(event);
    if (it) onClick(it, event.target);
  });

  // Another tab changed the answers, or this page came back from the history.
  addEventListener("storage", (event) => {
    for (const it of all) {
      if (event.key === Q.keyOf(it.form) || event.key === null)
        replace(it, Q.load(it.form), { mine: false });
    }
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) for (const it of all) replace(it, Q.load(it.form), { mine: false });
  });
  addEventListener("hashchange", () => all.forEach(Q.share.readLink));
  all.forEach(Q.share.readLink);
})();
