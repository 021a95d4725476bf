// Which lines answer now, those that are closed last; and whom to call when the number of a plan is
// not answered. Without this file lines stand in their own order, with their hours in words.
import { answer, answers, best, ranked, wall } from "../domain/hours.js";
import { all, find } from "./dom.js";

/** @import { Wall } from "../domain/calendar.js" */
/** @import { Answer } from "../domain/hours.js" */

/** What is known of the number in a place; of one without hours there is nothing to compute.
 * @param {HTMLElement} place */
const facts = (place) => all(place, "[data-line]", HTMLElement)[0]?.dataset ?? {};

/** Beside each number what is true of it now. @param {Wall} now */
function say(now) {
  for (const line of all(document, "[data-line]", HTMLElement)) {
    const { sign, text } = answer(line.dataset, words, now);
    const word = find(line, "[data-now]", HTMLElement);
    word.textContent = text;
    word.className = `now now--${sign}`;
  }
}

/** @param {HTMLElement} list @param {Wall} now */
function rank(list, now) {
  const lines = all(list, "li", HTMLElement);
  lines.forEach((line, place) => (line.dataset.place ??= String(place)));
  lines.sort((one, other) => Number(one.dataset.place) - Number(other.dataset.place));
  const order = ranked(lines.map(facts), now).map(({ place }) => lines[place]);
  if (order.some((line, place) => line !== list.children[place])) list.append(...order);
}

/** The button of a plan says so when its line is closed. @param {Wall} now */
function first(now) {
  const [place] = all(document, ".callers__first", HTMLElement);
  const found = place && answer(facts(place), words, now);
  for (const word of place ? all(place, "[data-soon]", HTMLElement) : [])
    word.textContent = (found.kind === "closed" ? word.dataset.later : word.dataset.soon) ?? "";
  return found;
}

/** Whom to call when the button of a plan is not answered, or is closed: who is next in the plan and
 * not closed, else the numbers that answer day and night, and who opens first where that helps.
 * @param {HTMLElement} place @param {Wall} now @param {Answer} button */
function otherwise(place, now, button) {
  const lines = all(document, "[data-other]", HTMLElement);
  const data = lines.map(facts);
  const found = best(data, now);
  const waits = button.kind === "closed";
  const shut = found.kind === "closed";
  const [ask, help, or, next] = all(place, "[data-part]", HTMLElement);
  const { asked, stay, wait } = ask.dataset;
  const said = waits ? wait : answers(found) ? asked : stay;
  ask.textContent = said ?? "";
  help.hidden = answers(found) || (!shut && help.dataset.unsure === undefined);
  next.hidden = shut && (answers(button) || (waits && Number(found.next) >= Number(button.next)));
  or.textContent = (shut ? or.dataset.shut : or.dataset.or) ?? "";
  or.hidden = next.hidden || (!shut && (said !== stay || stay === asked));
  const line = lines[data.indexOf(found.line)];
  const copy = document.importNode(line, true);
  copy.children[0].className = "";
  find(copy, ".call__name", HTMLElement).textContent = line.dataset.other ?? "";
  next.replaceChildren(...copy.childNodes);
}

function showAll() {
  const now = wall(new Date());
  say(now);
  for (const list of all(document, ".lines", HTMLElement)) rank(list, now);
  const button = first(now);
  for (const place of all(document, "[data-else]", HTMLElement)) otherwise(place, now, button);
}

const words = find(document, "[data-lines]", HTMLElement).dataset;
showAll();
setInterval(showAll, 30_000);
document.addEventListener("visibilitychange", showAll);
