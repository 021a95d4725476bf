// The calendars that are named, each fault on a line.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

ICAL.design.strict = true;
const wrong = (event) => [
  ...["uid", "dtstamp", "dtstart", "summary"].filter(
    (name) => !event.component.getFirstProperty(name),
  ),
  ...(event.endDate.compare(event.startDate) > 0 ? [] : ["end after the start"]),
];
for (const file of process.argv.slice(2)) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  if (!events.length) console.log(`${file}: no events`);
  if (new Set(events.map(({ uid }) => uid)).size < events.length)
    console.log(`${file}: two events with one uid`);
  for (const event of events)
    for (const name of wrong(event)) console.log(`${file}: ${event.uid}: no ${name}`);
}
