"""The day of a build, which whoever builds may set so that builds can be repeated."""

import os
import time
from datetime import UTC, date, datetime

EPOCH = "SOURCE_DATE_EPOCH"


class UnreadableError(Exception):
    """What is wrong with how a build was set up, in a sentence for who asked."""


def today() -> date:
    """The day of the build: SOURCE_DATE_EPOCH when set; or ``UnreadableError``."""
    epoch = os.environ.get(EPOCH)
    try:
        return datetime.fromtimestamp(int(epoch) if epoch else time.time(), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise UnreadableError(
            f"{EPOCH} is «{epoch}», en dat is geen dag. Schrijf seconden sinds 1970, zoals "
            "1795305600, of haal de instelling weg."
        ) from error
