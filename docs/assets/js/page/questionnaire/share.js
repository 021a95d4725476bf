// Answers to a file and back, and to a link and back. What comes in is shown as a question first;
// nothing here changes before the reader agrees.
import { byNumber, fill } from "../../domain/form.js";
import { FRAGMENT, LONGEST, fromLink, toLink } from "../../domain/link.js";
import { MOST, fromFile, otherTeam, replaced, toFile } from "../../domain/pack.js";
import { sameName } from "../../domain/state.js";
import { ask } from "../ask.js";
import { button, el } from "../dom.js";
import { download } from "../download.js";
import { address } from "./show.js";

/** @import { Questionnaire } from "../../domain/form.js" */
/** @import { Found, Refused } from "../../domain/pack.js" */
/** @import { State } from "../../domain/state.js" */
/** @import { View } from "./view.js" */

/** @param {State} state */
const count = (state) => Object.keys(state.answers).length;

/** @param {HTMLInputElement} field @param {string} text */
const labelOf = (field, text) =>
  el("p", { class: "question__label" }, el("label", { for: field.id }, text));

/** Everything about keeping and sharing. @param {Questionnaire} form */
export function build({ id: name, words }) {
  const id = `delen-${name}`;
  const accept = ".json,application/json";
  const told = { "aria-describedby": `${id}-fout` };
  const file = el("input", { type: "file", id: `${id}-bestand`, accept, ...told });
  const fault = el("p", { id: `${id}-fout`, class: "fault", role: "alert" });
  const help = { "aria-describedby": `${id}-uitleg` };
  const link = el("input", { type: "text", id: `${id}-link`, readonly: true, ...help });
  const linkBox = el("div", { hidden: true }, labelOf(link, words.link_field), link);
  const said = el("p", { class: "reply", role: "status" });
  const section = el(
    "section",
    { class: "share-answers", "aria-labelledby": id },
    el("h3", { id }, words.keep),
    el("p", {}, words.keep_text),
    el(
      "p",
      { class: "pick__do" },
      button(words.export, { "data-export": true }),
      button(words.link, { "data-link": true }),
    ),
    said,
    linkBox,
    el("p", { class: "question__help", id: `${id}-uitleg` }, words.link_text),
    labelOf(file, words.import),
    file,
    fault,
  );
  return { section, file, fault, link, linkBox, said };
}

/** @param {View} it */
export function exportFile({ form, words, state, share }) {
  const name = `${form.id}-${words.file_answers}.json`;
  download(name, new Blob([toFile(form, state)], { type: "application/json" }));
  share.said.textContent = fill(words.saved, { name });
}

/** @param {View} it */
export async function makeLink({ form, words, state, share: { link, linkBox, said } }) {
  const made = address() + (await toLink(form, state));
  const none = count(state) === 0;
  linkBox.hidden = none || made.length > LONGEST;
  if (linkBox.hidden) {
    said.textContent = none ? words.link_empty : words.link_long;
    return;
  }
  link.value = made;
  const copied = await navigator.clipboard.writeText(link.value).then(
    () => true,
    () => false,
  );
  if (!copied) link.select();
  said.textContent = copied ? words.link_copied : words.link_self;
}

/** Why answers were refused, in one or two sentences. @param {View} it @param {Refused} found */
export function refusal({ words }, { refused, wrong = [] }) {
  const where = wrong.length ? ` (${byNumber(words, wrong)})` : "";
  const said = words[`refused_${refused}`].replace(/\.(?=\s|$)/, `${where}.`);
  return `${said} ${words.unchanged}`;
}

/**
 * Puts found answers in place of those here, after asking; where nothing was, a file that was
 * chosen by hand is reason enough.
 * @param {View} it
 * @param {Element} place
 * @param {Found} found
 * @param {string} text
 * @param {boolean} always
 */
async function offer(it, place, found, text, always) {
  const { words } = it;
  const number = count(found.state);
  const left = found.lost === 1 ? words.lost_one : words.lost;
  const lost = found.lost ? fill(left, { count: found.lost }) : "";
  const [mine, theirs] = [it.state.school, found.state.school];
  const same = !mine || !theirs || sameName(mine, theirs);
  const other = same ? "" : fill(words.ask_other, { theirs, mine });
  const team = otherTeam(it.state, found.state) ? words.ask_team : "";
  const here = count(it.state) > 0;
  const parts = [fill(text, { count: number }), other, lost, here ? words.ask_replace : "", team];
  const said = parts.filter(Boolean).join(" ");
  if (
    (always || here || lost || other || team) &&
    !(await ask(place, said, words.use, words.keep_mine))
  )
    return words.unchanged;
  it.replace(replaced(it.state, found.state));
  return fill(words.used, { count: number });
}

/** What a file holds. @param {Questionnaire} form @param {File} file
 * @returns {Promise<Found | Refused>} */
export async function opened(form, file) {
  if (file.size > MOST.file) return { refused: "large" };
  try {
    return fromFile(form, await file.text());
  } catch {
    return { refused: "damaged" };
  }
}

/** @param {View} it */
export async function readFile(it) {
  const { file, fault, said, section } = it.share;
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  fault.textContent = "";
  said.textContent = "";
  const found = await opened(it.form, chosen);
  file.value = "";
  file.toggleAttribute("aria-invalid", Boolean(found.refused));
  if (found.refused) fault.textContent = refusal(it, found);
  else said.textContent = await offer(it, section, found, it.words.ask_file, false);
  file.focus();
}

/**
 * A page that was opened with answers in its address; the address loses them in any case.
 * @param {View} it
 */
export async function readLink(it) {
  if (!location.hash.startsWith(FRAGMENT)) return;
  const found = await fromLink(it.form, location.hash);
  if (found.refused === "other" && !it.last) return; // perhaps for the next form of this page
  history.replaceState(history.state, "", location.pathname + location.search);
  it.asking.textContent = "";
  const said = found.refused
    ? refusal(it, found)
    : await offer(it, it.asks, found, it.words.ask_link, true);
  it.asking.textContent = said;
  it.asking.focus();
}
