"""Which line of a copied or dumped text is its headline.

The address of a page often spells the headline out; that tells most. Else it is the fullest line without a full
stop above byline and date: in a copied text near its beginning, in a dumped page right above the body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.addresses import path_of
from parsers.bylines import is_byline, is_date_line
from parsers.names import is_full_name
from parsers.patterns import pattern
from parsers.prose import count_words
from parsers.text.captions import is_caption
from parsers.text.weight import Weighed

HEADLINE_WORDS = 30
"""Words a headline has at most."""
SLUG_WORDS = 3
"""Words from which the last part of an address may be a headline."""
SLUG_SURE = 0.5
"""Share of words in common from which the address names the line as the headline."""
SLUG_POINTS = 12.0
"""Points for a line that has just the words of the address; the other points of a headline sum up to 3."""
WORD_POINTS, WORDS_PAID = 0.5, 6
"""Points for each word of a line, and how many words are paid: a section's name is shorter than a headline."""
DISTANCE_ABOVE, DISTANCE_BELOW = 0.08, 0.6
"""Points lost for each line between a headline and the body of a dumped page, and for each line between the
beginning of a copied text and its headline."""
BELOW_BYLINE = 1.0
"""Points a line loses for standing below a byline or a date."""
BODY_WORDS = 9.0
"""Points for a line all of whose longer words the body says too, as a headline's does and a notice's does not."""
LONGER = 4
"""Letters of a word that says what a text is about, at least."""
FEW = 1.0
"""Words added to those of a line, so that one word in common is little."""
NAME_COST = 3.0
"""Points a bare name loses: it is the author's, or a section's."""
BODY_WITHIN = 40
"""Lines below a headline in which its article is expected."""

_NO_HEADLINE = pattern(r"\n|[,;:]$|^[-–—]")
"""Verse, a salutation, what introduces a list, a line of dialogue."""
_WORD = pattern(r"[^\W\d_][\w’'.-]*")


def find_title(lines: Sequence[Weighed], body: Sequence[Weighed], url: str | None, *, dump: bool) -> int | None:
    """The place of the headline among the lines above the body, or None."""
    slug = slug_words(url)
    said = _words(body) if dump else frozenset()
    best: tuple[float, int] | None = None
    above = 0
    plain = sum(not line.reason for line in lines)
    for place, line in enumerate(lines):
        if is_headline(line) and (dump or not line.line.text.endswith(".")):
            score = _points(line, slug) - (BELOW_BYLINE if _below_byline(lines, place) else 0.0)
            score += _about(line, said) if dump else -DISTANCE_BELOW * above
            score -= DISTANCE_ABOVE * (plain - above) if dump else 0
            if best is None or score > best[0]:
                best = (score, place)
        above += not line.reason
    return best[1] if best else None


def named_by_address(lines: Sequence[Weighed], url: str | None) -> int | None:
    """The place of the headline that the address spells out, the one with most prose below it; else None."""
    slug = slug_words(url)
    if not slug:
        return None
    found = [place for place, line in enumerate(lines) if _likeness(line, slug) >= SLUG_SURE]
    return max(found, key=lambda place: _prose_below(lines, place), default=None)


def is_headline(weighed: Weighed) -> bool:
    """Whether the line has the form of a headline at all."""
    line = weighed.line
    if weighed.reason or line.marker or line.kind == "quotation" or _NO_HEADLINE.search(line.text):
        return False
    if is_caption(line.text):
        return False
    words = count_words(line.text)
    return 2 <= words <= HEADLINE_WORDS and not is_byline(line.text) and not is_date_line(line.text)


def slug_words(url: str | None) -> frozenset[str]:
    """The words in the part of an address's path that has most; none where they are too few to tell."""
    if not url:
        return frozenset()
    from urllib.parse import unquote

    parts = re.split(r"[/.]", unquote(path_of(url)))
    slug = max(parts, key=lambda part: part.count("-") + part.count("_"), default="")
    words = frozenset(word.casefold() for word in re.split(r"[-_+]", slug) if word and not word.isdigit())
    return words if len(words) >= SLUG_WORDS else frozenset()


def _words(lines: Sequence[Weighed]) -> frozenset[str]:
    """The longer words of lines, in lower case."""
    return frozenset(
        word for line in lines for word in _WORD.findall(line.line.text.casefold()) if len(word) >= LONGER
    )


def _about(weighed: Weighed, said: frozenset[str]) -> float:
    """Points for how far a line says what the body says; a bare name loses some."""
    words = _words([weighed])
    points = BODY_WORDS * len(words & said) / (len(words) + FEW)
    return points - NAME_COST * is_full_name(weighed.line.text)


def _points(weighed: Weighed, slug: frozenset[str]) -> float:
    line = weighed.line
    score = SLUG_POINTS * _likeness(weighed, slug) + WORD_POINTS * min(count_words(line.text), WORDS_PAID)
    score -= 2.0 * line.text.endswith((".", "…"))
    return score - 4.0 * (line.kind == "item")


def _likeness(weighed: Weighed, slug: frozenset[str]) -> float:
    """Share of words that a line and an address have in common (Jaccard)."""
    if not slug or not SLUG_WORDS <= len(weighed.line.text.split()) <= HEADLINE_WORDS:
        return 0.0
    words = {word.casefold() for word in _WORD.findall(weighed.line.text)}
    return len(words & slug) / len(slug | words)


def _prose_below(lines: Sequence[Weighed], place: int) -> float:
    return sum(max(line.weight, 0) for line in lines[place + 1 : place + 1 + BODY_WITHIN])


def _below_byline(lines: Sequence[Weighed], place: int) -> bool:
    """Whether a byline or a date stands a little above."""
    texts = (lines[at].line.text for at in range(max(place - 4, 0), place))
    return any(is_byline(text) or is_date_line(text) for text in texts)
