// Which lines answer now. Closed ones go last; the others keep the order of the plan, with the
// emergency number on top. Without this file the list stands in its own order, with the hours in
// words.
import { answer, wall } from "../domain/hours.js";

const lists = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-lines]"));

/** @param {HTMLElement} line @param {DOMStringMap} words @param {number} place @param {Date} moment */
function show(line, words, place, moment) {
  const { closed, sign, text } = answer(line.dataset, words, wall(moment));
  const word = line.querySelector("[data-now]");
  if (word) {
    word.textContent = text;
    word.className = sign ? `now now--${sign}` : "now";
  }
  line.dataset.place ??= String(place);
  const last = closed && line.dataset.danger === undefined;
  return { line, last: Number(last), place: Number(line.dataset.place) };
}

function showAll() {
  const moment = new Date();
  for (const list of lists) {
    /** @type {HTMLElement[]} */
    const lines = [...list.querySelectorAll("[data-line]")].filter(
      (one) => one instanceof HTMLElement,
    );
    const order = lines
      .map((line, place) => show(line, list.dataset, place, moment))
      .sort((one, other) => one.last - other.last || one.place - other.place)
      .map((one) => one.line);
    const inside = lines[0]?.parentElement;
    if (order.some((line, place) => line !== inside?.children[place])) inside?.append(...order);
  }
}

showAll();
setInterval(showAll, 30_000);
document.addEventListener("visibilitychange", showAll);
