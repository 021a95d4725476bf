// The letter to the MR: one page that asks, with why, what is new and what it means for staff; and
// after it what the sentences were. Knows no page.
import { changes } from "./answers.js";
import { articles, places } from "./articles.js";
import { LINE, bold, heading, list, named, p, title, wordOf } from "./blocks.js";
import { fill } from "./form.js";
import { closing, contradictions, discussions, draft } from "./material.js";

/** @import { Change } from "./answers.js" */
/** @import { Article, Line } from "./articles.js" */
/** @import { Block, Run } from "./blocks.js" */
/** @import { Material } from "./material.js" */

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
  isAsked(it, what) ? [heading(name), p(typed(it, what) || LINE + LINE)] : [];

/** What is asked of one part of the MR, with its articles; nothing where there are none.
 * @param {Article[]} all @param {FormAsk} ask @returns {Run[][]} */
function asked(all, { text, staff, parts }) {
  if (!staff && !parts.length) return [[text]];
  const found = places(all, (line, { id }) => (staff && line.staff) || parts.includes(id));
  return found ? [[`${text} `, bold(found)]] : [];
}

/** @param {Material} it @param {Article[]} all @returns {Block[]} */
function asks({ form, words, draft: isDraft }, all) {
  const said = fill(isDraft ? words.mr_draft_text : words.mr_asked_text, { result: form.result });
  const rows = form.asks.flatMap((ask) => asked(all, ask));
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
  const names = all.map((one) => `${one.number} ${one.title}`).join(", ");
  return [heading(words.mr_content), p(fill(words.mr_first, { articles: names }))];
}

/** @param {FormConsent} law @returns {Block} */
const onLaw = (law) => ({
  kind: "small",
  runs: ["¹ ", { text: law.text, href: law.href }, `. ${law.ground}`],
});

/**
 * Where the MR writes its answer, together on one page; a draft asks for none.
 * @param {Material} it
 * @returns {Block[]}
 */
const reply = ({ words }) => [
  heading(words.mr_answer),
  ...[words.mr_by, words.mr_yes, `${words.mr_if} ${LINE}`, `${words.mr_not} ${LINE}`].map(
    (line) => ({ ...p(line), keep: true }),
  ),
  named(words.mr_sign, LINE),
];

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
    ...asks(it, all),
    ...about(it, "reden", words.mr_reason),
    ...content(it, all, found),
    ...about(it, "gevolgen", words.mr_effects),
    ...contradictions(it),
    ...discussions(it),
    ...(it.draft ? [] : reply(it)),
    ...form.consent.map(onLaw),
    closing(it),
    ...appendix(it, all, found ?? []),
  ];
}
