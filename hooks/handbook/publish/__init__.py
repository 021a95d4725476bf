"""What a build writes, from the pages that it shows to the files beside them."""

from handbook.publish.editions import CODES
from handbook.publish.publisher import SHEETS, Publisher

__all__ = ["CODES", "SHEETS", "Publisher"]
