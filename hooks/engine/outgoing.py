"""Which files MkDocs copies to the site, and why each of them goes out.

From the theme only what a page loads: its search, and for each language what that needs.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from mkdocs.structure.files import InclusionLevel

from engine import frame, languages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

THEME, NOT_FOUND = "zoeken", "pagina die er niet is"
# What systems leave in a folder by themselves; names that begin with a dot MkDocs leaves out.
LITTER = ("Thumbs.db", "ehthumbs.db", "desktop.ini")

_MAP = re.compile(r"^//# sourceMappingURL=.*\n?", re.M)


def leave_out(files: Files, config: MkDocsConfig, data: tuple[str, ...]) -> None:
    """Take away what only a build needs: the rest of the theme, data beside pages, and litter."""
    needed = frame.of_theme(config, languages.all_languages(config))
    for file in list(files):
        if file.is_documentation_page():
            continue
        ours = not _is_of_theme(file, config)
        litter = posixpath.basename(file.src_uri) in LITTER or file.src_uri in data
        if litter if ours else file.src_uri not in needed:
            files.remove(file)
        elif not ours:
            # The map that it names stays behind with the rest of the theme.
            file.content_string = _MAP.sub("", file.content_string)


def _is_of_theme(file: File, config: MkDocsConfig) -> bool:
    return file.src_dir is not None and str(file.src_dir) != str(config.docs_dir)


def claims(files: Files, config: MkDocsConfig) -> Mapping[str, str]:
    """Why each file is there that MkDocs writes, by its path below the site."""
    return dict(_claims(files, config))


def _claims(files: Files, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    for file in files:
        if file.inclusion is not InclusionLevel.EXCLUDED:
            yield file.dest_uri, THEME if _is_of_theme(file, config) else file.src_uri
    yield "404.html", NOT_FOUND
