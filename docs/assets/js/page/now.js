// Which lines answer now, those first; and whom to call when the number of a plan is not answered.
// Without this file lines stand in their own order, with their hours in words.
import { answer, answers, best, ranked, wall, worded } from "../domain/hours.js";
import { all } from "./dom.js";

/** @import { Wall } from "../domain/calendar.js" */
/** @import { Answer } from "../domain/hours.js" */

/** @param {HTMLElement} list @param {Wall} now */
function rank(list, now) {
  const lines = all(list, "[data-line]", HTMLElement);
  lines.forEach((line, place) => (line.dataset.place ??= String(place)));
  lines.sort((one, other) => Number(one.dataset.place) - Number(other.dataset.place));
  const data = lines.map((line) => line.dataset);
  const order = ranked(data, list.dataset, now).map(({ place, sign, text }) => {
    const [word] = all(lines[place], "[data-now]", HTMLElement);
    word.textContent = text;
    word.className = sign ? `now now--${sign}` : "now";
    return lines[place];
  });
  const parent = lines[0]?.parentElement;
  if (order.some((line, place) => line !== parent?.children[place])) parent?.append(...order);
  return lines;
}

/** Whom to call when the button is not answered, or is closed: who is open, else who may answer, else
 * the emergency number.
 * @param {HTMLElement} place @param {HTMLElement[]} lines @param {DOMStringMap} words @param {Wall} now
 * @param {Answer | undefined} button */
function otherwise(place, lines, words, now, button) {
  const others = lines.filter(({ dataset }) => dataset.other !== undefined);
  const data = others.map(({ dataset }) => dataset);
  const found = best(data, now);
  const [asks, help, says] = all(place, "span[data-part]", HTMLElement);
  const [number] = all(place, "a[data-part]", HTMLAnchorElement);
  const [call] = all(others[data.indexOf(found.line)], "a", HTMLAnchorElement);
  const closed = button?.kind === "closed";
  const nobody = found.kind === "closed";
  const { ask, stay } = asks.dataset;
  const asked = closed ? button.text : answers(found) ? ask : stay;
  asks.textContent = [asked, closed && nobody && place.dataset.nobody].filter(Boolean).join(" ");
  help.hidden = !nobody && (closed || answers(found) || help.dataset.unsure === undefined);
  says.textContent = nobody ? "" : worded(found, { ...words, ...place.dataset }, now);
  number.hidden = nobody;
  number.href = call.href;
  number.textContent = all(call, ".call__number", HTMLElement)[0].textContent;
}

/** What is true now of the button of a plan: it says so when its line is closed.
 * @param {HTMLElement} list @param {HTMLElement[]} lines @param {Wall} now */
function first(list, lines, now) {
  const line = lines.find(({ dataset }) => dataset.button !== undefined);
  const found = line && answer(line.dataset, list.dataset, now);
  for (const word of all(list, "[data-later]", HTMLElement)) {
    word.dataset.soon ??= word.textContent ?? "";
    word.textContent = (found?.kind === "closed" && word.dataset.later) || word.dataset.soon;
  }
  return found;
}

function showAll() {
  const now = wall(new Date());
  for (const list of all(document, "[data-lines]", HTMLElement)) {
    const lines = rank(list, now);
    const button = first(list, lines, now);
    for (const place of all(list, "[data-else]", HTMLElement))
      otherwise(place, lines, list.dataset, now, button);
  }
}

showAll();
setInterval(showAll, 30_000);
document.addEventListener("visibilitychange", showAll);
