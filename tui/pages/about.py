"""The page about an article: its facts, and what was left out of it and why, folded so that one can look it over.

Pieces stand under their reasons; a long one shows only how it begins, and can be opened on a page of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parsers import Article, Dropped
from parsers.draft import Draft, Piece
from parsers.meanings import meaning_of
from tui.clipping import excerpt
from tui.column.layout import counted, day, sentence
from tui.lists.offer import Choice

FOLDED = 160
"""Characters of a piece shown on the page: two lines and a bit."""

LONGEST_CHOICE = 90
"""Characters of a piece in a list, which shows one line."""

SEARCHED = 2_000
"""Characters of a piece that a list looks through."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A piece that can be opened from a page."""

    start: int
    """Where on the page it stands."""
    number: int
    """Which of the article's dropped pieces it is."""


@dataclass(frozen=True, slots=True)
class About:
    """The page, and the pieces it offers in its order."""

    page: Article
    offers: Sequence[Offer]


def about(article: Article, name: str, decided: str = "") -> About:
    """What is known of an article, and what was left out of it, reason by reason. `decided`: of its matches."""
    draft = Draft(pieces=[Piece.plain("title", article.title or name)])
    draft.pieces += [
        Piece.plain("list item", f"{fact}: {value}", 1) for fact, value in _facts(article, name, decided)
    ]
    draft.pieces.append(Piece.plain("heading", "Left out", 2))
    draft.pieces.append(Piece.plain("paragraph", _sum(article)))
    numbers: dict[int, int] = {}
    for reason, those in by_reason(article).items():
        draft.pieces.append(Piece.plain("heading", _headed(reason, article, those), 3))
        if meaning := meaning_of(reason):
            draft.pieces.append(Piece.plain("paragraph", meaning))
        for number, count in _alike(article, those).items():
            numbers[len(draft.pieces)] = number
            times = f" ({count} times)" if count > 1 else ""
            draft.pieces.append(Piece.plain("list item", folded(article.dropped[number], FOLDED) + times, 1))
    page = draft.finish()
    return About(page, [Offer(page.blocks[block].start, number) for block, number in numbers.items()])


def by_reason(article: Article) -> dict[str, list[int]]:
    """The numbers of the dropped pieces under their reasons, both in the order of the source."""
    found: dict[str, list[int]] = {}
    for number, item in enumerate(article.dropped):
        found.setdefault(item.reason, []).append(number)
    return found


def _alike(article: Article, those: Iterable[int]) -> dict[int, int]:
    """The first of each text among these pieces, with how many say the same."""
    first: dict[str, int] = {}
    counts: dict[int, int] = {}
    for number in those:
        known = first.setdefault(article.dropped[number].text, number)
        counts[known] = counts.get(known, 0) + 1
    return counts


def folded(item: Dropped, longest: int) -> str:
    """A dropped piece, or how it begins and how much it is."""
    if len(item.text) <= longest:
        return item.text
    return f"{excerpt(item.text, 0, longest, longest).rstrip('…')}… ({counted(words(item))})"


def words(item: Dropped) -> int:
    """Words of a piece, which has single blanks, and dots between the hyperlinks of a list."""
    return item.text.count(" ") + 1 - item.text.count(" · ")


def choices(article: Article, offers: Sequence[Offer]) -> list[Choice]:
    """The dropped pieces as the lines of a list."""
    return [
        Choice(
            f"{item.reason}: {excerpt(item.text, 0, LONGEST_CHOICE, LONGEST_CHOICE)}",
            str(offer.number),
            counted(words(item)),
            item.text[LONGEST_CHOICE:SEARCHED],
        )
        for offer in offers
        for item in [article.dropped[offer.number]]
    ]


def piece(item: Dropped, where: str) -> Article:
    """The page of one piece, whole."""
    draft = Draft(pieces=[Piece.plain("title", f"Left out: {item.reason}")])
    draft.pieces += [
        Piece.plain("paragraph", " ".join(filter(None, [meaning_of(item.reason), sentence(where)]))),
        Piece.plain("rule", ""),
        Piece.plain("paragraph", item.text),
    ]
    return draft.finish()


def _facts(article: Article, name: str, decided: str) -> list[tuple[str, str]]:
    facts = {
        "Source": name,
        "Authors": ", ".join(article.authors),
        "Published": day(article.published),
        "Site": article.site,
        "Address": article.url,
        "Language": article.language,
        "Length": counted(article.words),
        "Notes": " ".join(map(sentence, article.notes)),
        "Decided": decided,
    }
    return [(fact, value) for fact, value in facts.items() if value]


def _sum(article: Article) -> str:
    if not article.dropped:
        return "Nothing was left out of this source."
    whole = _pieces(len(article.dropped))
    return f"{whole}, {counted(sum(map(words, article.dropped)))} in all. Enter lists them, f opens one."


def _headed(reason: str, article: Article, those: Sequence[int]) -> str:
    count = counted(sum(words(article.dropped[number]) for number in those))
    return f"{reason[:1].upper()}{reason[1:]}: {_pieces(len(those))}, {count}"


def _pieces(count: int) -> str:
    return f"{count:,} {'piece' if count == 1 else 'pieces'}"
