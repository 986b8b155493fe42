"""When an article was published: what the page's head states, weighed with the dates that its readers see.

A head may state what is only the day a page was first saved, or the day in another time zone; what stands
beside the title is what the publisher tells the reader. So a stated date counts when the page shows it, the
date shown beside the title when that differs, and a date shown elsewhere only when the page shows no other.
"""

from __future__ import annotations

from parsers.dates import iso_date
from parsers.page.marks import MOST_MARKS, Named, ShownDate
from parsers.page.saying import HEADINGS
from parsers.page.tree import Element
from parsers.patterns import pattern

_YEAR_FIRST = pattern(r"\s*\d{4}")
_COUNT = pattern(r"\b\d{1,2}\b")
AFTER_TITLE = 1_500
AFTER_TITLE_BARE = 600
BEFORE_TITLE = 300
BEFORE_TITLE_ELSEWHERE = 60
"""Characters of text between the title and a date that stands beside it; fewer for a line that is not named
as a date, and for one in a part of the page that is named for something else (dev split)."""
BARE_LINE = 100
"""Characters up to which a line that is not named as a date says more than what is stated."""
LONGEST_BARE = 24
"""Characters of a date, with its time, and nothing else."""
LONGEST_COUNT = 30
"""Characters of a line such as "3 hours ago"."""
DAY = len("2016-11-10")


def published(stated: list[str], trusted: bool, named: Named, in_address: str) -> str:
    """The date to believe.

    `stated` are the head's statements, most trusted first; `trusted` says that the page is an article for
    sure, whose stated date counts even where the page does not show it.
    """
    claim = next(filter(None, map(iso_date, stated)), "")
    marked = list(filter(None, (iso_date(mark.text) for mark in named.dates)))
    own = claim or (marked[0] if len({date[:DAY] for date in marked}) == 1 else "")
    dated = [(one, found) for one in named.shown if (found := iso_date(one.text))]
    beside = _beside_title(dated, named)
    if own and not _contradicted(own, beside, named):
        if not any(map(_YEAR_FIRST.match, stated)):
            own = next((found for _, found in beside if _is_swapped(found, own)), own)
        sure = trusted or not claim or in_address == own[:DAY]
        return own if sure or _is_shown(named, dated, own) else ""
    if beside:
        return beside[0][1]
    return _opening_day(named) or _only_day(dated) or in_address


def _contradicted(own: str, beside: list[tuple[ShownDate, str]], named: Named) -> bool:
    """Whether the title stands beside another day than the stated one."""
    if any(_same_day(found, own) for one, found in beside if not one.elsewhere):
        return False
    start = named.title[0] if named.title else 0
    for one, found in beside[:1]:
        if one.at < start:
            return False
        distance = _distance(one, named) or 0
        return not _same_day(found, own) and (distance <= BARE_LINE or (one.named and not one.elsewhere))
    return False


def _distance(one: ShownDate, named: Named) -> int | None:
    """Characters between the title (the first prose where there is none) and a date beside it, or None."""
    start, end = named.title or (named.prose, named.prose)
    if 0 <= one.at - end <= (AFTER_TITLE if one.named else AFTER_TITLE_BARE):
        return one.at - end
    before = BEFORE_TITLE_ELSEWHERE * one.named if one.elsewhere else BEFORE_TITLE
    if 0 <= start - one.at <= before:
        return start - one.at
    return 0 if start <= one.at <= end else None


def _beside_title(dated: list[tuple[ShownDate, str]], named: Named) -> list[tuple[ShownDate, str]]:
    """The dates beside the title, best first: those named so, then the nearer ones.

    Parts named for something else that show several days are lists of other articles.
    """
    beside = [(pair, distance) for pair in dated if (distance := _distance(pair[0], named)) is not None]
    if len({pair[1][:DAY] for pair, _ in beside if pair[0].elsewhere}) > 1:
        beside = [(pair, distance) for pair, distance in beside if not pair[0].elsewhere]
    beside.sort(key=lambda entry: (entry[0][0].elsewhere, not entry[0][0].named, entry[1]))
    return [pair for pair, _ in beside]


def _is_shown(named: Named, dated: list[tuple[ShownDate, str]], date: str) -> bool:
    """Whether the page shows a date, or how long ago it was ("3 hours ago") beside the title."""
    near = (one for one, found in dated if _same_day(found, date))
    if any(not one.elsewhere or _distance(one, named) is not None for one in near):
        return True
    counts = (one for one in named.shown if len(one.text) <= LONGEST_COUNT and _COUNT.search(one.text))
    return any(one.named and not one.elsewhere and _distance(one, named) is not None for one in counts)


def _same_day(one: str, other: str) -> bool:
    """Whether two dates are of one day, or would be if one had day and month the other way round."""
    return one[:DAY] == other[:DAY] or _is_swapped(one, other)


def _is_swapped(one: str, other: str) -> bool:
    """Whether two different days would be one if one had day and month the other way round."""
    year, month, day = other[:DAY].split("-")
    return month != day and one[:DAY] == f"{year}-{day}-{month}"


def _opening_day(named: Named) -> str:
    """The date that the text right below the title opens with."""
    start = named.title[1] if named.title else named.prose
    for one in named.opened:
        if 0 <= one.at - start <= (BARE_LINE if one.elsewhere else AFTER_TITLE_BARE):
            return iso_date(one.text)
    return ""


def _is_under_heading(one: ShownDate) -> bool:
    """Whether a date is the first thing under a minor heading, and so the date of what that heads."""
    element = one.element
    above = element.parent
    while above is not None and above.text == element.text:
        element, above = above, above.parent
    before = above.children[: above.children.index(element)] if above is not None else []
    last = next((child for child in reversed(before) if isinstance(child, Element) and child.text), None)
    return last is not None and last.tag in HEADINGS and last.tag != "h1"


def _only_day(dated: list[tuple[ShownDate, str]]) -> str:
    """The date of a page that shows one day, in elements named for it or as a bare date, and no other."""
    dated = [(one, date) for one, date in dated if not one.elsewhere][:MOST_MARKS]
    dated = [(one, date) for one, date in dated if not _is_under_heading(one)]
    bare = [date for one, date in dated if one.text[0].isdigit() and len(one.text) <= LONGEST_BARE]
    found = [date for one, date in dated if one.named] or bare
    return found[0] if len({date[:DAY] for date in found}) == 1 else ""
