"""What `clean` and `quotes` print: articles and quotes as text or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from matching.model import Quote
from parsers import Article
from tui.column.layout import byline
from tui.printing.titled import Titled

Json = Mapping[str, object]


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
