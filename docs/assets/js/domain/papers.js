// The papers that answers become: the text itself, and what its questionnaire uses beside it.
// Knows no page; write.js and docx.js write them down.
import { articles, isAgreed } from "./articles.js";
import { bold, heading, lines, linesOf, list, named, note, p, wordOf } from "./blocks.js";
import { fill } from "./form.js";
import { mr } from "./letter.js";
import {
  asQuestion,
  closing,
  contradictions,
  discussions,
  draft,
  gather,
  isProposal,
  opening,
} from "./material.js";
import { blanks, contacts, duties, places, points, unread } from "./plan.js";
import { gesprek } from "./talk.js";

/** @import { Article } from "./articles.js" */
/** @import { Block, Run } from "./blocks.js" */
/** @import { Questionnaire } from "./form.js" */
/** @import { Material, Now } from "./material.js" */
/** @import { State } from "./state.js" */

/** How little room there is between lines. @typedef {0 | 1 | 2} Tight */
/** @typedef {"text" | Form["uses"][number]} PaperKind */
/**
 * @typedef {{
 *   title: string,
 *   foot: string,
 *   blocks: Block[],
 *   tight: Tight,
 *   wide?: boolean,
 *   name: string,
 *   locale: string,
 *   words: Pick<Words, "page" | "of">,
 * }} Paper
 */

/** Links after each other. @param {FormLaw[]} laws @returns {Run[]} */
const between = (laws) => laws.flatMap((law, n) => (n ? [", ", law] : [law]));

/** @param {Material} it @param {Article} article @returns {Block[]} */
function inFull({ words, form, mr }, { number, title, lines: found, laws }) {
  const name = fill(mr && !form.plan ? words.article : words.chapter, { number });
  return [
    { ...heading(title), article: { number, name } },
    lines(
      number,
      found.map(({ runs }) => runs),
      laws.length > 0,
    ),
    ...(laws.length ? [p(`${words.article_law} `, ...between(laws))] : []),
  ];
}

/** @param {Material} it @returns {Block[]} */
function agreements(it) {
  const all = articles(it);
  const some = it.form.plan || all.some(({ lines: found }) => found.some(isAgreed));
  return [...all.flatMap((one) => inFull(it, one)), ...(some ? [] : [p(it.words.nothing_yet)])];
}

/** @param {Material} it @returns {Block[]} */
const unanswered = (it) =>
  it.required.length ? [heading(it.words.open_title), list(it.required.map(asQuestion))] : [];

/** What the law decides, with links to it. @param {FormQuestion} question @returns {Run[]} */
const decided = ({ fixed, laws }) => [`${fixed} (`, ...between(laws), ")"];

/** @param {Material} it @returns {Block[]} */
function fixed(it) {
  const found = it.form.questions.filter((question) => question.fixed);
  return found.length ? [heading(it.words.fixed), list(found.map(decided))] : [];
}

/** @param {Material} it @returns {Block[]} */
const text = (it) => [
  ...opening(it, it.form.result),
  ...(it.draft ? [draft(it)] : isProposal(it) ? [note(it.words.proposal)] : []),
  ...agreements(it),
  ...contradictions(it),
  ...(it.form.plan
    ? [...contacts(it), ...points(it), ...duties(it)]
    : [...unanswered(it), ...discussions(it), ...blanks(it), ...fixed(it), ...places(it)]),
  ...unread(it),
  closing(it),
];

/** Where a text stands: a draft, a proposal, or neither. @param {Material} it */
const standing = (it) =>
  it.draft
    ? [draft(it, it.words.public_draft)]
    : isProposal(it)
      ? [note(it.words.public_proposal)]
      : [];

/** What one part says to pupils and parents. @param {Material} it @param {FormPart} part
 * @returns {Run[][]} */
function inShort(it, { name, questions }) {
  const here = questions.filter((question) => it.asked.includes(question) && !question.letter);
  const said = here.flatMap((question) => it.given(question, "public"));
  return said.length ? [[bold(`${name}. `), said.join(" ")]] : [];
}

/** Whom they can call. @param {Material} it @returns {Block[]} */
function calling({ form: { lines: found }, words }) {
  /** @param {FormLine} line @returns {Run[]} */
  const shown = ({ text: why, name, phone, answers }) => [
    `${why}: `,
    bold(name.includes(phone) ? name : `${name}, ${phone}`),
    ` (${answers})`,
  ];
  return found.length ? [heading(words.public_help), list(found.map(shown))] : [];
}

/** @param {Material} it @returns {Block[]} */
function leerlingen(it) {
  /** @param {FormArticle[]} all */
  const always = (all) => all.flatMap(({ public: said }) => (said ? [p(said)] : []));
  const found = it.form.parts.flatMap((part) => inShort(it, part));
  return [
    ...opening(it, it.form.result),
    p(bold(it.words.public_title)),
    ...standing(it),
    ...always(it.form.opening),
    found.length ? list(found) : p(it.words.nothing_yet),
    ...always(it.form.closing),
    ...calling(it),
    closing(it),
  ];
}

/** @param {Material} it @returns {Block[]} */
function tekenen(it) {
  const { words } = it;
  const head = [words.sign_name, words.sign_role, words.sign_date, words.sign_sign];
  return [
    ...opening(it, `${words.sign_title}: ${it.form.result}`),
    ...(it.draft ? [draft(it, words.sign_draft)] : []),
    ...(it.mr
      ? [named(words.sign_consent, it.consented), named(words.sign_adopted, it.adopted)]
      : []),
    p(fill(words.sign_read, { result: it.form.result })),
    {
      kind: "table",
      high: true,
      widths: [32, 24, 16, 28],
      head: head.map((name) => [name]),
      rows: Array.from({ length: 18 }, () => head.map(() => [""])),
    },
    closing(it),
  ];
}

/**
 * The letter is one page, and what hangs on a wall or goes to pupils and parents one sheet: the more
 * it says, the less room between its lines. Its letters are as large as those of any paper.
 * @param {PaperKind} kind
 * @param {Material} it
 * @param {Block[]} blocks
 * @returns {Tight}
 */
function tightOf(kind, it, blocks) {
  if (kind === "mr") return 2;
  if (kind !== "leerlingen" && (kind !== "text" || it.mr)) return 0;
  const lines = blocks.reduce((sum, block) => sum + linesOf(block), 0);
  return lines > 40 ? 2 : lines > 30 ? 1 : 0;
}

const PAPERS = { text, gesprek, mr, leerlingen, tekenen };

/** Which papers a questionnaire becomes. @param {Form} form @returns {PaperKind[]} */
export const papersOf = (form) => ["text", ...form.uses];

/**
 * One paper; it names what a file of it is called.
 * @param {Questionnaire} form
 * @param {State} state
 * @param {PaperKind} kind
 * @param {Now} now
 * @returns {Paper}
 */
export function paper(form, state, kind, now) {
  const { words, locale } = form;
  const it = gather(form, state, now);
  const blocks = PAPERS[kind](it);
  const title = "runs" in blocks[0] ? blocks[0].runs.map(wordOf).join("") : "";
  const parts = [form.id, words[`file_${kind}`], ...(it.draft ? [words.file_draft] : [])];
  const foot = [title, ...(it.school ? [it.school] : []), it.day].join(" · ");
  const tight = tightOf(kind, it, blocks);
  return { title, foot, blocks, tight, name: parts.join("-"), locale, words };
}
