"""What a query of the finder asks for: words, phrases in quotation marks, words that must not be there, kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from matching.finding.words import terms_of

KINDS = {
    "h": ("title", "heading"), "heading": ("title", "heading"), "title": ("title",),
    "q": ("quote",), "quote": ("quote",), "s": ("quote",), "speaker": ("quote",),
}  # fmt: skip
"""What may stand before a colon, and the kinds of entries it asks for; `s:` and `speaker:` ask who says it too."""

BY_SPEAKER = ("s", "speaker")

_PART = re.compile(
    rf"""(?P<no>!)?(?:(?P<kind>{"|".join(KINDS)}):)?(?:["“”«»„](?P<phrase>[^"“”«»„]*)(?:["“”«»„]|$)|(?P<word>\S*))\s*""",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query, understood."""

    words: tuple[str, ...] = ()
    """All of these, in any order; folded."""
    phrases: tuple[tuple[str, ...], ...] = ()
    """These words one after another."""
    excluded: tuple[tuple[str, ...], ...] = ()
    """None of these."""
    kinds: frozenset[str] = frozenset()
    """Only entries of these kinds; all where there is none."""
    speakers: tuple[str, ...] = ()
    """Words of the name of who says it."""

    @classmethod
    def words_only(cls, query: str) -> Wanted:
        """A query in which nothing has a meaning but the words."""
        return cls(tuple(terms_of(query)))

    @classmethod
    def of(cls, query: str) -> Wanted:
        """A query: `harbour "green ink" !eel q: s:maurant`."""
        words: list[str] = []
        speakers: list[str] = []
        phrases: list[tuple[str, ...]] = []
        excluded: list[tuple[str, ...]] = []
        kinds: set[str] = set()
        for part in _PART.finditer(query):
            kind = (part["kind"] or "").lower()
            kinds.update(KINDS.get(kind, ()))
            terms = tuple(terms_of(part["phrase"] or part["word"] or ""))
            if part["no"]:
                excluded += [terms] if terms else []
            elif kind in BY_SPEAKER:
                speakers += terms
            elif part["phrase"]:
                phrases.append(terms)
                words += terms
            else:
                words += terms
        return cls(tuple(words), tuple(filter(None, phrases)), tuple(excluded), frozenset(kinds), tuple(speakers))
