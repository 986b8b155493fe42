"""What lies over the text of an article on the page: its own styles and hyperlinks, matches, what only it says."""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Iterator, Mapping

from library.report.model import Place, Report, Saying, Shared
from library.report.page.weaving import DIFFERING, LINK, MATCH, ONLY, QUOTE, STYLE, Layer
from library.report.safe_links import is_safe
from library.report.words import TURNS, scored_all
from parsers import Article

TAGS = {"emphasis": "em", "strong": "strong", "code": "code"}


class Anchors:
    """The ids of the page: of every place of a group, and of quotes and spans that are linked to."""

    def __init__(self, report: Report) -> None:
        self._of: dict[tuple[str, tuple[int, int, int]], str] = {}
        self.next: dict[str, tuple[str, Place]] = {}
        """For the id of a place: the id of the next place of its group, round the end, and that place."""
        self.places: defaultdict[int, list[tuple[str, Shared, Place]]] = defaultdict(list)
        """The places of each article, with their ids."""
        for shared in report.groups:
            self._add(shared)

    def _add(self, shared: Shared) -> None:
        places = shared.in_order
        seen: defaultdict[int, int] = defaultdict(int)
        names = []
        for place in places:
            seen[place.article] += 1
            again = f"-{seen[place.article]}" if seen[place.article] > 1 else ""
            names.append(f"m-{shared.letter}-{place.article + 1}{again}")
        for at, (name, place) in enumerate(zip(names, places, strict=True)):
            after = (at + 1) % len(places)
            self._of[shared.letter, place.key] = name
            self.next[name] = names[after], places[after]
            self.places[place.article].append((name, shared, place))

    def place(self, shared: Shared, place: Place) -> str:
        """The id of a place of a group."""
        return self._of[shared.letter, place.key]

    @staticmethod
    def quote(saying: Saying) -> str:
        """The id of a quote."""
        return f"quote-{saying.article + 1}-{saying.start}"

    @staticmethod
    def only(article: int, number: int) -> str:
        """The id of something that only one article says."""
        return f"only-{article + 1}-{number + 1}"


def layers(report: Report, article: int, anchors: Anchors, quoted: Mapping[int, list[Saying]]) -> Iterator[Layer]:
    """Everything that lies over an article; `quoted` are the quotes that are linked to."""
    yield from _styles(report.sources[article].article)
    for number, (start, end) in enumerate(report.only[article]):
        yield Layer(start, end, ONLY, "span", ' class="only"', f' id="{anchors.only(article, number)}"')
    for saying in quoted.get(article, ()):
        yield Layer(saying.start, saying.end, QUOTE, "span", ' class="said"', f' id="{anchors.quote(saying)}"')
    for name, shared, place in anchors.places[article]:
        yield _match(report, anchors, name, shared, place)
        yield from (
            Layer(max(start, place.start), min(end, place.end), DIFFERING, "b", ' class="d"')
            for start, end in place.differing
        )


def _styles(article: Article) -> Iterator[Layer]:
    for span in (span for block in article.blocks for span in block.spans):
        if span.style != "hyperlink":
            yield Layer(span.start, span.end, STYLE, TAGS[span.style])
        elif is_safe(span.target):
            target = html.escape(span.target)
            yield Layer(span.start, span.end, LINK, "a", f' class="web" href="{target}" rel="noopener noreferrer"')


def _match(report: Report, anchors: Anchors, name: str, shared: Shared, place: Place) -> Layer:
    target, other = anchors.next[name]
    there = f"{other.article + 1} {report.sources[other.article].label}"
    title = html.escape(f"{told(shared)}; to {there}")
    link = Layer(place.start, place.end, LINK, "a", f' class="to" href="#{target}" title="{title}"')
    about = html.escape(f"Match {shared.letter}, {told(shared)}: all its wordings")
    badge = f'<a class="badge" href="#group-{shared.letter}" aria-label="{about}">{shared.letter}</a>'
    classes = f' class="m {shared.kind} g-{shared.letter}"'
    return Layer(place.start, place.end, MATCH, "mark", classes, f' id="{name}"', badge, link)


def told(shared: Shared) -> str:
    """Kind, score, and how the wordings say different things."""
    return ", ".join([scored_all(shared, ", "), *(TURNS[turn] for turn in shared.turns)])
