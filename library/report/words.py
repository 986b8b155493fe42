"""The words every form of a record uses for the same things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import PurePath

from library.report.model import Compared, Report, Shared, clipped
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

LONGEST_TITLE = 240
"""Characters of a title; what is longer is no title."""
LONGEST_PART = 80
"""Characters of the authors, of a publication, of a date."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def scored(kind: MatchKind, score: float, between: str = " ") -> str:
    """`reworded 0.82`; of what was tied nothing was measured."""
    return kind if kind == "tied" else f"{kind}{between}{score:.2f}"


def scored_all(shared: Shared, between: str = " ") -> str:
    """`exact and partial 0.97`: a group's kinds, with the score of the surest wording of them."""
    kinds = shared.kinds
    named = ", ".join(kinds[:-1]) + " and " + kinds[-1] if len(kinds) > 1 else kinds[0]
    surest = max((place.score for place in shared.places[1:] if place.kind in kinds), default=shared.score)
    return named if shared.kind == "tied" else f"{named}{between}{surest:.2f}"


def counted(count: int, one: str, many: str = "") -> str:
    """`1 match`, `1,200 matches`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def heading(report: Report) -> str:
    """What a record is called."""
    if len(report.sources) == 2:
        return "What two articles share"
    return f"What {counted(len(report.sources), 'article')} share" + ("s" if len(report.sources) == 1 else "")


def kinds_told(report: Report) -> str:
    """`12 matches: 2 exact, 1 exact and partial, 9 passages`."""
    order = list(KINDS)
    kinds = Counter(tuple(shared.kinds) for shared in report.groups)
    told = ", ".join(
        f"{count} {'passages' if one == ('passage',) and count > 1 else ' and '.join(one)}"
        for one, count in sorted(kinds.items(), key=lambda item: [order.index(kind) for kind in item[0]])
    )
    return f"{counted(len(report.groups), 'match', 'matches')}: {told}" if told else "nothing is shared"


def decided(report: Report) -> str:
    """What a reader decided before this was made, as a sentence; "" where nothing was decided."""
    left = report.left_out
    told = [
        f"{counted(left.rejected, 'match', 'matches')} rejected by the reader and left out"
        if left.rejected
        else "",
        f"{counted(report.tied, 'match', 'matches')} tied by the reader, not found" if report.tied else "",
        f"only what was asked for is shown ({left.asked})" if left.asked else "",
        f"{counted(left.held_back, 'match', 'matches')} found and not shown" if left.held_back else "",
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
    told = [", ".join(article.authors), article.site, day(article.published)]
    return " · ".join(clipped(each, LONGEST_PART) for each in told if each)


def title(one: Compared) -> str:
    """The title, else the name of the file."""
    return clipped(one.article.title, LONGEST_TITLE) or PurePath(one.name).name or one.name


def file_names(report: Report) -> list[str]:
    """What the files are called: no folders of the machine it was made on, but as many as tell two files apart."""
    parts = [PurePath(one.name).parts or (one.name,) for one in report.sources]
    names = []
    for one in parts:
        others = [other for other in parts if other != one]
        fits = (n for n in range(1, len(one)) if all(other[-n:] != one[-n:] for other in others))
        names.append("/".join(one[-next(fits, len(one)) :]))
    return names


def percent(share: float) -> str:
    """A share of a text; never none where there is some, nor all where something is missing."""
    return f"{min(max(round(100 * share), 1), 99) if 0 < share < 1 else round(100 * share)} %"
