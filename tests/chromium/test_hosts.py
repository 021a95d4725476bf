"""The servers that a school may have, each with the settings that a build makes for it."""

import gzip
import http.client
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page

import servers
from engine.web import disk, headers

LASTING = headers.LASTING["Cache-Control"]
LETTERS = "; charset=utf-8"
TYPES = {
    "": f"text/html{LETTERS}",
    "sw.js": f"text/javascript{LETTERS}",
    "handbook.json": f"application/json{LETTERS}",
    "schooljaar.ics": f"text/calendar{LETTERS}",
    "assets/vos.svg": f"image/svg+xml{LETTERS}",
    "nu/naaktbeeld/naaktbeeld.pdf": "application/pdf",
}


class Answer(NamedTuple):
    """What a server said."""

    status: int
    headers: dict[str, str]
    body: bytes


class Host(NamedTuple):
    """A server that shows the site, and the folder that it shows."""

    address: str
    site: Path

    def ask(self, path: str, **more: str) -> Answer:
        """The answer for an address below the site, or below the host when it begins with /."""
        found = urlsplit(self.address)
        line = http.client.HTTPConnection(found.netloc, timeout=30)
        line.request("GET", urljoin(found.path, path), headers=more)
        answer = line.getresponse()
        names = {name.lower() for name, _ in answer.getheaders()}
        made = Answer(
            answer.status, {one: answer.getheader(one, "") for one in names}, answer.read()
        )
        line.close()
        return made

    def one(self, pattern: str) -> str:
        """The address of a file of the site."""
        return min(path.relative_to(self.site).as_posix() for path in self.site.glob(pattern))


@pytest.fixture(scope="module")
def shown(site: Path) -> Iterator[Path]:
    """The site where a server without rights may read it."""
    home = Path(tempfile.mkdtemp(prefix="servers-"))
    home.chmod(0o755)
    yield Path(shutil.copytree(site, home / servers.BELOW, copy_function=_linked))
    shutil.rmtree(home)


