"""What is told of a group of wordings, and of the one that is chosen, in a line each."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tui.clipping import excerpt
from tui.column.characters import cells
from tui.lists.choices import Readable
from tui.telling.facts import Fact, cut
from tui.variants.heads import Head, numbered
from tui.variants.wordings import Variants, Wording

LONGEST_TITLE = 40
"""Cells of an article's title."""

MOST_NUMBERS = 9
"""Articles without it that are named."""


def title(
    letter: str,
    variants: Variants,
    opened: int,
    turn: tuple[int, int],
    width: int,
    near: Collection[int] | None = None,
) -> str:
    """Which group it is, which articles have it and which do not, and which of how many groups.

    `near` are the articles that share more with those that have it: of many that lack it they are named, and the
    others counted, as one does not look for it in what tells of something else.
    """
    having = variants.articles
    lacking = [article for article in range(opened) if article not in having]
    where = f"in {len(having)} of {opened}" if lacking else f"in all {opened}"
    named = f", not in {_numbered(lacking, near)}" if lacking and _numbered(lacking, near) else ""
    cut_off = ", only the beginnings" if variants.is_cut else ""
    group = f"{turn[0]:,} of {turn[1]:,}"
    matches = "match" if turn[1] == 1 else "matches"
    titles = (
        f"Variants of {letter} · {where} articles{named}{cut_off} · {group} {matches}",
        f"{letter} · {where} articles{named}{cut_off} · {group} {matches}",
        f"{letter} · {where}{named}{cut_off} · {group}",
        f"{letter} · {where}{cut_off} · {group}",
    )
    return next((one for one in titles if cells(one) <= width), cut(titles[-1], width))


def _numbered(lacking: Sequence[int], near: Collection[int] | None) -> str:
    """`3 4`, `24 25 and 36 that share little with these`; "" where there are too many to name."""
    if len(lacking) <= MOST_NUMBERS:
        return numbered(lacking)
    close = [article for article in lacking if near is not None and article in near]
    if not 0 < len(close) <= MOST_NUMBERS:
        return ""
    far = len(lacking) - len(close)
    return f"{numbered(close)}" + (f" and {far} that share little with these" if far else "")


def told(wording: Wording, head: Head, opened: Sequence[Readable]) -> tuple[Fact, ...]:
    """The chosen wording: the article's title, who says it, when, and how it matches."""
    article = opened[wording.articles[0]].article
    name = excerpt(article.title, 0, None, LONGEST_TITLE) or head.name
    return (
        Fact(f"{numbered(wording.articles)} {name}", 9, head.title),
        Fact(head.speaker, 6),
        Fact(head.day, 4),
        Fact("best wording" if wording.kind is None else head.match, 8),
    )
