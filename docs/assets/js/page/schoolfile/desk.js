// What the page has on its desk: the points, the file of now, and who wants to know of a change.
import { fill } from "../../domain/form.js";
import { ownPoints } from "../../domain/schoolfile/count.js";
import { all, find } from "../dom.js";
import { load, save } from "./store.js";

/** @import { Paper } from "../../domain/papers.js" */
/** @import { Counts, Point, Row, State } from "../../domain/schoolfile/count.js" */
/** @import { SchoolFile } from "../../domain/schoolfile/file.js" */

/** @typedef {Record<string, string>} Names */
/** @typedef {{ id: string, title: string, href: string, places: string }} Duty */

/** The words of a point are read when somebody asks for them. @param {HTMLElement} row
 * @returns {Point} */
function pointOf(row) {
  const { point = "", duties, tasks, levels, roles, months } = row.dataset;
  /** @param {string} [text] */
  const words = (text) => text?.split(" ") ?? [];
  return {
    id: point,
    get text() {
      return find(row, "label", HTMLElement).textContent?.trim() ?? "";
    },
    get page() {
      return find(row, ".ticks__ground a", HTMLAnchorElement).href;
    },
    duties: words(duties),
    tasks: words(tasks),
    levels: words(levels),
    roles: words(roles),
    months: words(months).map(Number),
    asked: "asked" in row.dataset,
  };
}

/** A duty is the first point of its group. @param {HTMLElement} row @returns {Duty} */
function dutyOf(row) {
  const group = row.closest("details");
  const [title] = all(group ?? row, "summary h3", HTMLElement);
  const [link] = all(row, "a", HTMLAnchorElement);
  const { duties: id = "" } = row.dataset;
  const places = group?.dataset.places ?? "";
  return { id, title: title.textContent ?? "", href: link.href, places };
}

export class Desk {
  /** @param {HTMLElement} root */
  constructor(root) {
    const { words = "", names = "", school = "", handbook = "", locale = "" } = root.dataset;
    this.root = root;
    /** @type {FileWords} */
    this.words = JSON.parse(words);
    /** @type {Record<"role" | "task" | "level", Names> & { sheet: Paper["words"] }} */
    const { role, task, level, sheet } = JSON.parse(names);
    this.roles = role;
    this.tasks = task;
    this.levels = level;
    this.sheet = sheet;
    this.site = school;
    this.handbook = handbook;
    this.locale = locale;
    this.rows = new Map(
      all(root, "[data-point]", HTMLElement).map((row) => [row.dataset.point ?? "", row]),
    );
    this.points = [...this.rows.values()].map(pointOf);
    this.file = load();
    this.kept = !localStorage.forgets;
    /** @type {(() => unknown)[]} */
    this.watchers = [];
  }

  /** What the school is called: by the site, or else by what it wrote itself. */
  get school() {
    return this.site || this.file.school;
  }

  get duties() {
    return all(this.root, '[data-point^="law:"]', HTMLElement).map(dutyOf);
  }

  /** What each state is called. @returns {Record<State, string>} */
  get states() {
    const { state_open: not, state_busy: bezig, state_done: klaar, state_not: niet } = this.words;
    return { not, bezig, klaar, niet };
  }

  /** How many are so far, in small letters; nothing where there is none. @param {Counts} counts
   * @param {("bezig" | "klaar" | "niet")[]} states */
  counted(counts, states) {
    const some = states.filter((state) => counts[state]);
    return some.map((state) => `${counts[state]} ${this.states[state].toLowerCase()}`);
  }

  /** How far a school is with a duty, in lines: what it says of that, how much is done of what the
   * law asks where that says more, and by when all is. @param {Row} row */
  told({ mark, counts, date }) {
    const own = mark?.state && [this.states[mark.state], mark.reason].filter(Boolean).join(": ");
    const { klaar: done, bezig, niet, not } = counts;
    const said = bezig + done + niet;
    const all = said + not;
    const more = said > (own ? 1 : 0) && done < all;
    const asked = [
      fill(this.words.asked_done, { done, all }),
      ...this.counted(counts, ["bezig", "niet"]),
    ];
    const until = date && `${this.words.said_date} ${this.date(date, "medium")}`;
    return [own, more && asked.join(", "), until].flatMap((line) => line || []);
  }

  /** What a file that goes out is called: also as the school, so that of many each can be told.
   * @param {string} name @param {string} ending */
  named(name, ending) {
    const parts = this.school.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return `${[name, ...parts].join("-")}.${ending}`;
  }

  /** The points of the handbook, and after them those of the school itself. */
  get all() {
    return [...this.points, ...ownPoints(this.file)];
  }

  /** Another file, made of the newest there is: a tab beside this one may just have written.
   * @param {(file: SchoolFile) => SchoolFile} make */
  change(make) {
    const newest = this.kept ? load() : this.file;
    const made = make(newest);
    if (made === newest) return;
    this.file = made;
    this.kept = save(made);
    this.tell();
  }

  /** The file as another tab, or this page before, left it; what is not kept stays as it is here. */
  reload() {
    if (!this.kept) return;
    this.file = load();
    this.tell();
  }

  tell() {
    for (const watch of this.watchers) watch();
  }

  /** Where an own point comes from, as far as that says something. @param {string} id */
  origin(id) {
    const { from_team: teamdag, from_incident: incident } = this.words;
    return { teamdag, incident, anders: "" }[this.file.own[id]?.from ?? "anders"];
  }

  /** A moment by the clock of the reader. @param {number} at */
  moment(at) {
    const style = /** @type {const} */ ({ dateStyle: "long", timeStyle: "short" });
    return new Intl.DateTimeFormat(this.locale, style).format(at);
  }

  /** A date as people read it. @param {string} date @param {"long" | "medium"} [dateStyle] */
  date(date, dateStyle = "long") {
    const shown = new Intl.DateTimeFormat(this.locale, { dateStyle, timeZone: "UTC" });
    return shown.format(new Date(date));
  }
}
