"""When two quotes are the same words: what may be compared at all, and how surely it is one utterance.

A quote whose words stand in one run in the other is judged by how many words that are, by who says them and by
what stands around both (`contained`); one in another wording by the fitted score.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matching.comparing.scoring import Measures, scorer
from matching.comparing.surroundings import Surroundings
from matching.preparing.units import Unit

LIKE = 0.3
"""Likeness of surroundings from which two quotes are said in the same place."""
FEW_WORDS = 3
"""Words up to which a quote must stand as it is in the other."""
LONG, LONG_CONTENT = 7, 3
"""Words and content words that two named persons do not say by chance ("we'll see what happens" is said by
many)."""
SAYING = 0.4
"""Weight of content from which four words that stand in a longer quote are no common turn ("I don't know")."""
TURN = 2
"""Content words of a turn that one speaker uses again on another day."""
TURN_ODDS = 4.5
"""By how much it divides the odds that nothing more is shared: as much as a contradiction (`sense.COST`)."""
RARE_PAIR, RARE_WORD = 1.0, 0.8
"""Weight from which content words together, or a single one said by the same person, are rare enough."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two quotes and what the texts tell around them."""

    left: Unit
    right: Unit
    surroundings: Surroundings

    @property
    def one_speaker(self) -> int:
        """1 when one person says both as far as one can see, -1 when two do, 0 when it is open."""
        return self.surroundings.one_speaker(self.left, self.right)

    @property
    def is_one_scene(self) -> bool:
        """Whether much the same stands around both."""
        return self.surroundings.likeness(self.left, self.right) >= LIKE


def may_match(left: Unit, right: Unit) -> bool:
    """Whether two quotes are worth comparing: names of works and nicknames are no utterances."""
    return "title" not in (left.kind, right.kind) and not (left.is_title and right.is_title)


def score(light: Unit, heavy: Unit, meeting: Meeting, measures: Measures, weight: float) -> float:
    """How surely two quotes are one utterance; `weight` is that of the lighter one's content."""
    if not is_ruled(light, heavy):
        return scorer("quotes")(measures)
    short, long = sorted((light, heavy), key=_length)
    return contained(short, long, meeting, weight) if stands_in(short.forms, long.forms) else 0.0


def is_ruled(one: Unit, other: Unit) -> bool:
    """Whether the score of two quotes follows from a rule: those of a few words must stand in each other as they
    are, and what stands in the other is `contained`."""
    short, long = sorted((one, other), key=_length)
    return len(short.forms) <= FEW_WORDS or stands_in(short.forms, long.forms)


def only_a_turn(light: Unit, heavy: Unit, pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether two quotes in other wordings have nothing in common but a turn ("we will monitor this"), and
    both say at least as much besides."""
    shared = {heavy.stems[j] for _, j in pairs} & heavy.content
    answered = {light.stems[i] for i, _ in pairs}
    more = (len(light.content - answered), len(heavy.content - shared))
    return not is_ruled(light, heavy) and 0 < len(shared) <= TURN and min(more) >= len(shared)


def contained(short: Unit, long: Unit, meeting: Meeting, weight: float) -> float:
    """The score of a quote whose words stand in one run in the other; 0 where that may be chance, or they are a
    name in both."""
    count, content = len(short.forms), sum(stem in short.content for stem in short.stems)
    whole, agree = count == len(long.forms), meeting.one_speaker
    if count <= FEW_WORDS and short.is_title and short.content <= long.names:
        return 0.0
    if agree < 0 and not meeting.is_one_scene:
        return 0.9 if count >= LONG and content >= LONG_CONTENT else 0.0
    if count > FEW_WORDS:
        return _many_words(content, weight, whole=whole, sure=agree > 0 or weight >= RARE_PAIR)
    if agree <= 0 and short.kind == long.kind == "scare" and not meeting.is_one_scene:
        return 0.0
    if count == FEW_WORDS and content:
        return 0.92 if agree > 0 else 0.85 if whole or content >= 2 or meeting.is_one_scene else 0.0
    if content == 2:
        sure = agree > 0 or whole or weight >= RARE_PAIR or meeting.is_one_scene
        return 0.85 if sure else 0.0
    return 0.75 if agree > 0 and weight >= RARE_WORD else 0.0


def _many_words(content: int, weight: float, *, whole: bool, sure: bool) -> float:
    """The score of four words and more; common turns ("at the end of the day") are less sure than the rest, and
    too little between texts on different events."""
    if whole:
        return 0.97 if sure else 0.84
    if content >= 2:
        return 0.95 if sure else 0.8
    return 0.8 if weight >= SAYING else 0.0


def _length(unit: Unit) -> int:
    return len(unit.forms)


def stands_in(short: list[str], long: list[str]) -> bool:
    """Whether the words of a quote stand in another in one run."""
    return f" {' '.join(short)} " in f" {' '.join(long)} "
