"""The word lists of all languages, one TOML file each under `languages/`.

A language is added by adding a file: the words by which furniture, bylines and dates are known are data.
Files are read when first asked for, so importing this module costs nothing.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from parsers.tables import names_in, read_table

if TYPE_CHECKING:
    from typing import Any

FOLDER = "languages"


@cache
def tables() -> tuple[dict[str, Any], ...]:
    """The parsed file of every language, English first so that its reasons win."""
    names = sorted(names_in(FOLDER), key=lambda name: (name != "en", name))
    return tuple(read_table(f"{FOLDER}/{name}") for name in names)


@cache
def language_codes() -> frozenset[str]:
    """The codes of all these languages, as a switch between a site's languages names them."""
    return frozenset(names_in(FOLDER))


@cache
def byline_words(part: str) -> frozenset[str]:
    """One list of the byline tables ("prefixes", "joins", "roles", "nobody", "about") over all languages."""
    return frozenset(word.casefold() for table in tables() for word in table.get("byline", {}).get(part, ()))


@cache
def organisation_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """What tells a company, an office or a desk from a person: whole words, and endings (written `*desk`)."""
    words = byline_words("organisations")
    endings = tuple(word[1:] for word in words if word.startswith("*"))
    return frozenset(word for word in words if not word.startswith("*")), endings


@cache
def caption_prefixes() -> frozenset[str]:
    """What stands before a colon at the front of a photo credit, over all languages."""
    return frozenset(caption_words("prefixes"))


@cache
def caption_words(part: str) -> tuple[str, ...]:
    """One list of the caption tables ("prefixes", "agencies", "openings") over all languages."""
    return tuple(word for table in tables() for word in table.get("caption", {}).get(part, ()))


@cache
def month_names() -> dict[str, int]:
    """Every month name and abbreviation, casefolded, with its number."""
    return {
        name.casefold(): number
        for table in tables()
        for number, names in enumerate(table.get("dates", {}).values(), 1)
        for name in names
    }
