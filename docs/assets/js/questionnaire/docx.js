// Writes a paper (see papers.js) as a Word file, in the browser: the same paper gives the same
// bytes. A Word file is a zip of XML; this one is stored without compression.
(() => {
  "use strict";

  const Q = (globalThis.questionnaire ??= {});

  const bytesOf = (text) => new TextEncoder().encode(text);
  const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
    for (let bit = 0; bit < 8; bit += 1) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n;
  });
  const crc = (bytes) => ~bytes.reduce((sum, byte) => CRC[(sum ^ byte) & 255] ^ (sum >>> 8), ~0) >>> 0;

  // Numbers of two and four bytes, the lowest byte first.
  const two = (number) => [number & 255, (number >>> 8) & 255];
  const four = (number) => [...two(number), ...two(number >>> 16)];

  const DAY = two(33); // 1 January 1980, the first day that a zip knows
  const MIDNIGHT = two(0);

  function zip(files) {
    const parts = [];
    const index = [];
    let place = 0;
    for (const [name, text] of files) {
      const [label, data] = [bytesOf(name), bytesOf(text)];
      const facts = [...two(20), ...two(0x800), ...two(0), ...MIDNIGHT, ...DAY, ...four(crc(data)),
        ...four(data.length), ...four(data.length), ...two(label.length), ...two(0)];
      const head = Uint8Array.from([0x50, 0x4b, 3, 4, ...facts]);
      index.push(Uint8Array.from([0x50, 0x4b, 1, 2, ...two(20), ...facts, ...two(0), ...two(0), ...two(0),
        ...four(0), ...four(place)]), label);
      parts.push(head, label, data);
      place += head.length + label.length + data.length;
    }
    const size = index.reduce((sum, part) => sum + part.length, 0);
    const end = [0x50, 0x4b, 5, 6, ...four(0), ...two(files.length), ...two(files.length), ...four(size),
      ...four(place), ...two(0)];
    return new Blob([...parts, ...index, Uint8Array.from(end)], { type: TYPE });
  }

  const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const OPEN = "http://schemas.openxmlformats.org/";
  const W = `xmlns:w="${OPEN}wordprocessingml/2006/main"`;
  const R = `xmlns:r="${OPEN}officeDocument/2006/relationships"`;
  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

  // Signs that XML does not know are left out; the rest stands as it was typed.
  const UNKNOWN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
  const ENTITY = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const xml = (text) => String(text).replace(UNKNOWN, "").replace(/[&<>"]/g, (sign) => ENTITY[sign]);

  const style = (id, name, rest, based = "Normal") => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>`
    + `${based ? `<w:basedOn w:val="${based}"/>` : ""}<w:qFormat/>${rest}</w:style>`;
  const head = (id, name, size, level) => style(id, name,
    `<w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/>`
    + `${level === undefined ? "" : `<w:outlineLvl w:val="${level}"/>`}</w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr>`);
  const listed = (id, name, number) => style(id, name,
    `<w:pPr><w:numPr><w:numId w:val="${number}"/></w:numPr></w:pPr>`);
  const AFTER = { 9.5: 20, 10: 40, 11: 90 }; // the room below a paragraph, by the size of its letters

  const styles = ({ locale, size }) => `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>`
    + '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>' + `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`
    + `<w:lang w:val="${locale}" w:eastAsia="${locale}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`
    + `<w:pPrDefault><w:pPr><w:spacing w:after="${AFTER[size]}" w:line="${size < 11 ? 240 : 264}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`
    + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    + '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B4A57"/><w:u w:val="single"/></w:rPr></w:style>'
    + head("Title", "Title", 34) + head("Heading1", "heading 1", 28, 0) + head("Heading2", "heading 2", 24, 1)
    + listed("ListNumber", "List Number", 1) + listed("ListBullet", "List Bullet", 2)
    + style("ListOwn", "List Own", '<w:pPr><w:ind w:left="454" w:hanging="454"/></w:pPr>')
    + style("Note", "Note", `<w:pPr><w:pBdr>${["top", "left", "bottom", "right"].map((side) =>
      `<w:${side} w:val="single" w:sz="8" w:space="6" w:color="10292E"/>`).join("")}</w:pBdr></w:pPr>`)
    + style("Small", "Small", '<w:pPr><w:spacing w:before="240"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>')
    + style("Footer", "footer", '<w:rPr><w:sz w:val="17"/></w:rPr>')
    + '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>'
    + `${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) =>
      `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="555555"/>`).join("")}</w:tblBorders></w:tblPr></w:style></w:styles>`;

  const level = (format, text) => `<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/>`
    + `<w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="454" w:hanging="454"/></w:pPr></w:lvl></w:abstractNum>`;
  const numbering = `${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="1">${level("decimal", "%1.")}`
    + `<w:abstractNum w:abstractNumId="2">${level("bullet", "•")}`
    + '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>';

  const run = (text, format = "") => `<w:r>${format && `<w:rPr>${format}</w:rPr>`}${xml(text).split(/\r\n|[\r\n]/)
    .map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join("<w:br/>")}</w:r>`;
  const field = (code) => `<w:fldSimple w:instr="${code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const paragraph = (inner, name = "", more = "") => `<w:p><w:pPr>${name && `<w:pStyle w:val="${name}"/>`}${more}</w:pPr>${inner}</w:p>`;

  // The body of a document, and the addresses that its links lead to.
  function body(blocks) {
    const links = [];
    const runs = (parts, format) => parts.map((part) => {
      if (typeof part === "string") return run(part, format);
      if (!part.href) return run(part.text, "<w:b/>");
      links.push(part.href);
      return `<w:hyperlink r:id="l${links.length}">${run(part.text, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
    }).join("");
    const cell = (parts, width, format) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(runs(parts, format))}</w:tc>`;
    const row = (cells, widths, { first, high }) => `<w:tr><w:trPr><w:cantSplit/>${high ? '<w:trHeight w:val="680"/>' : ""}`
      + `${first ? "<w:tblHeader/>" : ""}</w:trPr>${cells.map((one, n) => cell(one, widths[n], first ? "<w:b/>" : "")).join("")}</w:tr>`;
    const table = (block) => {
      const widths = block.widths.map((share) => Math.round(share * 94.8)); // of 9480, the width of the page
      return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>`
        + `${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${row(block.head, widths, { first: true })}`
        + `${block.rows.map((cells) => row(cells, widths, block)).join("")}</w:tbl>`;
    };
    const listItem = ({ kind, numbers }, inner, n) => (numbers
      ? paragraph(`<w:r><w:t>${numbers[n]}.</w:t><w:tab/></w:r>${inner}`, "ListOwn")
      : paragraph(inner, kind === "ol" ? "ListNumber" : "ListBullet"));
    const NAMES = { title: "Title", h1: "Heading1", h2: "Heading2", note: "Note", small: "Small" };
    const made = blocks.map((block) => {
      if (block.items) return block.items.map((item, n) => listItem(block, runs(item), n)).join("");
      return block.rows ? table(block) : paragraph(runs(block.runs), NAMES[block.kind], block.keep ? "<w:keepNext/>" : "");
    });
    return { inner: made.join(""), links };
  }

  const relation = (id, kind, target, more = "") => `<Relationship Id="${id}" Type="${OPEN}${kind}" Target="${xml(target)}"${more}/>`;
  const relations = (...found) => `${HEAD}<Relationships xmlns="${OPEN}package/2006/relationships">${found.join("")}</Relationships>`;
  const part = (name, kind) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-${kind}+xml"/>`;
  const word = (name) => part(`word/${name}.xml`, `officedocument.wordprocessingml.${name === "document" ? "document.main" : name.replace(/\d/, "")}`);

  function docx(paper) {
    const { inner, links } = body(paper.blocks);
    const own = ["styles", "numbering", "settings", "footer1"];
    const place = (name) => relation(name, `officeDocument/2006/relationships/${name.replace(/\d/, "")}`, `${name}.xml`);
    const away = (href, n) => relation(`l${n + 1}`, "officeDocument/2006/relationships/hyperlink", href, ' TargetMode="External"');
    return zip([
      ["[Content_Types].xml", `${HEAD}<Types xmlns="${OPEN}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
        + `<Default Extension="xml" ContentType="application/xml"/>${["document", ...own].map(word).join("")}${part("docProps/core.xml", "package.core-properties")}</Types>`],
      ["_rels/.rels", relations(relation("r1", "officeDocument/2006/relationships/officeDocument", "word/document.xml"),
        relation("r2", "package/2006/relationships/metadata/core-properties", "docProps/core.xml"))],
      ["docProps/core.xml", `${HEAD}<cp:coreProperties xmlns:cp="${OPEN}package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`
        + `<dc:title>${xml(paper.title)}</dc:title><dc:language>${paper.locale}</dc:language></cp:coreProperties>`],
      ["word/document.xml", `${HEAD}<w:document ${W} ${R}><w:body>${inner}<w:sectPr><w:footerReference w:type="default" r:id="footer1"/>`
        + '<w:pgSz w:w="11906" w:h="16838"/>' + `<w:pgMar w:top="${paper.size < 11 ? 794 : 1134}" w:right="1213" w:bottom="${paper.size < 11 ? 907 : 1134}" w:left="1213" w:header="567" w:footer="510" w:gutter="0"/></w:sectPr></w:body></w:document>`],
      ["word/_rels/document.xml.rels", relations(...own.map(place), ...links.map(away))],
      ["word/styles.xml", styles(paper)],
      ["word/numbering.xml", numbering],
      ["word/settings.xml", `${HEAD}<w:settings ${W}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`],
      ["word/footer1.xml", `${HEAD}<w:ftr ${W}>${paragraph(run(`${paper.foot} · ${paper.words.page} `) + field("PAGE") + run(` ${paper.words.of} `) + field("NUMPAGES"), "Footer")}</w:ftr>`],
    ]);
  }

  Object.assign(Q, { docx });
})();
