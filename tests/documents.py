"""Documents as a school has them, made for a test: Word by python-docx, LibreOffice by odfdo."""

import base64
import io
import struct
import zlib
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from odfdo import Document as Opened
from odfdo import Frame, Header, List, ListItem, Paragraph, Row, Style, Table

from handbook.loading.taking import formats

_CHECKBOX = (
    f'<w:sdt {nsdecls("w")} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">'
    '<w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr>'
    "<w:sdtContent><w:r><w:t>\u2610</w:t></w:r></w:sdtContent></w:sdt>"
)
_ODT = b"application/vnd.oasis.opendocument.text"


def png(shade: int = 0) -> bytes:
    """A picture of one point."""

    def part(kind: bytes, data: bytes) -> bytes:
        whole = kind + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    data = zlib.compress(bytes([0, shade]))
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", data) + part(b"IEND", b"")


def inline_png() -> str:
    """The same as an address."""
    return "data:image/png;base64," + base64.b64encode(png()).decode()


def saved(document: Any) -> bytes:
    """A document as bytes."""
    told = io.BytesIO()
    document.save(told)
    return told.getvalue()


def box_list(document: Any, *texts: str) -> None:
    """Points of a list whose sign is a box of Wingdings, as Word makes a list to tick."""
    numbering = document.part.numbering_part.element
    level = (
        '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0a8"/>'
        '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl>'
    )
    kind = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{level}</w:abstractNum>'
    number = f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'
    numbering.insert(0, parse_xml(kind))
    numbering.append(parse_xml(number))
    for text in texts:
        values = document.add_paragraph(text)._p.get_or_add_pPr()
        values.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr>')
        )


def changed(paragraph: Any, added: str, gone: str) -> None:
    """Words that were added and taken away while Word kept track."""
    for name, text_name, text in (("w:ins", "w:t", added), ("w:del", "w:delText", gone)):
        mark = OxmlElement(name)
        run = OxmlElement("w:r")
        said = OxmlElement(text_name)
        said.text = text
        run.append(said)
        mark.append(run)
        paragraph._p.append(mark)


def protocol() -> bytes:
    """A protocol of four pages with all that a school puts in one."""
    document = Document()
    document.add_heading("Protocol online pesten", 0)
    document.add_paragraph("Inhoud ........ 2", style="Normal")
    document.add_heading("1. Waarom dit protocol", 1)
    text = document.add_paragraph("Op onze school is ieder kind  veilig.\u00a0Dat geldt ook ")
    text.add_run("online").bold = True
    text.add_run(
        ". Bel 0800-0432 of mail naar info@dekastanje.example, "
        "en zie www.school.example/pest_beleid."
    )
    changed(text, " Dit kwam erbij.", " Dit is weg.")
    document.add_heading("Wie doet wat", 3)
    document.add_paragraph("Directie", style="List Bullet")
    document.add_paragraph("Team", style="List Bullet")
    document.add_paragraph("Mentor van de klas", style="List Bullet 2")
    document.add_paragraph("Intern begeleider", style="List Bullet 2")
    document.add_paragraph("Praat met de leerling.", style="List Number")
    document.add_paragraph("Bel de ouders.", style="List Number")
    document.add_heading("2. Contact", 1)
    document.add_paragraph(
        "Vertrouwenspersoon: mevrouw Van Dijk, 06-12345678, i.vandijk@dekastanje.example."
    )
    table = document.add_table(rows=3, cols=3)
    rows = (("Wie", "Wat", "Wanneer"), ("Mentor", "Gesprek | verslag", "Dag 1"))
    for row, values in zip(table.rows, rows, strict=False):
        for cell, value in zip(row.cells, values, strict=True):
            cell.text = value
    table.cell(2, 0).merge(table.cell(2, 1)).text = "Samen"
    table.cell(2, 2).add_paragraph("Dag 2")
    document.add_picture(io.BytesIO(png()), width=Cm(3))
    document.add_heading("Checklist na een melding", 2)
    document.add_paragraph("\u2610 Luister naar de leerling.")
    document.add_paragraph(
        "\u2610 Schrijf op wat er is verteld, zonder namen.\n\u2610 Bel de ouders."
    )
    box_list(document, "Maak een afspraak: over een week.", "Sluit de melding af.")
    document.add_heading("3. Tot slot", 1)
    for _ in range(3):
        document.add_paragraph(
            "Wij lezen dit protocol elk jaar na met het team en de ouders. " * 18
        )
    document.add_paragraph("* let op: <b>dit</b> is [[law:zorgplicht]] en {{ naam }}")
    return saved(document)


