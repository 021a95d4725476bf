"""The site as a school publishes it, with an address, which gives it a feed and a sitemap."""

import shutil
from pathlib import Path

from project import ROOT, Build, build

HOST = "https://veilig.kastanje.test/"
BELOW = "handboek"
SCHOOL = f"""\
name: De Kastanje
site: {HOST}{BELOW}/
coordinator:
  role: de coördinator sociale veiligheid
  email: veiligheid@kastanje.test
"""


def published(folder: Path) -> Build:
    """A build of all pages in a folder; the site stands where it does on its host."""
    source = folder / "source"
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, source / name)
    shutil.copy(ROOT / "mkdocs.yml", source)
    (source / "school.yml").write_text(SCHOOL, encoding="utf-8")
    return build(source, folder / "host" / BELOW)
