"""What the extraction checks call: one page in, the article's text and metadata out."""

from __future__ import annotations

from parsers import parse


def extract(html: bytes, url: str) -> dict[str, object]:
    """The article of one page as the checks want it."""
    article = parse(html, url=url)
    return {
        "text": article.body,
        "title": article.title,
        "author": list(article.authors),
        "date": article.published[:10],
        "sitename": article.site,
    }
