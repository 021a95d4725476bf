"""Which kinds of file a sheet has, and how they are called; a name is printed and never changes.

Must not know how a file is made.
"""

from handbook.model.cards import CardFormat
from handbook.model.kinds import CardSize
from handbook.model.packs import Pack
from handbook.model.worksheets import Plan
from handbook.sheets.blocks import Duties, Tasks
from handbook.sheets.sheet import Sheet


def endings(sheet: Sheet) -> tuple[str, ...]:
    """The kinds of file that a sheet has, in the order of their buttons; listed here alone."""
    if sheet.kind == "letter":  # which is there to be changed
        return ("docx",)
    if sheet.format != "sheet":  # which is there to be hung or handed out
        return ("pdf",)
    listed = sheet.kind != "pack" and any(isinstance(one, (Duties, Tasks)) for one in sheet.blocks)
    return ("pdf", "docx", *(("csv", "ods") if listed else ()))


def file_name(name: str, ending: str) -> str:
    """The name of a file of a sheet; with the address of its page it never changes."""
    return f"{name}.{ending}"


def pack_name(pack: Pack, length: int) -> str:
    """The name of the files of a pack of some length."""
    return f"{pack.id}-{length}"


def short_name(plan: Plan) -> str:
    """The name of the file of an acute plan on one A4."""
    return f"{plan.id}-a4"


def bundle_name(role: str) -> str:
    """The name of the zip file of a role, which a browser makes."""
    return f"alles-{role}.zip"


def read_me_name(role: str) -> str:
    """The name of the text about that zip file, beside the overview of all sheets."""
    return f"alles-{role}.txt"


def card_files(name: str, shape: CardFormat) -> tuple[tuple[CardSize, str], ...]:
    """The sizes in which a card or a poster is printed, each with the name of its file."""
    if shape == "kaart":
        return (("card", name),)
    return ("poster-a4", f"{name}-a4"), ("poster-a3", f"{name}-a3")
