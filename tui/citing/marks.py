"""The quotation marks of languages: those around words, and those around what is quoted inside them."""

from __future__ import annotations

import re
from typing import NamedTuple


class Marks(NamedTuple):
    """Outer and inner quotation marks."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


_ENGLISH = Marks("“", "”", "‘", "’")
_GERMAN = Marks("„", "“", "‚", "‘")
_FRENCH = Marks("«\u00a0", "\u00a0»", "“", "”")
_GUILLEMETS = Marks("«", "»", "“", "”")
_RUSSIAN = Marks("«", "»", "„", "“")
_SWEDISH = Marks("”", "”", "’", "’")
_POLISH = Marks("„", "”", "«", "»")
_JAPANESE = Marks("「", "」", "『", "』")

_OF = {
    _GERMAN: "de cs sk sl hr sr bs is et lt lv bg mk sq ka",
    _FRENCH: "fr br",
    _GUILLEMETS: "es it pt ca gl el no nb nn da eu fa hy",
    _RUSSIAN: "ru uk be kk ky",
    _SWEDISH: "sv fi",
    _POLISH: "pl ro hu",
    _JAPANESE: "ja",
}
"""Languages by their marks, as publishers there set them (CLDR, delimiters); all others set those of English."""

_BY_LANGUAGE = {language: marks for marks, languages in _OF.items() for language in languages.split()}


def marks_of(language: str) -> Marks:
    """The marks of a language (BCP 47), also of one that has none of its own here."""
    name, _, region = language.lower().replace("_", "-").partition("-")
    if name == "de" and region.startswith(("ch", "li")):
        return _GUILLEMETS
    if name == "pt" and region.startswith("br"):
        return _ENGLISH
    if name == "zh" and region.startswith(("tw", "hk", "hant")):
        return _JAPANESE
    return _BY_LANGUAGE.get(name, _ENGLISH)


def quoted(words: str, marks: Marks) -> str:
    """Words in quotation marks; marks around all of them are taken for these, and the same marks inside them
    become the inner ones."""
    bare = _bare(words.strip())
    opening, closing = marks.opening.strip(), marks.closing.strip()
    if opening != closing and bare.count(opening) == bare.count(closing):
        bare = re.sub(rf"{opening}{_BLANKS}", marks.inner_opening, bare)
        bare = re.sub(rf"{_BLANKS}{closing}", marks.inner_closing, bare)
    return f"{marks.opening}{bare}{marks.closing}"


_BLANKS = r"[ \u00a0\u202f]?"
"""What may stand between a mark and the words it belongs to."""

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "”": "”", "「": "」", '"': '"'}
"""What may close words that such a mark opens."""


def _bare(words: str) -> str:
    """Words without the marks that stand around all of them."""
    if len(words) < 2 or words[-1] not in _PAIRS.get(words[0], ""):
        return words
    inside = words[1:-1]
    return words if any(mark in inside for mark in (words[0], words[-1])) else inside.strip()
