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

/** What is known of a line that may be named. @param {HTMLElement} line @returns {DOMStringMap} */
const chosen = ({ dataset }) => ({ ...dataset, crisis: undefined });

/** Who is open when the button is not answered; else the next, with when it opens. A line about
 * life is no way round another, unless the plan is about life or has no other line.
 * @param {HTMLElement} place @param {HTMLElement[]} lines @param {DOMStringMap} words @param {Wall} now */
function otherwise(place, lines, words, now) {
  const life = words.life !== undefined;
  const others = lines.filter(
    ({ dataset }) => dataset.button === undefined && dataset.danger === undefined,
  );
  const fit = others.filter(({ dataset }) => life || dataset.crisis === undefined);
  const rest = fit.length ? fit : others;
  const found = best(rest.map(chosen), now);
  const line = rest.find(({ dataset }) => dataset.name === found?.line.name) ?? rest[0];
  if (!line) return;
  const [says] = all(place, "[data-else-says]", HTMLElement);
  const [number] = all(place, "a", HTMLAnchorElement);
  const [call] = all(line, "a", HTMLAnchorElement);
  says.textContent = found
    ? worded(found, place.dataset, now)
    : `${line.dataset.name}: ${answer(line.dataset, words, now).text}`;
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
