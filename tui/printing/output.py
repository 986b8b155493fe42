"""What the commands print: articles, quotes and matches as text, Markdown or JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from matching.model import Match, Quote
from parsers import Article
from tui.column.layout import byline

Json = Mapping[str, object]

_LIST_SIGN = re.compile(r"^(\s*\d{0,9})([-+.)])(?=\s)")
"""What would begin a list at the front of a line."""


@dataclass(frozen=True, slots=True)
class Titled:
    """An article and what its source is called."""

    source: str
    article: Article


def as_line(value: Json) -> str:
    """One line of JSON, in Unicode."""
    return json.dumps(value, ensure_ascii=False)


def article_json(one: Titled) -> Json:
    """What `clean --format json` says of an article."""
    article = one.article
    return {
        "source": one.source,
        "title": article.title,
        "authors": list(article.authors),
        "published": article.published,
        "site": article.site,
        "url": article.url,
        "language": article.language,
        "summary": article.summary,
        "text": article.text,
        "body": article.body,
        "markdown": article.markdown,
        "blocks": [
            {"kind": block.kind, "level": block.level, "start": block.start, "end": block.end}
            for block in article.blocks
        ],
        "dropped": [{"reason": item.reason, "text": item.text} for item in article.dropped],
        "notes": list(article.notes),
    }


def article_text(article: Article) -> str:
    """The article as plain text: its blocks with a blank line between, the byline under title and summary."""
    head = [article.text_of(block) for block in article.blocks if block.kind in ("title", "summary")]
    rest = [
        _marked(article, index)
        for index, block in enumerate(article.blocks)
        if block.kind not in ("title", "summary")
    ]
    return "\n\n".join(filter(None, [*head, byline(article), *rest]))


def _marked(article: Article, index: int) -> str:
    block = article.blocks[index]
    text = article.text_of(block)
    if block.kind == "list item":
        return "  " * max(block.level - 1, 0) + f"{block.marker or '-'} {text}"
    if block.kind == "quotation":
        return "\n".join("> " * max(block.level, 1) + line for line in text.split("\n"))
    return "* * *" if block.kind == "rule" else text


def quotes_json(one: Titled, quotes: Sequence[Quote]) -> Json:
    """What `quotes --json` says of an article."""
    return {
        "source": one.source,
        "quotes": [
            {
                "start": quote.start,
                "end": quote.end,
                "text": one.article.text[quote.start : quote.end],
                "kind": quote.kind,
                "utterance": quote.utterance,
                "speaker": quote.speaker,
                "speaker_start": quote.speaker_start,
                "speaker_end": quote.speaker_end,
            }
            for quote in quotes
        ],
    }


def quotes_text(one: Titled, quotes: Sequence[Quote]) -> Iterator[str]:
    """A line a quote: who, what sort, the words."""
    yield one.article.title or one.source
    for quote in quotes:
        words = " ".join(one.article.text[quote.start : quote.end].split())
        yield f"  {quote.speaker or '—'} [{quote.kind}] {words}"


def matches_json(articles: Sequence[Titled], matches: Iterable[Match]) -> Json:
    """What `match --json` says."""
    return {"matches": [_match_json(articles, match) for match in matches]}


def _match_json(articles: Sequence[Titled], match: Match) -> Json:
    return {
        "a": _side_json(articles[match.a], match.a_start, match.a_end),
        "b": _side_json(articles[match.b], match.b_start, match.b_end),
        "kind": match.kind,
        "score": round(match.score, 4),
        "pieces": [
            {
                "op": piece.op,
                "a_start": piece.a_start,
                "a_end": piece.a_end,
                "b_start": piece.b_start,
                "b_end": piece.b_end,
            }
            for piece in match.pieces
        ],
    }


def _side_json(one: Titled, start: int, end: int) -> Json:
    return {"source": one.source, "start": start, "end": end, "text": one.article.text[start:end]}


def matches_text(articles: Sequence[Titled], matches: Iterable[Match]) -> Iterator[str]:
    """Three lines a match: kind and score, then either side with its source."""
    for match in matches:
        yield f"{match.kind} {match.score:.2f}"
        for one, start, end in _sides(articles, match):
            yield f"  {one.source}: {' '.join(one.article.text[start:end].split())}"
        yield ""


def matches_markdown(articles: Sequence[Titled], matches: Iterable[Match]) -> Iterator[str]:
    """A section a match, either side quoted; what either side has alone or otherwise is in bold."""
    yield "# What the sources share\n"
    for match in matches:
        yield f"## {match.kind.capitalize()}, {match.score:.2f}\n"
        for first, (one, start, end) in zip((True, False), _sides(articles, match), strict=True):
            yield f"{_escaped(one.article.title or one.source)} ({_escaped(one.source)}):\n"
            yield f"> {_emphasised(one.article.text, start, end, match, first=first)}\n"


def _sides(articles: Sequence[Titled], match: Match) -> tuple[tuple[Titled, int, int], tuple[Titled, int, int]]:
    return (articles[match.a], match.a_start, match.a_end), (articles[match.b], match.b_start, match.b_end)


def _emphasised(text: str, start: int, end: int, match: Match, *, first: bool) -> str:
    parts: list[str] = []
    position = start
    for piece in match.pieces:
        left, right = (piece.a_start, piece.a_end) if first else (piece.b_start, piece.b_end)
        if piece.op == "equal" or left >= right:
            continue
        parts.append(_escaped(text[position:left]))
        parts.append(f"**{_escaped(text[left:right].strip())}**")
        position = right
    parts.append(_escaped(text[position:end]))
    return " ".join("".join(parts).split())


def _escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _LIST_SIGN.sub(r"\1\\\2", "".join(f"\\{char}" if char in "\\`*_{}[]<>#|~&" else char for char in text))
