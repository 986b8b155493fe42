"""The list of who says what: a heading for every speaker, and below it what is said, each saying once.

Before a saying stand the letter of its match and the articles that quote it; an article that does not tell who
says it stands in brackets.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.clipping import excerpt
from tui.column.characters import cells
from tui.lists.choices import LONGEST_ORIGIN, LONGEST_SIDE, SHORTEST, WHOLE, Readable, around, place
from tui.lists.offer import Choice, Preview, at_most
from tui.lists.sayings import Quoting, Saying, Sort, Speaker
from tui.lists.sections import Made, Sections
from tui.telling.numbers import LONGEST_NUMBERS, numbered

if TYPE_CHECKING:
    from matching import Hit

HINT = "a name or words"

HEADINGS: dict[Sort, str] = {
    "named": "",
    "not named": "Without a name",
    "unknown": "The articles do not tell who says it",
    "not said": "Titles, and words set off",
}

LONGEST_NAMES = 60
"""Cells of the other names of a speaker."""

BETWEEN_PARTS = " … "


class SpeakersOffer(Sections):
    """Who says what, to choose from."""

    def __init__(self, opened: Sequence[Readable], found: Sequence[Speaker], width: int, here: int | None) -> None:
        self._opened = opened
        self._here = here
        """The article that is read: of a saying that several quote its place is gone to."""
        self._width = width
        self._lines: list[tuple[Speaker, Saying | None]] = []
        for speaker in found:
            self._lines.append((speaker, None))
            self._lines += [(speaker, saying) for saying in speaker.sayings]
        self._numbers = max((len(_numbers(saying)) for _, saying in self._lines if saying), default=0)
        self._letters = max((len(saying.letter) for _, saying in self._lines if saying), default=0)
        headings = [at for at, (_, saying) in enumerate(self._lines) if saying is None]
        super().__init__(Made(len(self._lines), self._made), headings, HINT)
        self.has_preview = True

    def line_of(self, article: int, offset: int) -> int:
        """The line of what is said next in an article from a place on, else of what was said last."""
        said = [
            (quoting.end <= offset, abs(quoting.start - offset), at)
            for at, (speaker, saying) in enumerate(self._lines)
            if saying is not None and speaker.sort != "not said"
            for quoting in saying.quotings
            if quoting.article == article
        ]
        return min(said, default=(False, 0, 0))[-1]

    def _made(self, index: int) -> Choice:
        speaker, saying = self._lines[index]
        return self._heading(speaker) if saying is None else self._said(speaker, saying)

    def _heading(self, speaker: Speaker) -> Choice:
        name = excerpt(speaker.name, 0, None, LONGEST_ORIGIN) or HEADINGS[speaker.sort]
        count = len(speaker.sayings)
        where = numbered(speaker.articles, LONGEST_NUMBERS)
        said = f"{count} {'quote' if count == 1 else 'quotes'} in {where}"
        others = [other for other in speaker.also if other != speaker.name]
        also = excerpt(f"also {', '.join(others)}", 0, None, LONGEST_NAMES) if others else ""
        return Choice(f"{name} · {said}", "", also, " ".join(speaker.also))

    def _said(self, speaker: Speaker, saying: Saying) -> Choice:
        quoting = saying.quoting(self._here)
        kind = "" if quoting.kind in WHOLE or speaker.sort == "not said" else f"({quoting.kind}) "
        who = f"{excerpt(quoting.speaker, 0, None, LONGEST_ORIGIN)}: " if speaker.sort == "not named" else ""
        label = f"{saying.letter:<{self._letters}} {_numbers(saying):<{self._numbers}}  {who}{kind}"
        text = self._opened[quoting.article].article.text
        room = max(self._width - cells(label) - 3, SHORTEST)
        words = BETWEEN_PARTS.join(text[start : min(end, start + LONGEST_SIDE)] for start, end in quoting.spans)
        also = f"{words} {' '.join(speaker.also)} {self._opened[quoting.article].label}"
        value = place(quoting.article, quoting.start)
        return Choice(label + excerpt(words, 0, None, room), value, also=also, kept=len(label) - len(who + kind))

    def preview(self, hit: Hit) -> Sequence[Preview]:
        """The paragraphs in which it is quoted, each from there on."""
        saying = self._lines[hit.index][1]
        if saying is None:
            return ()
        if len(saying.quotings) == 1:
            return around(self._opened, place(saying.quotings[0].article, saying.quotings[0].start))
        return at_most(self._side(quoting) for quoting in saying.quotings)

    def _side(self, quoting: Quoting) -> Preview:
        """The paragraph from the quotation on, behind the number of the article."""
        [whole] = around(self._opened, place(quoting.article, quoting.start))
        return Preview(f"{quoting.article + 1}  {whole.text[whole.first :]}")


def _numbers(saying: Saying) -> str:
    """The articles that quote it; in brackets those that do not tell who says it, where others do: `1 2 (4)`."""
    tell = {quoting.article for quoting in saying.quotings if quoting.speaker}
    silent = sorted(set(saying.articles) - tell) if tell else []
    brackets = " ".join(f"({article + 1})" for article in silent)
    told = f"{numbered(tell or saying.articles, LONGEST_NUMBERS)} {brackets}".rstrip()
    return told if len(told) <= LONGEST_NUMBERS else numbered(saying.articles, LONGEST_NUMBERS)