def _linked(source: str, target: str) -> None:
    """The same file under another name, where the disk has those."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


@pytest.fixture(scope="module", params=servers.START)
def host(
    request: pytest.FixtureRequest, shown: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Host]:
    """Each server in turn, with the site below a folder."""
    home = tmp_path_factory.mktemp(request.param)
    with servers.running(request.param, shown, home) as address:
        yield Host(address, shown)


def test_every_file_goes_with_all_that_the_site_asks(host: Host) -> None:
    text = (host.site / headers.FILE).read_text(encoding="utf-8")
    always = {name.lower(): value for name, value in headers.read(text)["/*"].items()}
    some = host.one("**/*.csv"), host.one("**/*.docx"), "geen/pagina/", "assets/js/weg.js"
    for path in (*TYPES, *some):
        sent = host.ask(path).headers
        assert {name: sent.get(name) for name in always} == always, path


def test_each_file_has_its_type(host: Host) -> None:
    more = {
        host.one("**/*.csv"): f"text/csv{LETTERS}",
        host.one("werkbladen/*.txt"): f"text/plain{LETTERS}",
    }
    for path, kind in (TYPES | more).items():
        answer = host.ask(path)
        assert answer.status == 200
        assert answer.headers["content-type"].lower() == kind, path


def test_what_changes_its_name_stays_and_all_else_is_asked_again(host: Host) -> None:
    lasting = (
        host.one("assets/js/**/*.js"),
        host.one("assets/search/*.js"),
        "assets/css/print.css?v=1",
    )
    for path in lasting:
        answer = host.ask(path)
        assert (answer.status, answer.headers["cache-control"]) == (200, LASTING), path
    for path in ("", "en/", "sw.js", "sw.js?v=1", "kept.json", "assets/vos.svg"):
        answer = host.ask(path)
        assert (answer.status, answer.headers["cache-control"]) == (200, "no-cache"), path


def test_what_a_browser_has_is_not_sent_again(host: Host) -> None:
    """Packed or not."""
    for packed in ("identity", "gzip"):
        first = host.ask("", **{"Accept-Encoding": packed})
        more = {"Accept-Encoding": packed, "If-None-Match": first.headers["etag"]}
        again = host.ask("", **more)
        assert (again.status, again.body) == (304, b"")


def test_what_has_words_goes_packed(host: Host) -> None:
    plain = (
        *("", "handbook.json", "schooljaar.ics", "assets/css/handbook.css"),
        host.one("assets/js/**/*.js"),
    )
    for path in plain:
        answer = host.ask(path, **{"Accept-Encoding": "gzip"})
        assert answer.headers.get("content-encoding") == "gzip", path
        assert "accept-encoding" in answer.headers["vary"].lower()
        assert gzip.decompress(answer.body) == host.ask(path).body
    assert (
        "content-encoding"
        not in host.ask("nu/naaktbeeld/naaktbeeld.pdf", **{"Accept-Encoding": "gzip"}).headers
    )


@pytest.mark.parametrize("path", ["geen/pagina/", "en/no/page/", "assets/js/weg.js", "x.csv?v=1"])
def test_what_is_not_there_says_so_in_both_languages(host: Host, path: str) -> None:
    answer = host.ask(path)
    assert answer.status == 404
    assert answer.headers["content-type"] == f"text/html{LETTERS}"
    assert answer.headers["cache-control"] == "no-cache"
    assert set(re.findall(r'<section lang="(\w+)"', answer.body.decode())) == {"nl", "en"}


@pytest.mark.parametrize("path", ["nu", "en/wet", f"/{servers.BELOW}"])
def test_a_folder_is_found_without_its_last_sign(host: Host, path: str) -> None:
    answer = host.ask(path)
    assert answer.status in (301, 308)
    wanted = urljoin(host.address, f"{path}/")
    assert urljoin(host.address, answer.headers["location"]) == wanted


def test_a_folder_shows_no_list(host: Host) -> None:
    assert host.ask("assets/").status == 404


@pytest.mark.parametrize("name", servers.START)
def test_a_site_may_have_a_host_for_itself(name: str, shown: Path, tmp_path: Path) -> None:
    """Which writes down nothing of what a reader asked."""
    with servers.running(name, shown, tmp_path, "") as address:
        host = Host(address, shown)
        assert (host.ask("").status, host.ask("en/wet/").status) == (200, 200)
        assert [host.ask(one).status for one in ("geen/pagina/", "assets/")] == [404, 404]
        assert host.ask(host.one("assets/js/**/*.js")).headers["cache-control"] == LASTING
        assert urljoin(address, host.ask("nu").headers["location"]) == f"{address}nu/"
        said = (tmp_path / servers.SAID).read_text(encoding="utf-8")
        assert [one for one in ("geen/pagina", "assets/") if one in said] == []


def test_where_schools_share_an_address_a_reader_chooses_one(shown: Path, tmp_path: Path) -> None:
    """Also at an address that nobody has; of each school its own page says what is not there."""
    (shown.parent / "index.html").write_text("Kies je school", encoding="utf-8")
    with servers.running("caddy", shown, tmp_path) as address:
        host = Host(address, shown)
        for path, status in (("/", 200), ("/geen/school/", 404)):
            found = host.ask(path)
            assert (found.status, found.body) == (status, b"Kies je school")
        missing = (shown / "404.html").read_bytes()
        for below in (servers.BELOW, servers.OTHER):
            found = host.ask(f"/{below}/geen/pagina/")
            assert (found.status, found.body) == (404, missing)


@pytest.fixture(scope="module")
def on_disk(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it comes out of its zip file."""
    home = tmp_path_factory.mktemp("schijf")
    for name, data in disk.files(site):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(data)
    return home


def test_a_site_from_a_disk_needs_no_server(chromium: Browser, on_disk: Path) -> None:
    """Its links lead on and its pictures show, and it asks for no worker."""
    page = chromium.new_page()
    said = _complaints(page)
    page.goto((on_disk / "index.html").as_uri())
    page.locator("a.incident").first.click()
    page.locator("main a[href*='naaktbeeld/index.html']").first.click()
    page.wait_for_url("file://**/nu/naaktbeeld/index.html")
    page.locator("a.language").first.click()
    page.wait_for_url("file://**/en/nu/naaktbeeld/index.html*")
    assert page.locator("body").evaluate("(one) => getComputedStyle(one).margin") == "0px"
    page.close()
    assert said == []


def _complaints(page: Page) -> list[str]:
    """What a page says of what it may not do or does not find, as it comes."""
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(str(one)))
    page.on("requestfailed", lambda one: said.append(one.url))
    return said


def test_pages_do_nothing_that_is_forbidden(host: Host, chromium: Browser) -> None:
    """By the policy of the server, which is stricter than that of the page."""
    context = chromium.new_context(service_workers="allow")
    page = context.new_page()
    said = _complaints(page)
    for path in ("", "nu/naaktbeeld/", "taken/stel-de-norm/"):
        page.goto(f"{host.address}{path}", wait_until="load")
    page.evaluate("navigator.serviceWorker.ready.then(({ active }) => active.scriptURL)")
    context.close()
    assert said == []
