// Reads a questionnaire from its page, once: questions, options, clauses and laws as plain data.
// Everything stands in the page as text and attributes, so that nothing has to be parsed.
(() => {
  "use strict";

  const Q = (globalThis.questionnaire ??= {});

  const LOCALES = { nl: "nl-NL", en: "en-GB" };

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

  const textOf = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const links = (element) =>
    [...(element?.querySelectorAll("a") ?? [])].map((link) => ({
      text: textOf(link),
      href: link.href,
    }));

  function readOption(input) {
    const label = input.closest("form").querySelector(`label[for="${input.id}"]`);
    const { clause, public: forPublic } = input.dataset;
    return { id: input.value, text: textOf(label).replace(/:$/, ""), clause, public: forPublic };
  }

  function readQuestion(box) {
    const { question, kind, clause, public: forPublic, if: other, ifAnswer } = box.dataset;
    return {
      id: question,
      kind,
      many: kind === "meer-keuzes",
      number: Number(box.dataset.number),
      text: textOf(box.querySelector("[data-text]")),
      statement: textOf(box.querySelector("[data-statement]")),
      fixed: textOf(box.querySelector("[data-fixed]")),
      laws: links(box.querySelector("[data-laws]")),
      required: "required" in box.dataset,
      staff: "staff" in box.dataset,
      needs: other ? { question: other, answers: ifAnswer.split(" ") } : null,
      clause,
      public: forPublic,
      options: [...box.querySelectorAll(".options input")].map(readOption),
    };
  }

  function readConsent(item) {
    return { ...links(item)[0], lines: [...item.querySelectorAll("[data-line]")].map(textOf) };
  }

  function read(element) {
    const {
      questionnaire: id,
      edition,
      result,
      about,
      school,
      uses,
      checked,
      site,
    } = element.dataset;
    const parts = [...element.querySelectorAll("[data-part]")].map((part) => ({
      title: textOf(part.querySelector("h3")),
      questions: [...part.querySelectorAll("[data-question]")].map(readQuestion),
    }));
    const questions = parts.flatMap((part) => part.questions);
    const words = JSON.parse(document.getElementById("__phrases").textContent);
    return {
      id,
      edition,
      result,
      about,
      school,
      checked,
      site,
      words,
      parts,
      questions,
      locale: LOCALES[element.closest("[lang]").lang],
      title: textOf(element.querySelector(".worksheet__title")),
      uses: uses.split(" ").filter(Boolean),
      consent: [...element.querySelectorAll("[data-consent] > li")].map(readConsent),
      byId: new Map(questions.map((question) => [question.id, question])),
    };
  }

  Object.assign(Q, { el, button, fill, textOf, read });
})();
