"""Bylines to names: without "By", roles, agencies, dates and addresses; what is no name gives nothing."""

from __future__ import annotations

import re

from parsers.languages import byline_words, month_names, organisation_words

LONGEST_BYLINE = 200
"""Characters; longer is prose."""
MOST_WORDS = 6
"""Words in one name."""
MOST_AUTHORS = 12
_SPLIT = re.compile(r"\s*(?:;|,|/|\||•|·|&|\n|\u2013|\u2014|\s-\s)\s*")
_NOISE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|https?://\S+|www\.\S+|\S+@\S+|@\w+|[\"“”„«»]")
_SPACES = re.compile(r"\s+")
_NOT_A_NAME = re.compile(r"\d|\b(?:says|said|sagt|says:)$|→|[?!=<>{}#%*]|\.(?:com|org|net|de|fr|pl|ru|it|es|co)\b")
_EDGES = " .,:;-–—|·•/"


def names_in(byline: str, *, site: str = "") -> list[str]:
    """The people a byline names, in order. A publication's own name, a role or a placeholder is nobody.

    What opens with an organisation is its name to the end, commas and all.
    """
    if len(byline) > LONGEST_BYLINE:
        return []
    text = _NOISE.sub(" ", byline.replace("\u00a0", " "))
    found: list[str] = []
    for part in _SPLIT.split(_without_prefix(_SPACES.sub(" ", text).strip(_EDGES))):
        if part.casefold().strip(_EDGES) in byline_words("nobody"):
            continue
        if not found and _is_organisation(part.casefold().split()):
            return []
        for name in _joined_names(part):
            name = _said_once(_without_prefix(name.strip(_EDGES)).strip(_EDGES))
            if is_name(name, site) and name.casefold() not in {one.casefold() for one in found}:
                found.append(_cased(name))
    return found[:MOST_AUTHORS]


def is_name(text: str, site: str = "") -> bool:
    """Whether a text can be a person's name."""
    folded = text.casefold()
    words = folded.split()
    if not 1 <= len(words) <= MOST_WORDS or len(text) < 3 or _NOT_A_NAME.search(text):
        return False
    if folded in byline_words("nobody") or folded in byline_words("roles") or folded in byline_words("prefixes"):
        return False
    if _is_organisation(words):
        return False
    if site and _same_body(folded, site.casefold()):
        return False
    if any(word.strip(".") in month_names() for word in words) and len(words) == 1:
        return False
    if len(words) == 1 and "." in text.strip("."):
        return False
    return text[0].isupper() or not text[0].isascii() or len(words) <= 3


def _is_organisation(words: list[str]) -> bool:
    """Whether a word of a folded name says that it is a company, an office or a desk."""
    known, endings = organisation_words()
    return any(bare in known or bare.endswith(endings) for word in words if (bare := word.strip(_EDGES + "&")))


def _same_body(name: str, site: str) -> bool:
    """Whether a name is that of the publication: equal, or one within the other."""
    bare_name = re.sub(r"\W|\bthe\b", "", name)
    bare_site = re.sub(r"\W|\bthe\b", "", site)
    return bool(bare_name) and (bare_name == bare_site or (len(bare_name) > 4 and bare_name in bare_site))


def _without_prefix(text: str) -> str:
    """A byline without "By", "Von", "Written by" at its front."""
    while True:
        words = text.split(" ")
        for size in (4, 3, 2, 1):
            opening = " ".join(words[:size]).casefold().rstrip(":.")
            if len(words) > size and opening in byline_words("prefixes"):
                text = " ".join(words[size:])
                break
        else:
            return text


def _joined_names(part: str) -> list[str]:
    """The names joined by "and" in any language; a role after or before a name is cut off it."""
    joins = byline_words("joins")
    names: list[list[str]] = [[]]
    for word in part.split():
        if word.casefold() in joins and names[-1]:
            names.append([])
        else:
            names[-1].append(word)
    return [_without_role(words) for words in names if words]


def _without_role(words: list[str]) -> str:
    roles = byline_words("roles")
    for size in range(min(4, len(words) - 1), 0, -1):
        if len(words) - size >= 2 and " ".join(words[-size:]).casefold().strip(_EDGES) in roles:
            return " ".join(words[:-size])
        if len(words) - size >= 2 and " ".join(words[:size]).casefold().strip(_EDGES) in roles:
            return " ".join(words[size:])
    return " ".join(words)


def _said_once(name: str) -> str:
    """A name that a page says twice in a row, once for its picture, said once."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half and words[:half] == words[half:] else name


def _cased(name: str) -> str:
    """A name in capitals as a name is written."""
    letters = [letter for letter in name if letter.isalpha()]
    if len(letters) > 5 and all(letter.isupper() for letter in letters) and " " in name:
        return name.title()
    return name
