"""How the program complains: a sentence on standard error that begins with its name.

Apart from the options, which take longer to import than an article takes to be shown.
"""

from __future__ import annotations

import sys

PROGRAM = "diptych"


def complain(*told: object) -> None:
    """A sentence on standard error."""
    sys.stderr.write(": ".join(map(str, (PROGRAM, *told))) + "\n")


def safe(name: str) -> str:
    """A name in characters that do a terminal no harm."""
    from parsers.safety import safe_line

    return safe_line(name)
