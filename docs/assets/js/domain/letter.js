// The letter to the MR: one page that asks, with why, what is new and what it means for staff; and
// after it what the sentences were. Knows no page.
import { changes } from "./answers.js";
import { articles, places } from "./articles.js";
import { BLANK, LINE, bold, heading, list, named, p, title, wordOf } from "./blocks.js";
import { fill } from "./form.js";
import { closing, contradictions, discussions, draft } from "./material.js";

/** @import { Change } from "./answers.js" */
/** @import { Article, Line } from "./articles.js" */
/** @import { Block, Run } from "./blocks.js" */
/** @import { Material } from "./material.js" */

const WIDE = LINE + LINE;

/** What was typed for the letter, or nothing. @param {Material} it
 * @param {FormQuestion["letter"]} what */
const typed = (it, what) =>
  it.form.questions
    .filter((question) => question.letter === what)
    .flatMap((question) => it.given(question))
    .join(" ");

/** Whether there is a question for it. @param {Material} it @param {FormQuestion["letter"]} what */
const isAsked = (it, what) => it.form.questions.some((question) => question.letter === what);

/** A heading with what was typed, or lines to write on. @param {Material} it
 * @param {FormQuestion["letter"]} what @param {string} name @returns {Block[]} */
const about = (it, what, name) =>
  isAsked(it, what) ? [heading(name), p(typed(it, what) || WIDE)] : [];

/** @typedef {{ runs: Run[], advice: boolean }} Asked */

/** What is asked of one part of the MR, with its articles; nothing where there are none.
 * @param {Article[]} all @param {FormAsk} ask @returns {Asked[]} */
function asked(all, { text, staff, parts, advice }) {
  if (!staff && !parts.length) return [{ runs: [text], advice }];
  const found = places(all, (line, { id }) => (staff && line.staff) || parts.includes(id));
  return found ? [{ runs: [`${text} `, bold(found)], advice }] : [];
}

/** @param {Material} it @param {Asked[]} wanted @returns {Block[]} */
function asks({ form, words, draft: isDraft }, wanted) {
  const said = fill(isDraft ? words.mr_draft_text : words.mr_asked_text, { result: form.result });
  const rows = wanted.map(({ runs }) => runs);
  return [
    heading(words.mr_asked),
    p(form.consent.length ? `${said} ¹` : said),
    ...(rows.length ? [list(rows)] : []),
  ];
}

/** Whether a line came into the text by a change. @param {Change} change @param {Line} line */
const came = ({ question, come }, line) =>
  line.question === question && come.some((one) => one === line.runs[0]);

/** What is new, changed and gone since the adopted text. @param {Material} it
 * @param {Article[]} all @param {Change[]} found @returns {Block} */
function since({ words }, all, found) {
  /** @param {boolean} changed rather than new */
  const where = (changed) =>
    places(all, (line) => found.some((one) => came(one, line) && one.gone.length > 0 === changed));
  const gone = found.filter(({ come }) => !come.length).length;
  /** @type {[name: string, places: string][]} */
  const rows = [
    [words.mr_new, where(false)],
    [words.mr_changed, where(true)],
    [words.mr_gone, gone ? fill(words.mr_gone_count, { count: gone }) : ""],
  ];
  const shown = rows.filter(([, where]) => where);
  if (!shown.length) return p(words.mr_same);
  return list(shown.map(([name, where]) => [bold(`${name}: `), where]));
}

/** @param {Material} it @param {Article[]} all @param {Change[] | null} found @returns {Block[]} */
function content(it, all, found) {
  const { words } = it;
  if (found) return [heading(words.mr_content), p(words.mr_since), since(it, all, found)];
  return [heading(words.mr_content), p(words.mr_first), contents(all)];
}

/** The articles by their number, two beside each other. @param {Article[]} all @returns {Block} */
function contents(all) {
  const names = all.map(({ number, title: name }) => [`${number}. ${name}`]);
  const rows = names.flatMap((name, n) => (n % 2 ? [] : [[name, names[n + 1] ?? [""]]]));
  return { kind: "table", widths: [50, 50], head: [], rows };
}

/** @param {FormConsent} law @returns {Block} */
const onLaw = (law) => ({
  kind: "small",
  runs: ["¹ ", { text: law.text, href: law.href }, `. ${law.ground}`],
});

/** Where one part of the MR answers, with lines to say why and to sign on. @param {Words} words
 * @param {Asked} asked @returns {Block[]} */
function answer(words, { runs, advice }) {
  const choices = advice
    ? [words.mr_advise, words.mr_advise_not]
    : [words.mr_yes, words.mr_if, words.mr_not];
  const sign = [bold(`${words.mr_date}: `), BLANK, "\u2003", bold(`${words.mr_sign}:`)];
  return [
    heading(runs.map(wordOf).join(""), "h2"),
    ...choices.map((one) => ({ ...p(one), keep: true })),
    { kind: "table", widths: [100], head: [], rows: [[[""]], [[""]], [[""]], [sign]], high: true },
  ];
}

/** Where each part of the MR answers, on a page to send back; a draft asks for none.
 * @param {Material} it @param {Asked[]} wanted @returns {Block[]} */
function reply({ words }, wanted) {
  const all = wanted.length ? wanted : [{ runs: [words.mr_by], advice: false }];
  return [{ ...heading(words.mr_answer), turn: true }, ...all.flatMap((one) => answer(words, one))];
}

/** The new sentences of a question, each with its number. @param {Article[]} all
 * @param {Change} change */
const becomes = (all, change) =>
  all.flatMap(({ number, lines }) =>
    lines.flatMap((line, n) =>
      came(change, line) ? [`${number}.${n + 1} ${line.runs.map(wordOf).join("")}`] : [],
    ),
  );

/** What the sentences were and become, on a page after the letter. @param {Material} it
 * @param {Article[]} all @param {Change[]} found @returns {Block[]} */
function appendix({ words }, all, found) {
  const rows = found.map((change) => [
    [change.gone.join("\n") || words.mr_none],
    [becomes(all, change).join("\n") || words.mr_none],
  ]);
  const head = [[words.mr_was], [words.mr_becomes]];
  return rows.length
    ? [
        { ...heading(words.mr_appendix), turn: true },
        { kind: "table", widths: [50, 50], head, rows },
      ]
    : [];
}

/** @param {Material} it @returns {Block[]} */
export function mr(it) {
  const { words, state, form } = it;
  const all = articles(it);
  const wanted = form.asks.flatMap((ask) => asked(all, ask));
  const found = state.adopted
    ? changes(form, { ...state, answers: state.adopted }, state).filter(
        ({ question }) => !question.letter && !question.adoption,
      )
    : null;
  return [
    title(words.mr_title),
    named(words.mr_to, words.mr_council),
    named(words.mr_from, form.sender || it.school),
    named(words.mr_date, it.day),
    ...(isAsked(it, "antwoord") ? [named(words.mr_before, typed(it, "antwoord"))] : []),
    ...(it.draft ? [draft(it)] : []),
    ...asks(it, wanted),
    ...about(it, "reden", words.mr_reason),
    ...content(it, all, found),
    ...about(it, "gevolgen", words.mr_effects),
    ...contradictions(it),
    ...discussions(it),
    ...form.consent.map(onLaw),
    closing(it),
    ...(it.draft ? [] : reply(it, wanted)),
    ...appendix(it, all, found ?? []),
  ];
}
