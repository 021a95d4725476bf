"""What a build writes beside its pages: open data, a feed, a calendar and sheets on paper.

Must not know how a page is made. Loads the makers of files only where files are made, because
their libraries are large.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import chain
from pathlib import Path

from handbook import words
from handbook.files import feed, opendata
from handbook.files.maker import Maker
from handbook.sheets.bundles import bundles
from handbook.sheets.names import endings, file_name
from handbook.sheets.place import Edition
from handbook.sheets.sheet import Sheet
from handbook.store import Store
from handbook.words import Labels

STEPS = 10
DONE = "{language}: {count} van {every} bestanden klaar."
LATER = "pdf"  # Typst leaves Python alone while it sets a sheet
_WANTED = re.compile(r' data-size="([^"]+)">')  # of files that are there only after the page


def makers(shapes: Path, labels: Labels, logo: str) -> dict[str, Maker]:
    """What makes each kind of file, by its ending; ``shapes`` has the shapes of paper."""
    from handbook.files.csv import Csv
    from handbook.files.docx import Docx
    from handbook.files.ods import Ods
    from handbook.files.pdf import Pdf

    made = (
        Pdf(shapes, labels, logo),
        Docx(labels, logo),
        Csv(labels),
        Ods(shapes / "table", labels),
    )
    return {one.ending: one for one in made}


def ready() -> None:
    """Load and make what is the same in every build, for who builds in copies of this process."""
    from handbook.files import bundle, csv, docx, ics, ods, pdf  # noqa: F401 (for the copies)

    opendata.schema()


def write(root: Path, edition: Edition, fill: Callable[..., str]) -> None:
    """The data of one language and its feed; ``fill`` fills in a template by its name."""
    made = chain(opendata.files(edition), feed.files(edition, fill))
    put(root / edition.place.folder, made)


def put(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Files by their name below a folder."""
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


class Printing:
    """The files of every sheet of one language.

    What must be typeset anew is so from the start, beside the pages.
    """

    def __init__(
        self,
        root: Path,
        edition: Edition,
        shapes: Path,
        store: Store,
        tell: Callable[[str], None],
    ) -> None:
        self.root = root
        self.tell = tell
        self.edition = edition
        self.store = store
        self.sheets = [edition.place.placed(sheet) for sheet in edition.shelf.sheets]
        languages = {sheet.language for sheet in self.sheets}
        self.makers = {one: makers(shapes, words.of(one), edition.logo) for one in languages}
        self._pool = ThreadPoolExecutor(1)
        self._later = {
            sheet.place: self._begin(sheet) for sheet in self.sheets if LATER in endings(sheet)
        }

    def _begin(self, sheet: Sheet) -> Callable[[], bytes]:
        """A file that was not kept is made beside other work."""
        maker, links = self.makers[sheet.language][LATER], self.edition.place.links(sheet)
        key = maker.key(sheet, links)
        found = self.store.find(key)
        if found is not None:
            return lambda: found
        return self._pool.submit(self.store.get, key, partial(maker.make, sheet, links)).result

    def _make(self, sheet: Sheet, ending: str) -> bytes:
        maker, links = self.makers[sheet.language][ending], self.edition.place.links(sheet)
        key, make = maker.key(sheet, links), partial(maker.make, sheet, links)
        return self.store.get(key, make) if key else make()

    def _made(self) -> Iterator[tuple[str, str, bytes]]:
        """Each file by its page and its name; what is set beside other work comes last."""
        for sheet in self.sheets:
            for ending in endings(sheet):
                if ending != LATER:
                    yield sheet.uri, file_name(sheet.name, ending), self._make(sheet, ending)
        for (uri, name), made in self._later.items():
            yield uri, file_name(name, LATER), made()

    def _counted(self) -> Iterator[tuple[str, str, bytes]]:
        """The same; it says ten times how far it is."""
        every = sum(len(endings(sheet)) for sheet in self.sheets)
        language = self.edition.catalog.labels.language_name
        for count, one in enumerate(self._made(), 1):
            yield one
            if count * STEPS // every > (count - 1) * STEPS // every:
                self.tell(DONE.format(language=language, count=count, every=every))

    def stop(self) -> None:
        """Leave what was not begun: nobody waits for it."""
        self._pool.shutdown(cancel_futures=True)

    def write(self) -> None:
        """Put the calendar and every file in place, and say on the pages how large they are."""
        from handbook.files import bundle, ics

        folder = self.root / self.edition.place.folder
        put(folder, ics.files(self.edition))
        sizes = {}
        with self._pool:
            for uri, name, content in chain(self._counted(), bundle.files(self.edition)):
                below = self.edition.place.below(uri)
                put(folder, [(f"{below}{name}", content)])
                sizes[uri, name] = len(content)
        _fill_in(self.root, self.edition, sizes)


def _fill_in(root: Path, edition: Edition, sizes: Mapping[tuple[str, str], int]) -> None:
    """Say on each page that shows a bundle how large its files are together."""
    size = edition.catalog.labels.size
    found = bundles(edition.shelf)
    told = {one.name: size(sum(sizes[held.place] for held in one.files)) for one in found}
    for uri in {one.uri for one in found}:
        page = root / edition.place.address(uri) / "index.html"
        html = page.read_text(encoding="utf-8")
        html = _WANTED.sub(lambda wanted: f">{told.get(wanted[1], '')}", html)
        page.write_text(html, encoding="utf-8", newline="\n")
