"""Records as a book shows them: a name, what it says, and what a reader may ask about it.

One function a kind that is written down once and quoted; ``MADE`` names them by the word before the
colon. Worksheets have sheets, and those blocks come back in a book.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import cast

from handbook.catalog import laws, plain
from handbook.catalog.index import Entry
from handbook.model.base import Identified
from handbook.model.calendar import Moment
from handbook.model.records import Contact, Evidence, Law, Passage, Resource, Source, Term
from handbook.model.rules import OwnRule
from handbook.sheets.blocks import Block
from handbook.sheets.blocks.text import Anchor, Box, Record, Run, Said
from handbook.sheets.book.sentences import Sentences, said
from handbook.sheets.compose import doing
from handbook.sheets.compose.desk import Desk

READ = ("actief", "verhuisd")  # of what still has an address


def _with(label: str, words: str | None) -> Iterator[str]:
    """A note with its name, where there is something to say."""
    if words:
        yield f"{label}: {words}"


class Records:
    """Makes the blocks of the records on one page."""

    def __init__(self, desk: Desk, sentences: Sentences) -> None:
        self.desk = desk
        self.labels = desk.labels
        self.sentences = sentences

    def law(self, entry: Entry[Law], anchor: str) -> Iterator[Block]:
        """What a law says, where, since when and how sure that is."""
        law, t = entry.noun, self.labels
        published = [by for by, _ in laws.by_publisher(self.desk.catalog, law.sources)]
        since = (f"{t.valid_from} {t.date(law.valid_from)}",) if law.valid_from else ()
        about = (
            t.certainty[law.certainty].capitalize(),
            f"{t.checked} {t.date(law.checked)}",
            *since,
            *_with(t.sources, ", ".join(published)),
        )
        notes = (
            *_with(t.articles, "; ".join(map(t.article, law.articles))),
            *_with(t.before, law.before and self._plain(law.before)),
            " · ".join(about),
        )
        tag = "" if law.status == "geldt" else t.law_status[law.status]
        yield self._record(law.title, tag, (law.text, law.detail), notes, anchor)

    def contact(self, entry: Entry[Contact], anchor: str) -> Iterator[Block]:
        """Whom to call, when they answer, and since when that holds."""
        one, t = entry.noun, self.labels
        doubt = f" ({t.doubt(one)})" if t.doubt(one) else ""
        timed = one.phone or one.always or one.hours or one.hours_note
        sure = "" if one.certainty == "bevestigd" else f" ({t.certainty[one.certainty]})"
        notes = (
            *_with(t.hours_label, t.hours(one) if timed else ""),
            *_with(t.holidays, one.holidays and self._plain(one.holidays)),
            *_with(t.cost_label, t.cost[one.cost]),
            *_with(t.email, one.email),
            *_with(t.chat, one.chat),
            *_with(t.website, one.url if one.url != one.chat else ""),
            f"{t.checked} {t.date(one.checked)}{sure}",
        )
        asked = t.local if one.local and not one.reachable else ""
        reached = f"{one.phone}{doubt}" if one.phone else ""
        yield self._record(one.name, reached, (one.text, asked), notes, anchor)

    def resource(self, entry: Entry[Resource], anchor: str) -> Iterator[Block]:
        """What someone else made, for whom, and whether it is still there."""
        one, t = entry.noun, self.labels
        status = "" if one.status == "actief" else t.resource_status[one.status]
        address = one.url if one.status in READ else ""
        notes = (
            *([status] if status else ()),
            *_with(t.audience_label, t.roles(one.audience)),
            *([address] if address else ()),
            f"{t.checked} {t.date(one.checked)}",
        )
        yield self._record(one.title, t.resource_kind[one.kind], (one.text,), notes, anchor)

    def term(self, entry: Entry[Term], anchor: str) -> Iterator[Block]:
        """A word and what it means."""
        one = entry.noun
        name = f"{one.title} ({one.full})" if one.full else one.title
        old = tuple(_with(self.labels.old_names, ", ".join(one.old)))
        yield self._record(name, "", (one.text,), old, anchor)

    def moment(self, entry: Entry[Moment], anchor: str) -> Iterator[Block]:
        """What the school does at some time of every year."""
        one, t = entry.noun, self.labels
        notes = (self.labels.who(one),) if one.role or one.involved else ()
        when = f"{self._plain(one.when)} · {t.year_duty}" if one.duty else self._plain(one.when)
        yield self._record(one.title, when, (one.text,), notes, anchor)

    def source(self, entry: Entry[Source], anchor: str) -> Iterator[Block]:
        """A document on which the handbook rests."""
        one = entry.noun
        notes = [*([one.url] if one.url else ())]
        made = ", ".join(filter(None, (one.publisher, one.date)))
        yield self._record(one.title, made, (one.note,), notes, anchor)

    def evidence(self, entry: Entry[Evidence], anchor: str) -> Iterator[Block]:
        """The box on what may be looked at, at home; elsewhere where it stands."""
        if not anchor:
            place = f"{entry.uri}#{entry.anchor}"
            yield said(
                f"{self.labels.evidence_box}: ", Run(self._plain(entry.noun.title), to=place)
            )
            return
        yield Anchor((anchor,))
        yield doing.frame(self.desk, entry)

    def rule(self, entry: Entry[OwnRule], anchor: str) -> Iterator[Block]:
        """What a school adds or says otherwise, and why."""
        one, t = entry.noun, self.labels
        who = (t.who(one),) if one.role or one.involved else ()
        notes = (*who, f"{t.own_why}: {self._plain(one.reason)}")
        yield self._record(one.text, t.own, (one.help,), notes, anchor)

    def passage(self, entry: Entry[Passage], anchor: str) -> Iterator[Block]:
        """A text to take over."""
        one = entry.noun
        parts = tuple(Said(self.sentences.rich(part)) for part in one.paragraphs)
        yield Anchor((anchor,))
        title = f"{self._plain(one.title)} ({self.labels.certainty[one.certainty]})"
        yield Box((Run(title),), parts)

    def _plain(self, text: str) -> str:
        return plain.text(self.desk.catalog, text)

    def _record(
        self,
        title: str,
        tag: str,
        texts: Iterable[str | None],
        notes: Iterable[str],
        anchor: str,
    ) -> Record:
        parts = tuple(self.sentences.rich(text) for text in texts if text)
        return Record((Run(self._plain(title)),), tag, parts, tuple(notes), anchor)


MADE = cast(
    "Mapping[str, Callable[[Records, Entry[Identified], str], Iterator[Block]]]",
    {
        "law": Records.law,
        "contact": Records.contact,
        "resource": Records.resource,
        "term": Records.term,
        "moment": Records.moment,
        "source": Records.source,
        "evidence": Records.evidence,
        "passage": Records.passage,
        "rule": Records.rule,
    },
)
