// What comes out, shown below the questions: what is open, what changed, and one paper at a time
// to read, download, copy or print.
import { changes, survey } from "../../domain/answers.js";
import { fill } from "../../domain/form.js";
import { paper, papersOf } from "../../domain/papers.js";
import { LIMITS } from "../../domain/state.js";
import { today } from "../../domain/values.js";
import { docx } from "../../domain/word/docx.js";
import { toMarkdown } from "../../domain/write.js";
import { all, button, el } from "../dom.js";
import { download } from "../download.js";
import * as adopted from "./adopted.js";
import { clashLine } from "./beside.js";
import { address, copy, toElements } from "./show.js";

/** @import { Change, Survey } from "../../domain/answers.js" */
/** @import { Questionnaire } from "../../domain/form.js" */
/** @import { Paper, PaperKind } from "../../domain/papers.js" */
/** @import { View } from "./view.js" */

/** @typedef {"word" | "markdown" | "copy" | "print"} Action */
/** @typedef {ReturnType<typeof build>} Result */

/** @param {View} it */
const paperOf = ({ form, state, kind }) =>
  paper(form, state, kind, { today: today(), address: address() });

/** How far a questionnaire is, in a few short lines. @param {View} it @param {Survey} [found] */
export const progress = ({ form, words, state }, found = survey(form, state)) => [
  fill(words.done, { done: found.done.length, all: found.asked.length }),
  ...(found.later.length ? [fill(words.later, { count: found.later.length })] : []),
  ...(found.required.length ? [fill(words.required, { count: found.required.length })] : []),
  ...(found.clashes.length ? [fill(words.clashes, { count: found.clashes.length })] : []),
];

/** What left the text, and what came into it. @param {Words} words @param {Change[]} found */
export function changeLines(words, found) {
  /** @param {"del" | "ins"} name @param {string} label @param {string} text */
  const line = (name, label, text) => el("p", {}, `${label}: `, el(name, {}, text));
  return found.flatMap(({ gone, come }) => [
    ...gone.map((text) => line("del", words.gone, text)),
    ...come.map((text) => line("ins", words.come, text)),
  ]);
}

/** The choice of a paper; the text itself is chosen. @param {Questionnaire} form
 * @param {string} id */
function choices(form, id) {
  /** @param {PaperKind} kind */
  const choice = (kind) => {
    const own = `${id}-${kind}`;
    const look = { type: "radio", name: id, value: kind, checked: kind === "text" };
    return el(
      "li",
      {},
      el("input", { ...look, id: own, "data-pick": true }),
      el("label", { for: own }, form.words[kind]),
    );
  };
  return el(
    "fieldset",
    { class: "pick" },
    el("legend", {}, form.words.pick),
    el("ul", { class: "pick__list" }, ...papersOf(form).map(choice)),
  );
}

/** What can be done with a paper. @param {Words} words */
function actions(words) {
  /** @param {Action} action @param {Record<string, string>} [look] */
  const act = (action, look) => button(words[action], { "data-paper": action, ...look });
  const [first, ...others] = [act("word", { class: "button" }), act("markdown"), act("copy")];
  return el("p", { class: "pick__do" }, first, ...others, act("print"));
}

/** Everything below the questions. @param {Questionnaire} form @param {HTMLElement} outcome */
export function build(form, outcome) {
  const { words } = form;
  const id = `blad-${form.id}`;
  const open = el("div", { class: "notice", hidden: true });
  const count = el("summary", {});
  const lines = el("div", {});
  const changed = el("details", { class: "changed", hidden: true }, count, lines);
  const limits = { maxlength: LIMITS.school, autocomplete: "organization" };
  const school = el("input", { type: "text", id: `${id}-school`, ...limits });
  const label = el("label", { for: school.id }, words.school_field);
  const paper = el("article", { class: "paper", "aria-label": words.text });
  const said = el("p", { class: "reply", role: "status" });
  const before = adopted.build(form, words);
  outcome.append(
    open,
    changed,
    el("p", { class: "question__label" }, label),
    school,
    choices(form, id),
    ...(before.used ? [before.section] : []),
    actions(words),
    said,
    paper,
  );
  outcome.hidden = false;
  return { open, changed, count, lines, school, paper, said, adopted: before };
}

/** Which required questions are open and which answers clash, each with the way to it.
 * @param {View} it @param {Survey} found */
function showOpen({ form, words, result, lead }, { required, wrong, clashes }) {
  /** @param {FormQuestion} one */
  const link = (one) => [lead(one, `${one.number}. ${one.text}`)];
  /** @type {[text: string, lines: (Node | string)[][]][]} */
  const told = [
    [`${words.clash_title}. ${words.clash_text}`, clashes.map((it) => clashLine(form, it, lead))],
    [words.wrong_title, wrong.map(link)],
    [`${words.open_title}. ${words.open_text}`, required.map(link)],
  ];
  const found = told.filter(([, lines]) => lines.length);
  result.open.hidden = found.length === 0;
  result.open.replaceChildren(
    ...found.flatMap(([text, lines]) => [
      el("p", {}, text),
      el("ul", {}, ...lines.map((line) => el("li", {}, ...line))),
    ]),
  );
}

/** @param {View} it */
function showChanged({ form, words, base, state, result }) {
  const found = changes(form, base, state);
  result.changed.hidden = found.length === 0;
  result.count.textContent = fill(words.changed, { count: found.length });
  result.lines.replaceChildren(
    ...found.flatMap((change) => [
      el("p", { class: "changed__name" }, fill(words.question, { number: change.question.number })),
      ...changeLines(words, [change]),
    ]),
  );
}

/** @param {View} it @param {Survey} found */
export function show(it, found) {
  showOpen(it, found);
  showChanged(it);
  adopted.show(it);
  const made = paperOf(it);
  it.result.paper.setAttribute("aria-label", it.words[it.kind]);
  it.result.paper.dataset.tight = String(made.tight);
  it.result.paper.replaceChildren(...toElements(made, 4));
}

/** A paper alone on paper: questionnaire.css hides the rest. @param {HTMLElement} paper */
function printPaper(paper) {
  paper.toggleAttribute("data-alone", true);
  document.body.dataset.onePaper = paper.dataset.tight;
  print();
}
addEventListener("afterprint", () => {
  delete document.body.dataset.onePaper;
  for (const paper of all(document, ".paper[data-alone]", HTMLElement))
    paper.toggleAttribute("data-alone", false);
});

/** @param {View} it @param {string} name @param {Blob} blob */
function save(it, name, blob) {
  download(name, blob);
  it.result.said.textContent = fill(it.words.saved, { name });
}

/** @type {Record<Action, (it: View, paper: Paper) => void>} */
const ACTIONS = {
  word: (it, paper) => save(it, `${paper.name}.docx`, docx(paper)),
  markdown: (it, paper) =>
    save(it, `${paper.name}.md`, new Blob([toMarkdown(paper)], { type: "text/markdown" })),
  copy: async (it, paper) => {
    const copied = await copy(paper, it.result.paper);
    it.result.said.textContent = copied ? it.words.copied : it.words.copy_self;
  },
  print: (it) => printPaper(it.result.paper),
};

/** @param {View} it @param {string | undefined} action */
export function act(it, action) {
  it.strict = true; // from now on an open required question says so itself
  it.refresh();
  ACTIONS[/** @type {Action} */ (action)](it, paperOf(it));
}
