"""Which names may be one person's, told without comparing each name with each.

Names that agree have a word in common, or are one the initials of the other, or their surnames sound alike but for
one letter. So each name is filed under its words, its initials, the sound of its surname, and that sound without
one of its letters: two sounds that are one slip apart have one of these in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from matching.persons.names import sound, taken_apart


class Resembling:
    """Names, to be asked which of them another may agree with."""

    def __init__(self, names: Iterable[str]) -> None:
        self._filed: defaultdict[str, set[str]] = defaultdict(set)
        for name in names:
            for key in _keys(name):
                self._filed[key].add(name)

    def to(self, name: str) -> set[str]:
        """All names that agree with one, and some that do not."""
        return {other for key in _keys(name) if key in self._filed for other in self._filed[key]}


def _keys(name: str) -> set[str]:
    words = taken_apart(name).words
    if not words:
        return set()
    surname = sound(words[-1])
    shorter = (f"~{surname[:at]}{surname[at + 1 :]}" for at in range(len(surname)))
    return {*words, "".join(word[0] for word in words), f"~{surname}", *shorter}
