"""What is said where finding quotes or comparing failed by a fault of ours: one sentence, and the rest goes on.

Whoever reads has the articles before them; a fault in one pair of them takes that pair away and nothing else.
"""

from __future__ import annotations

from parsers.safety import safe_line

LONGEST = 80
"""Characters told of a fault; a message is one line."""


class FaultError(Exception):
    """A fault in another process, told in a few words."""


def what_failed(error: Exception) -> str:
    """A fault in a few words."""
    told = safe_line(str(error)[:LONGEST])
    return f"{type(error).__name__}: {told}" if told else type(error).__name__


def comparing_failed(one: str, other: str, error: Exception) -> str:
    """What is said of a pair that could not be compared."""
    return f"comparing {one} and {other} failed: {_why(error)}; the others go on"


def quotes_failed(name: str, error: Exception) -> str:
    """What is said of an article whose quotes could not be found."""
    return f"finding the quotes of {name} failed: {_why(error)}; the rest goes on"


def looking_up_failed(name: str, error: Exception) -> str:
    """What is said where it could not be told what an article shares with the others."""
    return f"comparing {name} with the others failed: {_why(error)}"


def _why(error: Exception) -> str:
    return str(error) if isinstance(error, FaultError) else what_failed(error)
