"""Which files MkDocs copies to the site, and why each of them goes out; of the theme none."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from mkdocs.structure.files import InclusionLevel

from engine.languages import base_uri

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

NOT_FOUND = "pagina die er niet is"
# What systems leave in a folder by themselves; names that begin with a dot MkDocs leaves out.
LITTER = ("Thumbs.db", "ehthumbs.db", "desktop.ini")


def leave_out(
    files: Files, config: MkDocsConfig, data: tuple[str, ...], pages: Collection[str]
) -> None:
    """Take away what only a build needs: the files of the theme, data beside pages, and litter.

    ``pages`` are those that a school does without.
    """
    for file in list(files):
        if file.is_documentation_page():
            if base_uri(file) in pages:
                files.remove(file)
            continue
        litter = posixpath.basename(file.src_uri) in LITTER or file.src_uri in data
        if litter or _is_of_theme(file, config):
            files.remove(file)


def _is_of_theme(file: File, config: MkDocsConfig) -> bool:
    return file.src_dir is not None and str(file.src_dir) != str(config.docs_dir)


def claims(files: Files) -> Mapping[str, str]:
    """Why each file is there that MkDocs writes, by its path below the site."""
    found = (file for file in files if file.inclusion is not InclusionLevel.EXCLUDED)
    return {file.dest_uri: file.src_uri for file in found} | {"404.html": NOT_FOUND}
