"""Bylines to names: without "By", roles, agencies, dates and addresses; what is no name gives nothing.

Two questions are kept apart. `may_be_name` asks of what is said to be an author whether it can be one: a nickname
can. `is_full_name` asks of words that nobody calls an author whether they have the form of a person's name.
"""

from __future__ import annotations

import re
from functools import cache

from parsers.languages import byline_words, language_codes, month_names, organisation_words
from parsers.patterns import pattern

LONGEST_BYLINE = 200
"""Characters; longer is prose."""
MOST_WORDS = 6
"""Words in one name."""
FULL_NAME_WORDS = (2, 4)
"""Words of a full name, fewest and most."""
MOST_AUTHORS = 12
LONGEST_PART = 12
"""Words between two commas of a byline; what is longer is a description, and nobody is named behind it."""
PHRASE_WORDS = 4
"""Fewest words of a phrase that most small letters show to be no name."""
SHORT_WORD = 4
"""Letters up to which a word with a capital is a part of a name ("In", "Im"), whatever it is in small letters."""
INITIALS = 3
"""Letters."""
SEPARATORS = pattern(r"\s*(?:;|,|/|\||•|·|&|\n|\u2013|\u2014|\s-\s)\s*")
_NOISE = pattern(r"\([^()]*\)|\[[^\[\]]*\]|https?://\S+|www\.\S+|\S+@\S+|@\w+|[\"“”„«»]")
_SPACES = pattern(r"\s+")
_FOOTNOTE = pattern(r"(?<=[^\W\d_]{2})(?:\d{1,2}[*†‡§]*|[*†‡§]+)$")
_DIGIT = pattern(r"\d")
_NOT_A_NAME = pattern(r"\d|\b(?:says|said|sagt|says:)$|→|[?!=<>{}#%*]|\.(?:com|org|net|de|fr|pl|ru|it|es|co)\b")
_EDGES = " .,:;-–—|·•/…：。、"
_PARTICLES = frozenset(
    "de del della der den di da dos du el al bin ibn la le ten van von y zu".split()  # noqa: SIM905
)
_NAME_WORD = pattern(r"[^\W\d_][\w’'.-]*")


def names_in(byline: str, *, site: str = "", marked: bool = False) -> list[str]:
    """The people a byline names, in order. A publication's own name, a role or a placeholder is nobody.

    What opens with an organisation is its name to the end, commas and all. What stands behind a full name without
    the form of one is what the person is, where, or for whom. `marked` says that the page itself marks the text as
    a byline: then a name may be a part of the publication's.
    """
    if len(byline) > LONGEST_BYLINE:
        return []
    text = _SPACES.sub(" ", _NOISE.sub(" ", byline.replace("\u00a0", " "))).strip(_EDGES)
    found: list[str] = []
    opened = _without_prefix(text)
    for part in SEPARATORS.split(_long_joins().sub(";", opened)):
        if part.casefold().strip(_EDGES) in byline_words("nobody"):
            continue
        if found and " " in found[0] and _has_role(part):
            continue
        if not found and _is_organisation([word.casefold() for word in _until_stop(part.split())]):
            return []
        for name in _joined_names(part, alone=opened != text):
            name = _said_once(_without_prefix(name.strip(_EDGES)).strip(_EDGES))
            if found and " " in found[0] and not is_full_name(name):
                continue
            if may_be_name(name, site, marked=marked) and name.casefold() not in {one.casefold() for one in found}:
                found.append(_cased(name))
        if len(part.split()) > LONGEST_PART:
            break
    return found[:MOST_AUTHORS]


def may_be_name(text: str, site: str = "", *, marked: bool = False) -> bool:
    """Whether what is said to be an author can be a person's name, or the one that a person goes by."""
    folded = text.casefold()
    words = folded.split()
    if not 1 <= len(words) <= MOST_WORDS or len(text) < 3 or _NOT_A_NAME.search(text):
        return False
    if folded in byline_words("nobody") or any(
        folded in byline_words(part) for part in ("roles", "prefixes", "weekdays")
    ):
        return False
    if (
        words[0] in byline_words("nobody")
        or _is_organisation(words)
        or (site and _same_body(text, site, whole=marked))
    ):
        return False
    if len(words) == 1 and (words[0].strip(".") in month_names() or "." in text.strip(".") or _is_initials(text)):
        return False
    if _is_phrase(text.split()) or (len(words) > 1 and language_codes().issuperset(words)):
        return False
    return text[0].isupper() or not text[0].isascii() or len(words) <= 3


