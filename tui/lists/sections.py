"""Lines under headings: what is typed leaves those that fit, in their order, below their headings.

Lines are made when they are drawn or prepared for finding, so that thousands open at once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, overload

from tui.lists.offer import Choice, Listed, More

if TYPE_CHECKING:
    from matching import Hit


class Made(Sequence[Choice]):
    """Lines that are made when first asked for."""

    def __init__(self, count: int, make: Callable[[int], Choice]) -> None:
        self._made: list[Choice | None] = [None] * count
        self._make = make

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, index: int) -> Choice: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Choice]: ...
    def __getitem__(self, index: int | slice) -> Choice | Sequence[Choice]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        made = self._made[index]
        if made is None:
            made = self._made[index] = self._make(index)
        return made


class Sections(Listed):
    """Lines under headings, which cannot be chosen."""

    def __init__(
        self, choices: Sequence[Choice], headings: Sequence[int], hint: str, more: More | None = None
    ) -> None:
        super().__init__(choices, hint, more)
        self._headings = headings
        """The lines that are headings, by number, ascending; the first line is one. Each has lines below it."""
        self._is_heading = frozenset(headings)

    def narrow(self, typed: str) -> Sequence[Hit]:
        """The lines that fit, in their order, and their headings."""
        from matching import Hit

        found = super().narrow(typed)
        if not typed.strip():
            return found
        fitting = {hit.index: hit for hit in found if hit.index not in self._is_heading}
        lit = {hit.index: hit for hit in found}
        missing = max((hit.missing for hit in fitting.values()), default=0)
        for index in list(fitting):
            above = self._headings[bisect_left(self._headings, index) - 1]
            fitting.setdefault(above, lit.get(above, Hit(above, 0.0, (), missing)))
        return [fitting[index] for index in sorted(fitting)]

    def headings(self, hits: Sequence[Hit]) -> Sequence[int]:
        """Which of these lines are headings, by their places."""
        return [at for at, hit in enumerate(hits) if hit.index in self._is_heading]
