"""The fingerprint of the Dutch page, written in a translation that was found right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.loading.documents import language_of

if TYPE_CHECKING:
    from pathlib import Path

    from handbook.loading import Loaded

_FINGERPRINT = re.compile(r'^(\s+fingerprint:\s*)"?[0-9a-f]*"?\s*$', re.M)


def stamp(docs: Path, path: Path, loaded: Loaded) -> str:
    """Write the present fingerprint in one translation; gives what is wrong, or nothing."""
    if path.is_file() and path.resolve().is_relative_to(docs.resolve()):
        uri = path.resolve().relative_to(docs.resolve()).as_posix()
        base, language = language_of(uri, list(loaded.catalogs)[1:])
        page = loaded.base.pages.get(base)
        text = path.read_bytes().decode("utf-8", "replace")
        if page and not page.whole:
            return f"{page.document.file}: deze pagina heeft een fout. Herstel die eerst."
        if page and language and _FINGERPRINT.search(text) and "\ufffd" not in text:
            new = _FINGERPRINT.sub(rf'\g<1>"{page.mark}"', text, count=1)
            path.write_text(new, encoding="utf-8", newline="\n")
            return ""
    return f"{path}: hier hoort een vertaling met translation: en daaronder fingerprint:"
