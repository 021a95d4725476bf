"""The text in the bundle of a role: what it is, since when it holds, and what is in it."""

from collections.abc import Iterator

from handbook.sheets.bundles import Bundle, bundles, folder
from handbook.sheets.codes import spaced
from handbook.sheets.names import endings, file_name
from handbook.sheets.place import Edition
from handbook.sheets.sheet import Sheet


def files(edition: Edition) -> Iterator[tuple[str, str, bytes]]:
    """A text for each role, by the page that it stands beside and its name there."""
    for bundle in bundles(edition.shelf):
        text = bundle.files[0]
        content = "\r\n".join(_read_me(edition, bundle, edition.place.full(text.uri)))
        yield text.uri, text.name, content.encode()


def _read_me(edition: Edition, bundle: Bundle, address: str) -> Iterator[str]:
    shelf, labels, sheets = edition.shelf, edition.catalog.labels, bundle.sheets
    yield sheets[0].author
    yield labels.bundle_title.format(role=labels.audience[bundle.role])
    yield ""
    newest = labels.date(max(shelf.facts(sheet).checked for sheet in sheets))
    yield f"{labels.bundle_version}: {newest}"
    yield from [f"{labels.table_address}: {address}"] if address else []
    yield labels.bundle_newer
    yield labels.licence
    folders: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        folders.setdefault(folder(shelf, sheet), []).append(sheet)
    for name, inside in folders.items():
        yield ""
        yield f"{name}/"
        for sheet in inside:
            names = ", ".join(file_name(sheet.name, ending) for ending in endings(sheet))
            code = f", {labels.code.lower()} {spaced(sheet.code)}"
            yield f"- {sheet.title}: {names} ({sheet.version}{code})"
    yield ""
