"""One site for readers, whatever happens to a build: at each step it may stop, and be killed."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine.web import filling, manifest
from engine.web.lock import Lock
from engine.web.swap import Swap
from project import ROOT

OLD = {"index.html": "oud", "a/index.html": "oud", "a/oud.pdf": "oud", "b": "oud"}
NEW = {"index.html": "nieuw", "a/index.html": "nieuw", "b/c/index.html": "nieuw", "d.css": "nieuw"}


class KilledError(BaseException):
    """Stands for the end of the process: nothing of ours may run after it."""


def filled(folder: Path, files: dict[str, str]) -> Path:
    """A folder with a site."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    manifest.write(folder, dict.fromkeys(files, "een test"))
    return folder


def held(site: Path) -> dict[str, str]:
    """What readers see."""
    return {name: (site / name).read_text(encoding="utf-8") for name in manifest.files(site)}


def begun(site: Path) -> Swap:
    """A build that has begun, and waits for nobody."""
    swap = Swap(str(site))
    swap.begin(lambda: pytest.fail("somebody else builds this site"))
    return swap


def built(site: Path, files: dict[str, str], *, whole: bool = True) -> None:
    """A build from begin to end."""
    swap = begun(site)
    filled(swap.new, files)
    swap.whole = whole
    swap.finish()


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Let nothing go from beside a site into it, as where a disk is mounted or all else is shut."""

    def shut(site: Path) -> None:
        rename = Path.rename

        def refused(self: Path, target: Path) -> Path:
            if (self == site) or (site in Path(target).parents) != (site in self.parents):
                raise OSError(18, "Invalid cross-device link", str(self))
            return rename(self, target)

        monkeypatch.setattr(Path, "rename", refused)

    return shut


@pytest.mark.parametrize("old", [True, False])
@pytest.mark.parametrize("whole", [True, False])
def test_swap(tmp_path: Path, *, old: bool, whole: bool) -> None:
    site = tmp_path / "site"
    if old:
        filled(site, OLD)
    built(site, NEW, whole=whole)
    assert {path.name for path in tmp_path.iterdir()} == ({"site"} if old or whole else set())
    if old or whole:
        assert held(site) == (NEW if whole else OLD)


def test_site_that_misses_a_file_is_not_put_in_place(tmp_path: Path) -> None:
    site = filled(tmp_path / "site", OLD)
    swap = begun(site)
    (filled(swap.new, NEW) / "d.css").unlink()
    swap.whole = True
    swap.finish()
    assert held(site) == OLD


def steps(monkeypatch: pytest.MonkeyPatch, last: int) -> None:
    """Let the process end before the move that comes after ``last`` others."""
    done = 0

    def watched(real: Callable[..., object]) -> Callable[..., object]:
        def move(*arguments: object, **more: object) -> object:
            nonlocal done
            if done == last:
                raise KilledError
            done += 1
            return real(*arguments, **more)

        return move

    for name in ("rename", "replace", "unlink"):
        monkeypatch.setattr(Path, name, watched(getattr(Path, name)))


def killed(site: Path) -> Iterator[int]:
    """Builds of a site, each killed one move later than the one before, until one is not."""
    for last in range(60):
        swap = begun(site)
        filled(swap.new, NEW)
        swap.whole = True
        with pytest.MonkeyPatch.context() as patch:
            steps(patch, last)
            try:
                swap.finish()
            except KilledError:
                pass
            else:
                return
        yield last
    pytest.fail("no build came to its end")


def test_whatever_a_killed_swap_left_the_next_build_mends(tmp_path: Path) -> None:
    site, stopped = tmp_path / "site", 0
    filled(site, OLD)
    for last in killed(site):
        stopped = last
        left = held(site) if site.is_dir() else None
        assert left in (None, OLD, NEW), last
        built(site, {}, whole=False)
        assert held(site) in (OLD, NEW), last
        built(site, OLD)
        assert {path.name for path in tmp_path.iterdir()} == {"site"}
    assert stopped >= 3


def test_whatever_a_killed_filling_left_the_next_build_mends(
    tmp_path: Path, outside: Callable[[Path], None]
) -> None:
    site, stopped = tmp_path / "site", 0
    filled(site, OLD)
    (site / ".git").write_text("van een ander", encoding="utf-8")
    outside(site)
    for last in killed(site):
        stopped = last
        built(site, {}, whole=False)
        assert held(site) in ({**OLD, ".git": "van een ander"}, {**NEW, ".git": "van een ander"})
        built(site, OLD)
        assert {path.name for path in site.iterdir()} == {*"ab", ".git", "index.html", "files.json"}
    assert stopped >= len(NEW) + 2


def full(folder: Path) -> None:
    """A disk without room for a folder."""
    raise OSError(28, "No space left on device", str(folder))


def test_a_mend_that_fails_loses_nothing(tmp_path: Path) -> None:
    """Here two builds after each other: one was killed while there was no site."""
    site = filled(tmp_path / "site", OLD)
    for _ in killed(site):
        if not site.exists():
            break
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(filling, "_make", full)
        swap = Swap(str(site))
        with pytest.raises(OSError, match="No space"):
            swap.begin(lambda: pytest.fail("nobody else builds"))
        swap.finish()
    built(site, {}, whole=False)
    assert held(site) == NEW


def test_pages_come_last(
    tmp_path: Path, outside: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that no page names a style or a script that is not there."""
    site = filled(tmp_path / "site", OLD)
    outside(site)
    moved = []
    replace = Path.replace

    def watched(self: Path, target: Path) -> Path:
        moved.append(target.name)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", watched)
    built(site, NEW)
    assert moved == ["d.css", "index.html", "index.html", "index.html", manifest.FILE]
    assert held(site) == NEW


