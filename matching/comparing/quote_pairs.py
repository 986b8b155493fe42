"""When two quotes are the same words: what may be compared at all, and how surely it is one utterance."""

from __future__ import annotations

from matching.comparing.scoring import Measures, scorer
from matching.comparing.speaker_names import speakers_agree
from matching.comparing.units import Unit

SCARE_WORDS = 3
"""Words up to which quotes of distancing marks need the same speaker."""
FEW_WORDS = 3
"""Words up to which a quote with a single content word ("the end") needs more than likeness."""


def may_match(left: Unit, right: Unit) -> bool:
    """Whether two quotes are worth comparing: short ones of distancing marks only from one speaker."""
    is_scare = "scare" in (left.kind, right.kind)
    is_small = min(len(left.stems), len(right.stems)) <= SCARE_WORDS
    return not (is_scare and is_small and speakers_agree(left.speaker, right.speaker) <= 0)


def score(light: Unit, heavy: Unit, measures: Measures) -> float:
    """The fitted score, more for a quote that stands whole in another."""
    whole = contained(light, heavy)
    if any(len(unit.stems) <= FEW_WORDS and len(unit.content) < 2 for unit in (light, heavy)):
        return whole
    return max(whole, scorer("quotes")(measures))


def contained(short: Unit, long: Unit) -> float:
    """The score of a quote whose words stand in one run in another quote; 0 where they do not, or say too
    little.

    Four words in a row are no chance between quotes of one event, with some content unless they are all that
    was quoted; between two named persons it takes seven ("we'll see what happens" is said by many); three
    words, or two, want content or the same speaker.
    """
    if short.is_title or long.is_title or not _stands_in(short.forms, long.forms):
        return 0.0
    count, content = len(short.forms), sum(stem in short.content for stem in short.stems)
    same_person = speakers_agree(short.speaker, long.speaker)
    if same_person < 0:
        return 0.9 if count >= 7 and content >= 3 else 0.0
    if count >= 4:
        return 0.93 if content >= 2 or count == len(long.forms) else 0.0
    if count == 3:
        return 0.8 if content >= 2 or same_person > 0 else 0.0
    return 0.7 if same_person > 0 and content == 2 else 0.0


def _stands_in(short: list[str], long: list[str]) -> bool:
    return f" {' '.join(short)} " in f" {' '.join(long)} "
