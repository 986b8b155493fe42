"""Bylines in Chinese, Japanese and Korean: names of two to four characters, without blanks and capitals.

A name is believed only beside a word that says so ("作者：林晓灯", "文・灯野あかり"): the prefixes and roles of
`languages`.
"""

from __future__ import annotations

import re
from functools import cache

from parsers.languages import byline_words
from parsers.patterns import pattern
from parsers.western import is_western

LONGEST = 40
"""Characters of such a byline; longer is a sentence."""

_EASTERN = pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_NAME = pattern(
    "[\u3400-\u9fff]{2,4}|[\u3400-\u9fff々]{1,4}[ \u3000]?[\u3040-\u30ff]{1,5}|[\uac00-\ud7a3]{2,4}"
    "|[\u30a1-\u30ff]{2,12}(?:・[\u30a1-\u30ff]{2,12}){1,2}"
)
_BETWEEN = pattern(r"[、,，;；/／|｜&＆]|[ \u3000]+")
_AFTER_PREFIX = "[:：・/／|｜= \u3000]{1,3}"
_CLOSED = "()（）[]【】<>《》 \u3000"
FAMILY_MOST = 2
"""Characters of a family name written apart from the given one ("山田 太郎"), and of that."""


def eastern_names(text: str) -> list[str]:
    """The names in a byline of these scripts; empty where it is none."""
    text = text.strip(_CLOSED)
    if not 3 <= len(text) <= LONGEST or is_western(text) or not _EASTERN.search(text):
        return []
    before, after = _forms()
    found = before.match(text)
    rest = text[found.end() :] if found else text
    bare = after.sub("", rest)
    if not found and bare == rest:
        return []
    parts = [part for part in _BETWEEN.split(bare.strip(_CLOSED)) if part]
    if len(parts) == 2 and all(len(part) <= FAMILY_MOST for part in parts) and " " in bare.replace("\u3000", " "):
        parts = [" ".join(parts)]
    named = [after.sub("", part).strip(_CLOSED) for part in parts]
    return named if all(_is_name(name) for name in named) else []


def _is_name(text: str) -> bool:
    known = byline_words("nobody") | byline_words("prefixes") | byline_words("roles")
    return bool(_NAME.fullmatch(text.replace(" ", ""))) and text not in known


@cache
def _forms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before names and what after them, longest first."""
    return (
        re.compile(f"(?:{_either('prefixes')}){_AFTER_PREFIX}(?:(?:{_either('roles')}){_AFTER_PREFIX})?"),
        re.compile(f"[ \u3000]?(?:{_either('roles')})$"),
    )


def _either(part: str) -> str:
    words = sorted((word for word in byline_words(part) if _EASTERN.search(word)), key=len, reverse=True)
    return "|".join(map(re.escape, words))
