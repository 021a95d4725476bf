"""The fixed words on pages and sheets, one typed record per language.

Must hold no facts: what a school should do stands in docs/.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from handbook.model.records import Contact, Opening

DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")


@dataclass(frozen=True)
class Labels:
    """Every fixed word of one language; mappings are keyed by the values of the model."""

    language: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    days: Mapping[str, str]
    audience: Mapping[str, str]
    level: Mapping[str, str]
    task: Mapping[str, str]
    sector: Mapping[str, str]
    moment: Mapping[str, str]
    certainty: Mapping[str, str]
    law_status: Mapping[str, str]
    resource_status: Mapping[str, str]
    resource_kind: Mapping[str, str]
    cost: Mapping[str, str]
    words: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.words[name]

    def date(self, day: datetime.date) -> str:
        """A date in words, such as 21 november 2026."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"

    def span(self, first: datetime.date, last: datetime.date) -> str:
        """One day with its weekday, or the first and the last of some days."""
        if first == last:
            return f"{self.days[DAYS[first.weekday()]]} {self.date(first)}"
        return f"{first.day} {self.months[first.month - 1]} {self['until']} {self.date(last)}"

    def hours(self, contact: Contact) -> str:
        """When a line answers; without confirmed hours it says so."""
        if contact.always:
            return self["always"]
        if not contact.hours:
            return self["hours_unknown"]
        times = ", ".join(self._opening(opening) for opening in contact.hours)
        likely = contact.hours_certainty == "waarschijnlijk"
        return f"{times} ({self.certainty['waarschijnlijk']})" if likely else times

    def _opening(self, opening: Opening) -> str:
        places = [DAYS.index(day) for day in opening.days]
        run = len(places) > 2 and places == list(range(places[0], places[0] + len(places)))
        if len(places) == len(DAYS):
            days = self["every_day"]
        elif run:
            days = f"{self.days[opening.days[0]]} {self['until']} {self.days[opening.days[-1]]}"
        else:
            days = ", ".join(self.days[day] for day in opening.days)
        return f"{days} {self._clock(opening.start)}–{self._clock(opening.end)}{self['clock_end']}"

    def _clock(self, time: str) -> str:
        hours, minutes = time.split(":")
        return f"{int(hours)}{self['clock_mark']}{minutes}"


