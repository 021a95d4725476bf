"""Pictures of every kind of page and of every sheet, for who wants to look: ``make pictures``.

Nothing judges them. Pages come at three widths, light, dark and as a browser prints them; sheets in
grey, as most schools print.
"""

import sys
import tempfile
from pathlib import Path
from typing import Literal

import pypdfium2
from playwright.sync_api import Browser

from chromium.lending import opened
from chromium.look import KINDS
from project import ROOT, build
from serving import served

FOLDER = ROOT / "pictures"
WIDTHS = {360: 740, 768: 1024, 1280: 900}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SHARPNESS = 1.5  # pixels of a picture on a point of paper


def _name(path: str) -> str:
    return path.strip("/").replace("/", "-") or "begin"


def pages(browser: Browser, origin: str, folder: Path) -> None:
    """Every kind of page, on glass and as a browser prints it."""
    for width, height in WIDTHS.items():
        for scheme in SCHEMES:
            page = browser.new_page(
                viewport={"width": width, "height": height}, color_scheme=scheme
            )
            for path in KINDS:
                page.goto(f"{origin}{path}")
                name = f"{_name(path)}-{width}-{scheme}.png"
                page.screenshot(path=folder / name, full_page=True)
            page.close()
    page = browser.new_page()
    for path in KINDS:
        page.goto(f"{origin}{path}")
        paper(page.pdf(format="A4", prefer_css_page_size=True), folder / f"{_name(path)}-print")


def paper(pdf: bytes | Path, place: Path) -> None:
    """Each page of a PDF in grey; ``place`` is its picture without the number and the ending."""
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, start=1):
        picture = page.render(scale=SHARPNESS, grayscale=True).to_pil()
        picture.save(f"{place}-{number}.png")
    document.close()


def main() -> int:
    """Build the site, and take a picture of all that it shows."""
    with tempfile.TemporaryDirectory() as made:
        built = build(ROOT, Path(made) / "site")
        if built.code:
            print(built.output, file=sys.stderr)
            return 1
        for name in ("pages", "sheets"):
            (FOLDER / name).mkdir(parents=True, exist_ok=True)
        with served(built.site) as origin, opened(Path(made)) as browser:
            pages(browser, origin, FOLDER / "pages")
        for pdf in sorted(built.site.rglob("*.pdf")):
            paper(pdf, FOLDER / "sheets" / pdf.stem)
    count = sum(1 for _ in FOLDER.rglob("*.png"))
    print(f"{count} beelden staan in {FOLDER.name}/.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
