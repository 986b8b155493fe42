"""All that can be found in the open articles: titles, headings, paragraphs and quotes, as an offer of lines."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matching import Entry, Finder, Hit, Wanted
from tui.choices import Readable, excerpt
from tui.offer import Choice, Preview

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
        self._finder = Finder()
        self.places: list[Found] = []
        """Of each entry."""
        self._next_article = 0
        self._coming: Iterator[None] = iter(())

    def __len__(self) -> int:
        return len(self.places)

    def prepare(self, seconds: float) -> bool:
        """Read on, also in articles opened since."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if next(self._coming, self) is self:
                if self._next_article == len(self._opened):
                    return True
                self._coming = self._read(self._next_article)
                self._next_article += 1
        return False

    def _read(self, number: int) -> Iterator[None]:
        """Add the entries of one article."""
        one = self._opened[number]
        quotes = sorted(one.quotes, key=lambda quote: quote.start)
        at = 0
        for block in one.article.blocks:
            kind = block.kind if block.kind in ("title", "heading") else "paragraph"
            first = len(self.places)
            for start, end in _pieces(one.article.text, block.start, block.end):
                self._add(Found(number, start, end, kind))
                yield
            while at < len(quotes) and quotes[at].start < block.end:
                quote = quotes[at]
                self._add(Found(number, quote.start, quote.end, "quote", quote.speaker or ""), first)
                at += 1
                yield

    def _add(self, place: Found, within: int = -1) -> None:
        text = self._opened[place.article].article.text[place.start : min(place.end, place.start + LONGEST)]
        also = self._opened[place.article].origin if place.kind == "title" else place.speaker
        self.places.append(place)
        self._finder.add(Entry(text, place.kind, also, within))

    def narrow(self, typed: str) -> Sequence[Hit]:
        """The entries that fit what was typed, of those that are read; titles where nothing is typed."""
        wanted = Wanted.of(typed if typed.strip() else "title:")
        return self._finder.find(wanted)

    def choice(self, index: int) -> Choice:
        """The entry, and behind it where it stands."""
        place = self.places[index]
        label = excerpt(self._opened[place.article].label, 0, None, LONGEST_NAME)
        kind = place.speaker.split()[-1] if place.speaker else place.kind
        return Choice(
            self._finder.entries[index].text[:SHOWN], str(index), f"{place.article + 1} {label} · {kind}"
        )

    def preview(self, hit: Hit) -> Preview:
        """The paragraph; of a quote the one it stands in."""
        entry = self._finder.entries[hit.index]
        if entry.within < 0:
            return Preview(entry.text, hit.spans)
        by = self.places[hit.index].start - self.places[entry.within].start
        return Preview(
            self._finder.entries[entry.within].text, [(by + start, by + end) for start, end in hit.spans]
        )


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph as stretches that are not too long."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = start + LONGEST if cut < 0 else cut
        yield start, cut
        start = cut
    if start < end:
        yield start, end
