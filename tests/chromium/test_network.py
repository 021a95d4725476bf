"""A bad network, and none: the plans for an incident stand there all the same."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from chromium.conftest import PATIENCE
from chromium.incidents import ACUTE
from chromium.look import PHONE
from chromium.searching import RESULT, open_search, search
from chromium.spoiling import Network, spoiled
from engine.web import offline
from handbook import words
from project import ROOT

WORKER = "/sw.js"
LIMITS = re.compile(r"(?<=const (?:LIMIT|LATER) = )\d+")
MOST_KEPT = 140_000  # bytes of one language, compressed
KEPT = """async (language) => {
  const { scope } = await navigator.serviceWorker.ready;
  const begin = `incident ${new URL(scope).pathname} ${language} `;
  for (const cacheName of await caches.keys()) {
    if (cacheName.startsWith(begin) && (await caches.match(`${scope}offline`, { cacheName })))
      return cacheName.slice(begin.length);
  }
  return "";
}"""
GONE = """async () =>
  !(await caches.keys()).length && !(await navigator.serviceWorker.getRegistrations()).length
"""
IDLE = "() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(() => done(1))))"
INSTALLED = """async () => {
  const made = await navigator.serviceWorker.getRegistration();
  const found = new Promise((done) => made.addEventListener('updatefound', done, { once: true }));
  await made.update().catch(() => {});
  if (!made.installing && !made.waiting) await found;
  const worker = made.installing ?? made.waiting;
  while (['parsed', 'installing'].includes(worker.state)) {
    await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
  }
  return worker.state;
}"""


@pytest.fixture
def network(site: Path) -> Iterator[Network]:
    """The site on a network that this test can spoil, with a worker that waits for long."""
    with spoiled(site) as found:
        found.texts[WORKER] = waits((site / "sw.js").read_text(encoding="utf-8"), 600_000)
        yield found


@pytest.fixture
def visit(chromium: Browser, network: Network) -> Iterator[Callable[..., Page]]:
    """Open a page on a phone on which nobody was there before."""
    contexts = []

    def open_page(path: str, before: str = "") -> Page:
        context = chromium.new_context(viewport=PHONE, locale="nl-NL", service_workers="allow")  # type: ignore[arg-type]
        contexts.append(context)
        context.add_init_script(before)
        page = context.new_page()
        page.goto(f"{network.origin}{path}")
        return page

    yield open_page
    network.released.set()
    for context in contexts:
        context.close()


def waits(worker: str, milliseconds: int) -> str:
    """The worker with another limit, for a page that it keeps and for one that it does not."""
    changed, count = LIMITS.subn(str(milliseconds), worker)
    assert count == 2
    return changed


def keep(page: Page, language: str = "") -> str:
    """Wait until a language is kept; its version."""
    return str(until(page, KEPT, language))


def until(page: Page, asked: str, argument: object = None) -> object:
    """Ask a page time and again, until it says something."""
    again = f"""async (argument) => {{
      for (;;) {{
        const late = new Promise((done) => setTimeout(done, 500));
        const found = await Promise.race([({asked})(argument), late]);
        if (found) return found;
        await new Promise((done) => setTimeout(done, 20));
      }}
    }}"""
    return answer(page, again, argument)


def answer(page: Page, asked: str, argument: object = None) -> object:
    """What a page says that may be long in saying it; one that never does fails, in the end."""
    said: object = page.wait_for_function(asked, arg=argument, timeout=PATIENCE).json_value()
    return said


def test_the_limit_is_three_seconds(site: Path) -> None:
    """With half a second for all else; a page that is not kept gets the patience of a reader."""
    kept, other = LIMITS.findall((site / "sw.js").read_text(encoding="utf-8"))
    assert int(kept) <= 2500 < int(other) <= 10_000


# Whether what not to do shows, how the header lies, whether the style is there, and of which day.
STANDS = """() => [
  document.querySelector(".first__line--dont").checkVisibility(),
  getComputedStyle(document.querySelector(".header")).position,
  document.querySelector("body > [rel=stylesheet]").sheet !== null,
  document.querySelector(".kept").innerText,
]"""


@pytest.mark.parametrize("fault", ["head", "error"])
def test_a_kept_plan_stands_whatever_the_server_does(
    network: Network, visit: Callable[..., Page], fault: str
) -> None:
    """In full dress, and it says of which day it is; some plans, as the worker treats all alike."""
    if fault != "error":
        network.texts[WORKER] = waits(network.texts[WORKER], 1)
    page = visit("/over/privacy/")
    keep(page)
    assert page.locator(".kept").count() == 0
    everything = set(network.asked) | {f"/{name}/" for name in ACUTE}
    getattr(network, fault).update(everything)
    for name in [*ACUTE][:3]:
        page.goto(f"{network.origin}/{name}/?h=x#titel")
        dont, header, dressed, day = page.evaluate(STANDS)
        assert (dont, header, dressed) == (True, "sticky", True), name
        assert re.search(r"\b20\d\d\b", day), name
        assert page.url.startswith(f"{network.origin}/{name}/")


def test_the_network_goes_first(network: Network, visit: Callable[..., Page], site: Path) -> None:
    """What comes from there bears no day."""
    page = visit("/over/privacy/")
    keep(page)
    text = (site / "nu/naaktbeeld/index.html").read_text(encoding="utf-8")
    network.texts["/nu/naaktbeeld/"] = text.replace("Niet doen", "Nieuw")
    page.goto(f"{network.origin}/nu/naaktbeeld/")
    assert "Nieuw" in page.locator(".first").inner_text()
    assert not page.locator(".kept").is_visible()
    page.context.set_offline(True)
    page.reload()
    assert "Niet doen" in page.locator(".first").inner_text()
    assert page.locator(".kept").is_visible()


@pytest.mark.parametrize("folder", ["", "en/"])
def test_one_language_is_light(site: Path, folder: str) -> None:
    """It has every plan, the sheet to note what happens on, and how to look back."""
    content = (site / folder / offline.PAGES).read_bytes()
    wanted = {f"{folder}{name}/" for name in (*ACUTE, "nu/logboek", "nu/na-het-incident")}
    assert wanted <= set(json.loads(content)["pages"])
    assert len(gzip.compress(content, 6, mtime=0)) <= MOST_KEPT


def test_what_is_not_kept_says_so(chromium: Browser, site: Path) -> None:
    """At its own address, with the way to the plans, and it opens once the network is back."""
    said = words.of("en")
    folder = "en/"
    with spoiled(site, "/handboek") as network:
        context = chromium.new_context(service_workers="allow")
        page = context.new_page()
        page.goto(f"{network.origin}/{folder}over/privacy/")
        keep(page, folder)
        context.set_offline(True)
        for path in ("wet/plichten/", "nu/naaktbeeld/naaktbeeld.pdf", "bestaat/niet/"):
            page.goto(f"{network.origin}/{folder}{path}")
            assert page.url == f"{network.origin}/{folder}{path}"
            assert page.locator("h1").inner_text() == said.offline
            assert page.evaluate("document.documentElement.lang") == "en"
            numbers = page.locator(".triage__calls a")
            assert [one.get_attribute("href") for one in numbers.all()] == ["tel:112", "tel:113"]
        page.get_by_role("link", name=said.incident).click()
        assert page.url == f"{network.origin}/{folder}nu/"
        assert page.locator(".triage__list a").count() == len(ACUTE)
        page.goto(f"{network.origin}/{folder}wet/plichten/")
        context.set_offline(False)
        page.get_by_role("link", name=said.offline_again).click()
        expect(page.locator("form.checklist")).to_have_count(1)
        context.close()


def test_what_is_not_kept_has_an_end(network: Network, visit: Callable[..., Page]) -> None:
    """Of a network that hangs a reader hears what they hear of one that is gone."""
    network.texts[WORKER] = waits(network.texts[WORKER], 1)
    page = visit("/over/privacy/")
    keep(page)
    for hangs, path in ((network.head, "/wet/plichten/"), (network.body, "/wet/privacy/")):
        hangs.add(path)
        page.goto(f"{network.origin}{path}")
        assert page.locator("h1").inner_text() == words.of("nl").offline
        assert page.url == f"{network.origin}{path}"
        assert path in network.asked
        calls = page.locator(".triage__calls a").all()
        assert [one.get_attribute("href") for one in calls] == ["tel:112", "tel:113"]


def changed(network: Network, site: Path, version: str) -> None:
    """Let the Dutch plans have another version, in which a plan says so."""
    packed = json.loads((site / offline.PAGES).read_text(encoding="utf-8"))
    worker = network.texts[WORKER]
    assert packed["version"] in worker
    network.texts[WORKER] = worker.replace(packed["version"], version)
    packed["lines"] = [line.replace("Niet doen", "Nieuw") for line in packed["lines"]]
    network.texts["/kept.json"] = json.dumps(packed | {"version": version})


def test_a_new_version_replaces_the_old_one_whole(
    network: Network, visit: Callable[..., Page], site: Path
) -> None:
    """And leaves the other language as it was."""
    page = visit("/over/privacy/")
    old = keep(page)
    assert page.evaluate(KEPT, "en/") == ""
    page.goto(f"{network.origin}/en/over/privacy/")
    english = keep(page, "en/")
    changed(network, site, "nieuw")
    page.goto(f"{network.origin}/wet/")
    until(page, "async (old) => !(await caches.keys()).some((one) => one.endsWith(old))", old)
    assert keep(page) == "nieuw"
    assert keep(page, "en/") == english
    assert network.asked.count("/en/kept.json") == 1
    page.context.set_offline(True)
    page.goto(f"{network.origin}/nu/naaktbeeld/")
    assert "Nieuw" in page.locator(".first").inner_text()
    page.goto(f"{network.origin}/en/hulp/")
    assert page.locator("[data-line] .now--open").count() > 1


def spoil(network: Network, fault: str) -> None:
    """Let something be wrong with the other version."""
    if fault == "an asset":
        network.texts[WORKER] = network.texts[WORKER].replace("assets/vos.svg", "assets/geen.svg")
    if fault == "saves data":
        stub = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}});\n"
        network.texts[WORKER] = stub + network.texts[WORKER]


def test_what_is_not_whole_leaves_the_old_version(
    network: Network, visit: Callable[..., Page], site: Path
) -> None:
    """And so does a reader who asked the browser to save data since."""
    page = visit("/over/privacy/")
    old, whole = keep(page), {**network.texts}
    for fault in ("an asset", "saves data"):
        network.asked.clear()
        changed(network, site, f"nieuw, {fault}")  # or the browser may have read it before
        spoil(network, fault)
        assert answer(page, INSTALLED) == "redundant", fault
        assert keep(page) == old, fault
        assert ("/kept.json" in network.asked) == (fault != "saves data"), fault
        page.context.set_offline(True)
        page.goto(f"{network.origin}/nu/naaktbeeld/")
        assert "Niet doen" in page.locator(".first").inner_text(), fault
        network.texts.clear()
        network.texts.update(whole)
        page.context.set_offline(False)
        page.goto(f"{network.origin}/over/privacy/")


def test_nothing_is_kept_for_who_saves_data(network: Network, visit: Callable[..., Page]) -> None:
    stub = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    page = visit("/nu/", stub)
    answer(page, IDLE)
    assert page.evaluate(GONE)
    assert WORKER not in network.asked


def test_a_site_that_keeps_nothing_takes_its_worker_away(
    network: Network, visit: Callable[..., Page], tmp_path: Path
) -> None:
    """From a browser that has it, with all that it kept; pages are those of the network again."""
    page = visit("/over/privacy/")
    keep(page)
    (tmp_path / "sw.js").write_bytes((ROOT / "docs/sw.js").read_bytes())
    offline.write(tmp_path, {})
    network.texts[WORKER] = (tmp_path / "sw.js").read_text(encoding="utf-8")
    for path in ("/over/privacy/", "/en/over/privacy/"):
        text = str(answer(page, "async (path) => (await fetch(path)).text()", path))
        network.texts[path] = text.replace("data-worker", "data-none")
    page.goto(f"{network.origin}/over/privacy/")
    until(page, GONE)
    page.goto(f"{network.origin}/en/over/privacy/")
    assert page.evaluate("navigator.serviceWorker.controller") is None


FILLED = """async () => {
  const mine = (await caches.keys()).filter((name) => name.startsWith("filled "));
  const pages = await Promise.all(mine.map(async (name) => (await caches.open(name)).keys()));
  return pages.flat().length;
}"""


@pytest.mark.parametrize(
    ("path", "mark", "wiped"),
    [
        ("werkbladen/gedragscode/", "fieldset input", "werkbladen/gedragscode/"),
        ("wet/plichten/", ".ticks input", "school/waar-staan-wij/"),
    ],
)
def test_what_is_filled_in_stays_until_it_is_wiped(
    network: Network, visit: Callable[..., Page], path: str, mark: str, wiped: str
) -> None:
    """Its page too, with all its scripts, and on a network that hangs.

    What a list gives to the file of the school is wiped there, and so are both pages.
    """
    network.texts[WORKER] = LIMITS.sub("1", network.texts[WORKER], count=1)
    page = visit("/over/privacy/")
    keep(page)
    page.goto(f"{network.origin}/{path}")
    box = page.locator(mark).first
    opens = "(one) => one.closest('details')?.setAttribute('open', '')"
    box.evaluate(opens)
    assert page.evaluate(FILLED) == 0
    box.check()
    until(page, FILLED)
    network.head.update(network.asked)
    page.goto(f"{network.origin}/{path}?x=1")
    box.evaluate(opens)
    expect(box).to_be_checked()
    page.goto(f"{network.origin}/{wiped}?x=2")
    page.locator("[data-worksheet-wipe], [data-file-wipe]").first.click()
    page.locator(".ask [data-yes]").click()
    until(page, f"async () => !(await ({FILLED})())")


def test_the_search_works_without_a_network(visit: Callable[..., Page]) -> None:
    """For what is kept; it says of the rest that it is not there."""
    said = words.of("en").search_away
    page = visit("/en/nu/datalek/")
    keep(page, "en/")
    page.context.set_offline(True)
    page.reload()
    open_search(page)
    search(page, "nude image")
    rows = page.locator(RESULT)
    here = rows.filter(has_not_text=said)
    expect(rows.filter(has_text=said)).not_to_have_count(0)
    expect(here).not_to_have_count(0)
    here.first.click()
    expect(page.locator(".kept")).to_be_visible()
