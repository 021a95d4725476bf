"""The words of the scripts that fill in a questionnaire; ``{name}`` is filled in by the script.

Only names and types; the values stand in the file of each language.
"""

from __future__ import annotations

from pydantic import Field

from handbook.model.base import Noun


class Phrases(Noun):
    """Every word of these scripts in one language."""

    done: str
    later: str
    required: str
    not_kept: str
    wipe_sure: str
    wipe_yes: str
    no: str
    later_check: str
    later_options: str
    later_waits: str
    later_who: str
    later_when: str
    error_number: str
    error_date: str
    error_own: str
    error_required: str
    gone: str
    come: str
    changed: str
    question: str
    school_field: str
    pick: str
    text: str
    gesprek: str
    mr: str
    leerlingen: str
    tekenen: str
    word: str
    markdown: str
    copy_: str = Field(alias="copy")
    print: str
    saved: str
    copied: str
    copy_self: str
    open_title: str
    open_text: str
    keep: str
    keep_text: str
    export: str
    import_: str = Field(alias="import")
    link: str
    link_field: str
    link_text: str
    link_long: str
    link_copied: str
    link_self: str
    link_empty: str
    ask_file: str
    ask_link: str
    ask_replace: str
    lost_one: str
    lost: str
    use: str
    keep_mine: str
    used: str
    unchanged: str
    refused_large: str
    refused_foreign: str
    refused_other: str
    refused_newer: str
    refused_damaged: str
    team: str
    team_title: str
    team_text: str
    team_people: str
    team_threshold: str
    team_threshold_text: str
    team_error_threshold: str
    team_error_people: str
    team_begin: str
    team_place: str
    team_statement: str
    team_hands: str
    team_hands_for: str
    team_error_hands: str
    team_agreed: str
    team_split: str
    team_split_some: str
    team_no_sentence: str
    team_many: str
    team_needs_people: str
    team_more_hands: str
    team_few_hands: str
    team_previous: str
    team_next: str
    team_full: str
    team_stop: str
    team_keys: str
    team_end: str
    page: str
    of: str
    school: str
    version: str
    draft: str
    draft_required: str
    draft_later: str
    number: str
    proposal: str
    fixed: str
    discuss: str
    who: str
    when: str
    about: str
    nothing_yet: str
    made: str
    file_text: str
    file_gesprek: str
    file_mr: str
    file_leerlingen: str
    file_tekenen: str
    file_draft: str
    file_answers: str
    talk_unanswered: str
    talk_is_required: str
    talk_statement: str
    talk_hands: str
    talk_hand: str
    talk_agreement: str
    talk_agreed: str
    talk_all: str
    mr_title: str
    mr_to: str
    mr_from: str
    mr_date: str
    mr_asked: str
    mr_asked_text: str
    mr_draft_text: str
    mr_staff: str
    mr_staff_text: str
    mr_staff_none: str
    mr_rest: str
    mr_law: str
    mr_answer: str
    mr_by: str
    mr_yes: str
    mr_if: str
    mr_not: str
    mr_sign: str
    public_title: str
    public_draft: str
    public_proposal: str
    sign_title: str
    sign_draft: str
    sign_adopted: str
    sign_consent: str
    sign_read: str
    sign_name: str
    sign_role: str
    sign_date: str
    sign_sign: str
