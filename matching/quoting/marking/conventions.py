"""How a whole text uses the marks that languages use differently.

Where a mark stands tells most of it, but not beside punctuation without blanks, and French puts blanks inside
its marks. What the other marks of the text do decides then.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_LOW: Final = re.compile(r"[„‚,&](?:(?<=[„‚])|(?<=,)(?<!\S,),(?=\w)|(?<=&)(?:bdquo|#8222);)")
_HIGH_OPENER: Final = re.compile(r"[“„]|``|&[lb]dquo;|&#822[02];|(?<!\S),,(?=\w)")
_OUTWARD: Final = re.compile(
    r"[«»‹›](?:(?<=[«‹])(?<![^\s(—–-].)(?=[^\s,.;:!?)])|(?<=[^\s(—–-][»›])(?![^\s,.;:!?)—–-]))", re.DOTALL
)
_INWARD: Final = re.compile(
    r"[«»‹›](?:(?<=[»›])(?<![^\s(—–-].)(?=[^\s,.;:!?)])|(?<=[^\s(—–’'-][«‹])(?![^\s,.;:!?)—–-]))", re.DOTALL
)
_OPENING_SINGLE: Final = re.compile(r"(?<!\w)[‘‚‛❛]")


@dataclass(frozen=True, slots=True)
class Conventions:
    """How a text uses the marks that languages use differently."""

    low: bool
    """„…“: “ may close."""
    inward: bool
    """»…«: guillemets point at the words."""
    one_guillemet: bool
    """»…»: one guillemet does both."""
    twin: bool
    """”…”: ” opens too."""
    twin_single: bool
    """’…’: ’ may open, as no other single mark does."""
    ticks: bool
    """``…''."""


def conventions(text: str) -> Conventions:
    """The conventions of a whole text."""
    pointing = any(sign in text for sign in "«»‹›")
    inward, outward = (_number(_INWARD, text), _number(_OUTWARD, text)) if pointing else (0, 0)
    return Conventions(
        low=any(sign in text for sign in "„‚,&") and _LOW.search(text) is not None,
        inward=inward > outward,
        one_guillemet=("«" in text) != ("»" in text) and "‹" not in text,
        twin="”" in text and _HIGH_OPENER.search(text) is None,
        twin_single=("’" in text or "´" in text) and not _opens_singly(text),
        ticks="``" in text,
    )


def _opens_singly(text: str) -> bool:
    return any(sign in text for sign in "‘‚‛❛") and _OPENING_SINGLE.search(text) is not None


def _number(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))
