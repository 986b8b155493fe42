"""Places marked with a letter, as in vim: a small letter in the article it was set in, a capital across all."""

from __future__ import annotations

from tui.places.history import Place


class Marks:
    """The places that have a letter."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, int | None], Place] = {}

    def __bool__(self) -> bool:
        """Whether any place is marked."""
        return bool(self._places)

    def set(self, letter: str, place: Place) -> None:
        """Mark a place; the letter leaves the place it had."""
        self._places[_key(letter, place.article)] = place

    def get(self, letter: str, article: int) -> Place | None:
        """Where a letter leads from an article."""
        return self._places.get(_key(letter, article))

    def listed(self, article: int) -> list[tuple[str, Place]]:
        """All marks: those of this article, then the capitals, then those of the other articles."""
        ordered = sorted(
            self._places.items(),
            key=lambda item: (item[1].article != article and not item[0][0].isupper(), item[0][0].isupper(), item),
        )
        return [(letter, place) for (letter, _), place in ordered]


def _key(letter: str, article: int) -> tuple[str, int | None]:
    return letter, None if letter.isupper() else article
