"""What depends on the build engine: MkDocs, Material and static-i18n.

Everything here can be thrown away with the engine; the core in ``handbook`` stays.
"""

import atexit
import gc

# A run is short and keeps nearly all that it makes, from the first module that it loads: looking
# for garbage costs more than it frees. A command and MkDocs both come here first.
gc.set_threshold(1_000_000, 20, 100)
# At the end Python would look once more, at all of it, while all goes with the process.
atexit.register(gc.freeze)
