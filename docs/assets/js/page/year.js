// The school year by the clock of the Netherlands: this month is marked in the ring and comes first
// in the list, and the next duty is named. Without this file the year begins in August.
import { dated, wall } from "../domain/calendar.js";
import { wait } from "../domain/year.js";
import { all } from "./dom.js";

const month = dated(wall(new Date()).day).getUTCMonth() + 1;

for (const link of all(document, `.year [href="#maand-${month}"]`, Element))
  link.setAttribute("aria-current", "date");

for (const list of all(document, "[data-year-list]", HTMLElement)) {
  const rows = [...list.children];
  const place = rows.findIndex((row) => row.querySelector(`#maand-${month}`));
  list.append(...rows.slice(0, Math.max(place, 0)));
  if (rows[place] instanceof HTMLDetailsElement && !location.hash) rows[place].open = true;
  rows[place]?.querySelector("small")?.append(` · ${list.dataset.now}`);
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
