// Answers as they are kept and go out: as a file, in the fragment of a link. Whatever comes in is
// judged in full before anything changes. Knows no page and no storage.
import { asked } from "./answers.js";
import {
  LIMITS,
  OWN,
  TEAM,
  empty,
  fits,
  isDay,
  isObject,
  isTeam,
  isText,
  lean,
  onlyKeys,
  parsed,
} from "./state.js";

/** @import { Questionnaire } from "./form.js" */
/** @import { Entry, State, Team } from "./state.js" */

/** @typedef {"large" | "foreign" | "other" | "newer" | "damaged"} Refusal */
/** @typedef {{ refused: Refusal, question?: FormQuestion }} Refused */
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
// Signs; some mail programs break a link that is longer.
export const MOST = { file: 400_000, link: 2_000, answers: 500 };
export const FRAGMENT = "#antwoorden=";
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
function pack(form, { school, team, answers }) {
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
  let lost = 0;
  for (const [id, entry] of Object.entries(answers)) {
    const question = form.byId.get(id);
    if (question && fits(question, entry)) state.answers[id] = entry;
    else if (edition < form.edition && ID.test(id)) lost += 1;
    else return { refused: edition > form.edition ? "newer" : "damaged", question };
  }
  return { state, lost };
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

/** Bytes through a stream that packs or unpacks them. @param {BlobPart} bytes
 * @param {CompressionStream | DecompressionStream} through */
const passed = (bytes, through) => new Response(new Blob([bytes]).stream().pipeThrough(through));

/** An answer without own words that stand in no text. @param {Entry} entry */
const shown = (entry) =>
  entry.chosen?.includes(OWN) || entry.hands?.[OWN] ? entry : lean({ ...entry, own: undefined });

/** What a link shares: the questions that are asked, and of their answers what is shown.
 * @param {Questionnaire} form @param {State} state @returns {State} */
function shared(form, state) {
  /** @type {State["answers"]} */
  const answers = {};
  for (const { id } of asked(form, state.answers)) {
    const entry = shown(state.answers[id] ?? {});
    if (Object.keys(entry).length) answers[id] = entry;
  }
  return { ...state, answers };
}

/** @param {Questionnaire} form @param {State} state */
export async function toLink(form, state) {
  const text = JSON.stringify(pack(form, shared(form, state)));
  const packed = passed(text, new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await packed.arrayBuffer());
  let signs = "";
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return FRAGMENT + btoa(signs).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @param {Questionnaire} form @param {string} fragment @returns {Promise<Found | Refused>} */
export async function fromLink(form, fragment) {
  const code = fragment.slice(FRAGMENT.length);
  if (code.length > MOST.link) return { refused: "large" };
  try {
    if (!/^[A-Za-z0-9_-]+$/.test(code)) return { refused: "damaged" };
    const signs = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
    const found = passed(bytes, new DecompressionStream("deflate-raw"));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await found.arrayBuffer());
    return fromFile(form, text);
  } catch {
    return { refused: "damaged" };
  }
}

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
