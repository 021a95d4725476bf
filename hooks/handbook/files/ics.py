"""The school year as a calendar to subscribe to; the only importer of icalendar.

A moment keeps its UID for ever, so that a later version changes an appointment and does not
double it. It holds the site, because the moments of two schools are not the same appointment, and
no language. There is no METHOD: that belongs to an invitation, which has somebody who invites.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from urllib.parse import quote, urlsplit

from icalendar import Calendar, Event

from handbook.catalog import plain, year
from handbook.catalog.index import Entry
from handbook.model.calendar import Moment
from handbook.reading.tongues import bare
from handbook.sheets.place import Edition

NAME = "schooljaar.ics"
YEARS = 2  # this school year and the next
ZONE = "Europe/Amsterdam"


def _home(edition: Edition) -> str:
    """What tells this handbook from all others: its address, or without one the school."""
    site = urlsplit(edition.place.site)
    return f"{site.netloc}{site.path}".rstrip("/") or quote(edition.catalog.school.name) or "vos"


def _event(edition: Edition, entry: Entry[Moment], start: int) -> Event:
    catalog, labels, moment = edition.catalog, edition.catalog.labels, entry.noun
    url = edition.place.full(entry.uri, entry.anchor)
    days = year.span(moment, start)
    title = bare(plain.text(catalog, moment.title))
    duty = f"{labels.year_duty.capitalize()}: " if moment.duty else ""
    unsure = moment.certainty in ("waarschijnlijk", "onbevestigd")
    day = labels.date_unsure if unsure else "" if days.exact else labels.date_own
    when = plain.text(catalog, moment.when)
    lines = [bare(plain.text(catalog, moment.text)), f"{labels.when}: {bare(when)}"]
    made = Event()
    made.add("uid", f"{moment.id}-{start}@{_home(edition)}")
    made.add("summary", f"{duty}{title} ({day})" if day else duty + title)
    made.add("description", "\n".join([*lines, url] if url else lines))
    made.add("dtstart", days.first)
    # A moment without a day is a reminder on the first Monday, not weeks of appointments.
    made.add("dtend", (days.last if days.exact else days.first) + timedelta(days=1))
    checked = catalog.pages[entry.uri].facts.checked
    made.add("dtstamp", datetime.combine(checked, time(), UTC))
    made.add("transp", "TRANSPARENT")
    if url:
        made.add("url", url)
    return made


def files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The calendar of the school year of today and of the next, where there are moments."""
    if edition.catalog.all(Moment):
        yield NAME, calendar(edition)


def calendar(edition: Edition) -> bytes:
    """The moments as iCalendar."""
    labels = edition.catalog.labels
    made = Calendar()
    made.add("prodid", f"-//{labels.short_name}//{labels.year}//{labels.language.upper()}")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("x-wr-calname", f"{labels.short_name}: {labels.year}")
    made.add("x-wr-timezone", ZONE)
    made.add("refresh-interval;value=duration", "P1W")
    first = year.school_year(edition.today)
    for start in range(first, first + YEARS):
        for entry in edition.catalog.all(Moment):
            made.add_component(_event(edition, entry, start))
    return bytes(made.to_ical())
