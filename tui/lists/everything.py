"""All that can be found in the open articles: titles, headings, paragraphs and quotes, as an offer of lines."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tui.clipping import excerpt
from tui.lists.choices import Readable, sayer
from tui.lists.offer import Choice, Preview

if TYPE_CHECKING:
    from matching import Finder, Hit

LONGEST = 2000
"""Characters of a paragraph that are one entry; longer ones are cut at a blank."""

LONGEST_NAME = 24
"""Characters of an article's name in a line."""

SHOWN = 400
"""Characters of an entry in a line; more than any screen shows."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where an entry stands."""

    article: int
    start: int
    end: int
    kind: str
    speaker: str = ""


class Everything:
    """The finder over the open articles."""

    hint = '"a phrase" · !not · q: quotes · s: speaker · h: headings'
    has_preview = True

    def __init__(self, opened: Sequence[Readable]) -> None:
        self._opened = opened
        self.places: list[Found] = []
        """Of each entry."""
        self._pieces: list[list[tuple[int, int]]] = []
        """Of each article that is read or being read: where a piece of it begins, and the number of its entry."""
        self._quoted: set[tuple[int, int, int]] = set()
        """The quotes that are entries: article, start and end."""
        self._coming: deque[Iterator[None]] = deque()
        """What is still to be read."""

    @cached_property
    def _finder(self) -> Finder:
        from matching import Finder

        return Finder()

    def __len__(self) -> int:
        return len(self.places)

    def prepare(self, seconds: float) -> bool:
        """Read on, also in articles opened since."""
        until = time.monotonic() + seconds
        for number in range(len(self._pieces), len(self._opened)):
            self._pieces.append([])
            self._coming += (self._read(number), self._read_quotes(number))
        while self._coming and time.monotonic() < until:
            if next(self._coming[0], self) is self:
                self._coming.popleft()
        return not self._coming

    def quotes_came(self, number: int) -> None:
        """The quotes of an article that may have been read already are known only now."""
        if number < len(self._pieces):
            self._coming.append(self._read_quotes(number))

    def _read(self, number: int) -> Iterator[None]:
        """Add the paragraphs of one article."""
        one = self._opened[number]
        for block in one.article.blocks:
            kind = block.kind if block.kind in ("title", "heading") else "paragraph"
            for start, end in _pieces(one.article.text, block.start, block.end):
                self._pieces[number].append((start, len(self.places)))
                self._add(Found(number, start, end, kind))
                yield

    def _read_quotes(self, number: int) -> Iterator[None]:
        """Add the quotes of one article, each within the piece of a paragraph in which it begins."""
        pieces = self._pieces[number]
        for quote in self._opened[number].quotes:
            known = number, quote.start, quote.end
            if known not in self._quoted:
                self._quoted.add(known)
                piece = bisect_right(pieces, quote.start, key=lambda piece: piece[0]) - 1
                within = pieces[piece][1] if piece >= 0 else -1
                self._add(Found(number, quote.start, quote.end, "quote", sayer(quote)), within)
            yield

    def _add(self, place: Found, within: int = -1) -> None:
        text = self._opened[place.article].article.text[place.start : min(place.end, place.start + LONGEST)]
        also = self._opened[place.article].origin if place.kind == "title" else place.speaker
        from matching import Entry

        self.places.append(place)
        self._finder.add(Entry(text, place.kind, also, within))

    def narrow(self, typed: str) -> Sequence[Hit]:
        """The entries that fit what was typed, of those that are read; titles where nothing is typed."""
        from matching import Wanted

        wanted = Wanted.of(typed if typed.strip() else "title:")
        return self._finder.find(wanted)

    def choice(self, index: int) -> Choice:
        """The entry, and behind it where it stands."""
        place = self.places[index]
        label = excerpt(self._opened[place.article].label, 0, None, LONGEST_NAME)
        kind = place.speaker.split()[-1] if place.speaker else place.kind
        text = self._finder.entries[index].text[:SHOWN]
        return Choice(text, str(index), f"{place.article + 1} {label} · {kind}", short=str(place.article + 1))

    def preview(self, hit: Hit) -> Sequence[Preview]:
        """The paragraph; of a quote the one it stands in, as far as the quote is long."""
        entry = self._finder.entries[hit.index]
        if entry.within < 0:
            return (Preview(entry.text, hit.spans),)
        place, around = self.places[hit.index], self.places[entry.within]
        by = place.start - around.start
        text = self._opened[place.article].article.text[
            around.start : max(around.end, place.start + len(entry.text))
        ]
        spans = [(by + start, by + end) for start, end in hit.spans]
        return (Preview(text, spans, 0 if spans else by),)

    def headings(self, hits: Sequence[Hit]) -> Sequence[int]:  # noqa: ARG002 - all lines can be chosen
        """None."""
        return ()


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph as stretches that are not too long."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = start + LONGEST if cut < 0 else cut
        yield start, cut
        start = cut
    if start < end:
        yield start, end
