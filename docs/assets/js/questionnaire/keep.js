// Where answers are kept: in this browser, in a file, in the fragment of a link. Whatever comes in
// is judged in full before anything changes. Knows no page.
(() => {
  "use strict";

  const Q = (globalThis.questionnaire ??= {});

  const VERSION = 1; // of the file; what a questionnaire asks is told by its edition
  const MOST = { file: 400_000, link: 60_000, answers: 500 };
  const FRAGMENT = "#antwoorden=";
  const KEYS = ["handbook", "version", "edition", "school", "team", "answers"];
  const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

  // What goes out: nothing but what was answered, in a fixed order.
  function pack(form, state) {
    const { school, team } = state;
    const changed = team.threshold !== Q.TEAM.threshold || team.people !== Q.TEAM.people;
    const known = form.questions.filter((question) => Object.hasOwn(state.answers, question.id));
    return {
      handbook: form.id,
      version: VERSION,
      edition: form.edition,
      ...(school ? { school } : {}),
      ...(changed ? { team } : {}),
      answers: Object.fromEntries(
        known.map((question) => [question.id, state.answers[question.id]]),
      ),
    };
  }

  const isTeam = (team) =>
    Q.onlyKeys(team, ["threshold", "people"]) &&
    Q.isWhole(team.threshold, 51, 100) &&
    Q.isWhole(team.people, 0, Q.LIMITS.hands);

  // Why something cannot be used, or nothing: "foreign", "other", "newer" or "damaged".
  function refusal(form, data) {
    if (!Q.isObject(data) || typeof data.handbook !== "string" || !Number.isInteger(data.version))
      return "foreign";
    if (data.handbook !== form.id) return "other";
    if (data.version > VERSION) return "newer";
    const whole =
      data.version === VERSION &&
      Q.onlyKeys(data, KEYS) &&
      Q.isDay(data.edition) &&
      (data.school === undefined || Q.isText(data.school, Q.LIMITS.school)) &&
      (data.team === undefined || isTeam(data.team)) &&
      Q.isObject(data.answers) &&
      Object.keys(data.answers).length <= MOST.answers;
    return whole ? "" : "damaged";
  }

  // { state, lost } or { refused, question }. An answer that does not fit is set aside when it
  // comes from an older edition, and makes everything refused when it does not.
  function unpack(form, data) {
    const refused = refusal(form, data);
    if (refused) return { refused };
    const state = { ...Q.empty(), school: data.school ?? "", team: { ...Q.TEAM, ...data.team } };
    let lost = 0;
    for (const [id, entry] of Object.entries(data.answers)) {
      const question = form.byId.get(id);
      if (question && Q.fits(question, entry)) state.answers[id] = entry;
      else if (data.edition < form.edition && ID.test(id)) lost += 1;
      else return { refused: data.edition > form.edition ? "newer" : "damaged", question };
    }
    return { state, lost };
  }

  function parse(form, text, most) {
    if (text.length > most) return { refused: "large" };
    try {
      return unpack(form, JSON.parse(text));
    } catch {
      return { refused: "damaged" };
    }
  }

  const toFile = (form, state) => `${JSON.stringify(pack(form, state), null, 1)}\n`;
  const fromFile = (form, text) => parse(form, text.replace(/^\ufeff/, ""), MOST.file);

  function toLink(form, state) {
    const bytes = new TextEncoder().encode(JSON.stringify(pack(form, state)));
    let signs = "";
    for (const byte of bytes) signs += String.fromCharCode(byte);
    return FRAGMENT + btoa(signs).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  }

  function fromLink(form, fragment) {
    const code = fragment.slice(FRAGMENT.length);
    if (code.length > MOST.link) return { refused: "large" };
    try {
      if (!/^[A-Za-z0-9_-]+$/.test(code)) return { refused: "damaged" };
      const signs = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
      const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
      return parse(form, new TextDecoder("utf-8", { fatal: true }).decode(bytes), MOST.link);
    } catch {
      return { refused: "damaged" };
    }
  }

  // The browser's own store. Its answers were judged when they were typed; one that no longer fits
  // is set aside, so that it is there again when its question returns.
  const place = typeof __md_scope === "undefined" ? "/" : new URL(__md_scope, location).pathname;
  const keyOf = (form) => `${place}.vragenlijst.${form.id}`;

  function load(form) {
    const state = Q.empty();
    let kept;
    try {
      kept = JSON.parse(localStorage.getItem(keyOf(form)));
    } catch {
      return state;
    }
    if (!Q.isObject(kept) || kept.version !== VERSION || !Q.isObject(kept.answers)) return state;
    if (Q.isText(kept.school, Q.LIMITS.school)) state.school = kept.school;
    if (isTeam(kept.team)) state.team = kept.team;
    const found = { ...(Q.isObject(kept.aside) ? kept.aside : {}), ...kept.answers };
    for (const [id, entry] of Object.entries(found)) {
      const question = form.byId.get(id);
      const right = question && Q.fits(question, entry);
      if (right) state.answers[id] = entry;
      else if (ID.test(id)) state.aside[id] = entry;
    }
    return state;
  }

  // Whether it is kept; a browser may forbid it, or have no room left.
  function save(form, state) {
    const { school, team } = state;
    const nothing =
      !school &&
      !Object.keys({ ...state.answers, ...state.aside }).length &&
      team.threshold === Q.TEAM.threshold &&
      !team.people;
    try {
      if (nothing) localStorage.removeItem(keyOf(form));
      else
        localStorage.setItem(
          keyOf(form),
          JSON.stringify({ ...pack(form, state), aside: state.aside }),
        );
      return !localStorage.forgets;
    } catch {
      return false;
    }
  }

  Object.assign(Q, {
    FRAGMENT,
    MOST,
    pack,
    unpack,
    toFile,
    fromFile,
    toLink,
    fromLink,
    keyOf,
    load,
    save,
  });
})();
