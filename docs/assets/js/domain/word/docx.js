// Writes a paper as a Word file, in the browser: A4, in the language of the page, with the styles
// that Word knows. A Word file is a zip of XML.
import { zip } from "../zip.js";
import { body, field, page, paragraph, run } from "./body.js";
import { numbering, styles } from "./styles.js";
import { OFFICE, SCHEMAS, file, w, words, xml } from "./xml.js";

/** @import { Paper } from "../papers.js" */

const PACKAGE = `${SCHEMAS}/package/2006`;
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const OWN = ["styles", "numbering", "settings", "footer"];

/** @param {string} id @param {string} type @param {string} target @param {string} [more] */
const relation = (id, type, target, more = "") =>
  `<Relationship Id="${id}" Type="${type}" Target="${xml(target)}"${more}/>`;
/** @param {string[]} found */
const relations = (...found) =>
  file("Relationships", { xmlns: `${PACKAGE}/relationships` }, ...found);
function types() {
  /** @param {string} ending @param {string} kind */
  const usual = (ending, kind) =>
    `<Default Extension="${ending}" ContentType="application/${kind}"/>`;
  /** @param {string} name @param {string} kind */
  const override = (name, kind) =>
    `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-${kind}+xml"/>`;
  /** @param {string} name */
  const own = (name) => override(`word/${name}.xml`, `officedocument.wordprocessingml.${name}`);
  return file(
    "Types",
    { xmlns: `${PACKAGE}/content-types` },
    usual("rels", "vnd.openxmlformats-package.relationships+xml"),
    usual("xml", "xml"),
    override("word/document.xml", "officedocument.wordprocessingml.document.main"),
    ...OWN.map(own),
    override("docProps/core.xml", "package.core-properties"),
  );
}

/** @param {Paper} paper */
function core({ title, locale }) {
  const names = {
    "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  };
  const facts = `<dc:title>${xml(title)}</dc:title><dc:language>${locale}</dc:language>`;
  return file("cp:coreProperties", names, facts);
}

/** @param {string[]} links */
const inDocument = (links) =>
  relations(
    ...OWN.map((name) => relation(name, `${OFFICE}/${name}`, `${name}.xml`)),
    ...links.map((href, n) =>
      relation(`link${n + 1}`, `${OFFICE}/hyperlink`, href, ' TargetMode="External"'),
    ),
  );

const inPackage = () =>
  relations(
    relation("document", `${OFFICE}/officeDocument`, "word/document.xml"),
    relation("core", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"),
  );

/** The foot of each page: the paper, its number and how many there are. @param {Paper} paper */
function footer({ foot, words: { page: sheet, of } }) {
  const line = run(`${foot} · ${sheet} `) + field("PAGE") + run(` ${of} `) + field("NUMPAGES");
  return words("ftr", paragraph(line, "Footer"));
}

function settings() {
  const uri = "http://schemas.microsoft.com/office/word";
  const setting = w("compatSetting", { name: "compatibilityMode", uri, val: 15 });
  return words("settings", w("compat", {}, setting));
}

/** @param {Paper} paper */
export function docx(paper) {
  const { inner, links } = body(paper.blocks, paper.wide);
  return zip(
    [
      ["[Content_Types].xml", types()],
      ["_rels/.rels", inPackage()],
      ["docProps/core.xml", core(paper)],
      ["word/document.xml", words("document", w("body", {}, inner, page(paper.tight, paper.wide)))],
      ["word/_rels/document.xml.rels", inDocument(links)],
      ["word/styles.xml", styles(paper)],
      ["word/numbering.xml", numbering(paper)],
      ["word/settings.xml", settings()],
      ["word/footer.xml", footer(paper)],
    ],
    TYPE,
  );
}
