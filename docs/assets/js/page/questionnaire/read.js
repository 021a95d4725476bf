// Reads a questionnaire from the JSON in its page, once.
import { complete } from "../../domain/form.js";
import { find } from "../dom.js";

/** @param {ParentNode} root @param {string} selector */
const data = (root, selector) =>
  JSON.parse(find(root, selector, HTMLScriptElement).textContent ?? "");

/** @param {HTMLFormElement} element @param {string} [address] of its page */
export const read = (element, address = location.href) =>
  complete(data(element, "script"), data(document, "#__phrases"), address);