_NL = Labels(
    language="nl",
    months=(
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ),
    short_months=tuple(
        ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    ),
    days=dict(zip(DAYS, ("ma", "di", "wo", "do", "vr", "za", "zo"), strict=True)),
    audience={
        "schoolleiding": "schoolleiding",
        "bestuur": "bestuur",
        "coordinator": "coördinator",
        "leraar": "leraar",
        "mentor": "mentor",
        "leerling": "leerling",
        "ouder": "ouder",
        "mr": "medezeggenschapsraad",
        "ict": "ict",
    },
    level={"beleid": "Beleid", "team": "Team", "klas": "Klas", "ouders": "Ouders"},
    task={"stel": "Stel de norm", "begeleid": "Begeleid", "bewaak": "Bewaak en herstel"},
    sector={"po": "po", "vo": "vo", "so": "(v)so"},
    moment={"nu": "Nu", "morgen": "Morgen, 8.00 uur", "week": "Deze week"},
    certainty={
        "bevestigd": "bevestigd",
        "waarschijnlijk": "waarschijnlijk",
        "voorstel": "ons voorstel",
        "onbevestigd": "niet bevestigd",
    },
    law_status={
        "geldt": "Geldt nu",
        "aangenomen": "Aangenomen, gaat nog in",
        "voorstel": "Wetsvoorstel: nog geen plicht",
        "vervallen": "Geldt niet meer",
        "geen-plicht": "Geen wettelijke plicht gevonden",
        "onbekend": "Nog niet bevestigd",
    },
    resource_status={
        "actief": "Bestaat",
        "verhuisd": "Verhuisd",
        "weg": "Bestaat niet meer",
        "onbekend": "Niet zeker of dit nog bestaat",
    },
    resource_kind={
        "organisatie": "organisatie",
        "hulplijn": "hulplijn",
        "meldpunt": "meldpunt",
        "les": "lesmateriaal",
        "spel": "spel",
        "site": "site",
        "publicatie": "publicatie",
    },
    cost={"gratis": "gratis", "gewoon": "gewoon tarief", "onbekend": ""},
    words={
        "site_name": "VOS – Veilig Online op School",
        "short_name": "VOS",
        "changes": "wat verandert er",
        "feed": "Volg de veranderingen met een feed (Atom)",
        "related": "Lees ook",
        "pieces": "stukken",
        "corrected": "verbeterd",
        "write_school": "School",
        "write_date": "Datum",
        "incident": "Nu een incident",
        "menu": "Menu",
        "skip": "Ga naar de inhoud",
        "header": "Kop van de site",
        "sections": "Afdelingen",
        "foot_menu": "Afdelingen, onderaan",
        "contents": "Op deze pagina",
        "search": "Zoeken",
        "search_reset": "Leegmaken",
        "search_wait": "De zoekfunctie wordt geladen.",
        "search_start": "Typ wat je zoekt",
        "search_none": "Niets gevonden",
        "search_one": "1 pagina gevonden",
        "search_many": "# pagina's gevonden",
        "search_more": "# plekken meer op deze pagina",
        "search_more_one": "1 plek meer op deze pagina",
        "search_missing": "Ontbreekt",
        "also": "Ook gezocht met",
        "other_language": "English",
        "other_code": "EN",
        "brief": "In het kort",
        "always": "dag en nacht",
        "hours_unknown": "tijden niet bevestigd",
        "every_day": "elke dag",
        "until": "t/m",
        "clock_mark": ".",
        "clock_end": " uur",
        "chat": "Chat of formulier",
        "website": "Site",
        "checked": "Gecontroleerd op",
        "due": "Opnieuw nakijken vóór",
        "overdue": "Deze pagina had al nagekeken moeten zijn. "
        "Controleer de feiten voor je erop bouwt.",
        "audience": "Voor",
        "sources": "Bronnen",
        "source": "bron",
        "sector": "Sector",
        "articles": "Waar het staat",
        "before": "Wat oudere teksten zeiden",
        "valid_from": "Sinds",
        "local": "Vul dit op school zelf in.",
        "holidays": "Feestdagen en vakanties",
        "cost": "Kosten van bellen",
        "old_names": "Ook wel of vroeger",
        "do": "Wel doen",
        "dont": "Niet doen",
        "numbers_checked": "Nummers en tijden gecontroleerd op",
        "call_now": "Bel nu",
        "call_danger": "Gevaar?",
        "now_open": "Nu open tot {time}.",
        "now_always": "Nu open.",
        "now_likely": "Waarschijnlijk nu open tot {time}.",
        "now_school": "Op schooldagen nu open tot {time}.",
        "now_closed": "Nu dicht, weer open {day} {time}.",
        "now_holiday": "Feestdag: wij weten niet of deze lijn open is.",
        "log_time": "Dag en tijd",
        "log_what": "Wat er gebeurde of wat je deed",
        "log_who": "Wie het weet (functie)",
        "log_agreed": "Afgesproken met",
        "log_names": "Schrijf functies of een letter, geen namen van leerlingen. "
        "Plak of teken hier nooit een beeld of een link ernaartoe.",
        "log_register": "Zet het incident daarna kort in jullie eigen overzicht van incidenten, "
        "en bewaar dit blad op één veilige plek of vernietig het.",
        "log_kept": "Dit blad vul je met de hand in. De site bewaart niets.",
        "numbers_old": "Deze nummers en tijden zijn lang niet gecontroleerd. Neemt er niemand op, "
        "bel dan een andere lijn, en bij gevaar 112.",
        "call_crisis": "Zelfdoding?",
        "lead": "Leiding",
        "inform": "Wie hoort het wanneer",
        "letters": "Wat je ouders vertelt",
        "duties": "Wat je moet melden",
        "avoid": "Wat je niet doet",
        "aftercare": "Zorg daarna",
        "steps": "De stappen",
        "informs": "Wie informeert wie",
        "from": "van",
        "year": "Het schooljaar rond",
        "year_centre": "Schooljaar",
        "this_year": "Dit schooljaar",
        "computed": "door ons uitgerekend",
        "when": "Wanneer",
        "date_unsure": "datum niet zeker",
        "agenda": "Zet het in je agenda (ics)",
        "agenda_how": "Open het bestand, of abonneer je in je agenda op het adres van deze knop. "
        "Dan verandert een afspraak vanzelf mee.",
        "year_duty": "plicht",
        "stop": "Wanneer rond je het af?",
        "differs": "Waar deskundigen verschillen",
        "laws": "Wat strafbaar kan zijn",
        "progress": "{done} van {all}",
        "print": "Afdrukken",
        "print_short": "Afdrukken op één A4",
        "pdf": "PDF",
        "word": "Word",
        "of": "van",
        "qr": "QR-code naar",
        "sheet_who": "wie",
        "sheet_when": "wanneer",
        "sheet_notes": "Notities",
        "sheet_document": "ons document",
        "sheet_only_if": "Alleen als je bij vraag {number} kiest voor: {answer}",
        "sheet_own_words": "Anders, in eigen woorden:",
        "sheet_page": "pagina",
        "sheet_done": "klaar",
        "sheet_what": "wat",
        "model_text": "Alle zinnen",
        "model_how": "Kies bij elke vraag wat bij jullie past, of schrijf een eigen zin. "
        "Haal de rest weg.",
        "letter_title": "Voorbeeldtekst",
        "passage": "Zo kan het er staan",
        "passages": "Voorbeeldteksten",
        "passages_how": "Neem over wat bij jullie past en schrijf het om naar jullie school. "
        "Deze zinnen zijn {certainty}.",
        "letter_how": "Dit is een voorbeeld. Haal de titel en dit kader weg als de tekst klaar is.",
        "duty": "Plicht",
        "duties_title": "De plichten op een rij",
        "duties_intro": "Schrijf op wie het doet, in welk document het staat en wanneer.",
        "share": "Deel dit plan",
        "shared": "Het adres van dit plan staat op het klembord.",
        "share_failed": "Delen lukt hier niet. Kopieer het adres uit de adresbalk.",
        "wipe": "Vinkjes wissen",
        "wipe_answers": "Antwoorden wissen",
        "kept": "Je vinkjes blijven alleen in deze browser. Niemand anders ziet ze.",
        "kept_answers": "Je antwoorden blijven alleen in deze browser. Niemand anders ziet ze.",
        "not_kept": "Deze browser bewaart niets. Druk de lijst af voor je de pagina sluit.",
        "wiped": "Alles is gewist.",
        "no_names": "Vul geen namen van leerlingen in.",
        "required": "verplicht",
        "only_if": "Alleen als je bij «{question}» kiest voor: {answer}",
        "result_empty": "Hier verschijnt de tekst als je antwoorden geeft.",
        "not_answered": "Nog niet beantwoord",
        "law_says": "Wat de wet zegt",
        "own_words": "Anders, in eigen woorden",
        "own_field": "Jullie eigen woorden",
        "question_fixed": "Dit ligt vast",
        "question_statement": "Stelling",
        "question_staff": "regel voor medewerkers",
        "clause_public": "Voor leerlingen en ouders",
        "consent": "Instemming van de MR",
        "fallback": "Deze pagina is er alleen in het Nederlands.",
        "stale": "De Nederlandse pagina is na deze vertaling veranderd. "
        "Bij verschil geldt het Nederlands.",
        "level": "Niveau",
        "map_title": "Drie taken op drie niveaus",
        "map_empty": "nog niets",
        "checklist": "Checklist",
        "plan": "Stappenplan",
        "questionnaire": "Vragenlijst",
        "law": "Wet",
        "items": "punten",
        "example": "Dit is een voorbeeldpagina. De feiten erop zijn verzonnen.",
        "three_tasks": "De drie taken",
        "for_whom": "Voor wie",
        "role_items": "Jouw punten op de checklists",
        "role_items_intro": "Elk punt staat met uitleg op zijn checklist. "
        "Daar kun je het afvinken en afdrukken.",
        "role_plans": "Stappenplannen die jij leidt",
        "role_pages": "Alle pagina's voor jou",
        "licence": "Tekst: CC BY 4.0. Code: EUPL-1.2.",
        "theme_dark": "Donker scherm",
        "theme_light": "Licht scherm",
        "hours": "Tijden",
        "first_112": "Bij direct gevaar",
        "field": "Veld",
        "meaning": "Betekenis",
        "example_word": "Voorbeeld",
        "needed": "Verplicht",
        "optional": "Mag weg",
        "copied_text": "Zonder namen en zonder beelden. Pas hem aan.",
    },
)

