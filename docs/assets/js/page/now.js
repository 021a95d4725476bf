// Which lines answer now, those first; and whom to call when the number of a plan is not answered.
// Without this file lines stand in their own order, with their hours in words.
import { answer, best, ranked, wall, worded } from "../domain/hours.js";
import { all } from "./dom.js";

/** @import { Wall } from "../domain/calendar.js" */

/** @param {HTMLElement} list @param {Wall} now */
function rank(list, now) {
  const lines = all(list, "[data-line]", HTMLElement);
  lines.forEach((line, place) => (line.dataset.place ??= String(place)));
  lines.sort((one, other) => Number(one.dataset.place) - Number(other.dataset.place));
  const data = lines.map((line) => line.dataset);
  const danger = list.dataset.life !== undefined;
  const order = ranked(data, list.dataset, now, danger).map(({ place, sign, text }) => {
    const [word] = all(lines[place], "[data-now]", HTMLElement);
    word.textContent = text;
    word.className = sign ? `now now--${sign}` : "now";
    return lines[place];
  });
  const parent = lines[0]?.parentElement;
  if (order.some((line, place) => line !== parent?.children[place])) parent?.append(...order);
  return lines;
}

/** Who is open when the button is not answered; else the next, with when it opens.
 * @param {HTMLElement} place @param {HTMLElement[]} lines @param {DOMStringMap} words @param {Wall} now */
function otherwise(place, lines, words, now) {
  const others = lines.filter(({ dataset }) => dataset.other !== undefined);
  const data = others.map(({ dataset }) => dataset);
  const found = best(data, now);
  const line = others[found ? data.indexOf(found.line) : 0];
  const [says] = all(place, "[data-else-says]", HTMLElement);
  const [number] = all(place, "a", HTMLAnchorElement);
  const [call] = all(line, "a", HTMLAnchorElement);
  says.textContent = found
    ? worded(found, place.dataset, now)
    : `${line.dataset.name}. ${answer(line.dataset, words, now).text}`;
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
