// What a school answered, and what follows from it: which questions are asked, which clauses stand
// in the text, and what a count of hands means. Knows no page and no storage: a form is what
// form.js reads, a state is { school, team, answers, aside }.
(() => {
  "use strict";

  const Q = (globalThis.questionnaire ??= {});

  const OWN = "eigen"; // the answer in own words, which every choice has
  const LIMITS = { kort: 200, lang: 4000, own: 1000, who: 100, school: 120, hands: 9999 };
  const TEAM = { threshold: 75, people: 0 };

  const empty = () => ({ school: "", team: { ...TEAM }, answers: {}, aside: {} });

  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const onlyKeys = (value, allowed) =>
    isObject(value) && Object.keys(value).every((key) => allowed.includes(key));
  const isText = (value, most) =>
    typeof value === "string" && value.trim() !== "" && value.length <= most;
  const isWhole = (value, least, most) =>
    Number.isInteger(value) && value >= least && value <= most;

  function isDay(value) {
    if (typeof value !== "string" || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
    const day = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  }

  const TEXTS = {
    getal: (value) => typeof value === "string" && /^\d{1,9}(\.\d{1,4})?$/.test(value),
    datum: isDay,
    kort: (value) => isText(value, LIMITS.kort) && !/[\r\n]/.test(value),
    lang: (value) => isText(value, LIMITS.lang),
  };

  // The right answers of a question are a list of different ids that it has.
  function areOptions(question, value) {
    const known = question.options.map((option) => option.id);
    return (
      Array.isArray(value) &&
      value.length > 0 &&
      new Set(value).size === value.length &&
      value.every((id) => known.includes(id))
    );
  }

  function isLater(question, value) {
    return (
      onlyKeys(value, ["who", "when", "options"]) &&
      (value.who === undefined || isText(value.who, LIMITS.who)) &&
      (value.when === undefined || isDay(value.when)) &&
      (value.options === undefined || (question.many && areOptions(question, value.options)))
    );
  }

  function areHands(question, value) {
    return (
      isObject(value) &&
      areOptions(question, Object.keys(value)) &&
      Object.values(value).every((hands) => isWhole(hands, 0, LIMITS.hands))
    );
  }

  // Whether an answer, as it is kept, fits a question.
  function fits(question, entry) {
    const choice = question.options.length > 0;
    const keys = choice ? ["chosen", "own", "hands", "later"] : ["text", "later"];
    if (!onlyKeys(entry, keys) || Object.keys(entry).length === 0) return false;
    const { chosen, own, hands, text, later } = entry;
    if (later !== undefined && !isLater(question, later)) return false;
    if (!choice) return text === undefined || TEXTS[question.kind](text);
    return (
      (chosen === undefined ||
        (areOptions(question, chosen) && (question.many || chosen.length === 1))) &&
      (own === undefined || isText(own, LIMITS.own)) &&
      (hands === undefined || areHands(question, hands))
    );
  }

  // The options that the team agrees on; a question that waits has none, unless it names the
  // options that wait.
  function agreed(entry) {
    if (entry?.later && !entry.later.options) return [];
    const waiting = entry?.later?.options ?? [];
    return (entry?.chosen ?? []).filter((id) => !waiting.includes(id));
  }

  // The questions that are asked: those without a condition, and those whose condition is met by a
  // question that is asked itself.
  function asked(form, answers) {
    const shown = (question, seen = []) => {
      if (!question.needs || seen.includes(question)) return true;
      const other = form.byId.get(question.needs.question);
      const given = agreed(answers[other.id]);
      return (
        question.needs.answers.some((id) => given.includes(id)) && shown(other, [...seen, question])
      );
    };
    return form.questions.filter((question) => shown(question));
  }

  function inWords(form, question, text) {
    if (question.kind !== "datum") return text.trim();
    const style = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
    return new Intl.DateTimeFormat(form.locale, style).format(new Date(`${text}T00:00:00Z`));
  }

  // The sentences that an answer becomes: for the text ("clause") or for pupils ("public").
  function sentences(form, question, entry, kind = "clause") {
    if (!entry) return [];
    if (question.options.length === 0) {
      if (entry.later || !entry.text || !question[kind].length) return [];
      const said = inWords(form, question, entry.text);
      return [question[kind].map((part) => (part.answer ? said : part)).join("")];
    }
    const found = agreed(entry);
    const made = question.options
      .filter((option) => found.includes(option.id))
      .map((option) => (option.id === OWN ? entry.own?.trim() : option[kind]));
    return made.filter(Boolean);
  }

  // How far a question is: "later" waits for a talk, "done" stands in the text, "open" is neither.
  function status(form, question, entry) {
    if (entry?.later) return "later";
    return sentences(form, question, entry).length ? "done" : "open";
  }

  // Everything that is said of a state: the questions asked, by how far they are.
  function survey(form, state) {
    const questions = asked(form, state.answers);
    const of = (wanted) => questions.filter((q) => status(form, q, state.answers[q.id]) === wanted);
    const open = of("open");
    return {
      asked: questions,
      done: of("done"),
      later: of("later"),
      open,
      required: open.filter((q) => q.required),
    };
  }

  // What raised hands mean: { chosen, split } by the threshold; nothing without hands. A choice of
  // one asks a share of the hands; where more may be chosen, each option asks a share of the people.
  function outcome(question, hands, team) {
    const counts = Object.entries(hands ?? {}).filter(([, count]) => count > 0);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    if (total === 0) return null;
    if (!question.many) {
      const [best, most] = counts.reduce((one, other) => (other[1] > one[1] ? other : one));
      return most * 100 >= team.threshold * total
        ? { chosen: [best], split: [] }
        : { chosen: [], split: [] };
    }
    if (!team.people) return { chosen: [], split: [], needsPeople: true };
    const share = (count) => (count * 100) / team.people;
    const chosen = counts.filter(([, count]) => share(count) >= team.threshold).map(([id]) => id);
    const split = counts.filter(
      ([id, count]) => !chosen.includes(id) && share(count) > 100 - team.threshold,
    );
    return { chosen, split: split.map(([id]) => id) };
  }

  // The answer to a question after a count: what was chosen, and what waits for a talk.
  function counted(question, entry, team) {
    const found = outcome(question, entry.hands, team);
    if (!found || found.needsPeople) return entry;
    const { chosen: before, later, ...rest } = entry;
    const made = { ...rest, ...(found.chosen.length ? { chosen: found.chosen } : {}) };
    if (found.chosen.length && !found.split.length) return made;
    const { options, ...kept } = later ?? {};
    return {
      ...made,
      later: { ...kept, ...(found.chosen.length ? { options: found.split } : {}) },
    };
  }

  // What changed in the text between two states: per question the sentences that went and came.
  function changes(form, before, after) {
    const texts = (state) => {
      const here = new Set(asked(form, state.answers));
      return (question) =>
        here.has(question) ? sentences(form, question, state.answers[question.id]) : [];
    };
    const [old, now] = [texts(before), texts(after)];
    return form.questions
      .map((question) => {
        const [was, is] = [old(question), now(question)];
        return {
          question,
          gone: was.filter((one) => !is.includes(one)),
          come: is.filter((one) => !was.includes(one)),
        };
      })
      .filter((change) => change.gone.length || change.come.length);
  }

  Object.assign(Q, {
    OWN,
    LIMITS,
    TEAM,
    TEXTS,
    empty,
    isObject,
    onlyKeys,
    isText,
    isWhole,
    isDay,
    fits,
    agreed,
    asked,
    sentences,
    status,
    survey,
    outcome,
    counted,
    changes,
    inWords,
  });
})();
