"""A text folded for searching: what two spellings of the same words have in common.

Case, accents, typographic quotation marks and dashes, ligatures, full-width forms, the vowel signs of Arabic and
Hebrew, soft hyphens and other invisible characters, and every kind of blank and line end are folded away. Some of
these make the fold longer or shorter than the text, so a `Folded` text also knows where each of its characters
came from. Only the places where lengths differ are kept: a text of plain letters costs one pass in C.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

SINGLE = "‘’‚‛‹›′ʼ＇`´"
DOUBLE = "“”„‟«»″＂「」『』〝〞"

BROKEN = "\x1f"
"""Stands for a hyphen at a line end with the blanks after it: the word may have been broken there, or have a
hyphen of its own."""

OTHER_LETTERS = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H",
     "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ı": "i", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ـ": ""}
)  # fmt: skip
"""Letters that Unicode does not take apart, as people type them who lack the key; the tatweel is nothing."""

ACCENTS = (range(200, 241), range(10, 37))
"""Canonical combining classes (Unicode 4.3) that are folded away: marks above and below letters, and the points of
Hebrew, Arabic and Syriac. Vowels of Thai and signs of Indic scripts make other words and stay."""


@lru_cache(maxsize=1 << 14)
def fold_character(character: str) -> str:
    """What stands for one character, its case kept: nothing, one character or several."""
    if character.isascii():
        return " " if character.isspace() else character
    if character.isspace():
        return " "
    if character in SINGLE:
        return "'"
    if character in DOUBLE:
        return '"'
    category = unicodedata.category(character)
    if category == "Pd" or character == "\u2212":
        return "-"
    if category == "Cf" or _is_accent(character):
        return ""
    parts = unicodedata.normalize("NFKD", character)
    plain = "".join(part for part in parts if not _is_accent(part)).translate(OTHER_LETTERS)
    return unicodedata.normalize("NFC", plain.strip())


def _is_accent(character: str) -> bool:
    mark = unicodedata.combining(character)
    return any(mark in classes for classes in ACCENTS)


@lru_cache(maxsize=1 << 14)
def _lower(character: str) -> str:
    small = character.casefold()
    return small if len(small) == 1 else character


@dataclass(frozen=True)
class Folded:
    """A folded text, and the way back to the text it was made of."""

    cased: str
    """The fold with upper and lower case kept; as long as `plain`."""
    sites: Sites
    paragraphs: Sequence[int]
    """Places in the fold of the blanks that stand for an empty line."""

    @cached_property
    def plain(self) -> str:
        """The fold in lower case."""
        return self.cased.translate({ord(each): _lower(each) for each in set(self.cased)})

    @cached_property
    def grown(self) -> dict[str, list[int]]:
        """What single characters have become several (ß, ligatures), in lower case, and the places of each."""
        found: dict[str, list[int]] = {}
        for start, end in self.sites.grown():
            found.setdefault(self.plain[start:end], []).append(start)
        return found

    @cached_property
    def broken(self) -> list[int]:
        """The places of hyphens at line ends."""
        return [found.start() for found in re.finditer(BROKEN, self.cased)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the fold as a span of the text, whole characters."""
        return self.sites.origin(start), self.sites.origin_of_end(end)

    def place(self, origin: int) -> int:
        """The place in the fold of a character of the text; of the next one where it left nothing."""
        return self.sites.place(origin)


@dataclass(frozen=True, slots=True)
class Sites:
    """Where a text and its fold differ in length: a stretch of the text, and the stretch of the fold it became."""

    starts: array[int] = field(default_factory=lambda: array("q"))
    ends: array[int] = field(default_factory=lambda: array("q"))
    folded_starts: array[int] = field(default_factory=lambda: array("q"))
    folded_ends: array[int] = field(default_factory=lambda: array("q"))

    def add(self, start: int, end: int, folded_start: int, folded_end: int) -> None:
        """One more, after all others."""
        self.starts.append(start)
        self.ends.append(end)
        self.folded_starts.append(folded_start)
        self.folded_ends.append(folded_end)

    def origin(self, place: int) -> int:
        """The character of the text that a character of the fold came from."""
        at = bisect_right(self.folded_starts, place) - 1
        if at < 0:
            return place
        end = self.folded_ends[at]
        return self.starts[at] if place < end else self.ends[at] + place - end

    def origin_of_end(self, end: int) -> int:
        """One past the character of the text that the character before `end` of the fold came from, and past the
        accents and other things behind it that left nothing."""
        at = bisect_right(self.folded_starts, end) - 1
        if at >= 0 and self.folded_starts[at] == end < self.folded_ends[at]:
            at -= 1
        if at < 0:
            return end
        return self.ends[at] + max(end - self.folded_ends[at], 0)

    def place(self, origin: int) -> int:
        """The character of the fold that a character of the text became."""
        at = bisect_right(self.starts, origin) - 1
        if at < 0:
            return origin
        end = self.ends[at]
        return self.folded_starts[at] if origin < end else self.folded_ends[at] + origin - end

    def grown(self) -> Iterator[tuple[int, int]]:
        """The stretches of the fold that have more than one character."""
        both = zip(self.folded_starts, self.folded_ends, strict=True)
        return ((start, end) for start, end in both if end - start > 1)


def _site_pattern(text: str) -> re.Pattern[str]:
    """What finds the places of a text whose fold is shorter or longer."""
    uneven = [character for character in set(text) if len(fold_character(character)) != 1]
    gone = "".join(map(re.escape, (each for each in uneven if not fold_character(each))))
    ways = [r"[-‐](?<=[^\W\d_].)\s+(?=[^\W\d_])", rf"\s[\s{gone}]+"]
    if uneven:
        ways.append(f"[{''.join(map(re.escape, uneven))}]")
    return re.compile("|".join(ways))


def _became(stretch: str) -> str:
    """The fold of a stretch that `_site_pattern` found."""
    if stretch[0].isspace():
        return " "
    if stretch[-1].isspace() and len(stretch) > 1:
        return BROKEN
    return "".join(map(fold_character, stretch))


@lru_cache(maxsize=8)
def folded(text: str) -> Folded:
    """The fold of a text; of the last few texts it is kept, while someone types a query letter by letter."""
    pieces: list[str] = []
    sites = Sites()
    paragraphs = array("q")
    done = length = 0
    for found in _site_pattern(text).finditer(text):
        start, end = found.span()
        became = _became(found.group())
        length += start - done
        if became == " " and found.group().count("\n") > 1:
            paragraphs.append(length)
        sites.add(start, end, length, length + len(became))
        pieces += (text[done:start], became)
        length += len(became)
        done = end
    joined = "".join((*pieces, text[done:]))
    even = {ord(each): one for each in set(joined) if len(one := fold_character(each)) == 1 and each != BROKEN}
    return Folded(joined.translate(even), sites, paragraphs)


def fold(text: str) -> str:
    """A short text folded, in lower case, with the hyphens it was typed with."""
    return folded(text).plain.replace(BROKEN, "- ")
