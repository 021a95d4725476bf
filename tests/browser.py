"""Which browser the tests look through: the only place that knows where browsers live.

``find()`` gives an installed Chromium, Chrome or Edge; ``python tests/browser.py --install``
gets one where there is none. Must not know what the tests do with it.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = (
    "chromium-headless-shell",  # the same engine without windows, which takes a third of the time
    "chromium",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "chrome",
    "msedge",
    "chromium-browser",  # last: on Ubuntu this may be a stub that asks for a snap
)
MACOS = ("Chromium", "Google Chrome", "Microsoft Edge")
WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
)
WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
DOWNLOADS = Path(__file__).parents[1] / ".cache" / "browsers"
# Without these letters lines break elsewhere.
DEBIAN = ("chromium-headless-shell", "fonts-liberation")
NONE = (
    "Geen Chromium, Chrome of Edge gevonden. Installeer er een, of noem hem met "
    "CHROMIUM=/pad/naar/de/browser."
)

NO_DRIVER = "Playwright start niet. Op een kale Linux helpt het pakket libatomic1 (of libatomic)."


class NoBrowserError(Exception):
    """There is no browser; the message says what to do."""


def _installed() -> Iterator[Path]:
    yield from (Path(path) for name in NAMES if (path := shutil.which(name)))
    if sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            yield from (folder / f"{name}.app/Contents/MacOS/{name}" for name in MACOS)
    for root in WINDOWS_ROOTS:
        if root in os.environ:
            yield from (Path(os.environ[root], name) for name in WINDOWS)


def _downloaded() -> Path | None:
    """The browser that Playwright keeps in our own cache folder."""
    if not DOWNLOADS.is_dir():
        return None
    ask = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as p: print(p.chromium.executable_path)"
    )
    command = [sys.executable, "-c", ask]
    answer = subprocess.run(command, env=_environment(), capture_output=True, text=True)
    path = Path(answer.stdout.strip())
    return path if answer.returncode == 0 and path.is_file() else None


def _environment() -> dict[str, str]:
    return {**os.environ, "PLAYWRIGHT_BROWSERS_PATH": str(DOWNLOADS)}


def find() -> str:
    """The browser to use: the one named by CHROMIUM, an installed one, or ours."""
    named = os.environ.get("CHROMIUM")
    if named:
        path = shutil.which(named)
        if path is None:
            raise NoBrowserError(f"CHROMIUM noemt «{named}», maar dat kan ik niet starten.")
        return path
    for candidate in _installed():
        if candidate.is_file():
            return str(candidate)
    ours = _downloaded()
    if ours is None:
        raise NoBrowserError(NONE)
    return str(ours)


def _starts(path: str) -> bool:
    """Whether a fresh download has all that it needs from the system."""
    if sys.platform != "linux":
        return True
    return subprocess.run([path, "--version"], capture_output=True).returncode == 0


def _download() -> bool:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    print("Geen browser gevonden; ik haal Chromium op ...", flush=True)
    if subprocess.run(command, env=_environment()).returncode:
        return False
    ours = _downloaded()
    return ours is not None and _starts(str(ours))


def _from_debian(*packages: str) -> bool:
    """Debian's own packages, when we may install them."""
    if sys.platform != "linux" or not Path("/etc/debian_version").exists():
        return False
    command = ["apt-get"]
    if os.geteuid() != 0:
        if not shutil.which("sudo"):
            return False
        command = ["sudo", "apt-get"] if sys.stdin.isatty() else ["sudo", "-n", "apt-get"]
    print(f"Ik installeer van Debian: {' '.join(packages)} ...", flush=True)
    subprocess.run([*command, "update"], stdin=subprocess.DEVNULL)
    asked = [*command, "install", "--yes", "--no-install-recommends", *packages]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(asked, stdin=subprocess.DEVNULL, env=environment).returncode == 0


def _drives() -> bool:
    """Whether Playwright can start; on a bare Linux its driver misses a library."""
    command = [sys.executable, "-m", "playwright", "--version"]
    return subprocess.run(command, capture_output=True).returncode == 0


def install() -> str:
    """The browser to use, fetched when there is none."""
    if not _drives() and not (_from_debian("libatomic1") and _drives()):
        raise NoBrowserError(NO_DRIVER)
    try:
        return find()
    except NoBrowserError:
        if os.environ.get("CHROMIUM") or not (_download() or _from_debian(*DEBIAN)):
            raise
    return find()


if __name__ == "__main__":
    try:
        print(install() if "--install" in sys.argv[1:] else find())
    except NoBrowserError as error:
        sys.exit(str(error))
