// Which lines answer now, those first; and whom to call when the number of a plan is not answered.
// Without this file lines stand in their own order, with their hours in words.
import { answer, answers, best, ranked, wall, worded } from "../domain/hours.js";
import { all } from "./dom.js";

/** @import { Wall } from "../domain/calendar.js" */

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

/** What to do when the button is not answered, or is closed: who is open, else who may answer.
 * @param {HTMLElement} place @param {HTMLElement[]} lines @param {DOMStringMap} words @param {Wall} now */
function otherwise(place, lines, words, now) {
  const others = lines.filter(({ dataset }) => dataset.other !== undefined);
  const data = others.map(({ dataset }) => dataset);
  const found = best(data, now);
  const [asks] = all(place, "[data-else-asks]", HTMLElement);
  const [says] = all(place, "[data-else-says]", HTMLElement);
  const [number] = all(place, "a", HTMLAnchorElement);
  const [call] = all(others[data.indexOf(found.line)], "a", HTMLAnchorElement);
  const button = lines.find(({ dataset }) => dataset.button !== undefined);
  const at = button && answer(button.dataset, words, now);
  const { ask, stay } = asks.dataset;
  asks.textContent = (at?.kind === "closed" ? at.text : answers(found) ? ask : stay) ?? "";
  says.textContent = worded(found, { ...words, ...place.dataset }, now);
  number.href = call.href;
  number.textContent = all(call, ".call__number", HTMLElement)[0].textContent;
}

function showAll() {
  const now = wall(new Date());
  for (const list of all(document, "[data-lines]", HTMLElement)) {
    const lines = rank(list, now);
    for (const place of all(list, "[data-else]", HTMLElement))
      otherwise(place, lines, list.dataset, now);
  }
}

showAll();
setInterval(showAll, 30_000);
document.addEventListener("visibilitychange", showAll);
