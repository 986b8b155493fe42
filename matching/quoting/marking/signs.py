"""The characters that serve as quotation marks, and what each stands for.

Typewriters, web pages and keyboards have many signs for few marks: two ticks or two commas for a low or a high
mark, primes, full-width and vertical forms, character references that were never decoded. Each is read here as
the one mark it stands for, so that the rest of the room knows a dozen marks only.
"""

from __future__ import annotations

import re
from typing import Final

CLOSERS: Final = {
    "“": "”\"“", "‟": "”\"“", "„": "“”‟\"„", '"': '"”“', "”": "”\"“", "«": "»", "»": "«»", "‹": "›", "›": "‹›",
    "‘": "’'", "‚": "‘’'", "'": "'’", "’": "’'", "「": "」", "『": "』", "《": "》", "〈": "〉", "〝": "〞",
}  # fmt: skip
"""Opening mark -> the marks that may close it, the proper one first."""

DOUBLES: Final = frozenset('“”„‟"')
GUILLEMETS: Final = frozenset("«»‹›")
SINGLES: Final = frozenset("‘’'‚")
CORNERS: Final = frozenset("「」『』《》〈〉〝〞")
FAMILIES: Final = (DOUBLES, GUILLEMETS, SINGLES, CORNERS)
TITLE_MARKS: Final = frozenset("《〈")
"""Marks that Chinese and Korean put around the names of works."""

_REFERENCES: Final = {
    "quot": '"', "#34": '"', "apos": "'", "#39": "'", "ldquo": "“", "#8220": "“", "rdquo": "”", "#8221": "”",
    "bdquo": "„", "#8222": "„", "lsquo": "‘", "#8216": "‘", "rsquo": "’", "#8217": "’", "sbquo": "‚",
    "#8218": "‚", "laquo": "«", "#171": "«", "raquo": "»", "#187": "»", "lsaquo": "‹", "rsaquo": "›",
}  # fmt: skip
"""Character references that stayed in a text, and their marks."""
_SAME: Final = {
    "``": "“", "‘‘": "“", "❝": "“", "❞": "”", "″": '"', "＂": '"', "״": '"', ",,": "„", "‚‚": "„",
    "‛": "‘", "❛": "‘", "❜": "’", "＇": "'", "´": "’", "<<": "«", ">>": "»",
    "﹁": "「", "﹂": "」", "﹃": "『", "﹄": "』", "〟": "〞",
}  # fmt: skip
PAIRED_SINGLES: Final = frozenset({"''", "’’", "´´"})
"""Two single marks for a double one; what stands around them tells whether it opens or closes."""

ALONE: Final = frozenset("“”„‟❝❞\"″＂״«»‹›‘’'‚‛❛❜＇`´「」『』﹁﹂﹃﹄〝〞〟《》〈〉")
"""The characters that may be a quotation mark by themselves."""
MARK: Final = re.compile(
    rf"``|''|‘‘|’’|´´|‚‚|,,(?=[^\W\d])|<<|>>|&(?:{'|'.join(_REFERENCES)});|[{''.join(sorted(ALONE))}]"
)
"""Every sign that may be a quotation mark."""


def stands_for(sign: str) -> str:
    """The mark that a sign stands for; most stand for themselves."""
    return _REFERENCES[sign[1:-1]] if sign[0] == "&" else _SAME.get(sign, sign)
