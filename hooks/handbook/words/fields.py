"""Every fixed word on pages and sheets: one field a word, one file of values per language.

Only names and types; what is made of the words stands in ``labels``, the values in ``nl.yml``.
``empty`` holds what stands in a text where the school filled in nothing, and ``empty_ours`` what
the school itself says there, in a text that it adopts.
"""

import typing
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from handbook.model.base import Audience, Certainty, Level, Noun, Sector, Task, Use, Weekday
from handbook.model.kinds import CardSize, SheetKind
from handbook.model.packs import CopiesFor
from handbook.model.records import About, Cost, LawStatus, ResourceKind, ResourceStatus, TextRead
from handbook.model.rules import Change
from handbook.model.worksheets import Urgency
from handbook.reading.school import VALUES
from handbook.words.finding import Finding
from handbook.words.foundation import FoundationWords

Ending = Literal["pdf", "docx", "csv", "ods"]
Choice = Literal["audience", "level", "task", "use"]
Blank = Literal[
    "coordinator",
    "confidant",
    "board",
    "privacy",
    "police",
    "attendance",
    "monitoring",
    "incidents",
    "parents",
    "report",
]
Year = Annotated[tuple[str, ...], Field(min_length=12, max_length=12)]


class Fields(Noun, defer_build=True):
    """The words of one language; what maps a value of the model has a word for each value."""

    language: str
    locale: str
    language_name: str
    language_code: str
    decimal_sign: str
    list_sign: str
    months: Year
    short_months: Year
    days: Mapping[Weekday, str]
    audience: Mapping[Audience, str]
    level: Mapping[Level, str]
    task: Mapping[Task, str]
    sector: Mapping[Sector, str]
    moment: Mapping[Urgency, str]
    use: Mapping[Use, str]
    sheet_kind: Mapping[SheetKind, str]
    certainty: Mapping[Certainty, str]
    text_read: Mapping[TextRead, str]
    text_older: str
    law_status: Mapping[LawStatus, str]
    resource_status: Mapping[ResourceStatus, str]
    resource_kind: Mapping[ResourceKind, str]
    cost: Mapping[Cost, str]
    card: Mapping[CardSize, str]
    ending: Mapping[Ending, str]
    choose: Mapping[Choice, str]
    citing: Mapping[str, str]  # Dutch words in the place of a rule, such as lid
    empty: Mapping[str, str]
    empty_ours: Mapping[str, str]
    blank: Mapping[Blank, str]
    finding: Finding
    now: Mapping[str, str]  # what a line does at a moment, on its page and in its script
    call_else: Mapping[str, str]  # whom to call when the button of a plan does not help
    phrases: Mapping[str, str]  # of the scripts of a questionnaire
    schoolfile: Mapping[str, str]  # of «where do we stand», on its page and in its scripts
    foundation: FoundationWords

    site_name: str
    short_name: str
    changes: str
    version: str
    no_version: str
    feed: str
    related: str
    pieces: str
    corrected: str
    write_school: str
    write_date: str
    incident: str
    menu: str
    close: str
    skip: str
    header: str
    sections: str
    foot_menu: str
    contents: str
    see: str
    search: str
    search_wait: str
    search_start: str
    search_none: str
    search_one: str
    search_many: str
    search_fails: str
    search_call: str
    search_away: str
    missing: str
    missing_text: str
    missing_home: str
    offline: str
    offline_text: str
    offline_kept: str
    offline_again: str
    kept_page: str
    brief: str
    always: str
    hours_unknown: str
    hours_likely: str
    number_likely: str
    school_days: str
    every_day: str
    until: str
    today: str
    clock_mark: str
    clock_end: str
    chat: str
    website: str
    email: str
    mail_now: str
    own_role: str
    checked: str
    due: str
    overdue: str
    use_until: str
    audience_label: str
    sources: str
    source: str
    sector_label: str
    articles: str
    before: str
    valid_from: str
    local: str
    holidays: str
    cost_label: str
    old_names: str
    abbreviations: str
    do: str
    dont: str
    numbers_checked: str
    in_plans: str
    call: str
    call_now: str
    call_later: str
    own_number: str
    other_numbers: str
    other_numbers_112: str
    fork: str
    how: str
    step_one: str
    step_count: str
    evidence_box: str
    grounds: str
    grounds_laws: str
    grounds_where: str
    call_danger: str
    log_time: str
    log_what: str
    log_who: str
    log_agreed: str
    log_names: str
    log_register: str
    log_kept: str
    numbers_old: str
    call_crisis: str
    lead: str
    task_calls: str
    inform: str
    letters: str
    duties: str
    avoid: str
    aftercare: str
    steps: str
    informs: str
    involved: str
    year: str
    year_centre: str
    this_year: str
    when: str
    date_unsure: str
    date_own: str
    agenda: str
    agenda_how: str
    year_duty: str
    duty_now: str
    duty_later: str
    month_now: str
    year_empty: str
    year_runs: str
    year_print: str
    stop: str
    differs: str
    laws: str
    progress: str
    annexes: str
    annexes_how: str
    annexes_own: str
    annexes_empty: str
    annexes_name: str
    bundles: str
    bundles_how: str
    bundle: str
    bundle_count: str
    bundle_files: str
    bundle_one_by_one: str
    bundle_make: str
    bundle_stop: str
    bundle_begun: str
    bundle_progress: str
    bundle_done: str
    bundle_save: str
    bundle_stopped: str
    bundle_missing: str
    bundle_title: str
    bundle_read_me: str
    bundle_version: str
    bundle_newer: str
    role_sheets: str
    role_sheets_choose: str
    sheet_more: str
    sheet_choose: str
    filters: str
    filter_all: str
    filter_count: str
    filter_none: str
    filter_clear: str
    print: str
    one_sheet_file: str
    with_help: str
    of: str
    qr: str
    qr_asks: str
    sheet_who: str
    sheet_when: str
    mentions: str
    sheet_notes: str
    sheet_document: str
    sheet_seen: str
    sheet_state: str
    sheet_only_if: str
    clash_line: str
    clash_look: str
    clash_other: str
    clash_and: str
    from_to: str
    fits_number: str
    fits_time: str
    fits_step: str
    fits_minutes: str
    fits_future: str
    fits_past: str
    fits_day: str
    day_not_before: str
    day_after: str
    day_change: str
    sheet_own_words: str
    sheet_page: str
    sheet_what: str
    model_text: str
    model_how: str
    passage: str
    passages: str
    passages_how: str
    letter_spoken: str
    letter_say: str
    letter_message: str
    letter_write: str
    letter_how: str
    letter_date: str
    letter_about: str
    letter_greeting: str
    letter_closing: str
    letter_sender: str
    ours: str
    letter_channel: str
    table_number: str
    table_group: str
    table_item: str
    table_help: str
    table_role: str
    table_who: str
    table_done: str
    table_sheet: str
    table_address: str
    yes: str
    no: str
    card_box: str
    card_call: str
    card_coordinator: str
    card_name: str
    card_phone: str
    card_poster: str
    card_shows: str
    card_steps: str
    duty: str
    duty_about: Mapping[About, str]
    duty_moment: str
    duty_states: tuple[str, ...]
    law_sure: str
    duties_title: str
    duties_intro: str
    law_unchecked: str
    code: str
    code_ask: str
    code_find: str
    code_unknown: str
    code_length: str
    code_compare: str
    code_elsewhere: str
    code_yours: str
    code_all: str
    code_other: str
    code_good: str
    code_own: str
    code_old: str
    code_gone: str
    code_since: str
    code_mostly: str
    code_added: str
    code_changed: str
    code_was: str
    code_now: str
    code_dropped: str
    code_moved: str
    code_page: str
    code_newest: str
    share: str
    shared: str
    share_failed: str
    wipe: str
    wipe_answers: str
    kept: str
    kept_answers: str
    not_kept: str
    wiped: str
    no_names: str
    required: str
    only_if: str
    outcome: str
    law_says: str
    own_words: str
    own_field: str
    question_fixed: str
    part_text: str
    question_statement: str
    question_staff: str
    clause_public: str
    consent: str
    fallback: str
    fallback_mark: str
    fallback_for: str
    fallback_checked: str
    fallback_unchecked: str
    fallback_sheet: str
    book_whole: str
    book_offer: str
    book_chapter: str
    book_contents: str
    book_page: str
    book_on_site: str
    book_sheets: str
    book_left_out: str
    book_licence: str
    stale: str
    map_title: str
    map_intro: str
    map_empty: str
    map_done: str
    law: str
    items: str
    items_one: str
    example: str
    three_tasks: str
    for_whom: str
    own_pages: str
    own_menu: str
    own: str
    own_core: str
    own_why: str
    own_sheet: str
    own_do: Mapping[Change, str]
    role_items: str
    role_items_intro: str
    role_plans: str
    role_pages: str
    licence: str
    theme_dark: str
    theme_light: str
    hours_label: str
    first_112: str
    pack_group: str
    pack_goal: str
    pack_how_long: str
    pack_inside: str
    pack_part: str
    pack_end: str
    pack_before: str
    pack_parts: str
    pack_use: str
    pack_beside: str
    pack_note: str
    pack_help: str
    pack_recap: str
    pack_time: str
    pack_own_time: str
    pack_cards: str
    pack_cards_how: str
    pack_own_card: str
    pack_recap_how: str
    pack_recap_after: str
    pack_recap_site: str
    pack_about: str
    pack_agreed: str
    pack_sign: str
    pack_sign_adults: str
    pack_name: str
    pack_role: str
    pack_role_parents: str
    pack_join: str
    pack_copier: str
    pack_copies: Mapping[CopiesFor, str]
    pack_sheet: str
    pack_from: str
    pack_times: str
    pack_paper: str
    pack_ours: str
    pack_apart: str
    pack_without_apart: str
    pack_example: str
    pack_example_groups: str
    pack_front: str
    pack_one_sided: str
    pack_two_sided: str
    pack_large: str
    pack_formula: str
    pack_cases: str
    pack_cases_how: str
    pack_cases_note: str
    pack_good: str
    pack_wrong: str
    pack_read: str
    pack_news: str
    pack_decisions: str
    pack_decisions_how: str
    pack_decided: str
    pack_decided_by: str
    pack_unknown: str
    pack_we_are: str
    pack_in_groups_of: str
    pack_groups_are: str
    pack_sheets_are: str
    pack_one_sheet: str
    statements: str
    minutes: str
    minutes_short: str
    field: str
    meaning: str
    example_word: str
    needed: str
    optional: str
    copied_text: str

    @model_validator(mode="after")
    def _whole(self) -> Self:
        for name, field in type(self).model_fields.items():
            found = getattr(self, name)
            wanted = VALUES if name == "empty" else _values(field.annotation)
            if name == "empty_ours":  # those that the school itself says otherwise
                wanted = tuple(one for one in VALUES if one in found)
            if wanted and tuple(found) != wanted:
                raise ValueError(
                    f"bij {name} horen deze sleutels, op volgorde: {', '.join(wanted)}"
                )
        return self


def _values(annotation: Any) -> tuple[str, ...]:
    """The values of the model that a mapping has a word for."""
    if typing.get_origin(annotation) is not Mapping:
        return ()
    return tuple(value for value in typing.get_args(typing.get_args(annotation)[0]))
