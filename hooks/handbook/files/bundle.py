"""All files for one role in one zip file, with a text that says what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.files.zipped import zipped
from handbook.sheets.codes import spaced
from handbook.sheets.names import bundle_name, file_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handbook.model.base import Audience
    from handbook.sheets.place import Edition
    from handbook.sheets.sheet import Sheet
    from handbook.sheets.shelf import Shelf

    # The files of each sheet, by its place and by what they end in.
    Made = Mapping[tuple[str, str], Mapping[str, bytes]]

PACKED = (".pdf", ".docx", ".ods")


def files(edition: Edition, made: Made) -> Iterator[tuple[str, bytes]]:
    """A zip file for each role, beside the overview of all sheets."""
    shelf = edition.shelf
    if shelf.home:
        folder = edition.place.below(shelf.home.uri)
        bundler = _Bundler(shelf, made, edition.place.full(shelf.home.uri))
        for role in shelf.roles():
            yield f"{folder}{bundle_name(role)}", bundler.bundle(role)


class _Bundler:
    """Makes the zip files of one language from files that are there already."""

    def __init__(self, shelf: Shelf, made: Made, address: str) -> None:
        self.labels = shelf.labels
        self.shelf = shelf
        self.made = made
        self.address = address

    def bundle(self, role: Audience) -> bytes:
        """The zip file of a role."""
        files = {self.labels.bundle_read_me: "\r\n".join(self._read_me(role)).encode()}
        for sheet in self.shelf.for_role(role):
            for ending, content in self.made[sheet.place].items():
                files[self._path(sheet, ending)] = content
        # To press together what is dense already would cost more than all else in a build.
        return zipped(files, stored=[name for name in files if name.endswith(PACKED)])

    def _folder(self, sheet: Sheet) -> str:
        return self.labels.sheet_kind[sheet.kind].lower().replace(" ", "-")

    def _path(self, sheet: Sheet, ending: str) -> str:
        return f"{self._folder(sheet)}/{file_name(sheet.name, ending)}"

    def _read_me(self, role: Audience) -> Iterator[str]:
        """What this is, since when it holds, where it came from, and what is in it."""
        sheets = self.shelf.for_role(role)
        yield sheets[0].author
        yield self.labels.bundle_title.format(role=self.labels.audience[role])
        yield ""
        newest = self.labels.date(max(self.shelf.facts(sheet).checked for sheet in sheets))
        yield f"{self.labels.bundle_version}: {newest}"
        yield from [f"{self.labels.table_address}: {self.address}"] if self.address else []
        yield self.labels.bundle_newer
        yield self.labels.licence
        for folder in dict.fromkeys(map(self._folder, sheets)):
            yield ""
            yield f"{folder}/"
            for sheet in (one for one in sheets if self._folder(one) == folder):
                names = ", ".join(
                    file_name(sheet.name, ending) for ending in self.made[sheet.place]
                )
                code = f", {self.labels.code.lower()} {spaced(sheet.code)}"
                yield f"- {sheet.title}: {names} ({sheet.version}{code})"
        yield ""