def test_files_of_others_stay(tmp_path: Path) -> None:
    """Those whose name begins with a dot, as with MkDocs; ours with such a name change."""
    ours = ".well-known/security.txt"
    site = filled(tmp_path / "site", {**OLD, ours: "oud"})
    for name in (".git/config", ".well-known/acme-challenge/x"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("van een ander", encoding="utf-8")
    built(site, {**NEW, ours: "nieuw"})
    others = {".git/config": "van een ander", ".well-known/acme-challenge/x": "van een ander"}
    assert held(site) == {**NEW, ours: "nieuw", **others}
    built(site, NEW)
    assert held(site) == {**NEW, **others}


@pytest.mark.skipif(sys.platform == "win32", reason="there a link needs an administrator")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """And what it leads to is renewed."""
    webroot = filled(tmp_path / "www/html", OLD)
    site = tmp_path / "handboek/site"
    site.parent.mkdir()
    site.symlink_to(webroot)
    built(site, NEW)
    assert site.is_symlink()
    assert held(webroot) == NEW
    assert list(webroot.parent.iterdir()) == [webroot]


def test_a_folder_that_somebody_reads_is_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows it cannot be renamed then."""
    site = filled(tmp_path / "site", OLD)
    rename = Path.rename

    def refused(self: Path, target: Path) -> Path:
        if self == site:
            raise PermissionError(13, "Access is denied", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refused)
    built(site, NEW)
    assert held(site) == NEW
    assert {path.name for path in tmp_path.iterdir()} == {"site"}


def test_a_full_disk_leaves_the_site_alone(
    tmp_path: Path, outside: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a new folder needs room, and all of those come first."""
    site = filled(tmp_path / "site", OLD)
    outside(site)
    swap = begun(site)
    filled(swap.new, NEW)
    swap.whole = True
    monkeypatch.setattr(filling, "_make", full)
    with pytest.raises(OSError, match="No space"):
        swap.finish()
    assert {name: text for name, text in held(site).items() if name[0] != "."} == OLD


def test_two_builds_wait_for_each_other(tmp_path: Path) -> None:
    """The second says so, and begins when the first has let go."""
    path = tmp_path / "slot"
    first = Lock(path)
    first.take(lambda: pytest.fail("nobody holds it"))
    code = (
        "import pathlib, sys\nfrom engine.web.lock import Lock\n"
        "lock = Lock(pathlib.Path(sys.argv[1]))\nlock.take(lambda: print('wacht', flush=True))\n"
        "print('begint', lock.path.exists())\nlock.release()"
    )
    second = subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert second.stdout
    assert second.stdout.readline() == "wacht\n"
    first.release()
    assert second.communicate(timeout=60)[0] == "begint True\n"
    assert not path.exists()


def test_a_lock_of_a_build_that_was_killed_holds_nobody(tmp_path: Path) -> None:
    (tmp_path / "slot").touch()
    Lock(tmp_path / "slot").take(lambda: pytest.fail("nobody holds it"))


def test_each_build_has_a_folder_of_its_own(tmp_path: Path) -> None:
    names = set()
    for _ in range(2):
        swap = begun(tmp_path / "site")
        names.add(swap.new.name)
        swap.finish()
    assert len(names) == 2
