"""What the sources share as text for people: the sources by number, then each match with all its wordings.

The best wording stands first; words that another has otherwise are bold and underlined on a terminal, and between
asterisks where the text goes to a file, to another program, or to somebody who wants no colours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from library.report.model import Place, Report, Shared
from library.report.words import TURNS, byline, decided, kinds_told, percent, scored, scored_all, sentence, title
from tui.column.wrap import wrap

SIGN = "*"
"""Before and after words that differ, where they cannot be bold."""
MORE = "‸"
"""Where the best wording has more."""
STRONG, PLAIN = "\x1b[1;4m", "\x1b[22;24m"
"""Bold and underlined, and neither (ECMA-48)."""
INDENT = 3
"""Cells of a letter or a number and the blanks behind it."""
LEAST_WIDTH = 24
"""Cells below which lines are not wrapped any narrower."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What is written on."""

    width: int = 0
    """Cells of a line; 0: as long as it takes."""
    bold: bool = False
    """Whether it can show bold and underlined words."""


def sharing(report: Report, paper: Paper) -> Iterator[str]:
    """The lines of the whole."""
    for number, one in enumerate(report.sources, 1):
        yield from _hung(f"{number}", title(one), paper, 0)
        for line in filter(None, (byline(one), one.name if one.name != title(one) else "")):
            yield from _hung("", line, paper, 0)
    yield ""
    yield from _lines(" ".join(filter(None, (sentence(kinds_told(report)), sentence(decided(report))))), paper)
    others = [place for shared in report.groups for place in shared.places[1:]]
    if any(place.differing or place.omitted for place in others):
        yield from _lines(_legend(paper), paper)
    for shared in report.groups:
        yield ""
        yield from _group(report, shared, paper)
    if len(report.sources) < 2:
        return
    yield ""
    shares = (
        f"{number}: {percent(report.only_share(number - 1))}" for number in range(1, len(report.sources) + 1)
    )
    yield from _lines(f"Of its words only here: {', '.join(shares)}.", paper)


def _legend(paper: Paper) -> str:
    how = "Bold underlined words" if paper.bold else f"Words between {SIGN} {SIGN}"
    return f"{how} stand otherwise, or not at all, in the first wording; {MORE} is where it has more."


def _group(report: Report, shared: Shared, paper: Paper) -> Iterator[str]:
    told = [
        scored_all(shared),
        *(TURNS[turn] for turn in shared.turns),
        shared.speaker,
    ]
    yield from _hung(shared.letter, " · ".join(filter(None, told)), paper, 0)
    for place in shared.places:
        how = _how(shared, place)
        words, strong = _marked(report, place, paper, plain=place is shared.best)
        strong = [(start + len(how), end + len(how)) for start, end in strong]
        yield from _hung(f"{place.article + 1}", how + words, paper, INDENT, strong)


def _how(shared: Shared, place: Place) -> str:
    """Kind and score of a wording where there are several beside the best; who says it where not all say that."""
    told = [
        scored(place.kind, place.score) if place is not shared.best and len(shared.places) > 2 else "",
        "" if shared.speaker else place.speaker,
    ]
    return ", ".join(filter(None, told)) + ": " if any(told) else ""


def _marked(report: Report, place: Place, paper: Paper, *, plain: bool) -> tuple[str, list[tuple[int, int]]]:
    """The words of a place on one line, and where words stand that are to be bold."""
    if plain:
        return report.words(place.article, place.start, place.end), []
    text = report.sources[place.article].article.text
    edges = [(start, end, False) for start, end in place.differing]
    edges += [(one.at, one.at, True) for one in place.omitted]
    words, strong, at = "", [], place.start
    for start, end, is_gap in sorted(edges):
        words = _joined(words, text[at:start])
        if is_gap:
            words = _joined(words, f" {MORE}{' ' if text[start : start + 1].isalnum() else ''}")
        else:
            sign = "" if paper.bold else SIGN
            inner = " ".join(text[start:end].split())
            strong.append((len(words), len(words) + len(inner)))
            words += f"{sign}{inner}{sign}"
        at = max(at, end)
    return _joined(words, text[at : place.end]).rstrip(), strong if paper.bold else []


def _joined(words: str, more: str) -> str:
    """Text with more text behind it, on one line, a blank for blanks."""
    line = " ".join(more.split())
    before = " " if more[:1].isspace() and words and not words.endswith(" ") else ""
    after = " " if line and more[-1:].isspace() else ""
    return f"{words}{before}{line}{after}"


def _lines(text: str, paper: Paper) -> Iterator[str]:
    return _hung(None, text, paper, 0)


def _hung(
    label: str | None, text: str, paper: Paper, indent: int, strong: list[tuple[int, int]] | None = None
) -> Iterator[str]:
    """A text behind its label, further lines under the first; without a label (None) at the left edge."""
    hang = indent + (0 if label is None else INDENT)
    width = max(paper.width - hang, LEAST_WIDTH) if paper.width else 0
    spans = list(wrap(text, 0, len(text), width)) if width and text else [(0, len(text))]
    first = " " * indent + f"{label or '':<{hang - indent}}" if label is not None else ""
    if label and len(label) >= INDENT:
        first += " "
    for number, (start, end) in enumerate(spans):
        yield (first if not number else " " * hang) + _styled(text, start, end, strong or [])


def _styled(text: str, start: int, end: int, strong: list[tuple[int, int]]) -> str:
    """A line with its words in bold."""
    parts: list[str] = []
    at = start
    for left, right in strong:
        left, right = max(left, start), min(right, end)
        if left < right:
            parts += [text[at:left], STRONG, text[left:right], PLAIN]
            at = right
    return "".join([*parts, text[at:end]])
