// The school year by the clock of the Netherlands: this month is marked in the ring and comes first
// in the list, and the next duty is named. The whole year goes on one sheet of paper to hang up.
// Without this file the year begins in August.
import { dated, wall } from "../domain/calendar.js";
import { wait } from "../domain/year.js";
import { printAlone } from "./alone.js";
import { all, el, grid } from "./dom.js";

/** A moment in a line: what it is called, when it is, and whether it is a duty.
 * @param {HTMLElement} moment */
function line(moment) {
  if (!moment.matches(".moment__name")) return el("div", {}, moment.textContent ?? "");
  const [name, ...more] = [...moment.children].map(({ textContent }) => textContent ?? "");
  return el("div", {}, el("strong", {}, name), more.map((one) => ` · ${one}`).join(""));
}

/** The year to hang up: what stands in each month, without what one then does.
 * @param {HTMLElement} list @param {Element[]} months */
function sheet({ dataset: { when = "", title = "" } }, months) {
  const rows = months.map((row) => {
    const moments = all(row, ".moment__name, p.moment", HTMLElement);
    const [none] = all(row, ":scope > small", HTMLElement);
    const name = row.querySelector("h3")?.firstChild?.textContent ?? "";
    const said = none ? [none.textContent ?? ""] : moments.map(line);
    return /** @type {[string, (Node | string)[]]} */ ([name, said]);
  });
  return grid(document.title, [when, title], rows);
}

const month = dated(wall(new Date()).day).getUTCMonth() + 1;

for (const link of all(document, `.year [href="#maand-${month}"]`, Element))
  link.setAttribute("aria-current", "date");

for (const list of all(document, "[data-year-list]", HTMLElement)) {
  const rows = [...list.children];
  const year = sheet(list, rows);
  const place = rows.findIndex((row) => row.querySelector(`#maand-${month}`));
  list.append(...rows.slice(0, Math.max(place, 0)));
  if (rows[place] instanceof HTMLDetailsElement && !location.hash) rows[place].open = true;
  rows[place]?.querySelector("small")?.append(` · ${list.dataset.now}`);
  for (const button of all(document, "[data-year-print]", HTMLElement))
    button.addEventListener("click", () => {
      list.after(year);
      addEventListener("afterprint", () => year.remove(), { once: true });
      printAlone(year);
    });
}

for (const says of all(document, "[data-year-next]", HTMLElement)) {
  const duties = all(document, "[data-duty]", HTMLElement);
  const waits = duties.map(({ dataset: { duty, until } }) =>
    wait({ from: Number(duty), until: Number(until) }, month),
  );
  const least = Math.min(...waits);
  const name = says.dataset.months?.split(" ")[(month - 1 + least) % 12] ?? "";
  says.textContent =
    (least ? says.dataset.later?.replace("{month}", name) : says.dataset.this) ?? "";
  duties.forEach((duty, place) => (duty.hidden = waits[place] > least));
}
