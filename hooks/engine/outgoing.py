"""Which files MkDocs copies to the site, and why each of them goes out; of the theme none."""

import posixpath
from collections.abc import Collection, Mapping
from typing import Any

from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.theme import Theme

from engine.languages import base_uri

NOT_FOUND = "pagina die er niet is"


def list_none(theme: Theme) -> None:
    """Let MkDocs not look for what of a theme goes to the site: Material has 10 000 icons."""
    usual = theme.get_env

    def without() -> Any:
        made = usual()
        made.list_templates = lambda *_, **__: []  # type: ignore[method-assign]
        return made

    theme.get_env = without  # type: ignore[method-assign]


def leave_out(
    files: Files, data: Collection[str], litter: Collection[str], pages: Collection[str]
) -> None:
    """Take away what only a build needs: data beside pages, and litter by its name in any folder.

    ``pages`` are those that a school does without. What begins with a dot MkDocs leaves out.
    """
    for file in list(files):
        if file.is_documentation_page():
            if base_uri(file) in pages:
                files.remove(file)
            continue
        if posixpath.basename(file.src_uri) in litter or file.src_uri in data:
            files.remove(file)


def claims(files: Files) -> Mapping[str, str]:
    """Why each file is there that MkDocs writes, by its path below the site."""
    found = (file for file in files if file.inclusion is not InclusionLevel.EXCLUDED)
    return {file.dest_uri: file.src_uri for file in found} | {"404.html": NOT_FOUND}
