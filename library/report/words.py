"""The words every form of a record uses for the same things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import PurePath

from library.report.model import Compared, Report
from matching.model import MatchKind, QuoteKind, Turn

KINDS: Mapping[MatchKind, str] = {
    "exact": "the same words, quoted",
    "partial": "one side gives a part of the other",
    "reworded": "the same utterance in other words",
    "passage": "a sentence or clause outside quotation marks",
    "tied": "tied by the reader, not found",
}
"""What the kinds of matches mean."""

TURNS: Mapping[Turn, str] = {
    "numbers": "numbers differ",
    "negation": "one side denies",
    "roles": "names have changed places",
    "opposites": "opposites",
    "persons": "told of different persons",
}
"""How wordings can say different things."""

NOT_WHOLE: Mapping[QuoteKind, str] = {"partial": "in part", "block": "set off"}
"""What is told of a quote that is no whole utterance in quotation marks."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def scored(kind: MatchKind, score: float, between: str = " ") -> str:
    """`reworded 0.82`; of what was tied nothing was measured."""
    return kind if kind == "tied" else f"{kind}{between}{score:.2f}"


def counted(count: int, one: str, many: str = "") -> str:
    """`1 match`, `1,200 matches`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def heading(report: Report) -> str:
    """What a record is called."""
    if len(report.sources) == 2:
        return "What two articles share"
    return f"What {counted(len(report.sources), 'article')} share" + ("s" if len(report.sources) == 1 else "")


def kinds_told(report: Report) -> str:
    """`12 passages shared: 3 exact, 9 reworded`."""
    kinds = Counter(shared.kind for shared in report.groups)
    named = {**{kind: kind for kind in KINDS}, "passage": "passage" if kinds["passage"] == 1 else "passages"}
    told = ", ".join(f"{kinds[kind]} {named[kind]}" for kind in KINDS if kinds[kind])
    return f"{counted(len(report.groups), 'match', 'matches')}: {told}" if told else "nothing is shared"


def decided(report: Report) -> str:
    """What a reader decided before this was made, as a sentence; "" where nothing was decided."""
    left = report.left_out
    told = [
        f"{counted(left.rejected, 'match', 'matches')} rejected by the reader and left out"
        if left.rejected
        else "",
        f"{counted(report.tied, 'match', 'matches')} tied by the reader, not found" if report.tied else "",
        f"only {left.asked}" if left.asked else "",
        f"{counted(left.held_back, 'match', 'matches')} left out for that"
        if left.asked and left.held_back
        else "",
        f"{counted(left.not_compared, 'pair')} of articles not compared" if left.not_compared else "",
    ]
    return "; ".join(filter(None, told))


def sentence(told: str) -> str:
    """A few words as a sentence: "Decoded as windows-1252."."""
    return told[:1].upper() + told[1:] + ("" if not told or told.endswith((".", "!", "?", "…")) else ".")


def day(published: str) -> str:
    """`2016-11-10T09:27+00:00` as `10 Nov 2016, 09:27`; anything else as it came."""
    date, _, time = published.partition("T")
    parts = date.split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return published
    told = f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{told}, {time[:5]}" if time else told


def byline(one: Compared) -> str:
    """Who, where and when, without what is unknown."""
    article = one.article
    return " · ".join(filter(None, [", ".join(article.authors), article.site, day(article.published)]))


def title(one: Compared) -> str:
    """The title, else the name of the file."""
    return one.article.title or PurePath(one.name).name or one.name


def percent(share: float) -> str:
    """A share of a text; never none where there is some, nor all where something is missing."""
    return f"{min(max(round(100 * share), 1), 99) if 0 < share < 1 else round(100 * share)} %"
