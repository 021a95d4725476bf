"""The fixed words of one language, and what is said with them: dates, hours, rows of roles.

Must hold no facts: what a school should do stands in docs/.
"""

import datetime
import re
from collections.abc import Iterable, Sequence

from handbook.model.base import WEEKDAYS, Audience
from handbook.model.calendar import Moment
from handbook.model.hours import Opening
from handbook.model.records import Article, Contact
from handbook.model.rules import OwnRule
from handbook.model.school import Role
from handbook.model.worksheets import Advice, Item
from handbook.words import explaining
from handbook.words.fields import Fields


class Labels(Fields):
    """Every fixed word of one language."""

    def roles(self, names: Iterable[Audience]) -> str:
        """The names of some roles, in a row."""
        return ", ".join(self.audience[name] for name in names)

    def who(self, one: Item | Advice | Moment | OwnRule) -> str:
        """Who does something, and after that who is involved in it."""
        others = self.involved.format(roles=self.roles(one.involved)) if one.involved else ""
        return " · ".join(filter(None, (self.roles(one.role), others)))

    def explained(self, meaning: str) -> str:
        """What a field of the models means."""
        return explaining.explained(meaning, self.language)

    def date(self, day: datetime.date) -> str:
        """A date in words, such as 21 november 2026."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"

    def size(self, count: int) -> str:
        """How large a file of some bytes is, such as 77 kB or 8,1 MB."""
        if count < 1_000_000:
            return f"{max(1, round(count / 1000))} kB"
        return f"{count / 1_000_000:.1f} MB".replace(".", self.decimal_sign)

    def span(self, first: datetime.date, last: datetime.date) -> str:
        """One day with its weekday, or the first and the last of some days."""
        if first == last:
            return f"{self.days[WEEKDAYS[first.weekday()]]} {self.date(first)}"
        return f"{first.day} {self.months[first.month - 1]} {self.until} {self.date(last)}"

    def article(self, one: Article) -> str:
        """Where a rule stands: for which sectors, and which text of it was read."""
        sectors = self.sectors(one)
        return f"{sectors}: {self.place(one)}" if sectors else self.place(one)

    def where(self, one: Article) -> str:
        """The same as a school says it, which does not know what was read."""
        return self.article(one.model_copy(update={"read": "actueel"}))

    def starred(self, one: Article) -> str:
        """Where a rule stands, with a star where nobody looked that up in the present law."""
        plain = one.model_copy(update={"read": "actueel", "certainty": None})
        return self.article(plain) + "*" * (one != plain)

    def sectors(self, one: Article) -> str:
        """For which sectors a rule is; nothing where it is for all."""
        return "/".join(self.sector[name] for name in one.sector)

    def place(self, one: Article) -> str:
        """Where a rule stands, which text of it was read, and how sure it is in its sectors."""
        read = "" if one.read == "actueel" else self.text_read[one.read]
        sure = self.certainty[one.certainty] if one.certainty else ""
        return ", ".join(filter(None, (self.cited(one.text), read, sure)))

    def cited(self, place: str) -> str:
        """A Dutch place in the law in words of this language; the law keeps its name."""
        known = "|".join(map(re.escape, sorted(self.citing, key=len, reverse=True))) or "$^"
        return re.sub(rf"\b(?:{known})\b", lambda one: self.citing[one[0]], place)

    def returning(self, moments: Sequence[Moment]) -> str:
        """In which months of the school year something comes round, and what, if that differs."""
        runs = [self._run(one) for one in moments]
        if len(runs) > 1:
            runs = [f"{run} ({one.title})" for run, one in zip(runs, moments, strict=True)]
        return f"{self.duty_moment}: {', '.join(runs)}." if runs else ""

    def _run(self, one: Moment) -> str:
        first, last = (self.months[month - 1] for month in (one.month, one.until or one.month))
        return first if first == last else f"{first} {self.until} {last}"

    def answers(self, contact: Contact) -> str:
        """Whether the number of a line is sure, and when it answers."""
        return " · ".join(filter(None, (self.doubt(contact), self.hours(contact))))

    def doubt(self, contact: Contact) -> str:
        """What a reader must know of a number before dialling it."""
        likely = contact.phone and contact.certainty == "waarschijnlijk"
        return self.number_likely if likely else ""

    def hours(self, contact: Contact) -> str:
        """When a line answers; without known hours it says so, but not of a school's own number."""
        if contact.always:
            return self.always
        if not contact.hours:
            return contact.hours_note or ("" if contact.local else self.hours_unknown)
        times = self.times(contact)
        likely = contact.hours_certainty == "waarschijnlijk"
        return f"{times} ({self.hours_likely})" if likely else times

    def times(self, one: Contact | Role) -> str:
        """The days and hours in words; nothing where there are none."""
        times = ", ".join(self._opening(opening) for opening in one.hours)
        return f"{times}, {self.school_days}" if times and one.school_days else times

    def now_words(self) -> dict[str, str]:
        """What a script says of a line at a moment, by the name of its attribute."""
        return {
            **self.now,
            "days": " ".join(self.days.values()),
            "months": " ".join(self.short_months),
            "today": self.today,
            "clock": self.clock_mark,
            "clock-end": self.clock_end,
        }

    def _opening(self, opening: Opening) -> str:
        places = [WEEKDAYS.index(day) for day in opening.days]
        run = len(places) > 2 and places == list(range(places[0], places[0] + len(places)))
        if len(places) == len(WEEKDAYS):
            days = self.every_day
        elif run:
            days = f"{self.days[opening.days[0]]} {self.until} {self.days[opening.days[-1]]}"
        else:
            days = ", ".join(self.days[day] for day in opening.days)
        return f"{days} {self.clock(opening.start)}–{self.clock(opening.end)}{self.clock_end}"

    def clock(self, time: str) -> str:
        """A time of the clock as people write it."""
        hours, minutes = time.split(":")
        return f"{int(hours)}{self.clock_mark}{minutes}"
