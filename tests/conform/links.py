"""Links and anchors within the site, below a folder of its host as a school may have it."""

import json
import sys
from pathlib import Path

from conform.programs import run
from conform.published import HOST

LYCHEE = Path(sys.executable).with_name("lychee")
OPTIONS = (
    *("--offline", "--include-fragments", "--no-progress"),
    *("--index-files", "index.html"),
    *("--extensions", "html,xml,txt"),
    *("--format", "json"),
)


def links(site: Path) -> list[str]:
    """What leads nowhere on the site; links.yml looks at what leads off it."""
    host = site.parent
    own = ("--root-dir", host, "--remap", f"{HOST} {host.as_uri()}/")
    found = json.loads(run(LYCHEE, *OPTIONS, *own, site).stdout)["error_map"]
    return [
        f"{page}: {one['url']}: {one['status']['text']}"
        for page, wrong in found.items()
        for one in wrong
    ]
