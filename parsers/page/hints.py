"""What class names, ids and roles say about an element.

Names are taken apart into words ("ArticleBody_main-2" is "article body main 2") and looked up, one, two and
three words in a row, in `hints.toml`. Answers are remembered, for pages repeat their names a thousand
times.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, NamedTuple

from parsers.patterns import pattern
from parsers.tables import read_table

_CAMEL = pattern(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = pattern(r"(?<![\da-z])[a-z]+|\d+")
"""Letters right behind a digit belong to a made-up name ("e1ad"), not to a word."""
LONGEST_HINT = 400
"""Characters looked at; generated class lists can be endless."""
SUREST = "junk:cookie notice"
"""What a name says that outweighs all other names of an element: it is one wherever it stands."""
LONGEST_NAME = 3
"""Words in the longest entry of the file."""


class Hints(NamedTuple):
    """What an element's names say it is for."""

    junk: str = ""
    """Why it would be left out, or ""."""
    body: bool = False
    caption: bool = False
    hidden: bool = False
    summary: bool = False
    leanings: tuple[str, ...] = ()
    """Names that prove nothing alone ("named picture"); `parsers.page.scoring` knows their worth."""


NOTHING = Hints()


def hints_of(names: str) -> Hints:
    """The hints in the joined class, id and role of an element."""
    return _hints_of(names[:LONGEST_HINT]) if names else NOTHING


@lru_cache(maxsize=8192)
def _hints_of(names: str) -> Hints:
    """The same for names short enough to be remembered."""
    found: set[str] = set()
    reason = ""
    for name in names.split():
        for kind in _kinds_of(name):
            if kind.startswith("junk:"):
                reason = reason if reason and kind != SUREST else kind.removeprefix("junk:")
            else:
                found.add(kind)
    if not found and not reason:
        return NOTHING
    leanings = tuple(sorted(kind for kind in found if kind.startswith("named ")))
    return Hints(reason, "body" in found, "caption" in found, "hidden" in found, "summary" in found, leanings)


@lru_cache(maxsize=8192)
def _kinds_of(name: str) -> tuple[str, ...]:
    """What every run of up to three words of one name speaks for, longest first."""
    words = _WORD.findall(_CAMEL.sub(" ", name).lower())
    exact, open_words = _entries()
    kinds: list[str] = []
    for size in range(min(LONGEST_NAME, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            run = " ".join(words[start : start + size])
            if run in _idioms():
                words[start : start + size] = [""] * size
            elif run in exact:
                kinds += exact[run]
            elif run.startswith(_openings()):
                kinds += next(open_words[opening] for opening in open_words if run.startswith(opening))
    return tuple(kinds)


@cache
def _idioms() -> frozenset[str]:
    """Entries whose words say nothing where they stand together."""
    return frozenset(_table()["idioms"]["names"])


@cache
def _openings() -> tuple[str, ...]:
    """The open words, for one look at all of them."""
    return tuple(_entries()[1])


@cache
def _entries() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Entries that are whole, and those that end in `*`, each with the kinds it speaks for."""
    table = _table()
    exact: dict[str, tuple[str, ...]] = {}
    open_words: dict[str, tuple[str, ...]] = {}
    lists = {f"junk:{reason}": names for reason, names in table["junk"].items()}
    lists |= {kind: table[kind]["names"] for kind in ("body", "caption", "hidden", "summary")}
    lists |= {f"named {kind}": names for kind, names in table["leanings"].items()}
    for kind, names in lists.items():
        for name in names:
            into = open_words if name.endswith("*") else exact
            key = name.rstrip("*")
            into[key] = (*into.get(key, ()), kind)
    return exact, open_words


@cache
def _table() -> dict[str, Any]:
    return read_table("page/hints")
