// The school's own text of a questionnaire whose sheets go with another: its page has the questions,
// and this browser the answers. Nothing where none were given.
import { paper } from "../../domain/papers.js";
import { today } from "../../domain/values.js";
import { docx } from "../../domain/word/docx.js";
import { find } from "../dom.js";
import { read } from "./read.js";
import { load } from "./store.js";

/**
 * @param {Blob} page that asks
 * @param {string} address
 * @returns {Promise<{ name: string, text: Blob } | null>}
 */
export async function ownText(page, address) {
  const asks = new DOMParser().parseFromString(await page.text(), "text/html");
  const form = read(find(asks, "form[data-questionnaire]", HTMLFormElement), address);
  const state = load(form);
  if (!Object.keys(state.answers).length) return null;
  const made = paper(form, state, "text", { today: today(), address });
  return { name: `${form.words.file_own}-${made.name}.docx`, text: docx(made) };
}
