"""What a build writes, from the pages that it shows to the files beside them."""

from handbook.publish.publisher import CODES, Publisher

__all__ = ["CODES", "Publisher"]
