"""The bytes of a file to HTML, by what the file is and not by how it is called.

What cannot be taken is refused in a sentence, before anything is unpacked.
"""

import io
import re
from collections.abc import Callable
from zipfile import BadZipFile, ZipFile

from markdown import Markdown

from handbook.loading.taking import opened, word
from handbook.loading.taking.nodes import NotTakenError, Source
from handbook.reading import frontmatter, grammar
from handbook.reading.frontmatter.document import NOT_UTF8

LARGEST = 20_000_000
MOST_UNPACKED = 200_000_000
_MEGA = 1_000_000
SAVE = "Open het in Word of LibreOffice en bewaar het als .docx of .odt."
EMPTY = "dit bestand is leeg. Kies een ander bestand."
LARGE = f"dit bestand is groter dan {LARGEST // _MEGA} MB. Maak de beelden kleiner, of haal ze weg."
BOMB = "uitgepakt is dit bestand te groot om te lezen. Bewaar het opnieuw, met kleinere beelden."
LOCKED = "op dit bestand zit een wachtwoord. Haal het eraf in Word of LibreOffice, en probeer weer."
OLD = f"dit is een oud Word-bestand (.doc). {SAVE}"
PDF = "van een PDF kan ik geen pagina maken. Vraag het bestand waar de PDF van gemaakt is."
RTF = f"dit is een RTF-bestand. {SAVE}"
BROKEN = f"dit bestand is beschadigd of niet heel aangekomen. {SAVE}"
STRANGE = "dit is geen Word-bestand, geen .odt, geen Markdown en geen HTML. Kies een ander bestand."
KEYS = "de sleutels boven aan het bestand heb ik weggelaten, op de titel na."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKED = b"PK\x03\x04"
_TEXTS = ("application/vnd.oasis.opendocument.text",)
_LOCK = "EncryptedPackage".encode("utf-16-le")
_WEB = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|meta)\b", re.I | re.S)
_WEB_ENDINGS = (".html", ".htm", ".xhtml")
_MARKED_ENDINGS = (".md", ".markdown", ".txt", "")
_MARKDOWN = ("footnotes", *(one for one in grammar.OPTIONS if one != "toc"))


def read(data: bytes, ending: str) -> Source:
    """A document as HTML; ``NotTakenError`` says why it cannot be one."""
    if not data.strip():
        raise NotTakenError(EMPTY)
    if len(data) > LARGEST:
        raise NotTakenError(LARGE)
    refused = _refused(data)
    if refused:
        raise NotTakenError(refused)
    if data.startswith(_PACKED):
        return _packed(data)(data)
    if ending in _WEB_ENDINGS or _WEB.match(data[:5000]):
        return Source(data)
    if ending in _MARKED_ENDINGS:
        return _marked(data)
    raise NotTakenError(STRANGE)


def _refused(data: bytes) -> str:
    """Why a file of some kinds cannot be taken."""
    if data.startswith(_OLE):
        return LOCKED if _LOCK in data else OLD
    kinds = {b"%PDF": PDF, b"{\\rtf": RTF, b"PK\x05\x06": EMPTY}
    return next((said for sign, said in kinds.items() if data.startswith(sign)), "")


def _packed(data: bytes) -> Callable[[bytes], Source]:
    """Who reads a file that is a folder inside."""
    try:
        with ZipFile(io.BytesIO(data)) as packed:
            if sum(one.file_size for one in packed.infolist()) > MOST_UNPACKED:
                raise NotTakenError(BOMB)
            names = set(packed.namelist())
            if any(one.flag_bits & 1 for one in packed.infolist()):
                raise NotTakenError(LOCKED)
            if "word/document.xml" in names:
                return word.read
            kind = packed.read("mimetype").decode("ascii", "replace") if "mimetype" in names else ""
            if "META-INF/manifest.xml" in names:
                locked = b"encryption-data" in packed.read("META-INF/manifest.xml")
                if locked:
                    raise NotTakenError(LOCKED)
    except (BadZipFile, NotImplementedError, OSError, EOFError) as error:
        raise NotTakenError(BROKEN) from error
    if kind.strip() in _TEXTS:
        return opened.read
    raise NotTakenError(STRANGE)


def _marked(data: bytes) -> Source:
    """Markdown of any make, with or without front matter."""
    document, problems = frontmatter.read(data, "")
    title = document.meta.get("title") if not problems else None
    try:
        text = document.body if document.meta else data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotTakenError(NOT_UTF8) from error
    if "\0" in text:
        raise NotTakenError(NOT_UTF8)
    options = {one: grammar.OPTIONS.get(one, {}) for one in _MARKDOWN}
    reader = Markdown(extensions=[*options, grammar.Lists()], extension_configs=options)
    said = [KEYS] if len(document.meta) > 1 else []
    return Source(reader.convert(text), title if isinstance(title, str) else "", said=said)
