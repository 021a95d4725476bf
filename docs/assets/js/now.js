// Which lines answer now: computed in Dutch time, wherever the reader is. Closed ones go last; the
// others keep the order of the plan, with the emergency number on top. A line whose hours are not
// confirmed is never called open.
// Without this file the list stands in its own order, with the hours in words.
(() => {
  "use strict";

  const ZONE = "Europe/Amsterdam";
  const DAY = 1440;
  const NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

  // The clock on the wall in the Netherlands: year, month, day, weekday from 0 and minute.
  function wall(moment) {
    const parts = new Intl.DateTimeFormat("en-GB", {
      timeZone: ZONE,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      weekday: "short",
      hour: "numeric",
      minute: "numeric",
      hourCycle: "h23",
    }).formatToParts(moment);
    const get = (type) => parts.find((part) => part.type === type).value;
    return {
      year: Number(get("year")),
      month: Number(get("month")),
      day: Number(get("day")),
      weekday: NAMES.indexOf(get("weekday")),
      minute: Number(get("hour")) * 60 + Number(get("minute")),
    };
  }

  // Easter Sunday as days since 1 January 1970, by the rule of Gauss as Meeus wrote it down.
  function easter(year) {
    const a = year % 19,
      b = Math.floor(year / 100),
      c = year % 100;
    const d = Math.floor(b / 4),
      e = b % 4,
      f = Math.floor((b + 8) / 25);
    const g = Math.floor((b - f + 1) / 3),
      h = (19 * a + b - d - g + 15) % 30;
    const i = Math.floor(c / 4),
      k = c % 4,
      l = (32 + 2 * e + 2 * i - h - k) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const sum = h + l - 7 * m + 114;
    return number(year, Math.floor(sum / 31), (sum % 31) + 1);
  }

  const number = (year, month, day) => Date.UTC(year, month - 1, day) / 864e5;

  // The public holidays of the Netherlands; 5 May counts, though not everyone is free.
  function isHoliday(date) {
    const kings = new Date(Date.UTC(date.year, 3, 27)).getUTCDay() === 0 ? 26 : 27;
    const fixed = [
      [1, 1],
      [4, kings],
      [5, 5],
      [12, 25],
      [12, 26],
    ];
    if (fixed.some(([month, day]) => date.month === month && date.day === day)) return true;
    const since = number(date.year, date.month, date.day) - easter(date.year);
    return [0, 1, 39, 49, 50].includes(since);
  }

  const clock = (minute, words) =>
    `${Math.floor(minute / 60) % 24}${words.clock}${String(minute % 60).padStart(2, "0")}${words.clockEnd}`;

  // What is known of a line at a moment: [closed, sign, text].
  function state(line, words, now) {
    if (line.dataset.always !== undefined) return [false, "open", words.always];
    if (!line.dataset.hours) return [false, "", ""];
    const holiday = isHoliday(now);
    const onHolidays = line.dataset.onHolidays;
    if (holiday && onHolidays === "onbekend") return [false, "maybe", words.holiday];
    const hours = JSON.parse(line.dataset.hours);
    const open =
      !(holiday && onHolidays === "dicht") &&
      hours.find(([day, from, to]) => day === now.weekday && from <= now.minute && now.minute < to);
    if (open) {
      const time = clock(open[2], words);
      if (line.dataset.schoolDays !== undefined)
        return [false, "maybe", words.school.replace("{time}", time)];
      if (line.dataset.sure !== "bevestigd")
        return [false, "maybe", words.likely.replace("{time}", time)];
      return [false, "open", words.open.replace("{time}", time)];
    }
    const today = holiday ? DAY : now.minute;
    const waits = hours.map(([day, from]) => {
      const days = (day - now.weekday + 7) % 7;
      return { wait: days * DAY + from + (days === 0 && from <= today ? 7 * DAY : 0), day, from };
    });
    const next = waits.sort((one, other) => one.wait - other.wait)[0];
    const name = words.days.split(" ")[next.day];
    return [
      true,
      "closed",
      words.closed.replace("{day}", name).replace("{time}", clock(next.from, words)),
    ];
  }

  function show() {
    const now = wall(new Date());
    for (const list of document.querySelectorAll("[data-lines]")) {
      const ranked = [...list.querySelectorAll("[data-line]")].map((line, place) => {
        const [closed, sign, text] = state(line, list.dataset, now);
        const word = line.querySelector("[data-now]");
        word.textContent = text;
        word.className = sign ? `now now--${sign}` : "now";
        line.dataset.place ??= String(place);
        return {
          line,
          rank: Number(closed && line.dataset.danger === undefined),
          place: Number(line.dataset.place),
        };
      });
      ranked.sort((one, other) => one.rank - other.rank || one.place - other.place);
      const order = ranked.map((one) => one.line);
      if (order.some((line, place) => line !== list.children[place])) list.append(...order);
    }
  }

  show();
  setInterval(show, 30_000);
  document.addEventListener("visibilitychange", show);
})();
