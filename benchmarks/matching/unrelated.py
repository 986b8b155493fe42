"""The trust test: what lights up between texts that report nothing in common, and should not.

Compared are all pairs of texts of different event sets, the German news articles, and pages of the extraction
sets, half of them news, half blogs and news in many languages. Texts on one event, and pages of one site, are not
compared. What is lit is printed, the surest first, to be read by a person: what two texts share is no mistake.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.extraction.race import Page
from benchmarks.extraction.scoring import CHECKS, Checks, MissingError
from benchmarks.matching.judge import Judge
from benchmarks.matching.table import markdown
from matching import Match, find_quotes
from matching.comparing.matches import compare
from matching.comparing.relation import Relation
from matching.preparing.prepared import Prepared, prepare
from parsers import NotText, parse

GERMAN = "german"
"""The set of German news among the texts with labelled quotes."""
PAGE_SETS = ("scrapinghub", "trafilatura")
PAGES_A_SET = 50
SHORTEST = 1000
"""Characters of a page worth comparing."""
SHOWN = 160
"""Characters shown of a side."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that nothing else is about."""

    sort: str
    """Which row of the table it counts in."""
    about: str
    """Event or site; texts with the same are not compared."""
    name: str
    prepared: Prepared


@dataclass(slots=True)
class Tally:
    """What was compared and what lit up."""

    pairs: int = 0
    kin: int = 0
    """Pairs taken for reports of one event."""
    lit: int = 0
    """Pairs with a match."""
    kinds: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Lit:
    """A match that should not be."""

    match: Match
    one: Text
    other: Text


def texts(judges: Sequence[Judge], pages: Path) -> list[Text]:
    """All texts; pages only where they lie beside the repository."""
    found = [
        _text("event sets", document.get("topic", ""), document["id"], document["text"])
        for judge in judges
        for documents in judge.sets.values()
        for document in documents
    ]
    german = judges[-1].quoted.get(GERMAN, ())
    found += [_text("German news", one["id"], one["id"], one["text"]) for one in german]
    return [*found, *_pages(pages)]


def _text(sort: str, about: str, name: str, text: str) -> Text:
    return Text(sort, about, name, prepare(text, find_quotes(text)))


def _pages(folder: Path) -> Iterator[Text]:
    try:
        checks = Checks.load(CHECKS, folder)
        for name in PAGE_SETS:
            count = checks.count(name, None)
            pages = checks.pages(name, None)[:: max(1, count // (2 * PAGES_A_SET))]
            yield from _readable(pages, PAGES_A_SET)
    except MissingError:
        return


def _readable(pages: Sequence[Page], most: int) -> Iterator[Text]:
    for page in pages:
        if not most:
            return
        try:
            article = parse(page.data, url=page.url or None)
        except NotText:
            continue
        if len(article.text) >= SHORTEST:
            most -= 1
            yield _text("pages", urlsplit(page.url).netloc or page.identity, page.identity, article.text)


def lit(found: Sequence[Text]) -> tuple[dict[str, Tally], list[Lit]]:
    """What lights up, counted by the sorts that meet, and the matches, the surest first."""
    tallies: dict[str, Tally] = {}
    matches: list[Lit] = []
    for one, other in combinations(found, 2):
        if one.about == other.about:
            continue
        sort = one.sort if one.sort == other.sort else f"{one.sort} and {other.sort}"
        tally = tallies.setdefault(sort, Tally())
        shared = list(compare(one.prepared, other.prepared))
        tally.pairs += 1
        tally.kin += bool(Relation(one.prepared, other.prepared))
        tally.lit += bool(shared)
        tally.kinds.update(match.kind for match in shared)
        matches += [Lit(match, one, other) for match in shared]
    return tallies, sorted(matches, key=lambda found: -found.match.score)


def unrelated_table(tallies: dict[str, Tally]) -> str:
    """A row for each sort of pair."""
    head = ["", "pairs", "taken for one event", "pairs that light up", "matches", "of them quotes"]
    rows = [
        [
            sort,
            tally.pairs,
            tally.kin,
            tally.lit,
            tally.kinds.total(),
            tally.kinds.total() - tally.kinds["passage"],
        ]
        for sort, tally in tallies.items()
    ]
    return markdown(head, [list(map(str, row)) for row in rows])


def listed(matches: Sequence[Lit], most: int) -> Iterator[str]:
    """The surest of them, three lines each."""
    for found in matches[:most]:
        match = found.match
        yield f"\n{match.kind} {match.score:.2f}"
        yield _side(found.one, match.a_start, match.a_end)
        yield _side(found.other, match.b_start, match.b_end)


def _side(text: Text, start: int, end: int) -> str:
    return f"  {text.name}: {' '.join(text.prepared.text[start:end].split())[:SHOWN]}"
