// What is true of a line at each minute of two years: slow and plain, from the words of its record,
// with holidays and summer time written out. Shares nothing with what it checks.

const SUMMER = [
  ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"],
  ["2027-03-28T01:00:00Z", "2027-10-31T01:00:00Z"],
].map((pair) => pair.map(Date.parse));
const NAMES = ["ma", "di", "wo", "do", "vr", "za", "zo"];
const FIRST = Date.parse("2026-01-01T00:00:00Z"); // as the clock in the Netherlands shows it
const LAST = Date.parse("2028-01-01T00:00:00Z");
const MINUTE = 60_000;
const DAY = 1440;
const FREE = new Set(
  [
    ..."2026-01-01 2026-04-05 2026-04-06 2026-04-27 2026-05-05 2026-05-14".split(" "),
    ..."2026-05-24 2026-05-25 2026-12-25 2026-12-26".split(" "),
    ..."2027-01-01 2027-03-28 2027-03-29 2027-04-27 2027-05-05 2027-05-06".split(" "),
    ..."2027-05-16 2027-05-17 2027-12-25 2027-12-26 2028-01-01".split(" "),
  ].map((day) => (Date.parse(day) - FIRST) / MINUTE / DAY),
);
const DAYS = (LAST - FIRST) / MINUTE / DAY + 40; // to look ahead from the last of December too
const [OPEN, DOUBT] = [1, 2];

const date = (at) => FIRST / MINUTE + at;

/** Every quarter of an hour of the two years, and the minute that the Dutch clock shows then: since
 * their start, and since 1970. */
export function* quarters() {
  for (let moment = FIRST - 60 * MINUTE; moment < LAST - 60 * MINUTE; moment += 15 * MINUTE) {
    const summer = SUMMER.some(([from, to]) => from <= moment && moment < to);
    const at = (moment - FIRST) / MINUTE + (summer ? 120 : 60);
    yield [moment, at, date(at)];
  }
}

const minutes = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Open, shut or in doubt at each minute. */
function drawn(line) {
  const made = new Uint8Array((DAYS + 1) * DAY);
  // From the last of December 2025, for a night that began then; 1 January 2026 was a Thursday.
  for (let day = -1; day < DAYS; day += 1) {
    const name = NAMES[(day + 10) % 7];
    for (const { days, start, end } of line.hours) {
      if (!days.includes(name) || (FREE.has(day) && line.on_holidays === "dicht")) continue;
      const length = minutes(end) - minutes(start);
      for (let past = 0; past < (length > 0 ? length : length + DAY); past += 1) {
        const at = day * DAY + minutes(start) + past;
        const holidays = FREE.has(day) || FREE.has(Math.floor(at / DAY));
        if (!holidays || line.on_holidays === "open") made[at] = OPEN;
        else if (line.on_holidays === "onbekend") made[at] = DOUBT;
      }
    }
  }
  return made;
}

/** What is true of a line at each minute since the start: how sure, until when, and what follows. */
export function truth(line) {
  const sure = line.hours_certainty === "bevestigd" ? "open" : "likely";
  const kind = line.school_days ? "school" : sure;
  if (line.always) return () => ({ kind, until: null, next: null, perhaps: false });
  if (!line.hours.length)
    return () => ({ kind: "unknown", until: null, next: null, perhaps: false });
  const made = drawn(line);
  const [ends, opens, doubts] = [1, 2, 3].map(() => new Int32Array(made.length));
  for (let at = made.length - 2; at >= 0; at -= 1) {
    ends[at] = made[at + 1] === made[at] ? ends[at + 1] : at + 1;
    opens[at] = made[at + 1] === OPEN ? at + 1 : opens[at + 1];
    doubts[at] = made[at + 1] === DOUBT ? at + 1 : doubts[at + 1];
  }
  return (at) => {
    const found = { kind: "closed", until: null, next: null, perhaps: false };
    if (made[at] === DOUBT) return { ...found, kind: "holiday" };
    if (made[at] === OPEN) {
      const far = ends[at] - at > 7 * DAY || !ends[at];
      return { ...found, kind, until: far ? null : date(ends[at]) };
    }
    const perhaps = doubts[at] > 0 && doubts[at] < opens[at];
    return { ...found, next: date(opens[at]), perhaps };
  };
}
