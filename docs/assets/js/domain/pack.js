// Answers as they are kept and go out in a file. Whatever comes in is judged in full before anything
// changes. Knows no page and no storage.
import {
  LIMITS,
  TEAM,
  empty,
  fits,
  isDay,
  isObject,
  isTeam,
  isText,
  onlyKeys,
  parsed,
} from "./state.js";

/** @import { Questionnaire } from "./form.js" */
/** @import { State, Team } from "./state.js" */

/** @typedef {"large" | "foreign" | "points" | "other" | "newer" | "damaged"} Refusal */
/** Why, and the numbers of the questions with an answer that does not fit.
 * @typedef {{ refused: Refusal, wrong?: number[] }} Refused */
/** @typedef {{ state: State, lost: number, refused?: undefined }} Found */
/**
 * @typedef {{
 *   handbook: string,
 *   version: number,
 *   edition: string,
 *   school?: string,
 *   team?: Team,
 *   answers: Record<string, unknown>,
 * }} Packed
 */

const VERSION = 1; // of the file; what a questionnaire asks is told by its edition
export const MOST = { file: 400_000, answers: 500 }; // the file in signs
const KEYS = ["handbook", "version", "edition", "school", "team", "answers"];
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @param {Team} team */
const isChanged = (team) => team.threshold !== TEAM.threshold || team.people !== TEAM.people;

/**
 * What goes out: nothing but what was answered, in a fixed order.
 * @param {Questionnaire} form
 * @param {State} state
 * @returns {Packed}
 */
export function pack(form, { school, team, answers }) {
  const known = form.questions.filter((question) => Object.hasOwn(answers, question.id));
  return {
    handbook: form.id,
    version: VERSION,
    edition: form.edition,
    ...(school ? { school } : {}),
    ...(isChanged(team) ? { team } : {}),
    answers: Object.fromEntries(known.map(({ id }) => [id, answers[id]])),
  };
}

/** Whether a file of this version is whole. @param {Record<string, unknown>} data */
const isWhole = (data) =>
  data.version === VERSION &&
  onlyKeys(data, KEYS) &&
  isDay(data.edition) &&
  (data.school === undefined || isText(data.school, LIMITS.school)) &&
  (data.team === undefined || isTeam(data.team)) &&
  isObject(data.answers) &&
  Object.keys(data.answers).length <= MOST.answers;

/**
 * Why something cannot be used, or nothing.
 * @param {Questionnaire} form
 * @param {unknown} data
 * @returns {Refusal | ""}
 */
function refusal(form, data) {
  if (!isObject(data) || typeof data.handbook !== "string") return "foreign";
  if (!Number.isInteger(data.version)) return "foreign";
  if (typeof data.format === "string") return "points"; // the file of another page
  if (data.handbook !== form.id) return "other";
  if (Number(data.version) > VERSION) return "newer";
  return isWhole(data) ? "" : "damaged";
}

/**
 * What was packed. An answer that does not fit is left out when it comes from an older edition, and
 * makes everything refused when it does not.
 * @param {Questionnaire} form
 * @param {unknown} data
 * @returns {Found | Refused}
 */
function unpack(form, data) {
  const refused = refusal(form, data);
  if (refused) return { refused };
  const { school, team, edition, answers } = /** @type {Packed} */ (data);
  const state = { ...empty(), school: school ?? "", team: { ...TEAM, ...team } };
  const odd = [];
  for (const [id, entry] of Object.entries(answers)) {
    const question = form.byId.get(id);
    if (question && fits(question, entry)) state.answers[id] = entry;
    else odd.push(id);
  }
  if (edition < form.edition ? odd.every((id) => ID.test(id)) : !odd.length)
    return { state, lost: odd.length };
  const wrong = odd.flatMap((id) => form.byId.get(id)?.number ?? []);
  return { refused: edition > form.edition ? "newer" : "damaged", wrong };
}

/**
 * @param {Questionnaire} form
 * @param {string} text
 * @returns {Found | Refused}
 */
export function fromFile(form, text) {
  if (text.length > MOST.file) return { refused: "large" };
  const data = parsed(text);
  return data === undefined ? { refused: "damaged" } : unpack(form, data);
}

/** @param {Questionnaire} form @param {State} state */
export const toFile = (form, state) => `${JSON.stringify(pack(form, state), null, 1)}\n`;

/** Whether the numbers of a team belong to answers: they were filled in, or hands were counted by
 * them. @param {State} state */
const hasTeam = ({ team, answers }) =>
  isChanged(team) || Object.values(answers).some((entry) => entry?.hands);

/** Whether what comes in brings other numbers of the team than were filled in here.
 * @param {State} mine @param {State} theirs */
export const otherTeam = (mine, theirs) =>
  isChanged(mine.team) &&
  hasTeam(theirs) &&
  (mine.team.threshold !== theirs.team.threshold || mine.team.people !== theirs.team.people);

/**
 * What stands here once answers came in: they take the place of all answers, and what they do not
 * say stays.
 * @param {State} mine
 * @param {State} theirs
 * @returns {State}
 */
export const replaced = (mine, theirs) => ({
  ...mine,
  school: theirs.school || mine.school,
  team: hasTeam(theirs) ? theirs.team : mine.team,
  answers: theirs.answers,
});

/**
 * What a browser keeps of a state; nothing where there is nothing to keep.
 * @param {Questionnaire} form
 * @param {State} state
 */
export function toKeep(form, state) {
  const { school, team, answers, adopted, aside } = state;
  const some = Object.keys({ ...answers, ...adopted, ...aside }).length;
  return school || isChanged(team) || some
    ? JSON.stringify({ ...pack(form, state), adopted, aside })
    : "";
}

/**
 * The state that a browser kept. Its answers were judged when they were typed; one that no longer
 * fits is set aside, so that it is there again when its question returns.
 * @param {Questionnaire} form
 * @param {string} text
 */
export function fromKept(form, text) {
  const state = empty();
  const kept = parsed(text);
  if (!isObject(kept) || kept.version !== VERSION || !isObject(kept.answers)) return state;
  if (isText(kept.school, LIMITS.school)) state.school = kept.school;
  if (isTeam(kept.team)) state.team = kept.team;
  if (isObject(kept.adopted)) state.adopted = fitting(form, kept.adopted);
  const found = { ...(isObject(kept.aside) ? kept.aside : {}), ...kept.answers };
  for (const [id, entry] of Object.entries(found)) {
    const question = form.byId.get(id);
    if (question && fits(question, entry)) state.answers[id] = entry;
    else if (ID.test(id)) state.aside[id] = entry;
  }
  return state;
}

/** The answers that still fit a question. @param {Questionnaire} form
 * @param {Record<string, unknown>} answers */
function fitting(form, answers) {
  /** @type {State["answers"]} */
  const found = {};
  for (const [id, entry] of Object.entries(answers)) {
    const question = form.byId.get(id);
    if (question && fits(question, entry)) found[id] = entry;
  }
  return found;
}
