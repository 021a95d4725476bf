// What comes out, shown below the questions: what is open, what changed, and one paper at a time
// to read, download, copy or print.
(() => {
  "use strict";

  const Q = (globalThis.questionnaire ??= {});
  const { el, fill } = Q;

  // The day on the reader's own clock, as 2026-11-21.
  const today = () => {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };

  const address = () => location.href.split(/[?#]/)[0];
  const paperOf = (it) =>
    Q.paper(it.form, it.state, it.kind, { today: today(), address: address() });

  // How far a questionnaire is, in a few short lines.
  function progress({ form, words, state }, found = Q.survey(form, state)) {
    return [
      fill(words.done, { done: found.done.length, all: found.asked.length }),
      found.later.length && fill(words.later, { count: found.later.length }),
      found.required.length && fill(words.required, { count: found.required.length }),
    ].filter(Boolean);
  }

  // Two lists of sentences: what left the text, and what came into it.
  function changeLines(words, changes) {
    const line = (name, label, text) => el("p", {}, `${label}: `, el(name, {}, text));
    return changes.flatMap(({ gone, come }) => [
      ...gone.map((text) => line("del", words.gone, text)),
      ...come.map((text) => line("ins", words.come, text)),
    ]);
  }

  function build(it) {
    const { form, words } = it;
    const id = `blad-${form.id}`;
    const choice = (kind) =>
      el(
        "li",
        {},
        el("input", {
          type: "radio",
          name: id,
          value: kind,
          id: `${id}-${kind}`,
          checked: kind === it.kind,
          "data-pick": true,
        }),
        el("label", { for: `${id}-${kind}` }, words[kind]),
      );
    const button = (action, look) => Q.button(words[action], { "data-paper": action, ...look });
    it.open = el("div", { class: "notice", hidden: true });
    it.changed = el(
      "details",
      { class: "changed", hidden: true },
      el("summary", {}),
      el("div", {}),
    );
    it.school = el("input", {
      type: "text",
      id: `${id}-school`,
      maxlength: Q.LIMITS.school,
      autocomplete: "organization",
    });
    it.paper = el("article", { class: "paper", "aria-label": words.text });
    it.said = el("p", { class: "reply", role: "status" });
    it.outcome.append(
      it.open,
      it.changed,
      el("p", { class: "question__label" }, el("label", { for: it.school.id }, words.school_field)),
      it.school,
      el(
        "fieldset",
        { class: "pick" },
        el("legend", {}, words.pick),
        el("ul", { class: "pick__list" }, ...Q.papersOf(form).map(choice)),
      ),
      el(
        "p",
        { class: "pick__do" },
        button("word", { class: "button" }),
        button("markdown"),
        button("copy"),
        button("print"),
      ),
      it.said,
      it.paper,
    );
    it.outcome.hidden = false;
  }

  // Which required questions are open, each with the way to it.
  function showOpen(it, { required }) {
    it.open.hidden = required.length === 0;
    const link = ({ id, number, text }) =>
      el("li", {}, el("a", { href: `#${it.boxes.get(id).id}` }, `${number}. ${text}`));
    it.open.replaceChildren(
      el("p", {}, `${it.words.open_title}. ${it.words.open_text}`),
      el("ul", {}, ...required.map(link)),
    );
  }

  function showChanged(it) {
    const changes = Q.changes(it.form, it.base, it.state);
    it.changed.hidden = changes.length === 0;
    it.changed.firstChild.textContent = fill(it.words.changed, { count: changes.length });
    it.changed.lastChild.replaceChildren(
      ...changes.flatMap((change) => [
        el("p", { class: "changed__name" }, fill(it.words.question, change.question)),
        ...changeLines(it.words, [change]),
      ]),
    );
  }

  function show(it, found) {
    showOpen(it, found);
    showChanged(it);
    const made = paperOf(it);
    it.paper.setAttribute("aria-label", it.words[it.kind]);
    it.paper.dataset.size = made.size;
    it.paper.replaceChildren(...Q.toElements(made, 4));
  }

  // A paper alone on paper: questionnaire.css hides the rest.
  function printPaper(it) {
    it.paper.toggleAttribute("data-alone", true);
    document.body.dataset.onePaper = it.paper.dataset.size;
    print();
  }
  addEventListener("afterprint", () => {
    delete document.body.dataset.onePaper;
    for (const paper of document.querySelectorAll(".paper[data-alone]"))
      paper.toggleAttribute("data-alone", false);
  });

  const ACTIONS = {
    word: (it, paper) => save(it, `${paper.name}.docx`, Q.docx(paper)),
    markdown: (it, paper) =>
      save(it, `${paper.name}.md`, new Blob([Q.toMarkdown(paper)], { type: "text/markdown" })),
    copy: async (it, paper) => {
      const copied = await Q.copy(paper, it.paper);
      it.said.textContent = copied ? it.words.copied : it.words.copy_self;
    },
    print: (it) => printPaper(it),
  };

  function save(it, name, blob) {
    Q.download(name, blob);
    it.said.textContent = fill(it.words.saved, { name });
  }

  function act(it, action) {
    it.strict = true; // from now on an open required question says so itself
    it.refresh();
    return ACTIONS[action](it, paperOf(it));
  }

  Object.assign(Q, { progress, address, paperOf, changeLines, result: { build, show, act } });
})();