_EN = Labels(
    language="en",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    short_months=tuple(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    ),
    days=dict(zip(DAYS, ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), strict=True)),
    audience={
        "schoolleiding": "school leaders",
        "bestuur": "school board",
        "coordinator": "coordinator",
        "leraar": "teachers",
        "mentor": "class mentors",
        "leerling": "pupils",
        "ouder": "parents",
        "mr": "participation council (MR)",
        "ict": "ICT",
    },
    level={"beleid": "Policy", "team": "Team", "klas": "Class", "ouders": "Parents"},
    task={"stel": "Set the norm", "begeleid": "Guide", "bewaak": "Guard and restore"},
    sector={"po": "primary (po)", "vo": "secondary (vo)", "so": "special needs ((v)so)"},
    moment={"nu": "Now", "morgen": "Tomorrow, 8:00", "week": "This week"},
    certainty={
        "bevestigd": "confirmed",
        "waarschijnlijk": "likely",
        "voorstel": "our proposal",
        "onbevestigd": "not confirmed",
    },
    law_status={
        "geldt": "In force",
        "aangenomen": "Adopted, not yet in force",
        "voorstel": "Bill: not a duty yet",
        "vervallen": "No longer in force",
        "geen-plicht": "No legal duty found",
        "onbekend": "Not confirmed yet",
    },
    resource_status={
        "actief": "Exists",
        "verhuisd": "Moved",
        "weg": "No longer exists",
        "onbekend": "Not sure that this still exists",
    },
    resource_kind={
        "organisatie": "organisation",
        "hulplijn": "helpline",
        "meldpunt": "reporting point",
        "les": "lesson material",
        "spel": "game",
        "site": "website",
        "publicatie": "publication",
    },
    cost={"gratis": "free", "gewoon": "normal rate", "onbekend": ""},
    words={
        "site_name": "VOS – Safe Online at School",
        "short_name": "VOS",
        "changes": "what is changing",
        "feed": "Follow the changes with a feed (Atom)",
        "related": "Read also",
        "pieces": "pieces",
        "corrected": "corrected",
        "write_school": "School",
        "write_date": "Date",
        "incident": "Incident now",
        "menu": "Menu",
        "skip": "Skip to content",
        "header": "Header of the site",
        "sections": "Sections",
        "foot_menu": "Sections, at the foot",
        "contents": "On this page",
        "search": "Search",
        "search_reset": "Clear",
        "search_wait": "The search is loading.",
        "search_start": "Type what you are looking for",
        "search_none": "Nothing found",
        "search_one": "1 page found",
        "search_many": "# pages found",
        "search_more": "# more places on this page",
        "search_more_one": "1 more place on this page",
        "search_missing": "Missing",
        "also": "Also found with",
        "other_language": "Nederlands",
        "other_code": "NL",
        "brief": "In short",
        "always": "day and night",
        "hours_unknown": "hours not confirmed",
        "every_day": "every day",
        "until": "to",
        "clock_mark": ":",
        "clock_end": "",
        "chat": "Chat or form",
        "website": "Website",
        "checked": "Checked on",
        "due": "To be checked again before",
        "overdue": "This page should have been checked again by now. "
        "Verify the facts before you rely on them.",
        "audience": "For",
        "sources": "Sources",
        "source": "source",
        "sector": "Sector",
        "articles": "Where it is written",
        "before": "What older texts said",
        "valid_from": "Since",
        "local": "Each school fills this in itself.",
        "holidays": "Public and school holidays",
        "cost": "Cost of a call",
        "old_names": "Other or older names",
        "do": "Do",
        "dont": "Do not",
        "numbers_checked": "Numbers and hours checked on",
        "call_now": "Call now",
        "call_danger": "Danger?",
        "now_open": "Open now until {time}.",
        "now_always": "Open now.",
        "now_likely": "Probably open now until {time}.",
        "now_school": "On school days open now until {time}.",
        "now_closed": "Closed now, open again {day} {time}.",
        "now_holiday": "Public holiday: we do not know whether this line is open.",
        "log_time": "Day and time",
        "log_what": "What happened or what you did",
        "log_who": "Who knows (role)",
        "log_agreed": "Agreed with",
        "log_names": "Write roles or a letter, no names of pupils. "
        "Never paste or draw an image here, nor a link to one.",
        "log_register": "Afterwards note the incident briefly in your own overview of incidents, "
        "and keep this sheet in one safe place or destroy it.",
        "log_kept": "You fill in this sheet by hand. The site keeps nothing.",
        "numbers_old": "These numbers and hours have not been checked for a long time. If nobody "
        "answers, call another line, and in danger 112.",
        "call_crisis": "Suicide?",
        "lead": "Who leads",
        "inform": "Who hears what, and when",
        "letters": "What you tell parents",
        "duties": "What you must report",
        "avoid": "What not to do",
        "aftercare": "Care afterwards",
        "steps": "The steps",
        "informs": "Who informs whom",
        "from": "from",
        "year": "Around the school year",
        "year_centre": "School year",
        "this_year": "This school year",
        "computed": "worked out by us",
        "when": "When",
        "date_unsure": "date not certain",
        "agenda": "Put it in your calendar (ics)",
        "agenda_how": "Open the file, or subscribe in your calendar to the address of this button. "
        "Then an appointment changes by itself.",
        "year_duty": "duty",
        "stop": "When is it over?",
        "differs": "Where experts differ",
        "laws": "What may be a crime",
        "progress": "{done} of {all}",
        "print": "Print",
        "print_short": "Print on one A4",
        "pdf": "PDF",
        "word": "Word",
        "of": "of",
        "qr": "QR code to",
        "sheet_who": "who",
        "sheet_when": "when",
        "sheet_notes": "Notes",
        "sheet_document": "our document",
        "sheet_only_if": "Only if at question {number} you choose: {answer}",
        "sheet_own_words": "Other, in your own words:",
        "sheet_page": "page",
        "sheet_done": "done",
        "sheet_what": "what",
        "model_text": "All sentences",
        "model_how": "At each question choose what fits your school, or write your own sentence. "
        "Remove the rest.",
        "letter_title": "Example text",
        "passage": "It can read like this",
        "passages": "Example texts",
        "passages_how": "Take over what fits and rewrite it for your school. "
        "These sentences are {certainty}.",
        "letter_how": "This is an example. Remove the title and this frame once the text is ready.",
        "duty": "Duty",
        "duties_title": "The duties in a row",
        "duties_intro": "Write down who does it, in which document it stands and when.",
        "share": "Share this plan",
        "shared": "The address of this plan is on the clipboard.",
        "share_failed": "Sharing does not work here. Copy the address from the address bar.",
        "wipe": "Wipe ticks",
        "wipe_answers": "Wipe answers",
        "kept": "Your ticks stay in this browser only. Nobody else sees them.",
        "kept_answers": "Your answers stay in this browser only. Nobody else sees them.",
        "not_kept": "This browser keeps nothing. Print the list before you close the page.",
        "wiped": "Everything has been wiped.",
        "no_names": "Do not enter names of pupils.",
        "required": "required",
        "only_if": "Only if at “{question}” you choose: {answer}",
        "result_empty": "The text appears here as you answer.",
        "not_answered": "Not answered yet",
        "law_says": "What the law says",
        "own_words": "Something else, in our own words",
        "own_field": "Your own words",
        "question_fixed": "This is fixed",
        "question_statement": "Statement",
        "question_staff": "rule for staff",
        "clause_public": "For pupils and parents",
        "consent": "Consent of the participation council (MR)",
        "fallback": "This page is available in Dutch only.",
        "stale": "The Dutch page has changed since this translation. "
        "Where they differ, the Dutch text holds.",
        "level": "Level",
        "map_title": "Three tasks at three levels",
        "map_empty": "nothing yet",
        "checklist": "Checklist",
        "plan": "Step plan",
        "questionnaire": "Questionnaire",
        "law": "Law",
        "items": "items",
        "example": "This is an example page. The facts on it are invented.",
        "three_tasks": "The three tasks",
        "for_whom": "For whom",
        "role_items": "Your points on the checklists",
        "role_items_intro": "Each point stands on its checklist, with an explanation. "
        "There you can tick and print it.",
        "role_plans": "Step plans that you lead",
        "role_pages": "All pages for you",
        "licence": "Text: CC BY 4.0. Code: EUPL-1.2.",
        "theme_dark": "Dark screen",
        "theme_light": "Light screen",
        "hours": "Hours",
        "first_112": "In immediate danger",
        "field": "Field",
        "meaning": "Meaning",
        "example_word": "Example",
        "needed": "Required",
        "optional": "Optional",
        "copied_text": "Without names and without images. Adapt it.",
    },
)

LABELS: Mapping[str, Labels] = {"nl": _NL, "en": _EN}