def is_full_name(text: str) -> bool:
    """Whether the words could be one person's name: capitalised, particles aside, nothing else in it."""
    words = text.split()
    if not FULL_NAME_WORDS[0] <= len(words) <= FULL_NAME_WORDS[1] or _DIGIT.search(text):
        return False
    if text.casefold() in byline_words("nobody") or text.casefold() in byline_words("roles"):
        return False
    if words[0].isupper() and len(words[0]) > 2 and not text.isupper():
        return False
    named = [word for word in words if word.casefold() not in _PARTICLES]
    return len(named) >= 2 and all(_NAME_WORD.fullmatch(word) and not word[0].islower() for word in named)


def _is_phrase(words: list[str]) -> bool:
    """Whether most words begin with a small letter, particles aside."""
    small = sum(word[0].islower() and word not in _PARTICLES for word in words)
    return len(words) >= PHRASE_WORDS and 2 * small >= len(words)


def _is_initials(word: str) -> bool:
    """Whether a word is how a writer of a newsroom signs: letters too few for a name, none of them a capital."""
    return len(word) <= INITIALS and word.isascii() and word.islower()


def _has_role(name: str) -> bool:
    """Whether a word of it is a role: "Senior Lamp Engineer"."""
    return any(word in byline_words("roles") for word in name.casefold().split())


def _is_organisation(words: list[str]) -> bool:
    """Whether a word of a folded name says that it is a company, an office or a desk."""
    known, endings = organisation_words()
    return any(bare in known or bare.endswith(endings) for word in words if (bare := word.strip(_EDGES + "&")))


def _same_body(name: str, site: str, *, whole: bool) -> bool:
    """Whether a name is that of the publication: equal, or within it. "Ada Quill's blog" is hers."""
    bare_name, bare_site = (re.sub(r"\W|\bthe\b", "", text.casefold()) for text in (name, site))
    if whole or len(bare_name) <= 4 or bare_name == bare_site or bare_name not in bare_site:
        return bool(bare_name) and bare_name == bare_site
    rest = site.casefold().partition(name.casefold())[2].replace("’", "'").split()
    owned = rest[:1] in (["'s"], ["'"]) or any(word in byline_words("personal") for word in rest)
    return not (is_full_name(name) and owned)


def _without_prefix(text: str) -> str:
    """A byline without "By", "Von", "Written by" at its front."""
    while True:
        words = text.split(" ")
        for size in (4, 3, 2, 1):
            opening = " ".join(words[:size]).casefold()
            if len(words) > size and not byline_words("prefixes").isdisjoint((opening, opening.rstrip(":."))):
                text = " ".join(words[size:]).lstrip(_EDGES)
                break
        else:
            return text


def _joined_names(part: str, *, alone: bool) -> list[str]:
    """The names joined by "and" in any language; what follows a name ("in Politics on 3 May") is cut off it.

    `alone` says that one word before a date can be a name, for a prefix says so.
    """
    joins = byline_words("joins")
    names: list[list[str]] = [[]]
    words = part.split()
    if len(words) > 1:
        words = _FOOTNOTE.sub("", part).split()
    for word in _until_stop(words):
        if names[-1] and _DIGIT.search(word):
            names[-1] = _without_day(names[-1], 1 if alone else 2)
            break
        if word.casefold() in joins and names[-1]:
            names.append([])
        else:
            names[-1].append(word)
    return [_without_role(words) for words in names if words]


def _until_stop(words: list[str]) -> list[str]:
    """The words up to one that no name has inside: "in Politics", "on Tuesday"; a weekday at their end is none."""
    stops, days = byline_words("stops"), byline_words("weekdays")
    for place, word in enumerate(words):
        if place and word.casefold() in stops and (len(word) > SHORT_WORD or not word.istitle()):
            return words[:place]
    last = words[-1].casefold().strip(_EDGES) if len(words) > 1 else ""
    return words[:-1] if len(last) > SHORT_WORD and last in days else words


@cache
def _long_joins() -> re.Pattern[str]:
    """What joins two names in more than one word."""
    joins = [join for join in byline_words("joins") if " " in join]
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, joins))})\s", re.IGNORECASE)


def _without_day(words: list[str], fewest: int) -> list[str]:
    """Words before a number, without those that belong to its date ("Ada Quill, Monday March", "Ada Quill le")."""
    months, days = month_names(), byline_words("weekdays")
    end = len(words)
    while end and (
        words[end - 1].islower()
        or words[end - 1].casefold().strip(".,") in months
        or words[end - 1].casefold().strip(".,") in days
    ):
        end -= 1
    return words[:end] if end >= fewest and (fewest == 1 or is_full_name(" ".join(words[:end]))) else []


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
