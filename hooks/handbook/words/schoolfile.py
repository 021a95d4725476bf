"""The words of «where do we stand», on its page and in its scripts; ``{name}`` is filled in there.

Only names and types; the values stand in the file of each language.
"""

from __future__ import annotations

from handbook.model.base import Noun


class FileWords(Noun):
    """Every word of the page on which a school says where it stands."""

    title: str
    by_law: str
    by_task: str
    by_list: str
    no_script: str
    kept: str
    not_kept: str
    due: str
    due_none: str
    overdue: str
    month: str
    counts: str
    counts_how: str
    by_cell: str
    cell: str
    by_duty: str
    by_role: str
    filters: str
    role: str
    when: str
    shown: str
    state: str
    state_open: str
    state_busy: str
    state_done: str
    state_not: str
    reason: str
    owner: str
    date: str
    where: str
    checked: str
    note: str
    said_date: str
    state_short: str
    reason_short: str
    who: str
    date_short: str
    where_short: str
    checked_short: str
    asked_done: str
    point: str
    edit: str
    close: str
    forget: str
    warn_name: str
    own: str
    own_new: str
    own_how: str
    own_text: str
    own_from: str
    from_team: str
    from_incident: str
    from_other: str
    own_said: str
    own_add: str
    own_full: str
    unknown: str
    file: str
    file_how: str
    school_name: str
    export: str
    ods: str
    agenda: str
    agenda_none: str
    inspectorate: str
    inspectorate_word: str
    file_inspectorate: str
    print: str
    print_filled: str
    print_some: str
    wipe: str
    wipe_sure: str
    wipe_list: str
    wipe_yes: str
    wipe_no: str
    wiped: str
    read_in: str
    unchanged: str
    refused_large: str
    refused_damaged: str
    refused_foreign: str
    refused_answers: str
    refused_newer: str
    refused_clock: str
    refused_marks: str
    refused_own: str
    refused_gone: str
    refused_head: str
    refused_full: str
    taken_none: str
    taken: str
    other_school: str
    other_yes: str
    other_no: str
    conflicts: str
    mine: str
    theirs: str
    to_choose: str
    merge: str
    here: str
    there: str
    foundation: str
    foundation_how: str
    foundation_files: str
    foundation_read: str
    foundation_refused: str
    foundation_table: str
    school: str
    duty: str
    inspectorate_table: str
