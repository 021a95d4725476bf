// A file of the school comes in. It is judged first; where two sides differ, nothing changes before
// the reader chose.
import { fill } from "../../domain/form.js";
import { choose, merge, take } from "../../domain/schoolfile/merge.js";
import { KEYS as MARK_KEYS } from "../../domain/schoolfile/mark.js";
import { MOST } from "../../domain/schoolfile/read.js";
import { sameName } from "../../domain/state.js";
import { ask } from "../ask.js";
import { all, button, el, find, put } from "../dom.js";
import { inShort } from "./rows.js";

/** @import { Conflict, Merged } from "../../domain/schoolfile/merge.js" */
/** @import { Mark } from "../../domain/schoolfile/mark.js" */
/** @import { Fault } from "../../domain/schoolfile/read.js" */
/** @import { Desk } from "./desk.js" */

/** @typedef {"mine" | "theirs"} Side */

/** @type {Set<Fault>} */
const BROKEN = new Set(["damaged", "head", "marks", "own", "gone"]);
const SIGN = 4; // bytes at most

/** What one side says of a point, as far as the other says it otherwise.
 * @param {Desk} desk @param {Mark} mark @param {Mark} other */
function told(desk, mark, other) {
  const { state_open: open, state_done: klaar } = desk.words;
  const states = { "": open, klaar, bezig: "", niet: "" }; // the last two are said in short
  const agreed = MARK_KEYS.filter((key) => key !== "at" && mark[key] === other[key]);
  const said = { ...mark, ...Object.fromEntries(agreed.map((key) => [key, ""])) };
  const state = agreed.includes("state") ? "" : states[mark.state];
  return [state, inShort(desk, said)].filter(Boolean).join(" · ");
}

/** One point that two sides changed, to choose from. @param {Desk} desk @param {Conflict} conflict */
function choice(desk, { id, ...sides }) {
  const names = { mine: desk.words.here, theirs: desk.words.there };
  /** @param {Side} side */
  const option = (side) => {
    const mark = sides[side];
    const box = el("input", { type: "radio", name: id, value: side, id: `${id}.${side}` });
    box.required = true;
    const other = sides[side === "mine" ? "theirs" : "mine"];
    const text = `${names[side]}, ${desk.moment(mark.at)}: ${told(desk, mark, other)}`;
    return el("li", {}, box, " ", el("label", { for: box.id }, text));
  };
  const title = desk.all.find((one) => one.id === id)?.text ?? id;
  const options = el("ul", { class: "options" }, option("mine"), option("theirs"));
  return el("fieldset", {}, el("legend", {}, title), options);
}

/** A button that chooses one side of every point. @param {HTMLElement} form @param {Side} side
 * @param {string} text */
function forAll(form, side, text) {
  const made = button(text);
  made.addEventListener("click", () => {
    for (const box of all(form, `[value=${side}]`, HTMLInputElement)) box.checked = true;
    form.dispatchEvent(new Event("change"));
  });
  return made;
}

/** All points that two sides changed, and how many are not chosen yet. @param {Desk} desk
 * @param {Conflict[]} conflicts @param {(sides: FormData) => void} chosen */
function choices(desk, conflicts, chosen) {
  const { words } = desk;
  const form = el("form", { class: "question", autocomplete: "off" });
  const left = el("p", { role: "status" });
  const both = [forAll(form, "mine", words.mine), forAll(form, "theirs", words.theirs)];
  const count = () =>
    put(left, fill(words.to_choose, { count: conflicts.length - [...new FormData(form)].length }));
  form.addEventListener("change", count);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    chosen(new FormData(form));
  });
  form.append(
    ...(conflicts.length > 1 ? [el("p", { class: "pick__do" }, ...both)] : []),
    ...conflicts.map((one) => choice(desk, one)),
    left,
    el("p", {}, el("button", { class: "button" }, words.merge)),
  );
  count();
  return form;
}

/** What came of reading a file in. @param {Desk} desk @param {(Node | string)[]} what */
const say = ({ root }, ...what) =>
  find(root, "[data-file-import]", HTMLElement).replaceChildren(...what);

/** Where the reader is asked something about the file that is read in. @param {Desk} desk */
const asking = ({ root }) => find(root, "[data-file-choose]", HTMLElement);

/** @param {Desk} desk @param {Merged} found @param {string} name of where it comes from */
function bring(desk, { merged, taken }, name) {
  const { words } = desk;
  const count = taken.length;
  // What was written here while a choice was open counts too.
  desk.change((file) => merge(file, merged).merged);
  asking(desk).replaceChildren();
  say(desk, el("p", {}, count ? fill(words.taken, { name, count }) : words.taken_none));
  find(desk.root, "#bestand-in", HTMLElement).focus();
}

/** @param {Desk} desk @param {Merged} found @param {string} name of where it comes from */
function offer(desk, found, name) {
  const { conflicts } = found;
  if (!conflicts.length) return bring(desk, found, name);
  /** @param {FormData} sides */
  function chosen(sides) {
    const side = /** @param {Conflict} one */ ({ id }) => /** @type {Side} */ (sides.get(id));
    const made = conflicts.reduce((made, one) => choose(made, one, side(one), Date.now()), found);
    bring(desk, made, name);
  }
  const said = el("p", { tabindex: "-1" }, desk.words.conflicts);
  asking(desk).replaceChildren(said, choices(desk, conflicts, chosen));
  said.focus();
}

/** What a file says, as far as one looks. @param {File} chosen */
export const textOf = (chosen) => chosen.slice(0, SIGN * (MOST + 1)).text();

/** Why a file is refused, and what to do about one that is broken. @param {FileWords} words
 * @param {Fault[]} faults */
export function reasons(words, faults) {
  const broken = faults.some((fault) => BROKEN.has(fault));
  const said = faults.map((fault) => words[`refused_${fault}`]);
  return [...said, ...(broken ? [words.refused_again] : [])].join(" ");
}

/** Whether what was read in may be put together with what is here: it may be of another school.
 * @param {Desk} desk @param {string} theirs the name of the school in the file */
async function agreed(desk, theirs) {
  const { words, school: mine } = desk;
  if (!mine || !theirs || sameName(mine, theirs)) return true;
  const asked = fill(words.other_school, { mine, theirs });
  return await ask(asking(desk), asked, words.other_yes, words.other_no);
}

/** @param {Desk} desk @param {HTMLInputElement} field */
export async function importFile(desk, field) {
  const [chosen] = field.files ?? [];
  if (!chosen) return;
  const { words } = desk;
  const text = await textOf(chosen);
  field.value = "";
  say(desk);
  asking(desk).replaceChildren();
  const found = take(desk.file, text, Date.now(), desk.rows);
  if (!found.faults && (await agreed(desk, found.school)))
    return offer(desk, found, found.school || chosen.name);
  const why = reasons(words, found.faults ?? []);
  say(desk, el("p", { class: "notice" }, `${why} ${words.unchanged}`.trim()));
  field.focus();
}
