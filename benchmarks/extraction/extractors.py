"""How each extractor is called: a page's bytes and its address in, text and metadata out.

A peer is imported when it is asked for, and gets what its own documentation gives it. A field is missing from the
answer where the extractor does not offer it. What is returned as "markdown" or "html" is turned into text by the
checks, outside the time that is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

Answer = Mapping[str, object]
Extract = Callable[[bytes, str], Answer]


@dataclass(frozen=True, slots=True)
class Extractor:
    """One row of the table."""

    label: str
    """What the table calls it."""
    needs: str
    """The module that must be installed."""
    load: Callable[[], Extract]
    """Imports it and returns the function that is timed."""
    package: str = ""
    """What `pip install` calls it; the version is shown."""
    facts: frozenset[str] = frozenset()
    """The metadata it offers."""
    markdown: bool = False
    """It was asked for Markdown; its speed is compared with others that were."""


ALL_FACTS = frozenset(("title", "author", "date"))


def _diptych() -> Extract:
    from benchmarks.extract_adapter import extract

    return extract


def _diptych_markdown() -> Extract:
    from parsers import parse
    from parsers.article import Article

    def front(article: Article) -> Answer:
        return {
            "markdown": article.markdown,
            "title": article.title,
            "author": list(article.authors),
            "date": article.published[:10],
        }

    return lambda page, url: front(parse(page, url=url))


def _trafilatura(**options: bool) -> Callable[[], Extract]:
    def load() -> Extract:
        bare_extraction = import_module("trafilatura").bare_extraction

        def extract(page: bytes, url: str) -> Answer:
            document = bare_extraction(page, url=url or None, with_metadata=True, **options)
            found: dict[str, Any] = document.as_dict() if document is not None else {}
            author = str(found.get("author") or "")
            return {
                "text": found.get("text") or "",
                "title": found.get("title"),
                "author": author.split("; ") if author else [],
                "date": found.get("date"),
            }

        return extract

    return load


def _trafilatura_markdown() -> Extract:
    extract = import_module("trafilatura").extract

    def markdown(page: bytes, url: str) -> Answer:
        found = extract(page, url=url or None, output_format="markdown", with_metadata=True) or ""
        return {"markdown": _without_front_matter(found)}

    return markdown


def _without_front_matter(markdown: str) -> str:
    """The Markdown below the block of metadata that begins it."""
    head, rule, body = markdown.partition("\n---\n")
    return body if rule and head.startswith("---") else markdown


def _readability() -> Extract:
    document = import_module("readability").Document

    def extract(page: bytes, url: str) -> Answer:
        found = document(page, url=url or None)
        return {"html": found.summary(html_partial=True), "title": found.short_title()}

    return extract


def _newspaper() -> Extract:
    article = import_module("newspaper").Article

    def extract(page: bytes, url: str) -> Answer:
        found = article(url or "https://example.org/", fetch_images=False)
        found.download(input_html=page)
        found.parse()
        date = found.publish_date
        return {
            "text": found.text,
            "title": found.title,
            "author": list(found.authors),
            "date": date.date().isoformat() if date else "",
        }

    return extract


def _resiliparse() -> Extract:
    plain_text = import_module("resiliparse.extract.html2text").extract_plain_text
    decoded = _decoded_by_resiliparse()
    return lambda page, _url: {"text": plain_text(decoded(page), main_content=True, alt_texts=False)}


def _decoded_by_resiliparse() -> Callable[[bytes], str]:
    encoding = import_module("resiliparse.parse.encoding")

    def decoded(page: bytes) -> str:
        return str(encoding.bytes_to_str(page, encoding.detect_encoding(page)))

    return decoded


def _html2text() -> Extract:
    module = import_module("html2text")

    def extract(page: bytes, _url: str) -> Answer:
        converter = module.HTML2Text(bodywidth=0)
        converter.ignore_links = converter.ignore_images = True
        return {"markdown": converter.handle(page.decode("utf-8", "replace"))}

    return extract


EXTRACTORS = {
    "diptych": Extractor("**Diptych**", "parsers", _diptych, "diptych", ALL_FACTS),
    "trafilatura": Extractor("trafilatura", "trafilatura", _trafilatura(), "trafilatura", ALL_FACTS),
    "trafilatura-precise": Extractor(
        "trafilatura, favour precision",
        "trafilatura",
        _trafilatura(favor_precision=True),
        facts=ALL_FACTS,
    ),
    "readability": Extractor(
        "readability-lxml", "readability", _readability, "readability-lxml", frozenset(("title",))
    ),
    "newspaper": Extractor("newspaper4k", "newspaper", _newspaper, "newspaper4k", ALL_FACTS),
    "resiliparse": Extractor("resiliparse", "resiliparse", _resiliparse, "resiliparse"),
    "html2text": Extractor("html2text alone", "html2text", _html2text, "html2text"),
    "diptych-markdown": Extractor(
        "**Diptych**, Markdown asked for", "parsers", _diptych_markdown, facts=ALL_FACTS, markdown=True
    ),
    "trafilatura-markdown": Extractor(
        "trafilatura, Markdown asked for", "trafilatura", _trafilatura_markdown, markdown=True
    ),
}
"""By the name used on the command line, in the order of the table."""
