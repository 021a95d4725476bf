// Writes a paper (see papers.js) as a Word file, in the browser: A4, in the language of the page,
// with the styles that Word knows. A Word file is a zip of XML.
(() => {
  "use strict";

  const Q = (globalThis.questionnaire ??= {});

  const SCHEMAS = "http://schemas.openxmlformats.org";
  const OFFICE = `${SCHEMAS}/officeDocument/2006/relationships`;
  const PACKAGE = `${SCHEMAS}/package/2006`;
  const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const SIDES = ["top", "left", "bottom", "right"];
  const WIDTH = 9480; // of the text on a page, in twentieths of a point

  // Signs that XML does not know are left out; the rest stands as it was typed.
  const UNKNOWN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
  const ENTITY = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const xml = (text) =>
    String(text)
      .replace(UNKNOWN, "")
      .replace(/[&<>"]/g, (sign) => ENTITY[sign]);

  function file(name, attributes, ...inner) {
    const made = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name}${made.join("")}>${inner.join("")}</${name}>`;
  }
  const NAMES = { "xmlns:w": `${SCHEMAS}/wordprocessingml/2006/main`, "xmlns:r": OFFICE };
  const words = (name, ...inner) => file(`w:${name}`, NAMES, ...inner);

  // An element of a document; attributes without a prefix are those of Word.
  function w(name, attributes = {}, ...inner) {
    const made = Object.entries(attributes).map(
      ([key, value]) => ` ${key.includes(":") ? key : `w:${key}`}="${xml(value)}"`,
    );
    return `<w:${name}${made.join("")}>${inner.join("")}</w:${name}>`;
  }
  const val = (name, value) => w(name, { val: value });

  // Styles

  // Word asks for the parts of a style in this order.
  const style = (id, name, ...inner) =>
    w(
      "style",
      { type: "paragraph", styleId: id },
      val("name", name),
      val("basedOn", "Normal"),
      val("next", id.startsWith("List") ? id : "Normal"),
      w("qFormat"),
      ...inner,
    );
  const indented = (...inner) => w("pPr", {}, ...inner, w("ind", { left: 454, hanging: 454 }));

  function heading(id, name, size, level) {
    const outline = level === undefined ? "" : val("outlineLvl", level);
    const shape = w("pPr", {}, w("keepNext"), w("spacing", { before: 240, after: 80 }), outline);
    return style(id, name, shape, w("rPr", {}, w("b"), val("sz", size)));
  }

  function styles({ locale, size }) {
    const font = w(
      "rFonts",
      Object.fromEntries(["ascii", "hAnsi", "eastAsia", "cs"].map((one) => [one, "Arial"])),
    );
    const after = { 9.5: 20, 10: 40, 11: 90 }[size];
    const line = (width, room) => (side) =>
      w(side, { val: "single", sz: width, space: room, color: "333333" });
    return words(
      "styles",
      w(
        "docDefaults",
        {},
        w(
          "rPrDefault",
          {},
          w(
            "rPr",
            {},
            font,
            val("sz", size * 2),
            val("szCs", size * 2),
            w("lang", { val: locale, eastAsia: locale }),
          ),
        ),
        w(
          "pPrDefault",
          {},
          w("pPr", {}, w("spacing", { after, line: size < 11 ? 240 : 264, lineRule: "auto" })),
        ),
      ),
      w(
        "style",
        { type: "paragraph", default: 1, styleId: "Normal" },
        val("name", "Normal"),
        w("qFormat"),
      ),
      w(
        "style",
        { type: "character", styleId: "Hyperlink" },
        val("name", "Hyperlink"),
        w("rPr", {}, val("color", "0B4A57"), val("u", "single")),
      ),
      heading("Title", "Title", 34),
      heading("Heading1", "heading 1", 28, 0),
      heading("Heading2", "heading 2", 24, 1),
      style("ListNumber", "List Number", w("pPr", {}, w("numPr", {}, val("numId", 1)))),
      style("ListBullet", "List Bullet", w("pPr", {}, w("numPr", {}, val("numId", 2)))),
      style("Note", "Note", w("pPr", {}, w("pBdr", {}, ...SIDES.map(line(8, 6))))),
      style(
        "Small",
        "Small",
        w("pPr", {}, w("spacing", { before: 240 })),
        w("rPr", {}, val("sz", 18)),
      ),
      style("Footer", "footer", w("rPr", {}, val("sz", 17))),
      w(
        "style",
        { type: "table", styleId: "TableGrid" },
        val("name", "Table Grid"),
        w("tblPr", {}, w("tblBorders", {}, ...[...SIDES, "insideH", "insideV"].map(line(4, 0)))),
      ),
    );
  }

  function numbering() {
    const list = (id, format, text) =>
      w(
        "abstractNum",
        { abstractNumId: id },
        val("multiLevelType", "singleLevel"),
        w(
          "lvl",
          { ilvl: 0 },
          val("start", 1),
          val("numFmt", format),
          val("lvlText", text),
          indented(),
        ),
      );
    const use = (id) => w("num", { numId: id }, val("abstractNumId", id));
    return words("numbering", list(1, "decimal", "%1."), list(2, "bullet", "•"), use(1), use(2));
  }

  // Text

  const run = (text, format = "") =>
    w(
      "r",
      {},
      format && w("rPr", {}, format),
      ...xml(text)
        .split(/\r\n|[\r\n]/)
        .map((line, n) => (n ? w("br") : "") + w("t", { "xml:space": "preserve" }, line)),
    );
  const field = (code) => w("fldSimple", { instr: code }, run("1"));
  const paragraph = (inner, name = "Normal", keep = false) =>
    w("p", {}, w("pPr", {}, val("pStyle", name), keep ? w("keepNext") : ""), inner);

  // The body of a document, and the addresses that its links lead to.
  function body(blocks) {
    const links = [];
    const runs = (parts, format) =>
      parts
        .map((part) => {
          if (typeof part === "string") return run(part, format);
          if (!part.href) return run(part.text, w("b"));
          links.push(part.href);
          return w(
            "hyperlink",
            { "r:id": `link${links.length}` },
            run(part.text, val("rStyle", "Hyperlink")),
          );
        })
        .join("");

    function table({ widths, head, rows, high }) {
      const columns = widths.map((share) => Math.round((share * WIDTH) / 100));
      const cell = (parts, n, first) =>
        w(
          "tc",
          {},
          w("tcPr", {}, w("tcW", { w: columns[n], type: "dxa" })),
          paragraph(runs(parts, first ? w("b") : "")),
        );
      const row = (cells, first) =>
        w(
          "tr",
          {},
          w(
            "trPr",
            {},
            w("cantSplit"),
            high && !first ? val("trHeight", 680) : "",
            first ? w("tblHeader") : "",
          ),
          ...cells.map((parts, n) => cell(parts, n, first)),
        );
      return w(
        "tbl",
        {},
        w(
          "tblPr",
          {},
          val("tblStyle", "TableGrid"),
          w("tblW", { w: WIDTH, type: "dxa" }),
          w("tblLayout", { type: "fixed" }),
        ),
        w("tblGrid", {}, ...columns.map((width) => w("gridCol", { w: width }))),
        row(head, true),
        ...rows.map((cells) => row(cells, false)),
      );
    }

    const item = ({ kind }, parts) =>
      paragraph(runs(parts), kind === "ol" ? "ListNumber" : "ListBullet");

    const STYLES = { title: "Title", h1: "Heading1", h2: "Heading2", note: "Note", small: "Small" };
    const made = blocks.map((block) => {
      if (block.items) return block.items.map((parts, n) => item(block, parts, n)).join("");
      return block.rows
        ? table(block)
        : paragraph(runs(block.runs), STYLES[block.kind], block.keep);
    });
    return { inner: made.join(""), links };
  }

  // The page: A4; what must fit on one sheet has smaller margins.
  function page(size) {
    const [top, bottom] = size < 11 ? [794, 907] : [1134, 1134];
    const foot = w("footerReference", { type: "default", "r:id": "footer" });
    return w(
      "sectPr",
      {},
      foot,
      w("pgSz", { w: 11906, h: 16838 }),
      w("pgMar", { top, right: 1213, bottom, left: 1213, header: 567, footer: 510, gutter: 0 }),
    );
  }

  // The package

  const relation = (id, type, target, more = "") =>
    `<Relationship Id="${id}" Type="${type}" Target="${xml(target)}"${more}/>`;
  const relations = (...found) =>
    file("Relationships", { xmlns: `${PACKAGE}/relationships` }, ...found);
  const OWN = ["styles", "numbering", "settings", "footer"];

  function types() {
    const override = (name, kind) =>
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-${kind}+xml"/>`;
    const own = (name) => override(`word/${name}.xml`, `officedocument.wordprocessingml.${name}`);
    return file(
      "Types",
      { xmlns: `${PACKAGE}/content-types` },
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      override("word/document.xml", "officedocument.wordprocessingml.document.main"),
      ...OWN.map(own),
      override("docProps/core.xml", "package.core-properties"),
    );
  }

  function docx(paper) {
    const { inner, links } = body(paper.blocks);
    const {
      foot,
      words: { page: sheet, of },
    } = paper;
    const line = run(`${foot} · ${sheet} `) + field("PAGE") + run(` ${of} `) + field("NUMPAGES");
    const uri = "http://schemas.microsoft.com/office/word";
    const compat = w("compatSetting", { name: "compatibilityMode", uri, val: 15 });
    return Q.zip(
      [
        ["[Content_Types].xml", types()],
        [
          "_rels/.rels",
          relations(
            relation("document", `${OFFICE}/officeDocument`, "word/document.xml"),
            relation(
              "core",
              `${PACKAGE}/relationships/metadata/core-properties`,
              "docProps/core.xml",
            ),
          ),
        ],
        [
          "docProps/core.xml",
          file(
            "cp:coreProperties",
            {
              "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
              "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            },
            `<dc:title>${xml(paper.title)}</dc:title><dc:language>${paper.locale}</dc:language>`,
          ),
        ],
        ["word/document.xml", words("document", w("body", {}, inner, page(paper.size)))],
        [
          "word/_rels/document.xml.rels",
          relations(
            ...OWN.map((name) => relation(name, `${OFFICE}/${name}`, `${name}.xml`)),
            ...links.map((href, n) =>
              relation(`link${n + 1}`, `${OFFICE}/hyperlink`, href, ' TargetMode="External"'),
            ),
          ),
        ],
        ["word/styles.xml", styles(paper)],
        ["word/numbering.xml", numbering()],
        ["word/settings.xml", words("settings", w("compat", {}, compat))],
        ["word/footer.xml", words("ftr", paragraph(line, "Footer"))],
      ],
      TYPE,
    );
  }

  Object.assign(Q, { docx });
})();
