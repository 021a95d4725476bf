// The fields of the large view for a team (team.js): hands per answer, an answer as text, who comes
// back to it and when. Each field hands on what is right, and says so when it is not.
(() => {
  "use strict";

  const Q = (globalThis.questionnaire ??= {});
  const { el, fill } = Q;

  const NUMBER = { type: "number", inputmode: "numeric" };
  const TYPES = { getal: "number", datum: "date", kort: "text" };

  // A label, its field, and the error that belongs to it; use() tells whether the value is right.
  function field(label, made, error, use) {
    const fault = el("p", { class: "fault", id: `${made.id}-fout`, hidden: true }, error);
    made.setAttribute("aria-describedby", fault.id);
    made.addEventListener("input", () => {
      const right = use(made.value.trim());
      fault.hidden = right;
      if (right) made.removeAttribute("aria-invalid");
      else made.setAttribute("aria-invalid", "true");
    });
    return el("div", { class: "team__field" }, el("label", { for: made.id }, label), made, fault);
  }

  // A field for a whole number; where it may be empty, that is zero.
  function whole(label, id, { least, most, value, empty }, error, hand) {
    const made = el("input", { ...NUMBER, id, min: least, max: most, value: value || undefined });
    return field(label, made, error, (text) => {
      const nothing = text === "" && !made.validity.badInput;
      const right = nothing ? empty : Q.isWhole(Number(text), least, most) && /^\d+$/.test(text);
      if (right) hand(Number(text));
      return right;
    });
  }

  function people({ words, state, setTeam }, after = () => {}) {
    const range = { least: 1, most: Q.LIMITS.hands, value: state.team.people, empty: true };
    return whole(words.team_people, "team-mensen", range, words.team_error_people, (number) => {
      setTeam({ people: number });
      after();
    });
  }

  function threshold({ words, state, setTeam }) {
    const range = { least: 51, most: 100, value: state.team.threshold, empty: false };
    return whole(
      words.team_threshold,
      "team-drempel",
      range,
      words.team_error_threshold,
      (number) => setTeam({ threshold: number }),
    );
  }

  const without = (object, key) => {
    const { [key]: _, ...rest } = object;
    return rest;
  };
  const having = (key, value, right) => (entry) =>
    right ? { ...entry, [key]: value } : without(entry, key);

  function setHands(id, number) {
    return (entry) => {
      const hands = number ? { ...entry.hands, [id]: number } : without(entry.hands ?? {}, id);
      return having("hands", hands, Object.keys(hands).length > 0)(entry);
    };
  }

  // One option: its words, its hands, and the sentence where it is in own words.
  function option(it, question, one, n, change) {
    const { words } = it;
    const entry = it.state.answers[question.id];
    const range = { least: 0, most: Q.LIMITS.hands, value: entry?.hands?.[one.id], empty: true };
    const own = el("textarea", { rows: "2", maxlength: Q.LIMITS.own, "aria-label": one.text });
    own.hidden = !entry?.own && !range.value;
    const label = fill(words.team_hands_for, { option: one.text });
    const hands = whole(label, `team-handen-${n}`, range, words.team_error_hands, (number) => {
      own.hidden = !number && !own.value;
      change(setHands(one.id, number));
    });
    hands.firstChild.classList.add("visually-hidden");
    const row = el("li", { class: "team__option" }, el("span", {}, one.text), hands);
    if (one.id !== Q.OWN) return row;
    own.value = entry?.own ?? "";
    own.addEventListener("input", () => change(having("own", own.value, own.value.trim())));
    row.append(own);
    return row;
  }

  // A question without options: its answer, or that it waits.
  function text(it, question, change) {
    const { words } = it;
    const entry = it.state.answers[question.id];
    const most = Q.LIMITS[question.kind];
    const made =
      question.kind === "lang"
        ? el("textarea", { id: "team-tekst", rows: "4", maxlength: most })
        : el("input", { id: "team-tekst", type: TYPES[question.kind], maxlength: most });
    made.value = entry?.text ?? "";
    const error = question.kind === "datum" ? words.error_date : words.error_number;
    const box = field(question.text, made, error, () => {
      const right = Q.TEXTS[question.kind](made.value);
      change(having("text", made.value, right));
      return right || (!made.value.trim() && !made.validity.badInput);
    });
    box.firstChild.classList.add("visually-hidden");
    const later = el("input", {
      type: "checkbox",
      id: "team-later",
      checked: Boolean(entry?.later),
    });
    later.addEventListener("input", () => change(having("later", {}, later.checked)));
    const line = el(
      "p",
      { class: "team__later" },
      later,
      el("label", { for: later.id }, words.later_check),
    );
    return el("div", {}, box, line);
  }

  // Who comes back to a question, and when; typing it is remembered when the count changes.
  function talk({ words }, known, change) {
    const who = el("input", {
      type: "text",
      id: "team-wie",
      maxlength: Q.LIMITS.who,
      autocomplete: "off",
    });
    const when = el("input", { type: "date", id: "team-wanneer" });
    who.value = known.who ?? "";
    when.value = known.when ?? "";
    who.addEventListener("input", () => change("who", who.value.trim() ? who.value : undefined));
    when.addEventListener("input", () =>
      change("when", Q.isDay(when.value) ? when.value : undefined),
    );
    const labelled = (made, label) =>
      el("div", { class: "team__field" }, el("label", { for: made.id }, label), made);
    return el(
      "div",
      { class: "team__talk", hidden: true },
      labelled(who, words.later_who),
      labelled(when, words.later_when),
    );
  }

  // What a count means, in words: the sentence of the text, or that the question waits.
  function verdict({ form, words, state }, question) {
    const { team } = state;
    const entry = state.answers[question.id];
    const found = Q.outcome(question, entry?.hands, team);
    if (!found) return [];
    if (found.needsPeople) return [words.team_needs_people];
    const counts = Object.values(entry.hands);
    const raised = counts.reduce((sum, one) => sum + one, 0);
    const total = question.many ? team.people : raised;
    const percent = Math.floor(
      (Math.min(...found.chosen.map((id) => entry.hands[id])) * 100) / total,
    );
    const names = question.options
      .filter((one) => found.split.includes(one.id))
      .map((one) => one.text)
      .join(", ");
    const clauses = Q.sentences(form, question, entry).join(" ");
    const over = team.people && Math.max(...counts, question.many ? 0 : raised) > team.people;
    return [
      found.chosen.length && clauses && `${fill(words.team_agreed, { percent })} ${clauses}`,
      found.chosen.includes(Q.OWN) && !entry.own && words.team_no_sentence,
      !found.chosen.length && fill(words.team_split, team),
      names && fill(words.team_split_some, { options: names }),
      over && words.team_more_hands,
      !question.many &&
        team.people > raised &&
        fill(words.team_few_hands, { hands: raised, people: team.people }),
    ].filter(Boolean);
  }

  Object.assign(Q, { hands: { people, threshold, option, text, talk, verdict } });
})();
