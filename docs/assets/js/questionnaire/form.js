// Reads a questionnaire from the JSON in its page, once: questions, options, clauses and laws.
(() => {
  "use strict";

  const Q = (globalThis.questionnaire ??= {});

  // An element with attributes and children; text stays text.
  function el(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== false)
        made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...children);
    return made;
  }

  const button = (text, attributes) =>
    el("button", { type: "button", class: "button button--quiet", ...attributes }, text);

  // The words of labels with {name} filled in.
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  const placed = (law) => ({ ...law, href: new URL(law.href, location.href).href });

  function complete(question) {
    return {
      ...question,
      many: question.kind === "meer-keuzes",
      laws: question.laws.map(placed),
    };
  }

  function read(element) {
    const form = JSON.parse(element.querySelector("script").textContent);
    const words = JSON.parse(document.getElementById("__phrases").textContent);
    const parts = form.parts.map(({ title, questions }) => ({
      title,
      questions: questions.map(complete),
    }));
    const questions = parts.flatMap((part) => part.questions);
    return {
      ...form,
      words,
      parts,
      questions,
      consent: form.consent.map(placed),
      byId: new Map(questions.map((question) => [question.id, question])),
    };
  }

  Object.assign(Q, { el, button, fill, read });
})();
