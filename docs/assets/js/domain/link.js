// Answers in the fragment of a link, which no server sees. Knows no page and no storage.
import { asked } from "./answers.js";
import { fromFile, pack } from "./pack.js";
import { OWN, lean } from "./state.js";

/** @import { Questionnaire } from "./form.js" */
/** @import { Found, Refused } from "./pack.js" */
/** @import { Entry, State } from "./state.js" */

export const LONGEST = 2_000; // signs; some mail programs break a link that is longer
export const FRAGMENT = "#antwoorden=";

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
  if (code.length > LONGEST) return { refused: "large" };
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