def opened() -> bytes:
    """The same kind of document of LibreOffice."""
    document = Opened("text")
    body = document.body
    body.clear()
    bold = Style("text", name="vet", bold=True)
    document.insert_style(bold, automatic=True)
    body.append(Paragraph("Protocol telefoons", style="Title"))
    body.append(Header(1, "Afspraken"))
    text = Paragraph("Wij doen dit nooit in de les. Zie het reglement, vraag juf Marieke.")
    text.set_span("vet", regex="nooit")
    text.set_link("https://school.example/reglement", regex="het reglement")
    text.insert_note(after="de les", note_id="n1", citation="1", body="Ook de pauze hoort daarbij.")
    text.insert_annotation(after="vraag", body="Een opmerking", creator="x")
    body.append(text)
    body.append(Header(2, "In de les"))
    item = ListItem("Telefoon in de kluis")
    item.append(List(["ook in de pauze"]))
    points = List()
    points.append(item)
    body.append(points)
    table = Table("afspraken")
    for values in (("Wie", "Wat"), ("Team", "Kijkt")):
        row = Row()
        row.set_values(values)
        table.append(row)
    body.append(table)
    frame = Frame.image_frame(document.add_file(io.BytesIO(png())), size=("3cm", "3cm"))
    frame.svg_description = "De kluisjes in de hal"
    paragraph = Paragraph("")
    paragraph.append(frame)
    body.append(paragraph)
    body.append(Paragraph("\u2610 Hang de afspraken op."))
    return saved(document)


def pictured() -> bytes:
    """A page with a picture in itself, one that browsers do not show, and a drawing that acts."""
    gif = base64.b64encode(b"GIF89a").decode()
    drawing = base64.b64encode(b"<svg><script/></svg>").decode()
    return (
        f'<h1>Plaatjes</h1><p><img src="{inline_png()}" alt="Het plein"></p>'
        f'<p>Tekst <img src="data:image/gif;base64,{gif}" alt="x">'
        f'<img src="data:image/svg+xml;base64,{drawing}" alt="y"></p>'
    ).encode()


def photographed() -> bytes:
    """A page with a photo that holds what a camera writes in it."""
    photo = base64.b64encode(b"\xff\xd8\xff\xe1\x00\x20Exif\0\0").decode()
    image = f'<img src="data:image/jpeg;base64,{photo}" alt="De school">'
    return f"<h1>Foto</h1><p>{image}</p>".encode()


def form() -> bytes:
    """Boxes that one can click in Word, a list with a sentence in between, and a comment."""
    document = Document()
    document.add_heading("Formulier", 0)
    for text in ("Ouders gebeld", "Verslag gemaakt"):
        paragraph = document.add_paragraph()
        paragraph._p.append(parse_xml(_CHECKBOX))
        paragraph.add_run(f" {text}")
    document.add_paragraph("Eerst", style="List Number")
    between = document.add_paragraph("Wacht een dag.")
    document.add_paragraph("Daarna", style="List Number")
    document.add_comment(between.runs, text="Hoe lang?", author="x", initials="x")
    return saved(document)


def deep() -> bytes:
    """A list in a list, thousands deep."""
    return b"- " * 3000 + b"x"


def packed(**files: bytes) -> bytes:
    """A parcel with files, of which the names have a dot for each underscore."""
    told = io.BytesIO()
    with ZipFile(told, "w", ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name.replace("__", "/").replace("_", "."), data)
    return told.getvalue()


def sheet() -> bytes:
    """A spreadsheet."""
    return packed(xl__workbook_xml=b"<x/>")


def half() -> bytes:
    """A document of Word of which a part is gone."""
    return packed(word__document_xml=b"<w:document")


def locked() -> bytes:
    """A document of LibreOffice with a password."""
    return packed(mimetype=_ODT, **{"META-INF__manifest_xml": b"<manifest:encryption-data/>"})


def bomb() -> bytes:
    """A small file that unpacks to a large one."""
    return packed(word__document_xml=bytes(formats.MOST_UNPACKED + 1))


def large() -> bytes:
    """A file that is too large to read."""
    return b"PK\x03\x04" + bytes(formats.LARGEST)
