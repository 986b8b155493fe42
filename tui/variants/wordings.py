"""What is laid side by side: the wordings of a group of matches, in cells, each with what it has of its own.

A wording is what one or several articles have, as they write it, with the marks around it, so that one sees who
quotes and who retells. Articles that have the same words share one. The best wording comes first; what another
has otherwise differs from that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from matching.model import Match, MatchKind
from matching.sharing.variants import is_one_place
from tui.lists.choices import Readable

if TYPE_CHECKING:
    from matching import Column, Group, Variant

MOST_CHARACTERS = 24_000
"""Characters of all wordings that are aligned, some 4,000 words: more takes longer than one waits for a key."""

MOST_MARKS = 4
"""Characters of punctuation that are shown before and behind a wording."""

CellKind = Literal["same", "faced", "other", "missing", "folded"]
"""Of the words of a wording at one place: all have them; they are those of the best wording, and some wording has
others; they are not those of the best wording; it has none; all have what stands here, and it is not shown."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a wording has in one column."""

    text: str
    """As it is written, punctuation included; "" where it has nothing."""
    kind: CellKind
    is_joined: bool = False
    """Whether no blank stands before it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One of the wordings, a row of the table."""

    places: tuple[Variant, ...]
    """Where it stands, in the order of the articles, each article once or more often."""
    cells: tuple[Cell, ...]
    kind: MatchKind | None
    """How it matches the best wording; None of that itself."""
    score: float | None
    """How surely; None where it is matched only over others."""

    @property
    def articles(self) -> tuple[int, ...]:
        """Which articles have it, each once."""
        return tuple(dict.fromkeys(place.text for place in self.places))

    @property
    def words(self) -> str:
        """All of it."""
        return "".join(
            cell.text if cell.is_joined else f" {cell.text}" for cell in self.cells if cell.text
        ).strip()


@dataclass(frozen=True, slots=True)
class Variants:
    """All wordings of a group, the best one first, then in the order of the articles."""

    wordings: tuple[Wording, ...]
    is_cut: bool = False
    """Whether only the beginnings are shown."""

    @property
    def articles(self) -> list[int]:
        """Which articles have it."""
        return sorted({article for wording in self.wordings for article in wording.articles})

    def row(self, article: int | None) -> int:
        """Which wording an article has; the best one where it has none."""
        return next((at for at, wording in enumerate(self.wordings) if article in wording.articles), 0)

    @property
    def columns(self) -> Iterator[tuple[Cell, ...]]:
        """The cells of all wordings, column by column."""
        return zip(*(wording.cells for wording in self.wordings), strict=True)


def variants_of(found: Group, matches: Sequence[Match], opened: Sequence[Readable]) -> Variants:
    """The wordings of a group in the articles."""
    from matching import collate

    longest = MOST_CHARACTERS // len(found.variants)
    texts = [_written(opened[place.text].article.text, place, longest) for place in found.variants]
    languages = [opened[place.text].article.language.partition("-")[0] for place in found.variants]
    columns = collate(texts, languages).columns
    alike: dict[tuple[int | None, ...], list[int]] = {}
    for at in range(len(texts)):
        alike.setdefault(tuple(column.readings[at] for column in columns), []).append(at)
    first, *others = alike.values()
    rows = [first, *sorted(others, key=lambda row: found.variants[row[0]].text)]
    scores = _scores(found, matches)
    return Variants(
        tuple(_wording(found, row, texts, columns, None if row is first else scores) for row in rows),
        any(place.end - place.start > longest for place in found.variants),
    )


def _written(text: str, place: Variant, longest: int) -> str:
    """A place as it is written, with the marks around it, on one line."""
    start, end = place.start, min(place.end, place.start + longest)
    for _ in range(MOST_MARKS):
        start -= start > 0 and _is_mark(text[start - 1])
        end += end < len(text) and _is_mark(text[end])
    return " ".join(text[start:end].split())


def _is_mark(character: str) -> bool:
    return not character.isalnum() and not character.isspace()


def _scores(found: Group, matches: Sequence[Match]) -> Mapping[Variant, float]:
    """How surely places match the best wording."""
    scores: dict[Variant, float] = {}
    others: defaultdict[int, list[Variant]] = defaultdict(list)
    for place in found.variants[1:]:
        others[place.text].append(place)
    for match in (matches[number] for number in found.matches):
        sides = (match.a, match.a_start, match.a_end), (match.b, match.b_start, match.b_end)
        for one, other in (sides, sides[::-1]):
            if _stands_at(found.best, *one):
                for place in others[other[0]]:
                    if _stands_at(place, *other):
                        scores[place] = max(match.score, scores.get(place, 0.0))
    return scores


def _stands_at(place: Variant, article: int, start: int, end: int) -> bool:
    return place.text == article and is_one_place((place.start, place.end), (start, end))


def _wording(
    found: Group,
    row: Sequence[int],
    texts: Sequence[str],
    columns: Sequence[Column],
    scores: Mapping[Variant, float] | None,
) -> Wording:
    """The wording that some variants have; the best one where no scores are given."""
    places = sorted((found.variants[at] for at in row), key=lambda place: (place.text, place.start))
    cells = tuple(_cells(texts[row[0]], row[0], columns))
    if scores is None:
        return Wording(tuple(places), cells, None, None)
    surest = max(places, key=lambda place: scores.get(place, 0.0))
    return Wording(tuple(places), cells, surest.kind, scores.get(surest))


def _cells(text: str, at: int, columns: Sequence[Column]) -> Iterator[Cell]:
    """The cells of a wording: what stands between the words of two of them goes with the first, up to a blank."""
    spans = [span for column in columns if (span := column.spans[at])]
    cuts = [0, *(_cut(text, one[1], other[0]) for one, other in pairwise(spans)), len(text)]
    pieces = pairwise(cuts)
    start = 0
    for column in columns:
        if column.spans[at] is None:
            yield Cell("", "missing")
            continue
        start, end = next(pieces)
        is_joined = start > 0 and not text[start].isspace()
        yield Cell(text[start:end].strip(), _kind(column, at), is_joined)


def _cut(text: str, end: int, start: int) -> int:
    """Where a cell ends of which the words end here, and those of the next begin there."""
    blank = text.find(" ", end, start)
    return start if blank < 0 else blank


def _kind(column: Column, at: int) -> CellKind:
    if column.readings[at] != column.readings[0]:
        return "other"
    return "faced" if column.kind == "changed" else "same"
