"""Whether two texts report one event, told from the rare words they share as wholes.

Two sentences that share two rare words are a retelling when both texts report one event, and chance otherwise:
among ten thousand articles every pair of words meets again. So there are two ways to compare texts, and
`related` decides which, from the two texts alone:

    related      all that their units share, down to a clause (`comparison`)
    unrelated    only units that share a run of words as written (`fingerprints`), by stricter thresholds

A text is known by its signature: its rarest stems, names first, those it repeats before those it says once, each
with a weight. The kinship of two signatures is the weight of the stems both have, as a share of what they
weigh: nearer to the lighter one, so that a pasted quotation is kin to the article it comes from. A long text (a
digest, a live report, the record of a session) is about many things, and an event is a small part of it: beside
the signature of the whole it has one for each of its sections (`sections`), and two texts are as kin as the
best pair of their signatures. Signatures are chosen from each text alone and weights are whole numbers, so an
inverted index from stem to signature adds up exactly the same sums.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, islice, product

from matching.wording.capitals import in_ordinary_letters
from matching.wording.tokens import Tokens, is_unspaced
from matching.wording.vocabulary import vocabulary
from matching.wording.weights import background_weights

MOST_STEMS = 80
"""Stems of a signature. More of them told related texts apart no better (dev split). They are common ones, and
cost an index most: with 150 a text meets stems of 100,000 others 500,000 times, with 80 a third as often."""
SECTION, LONGEST_WHOLE = 600, 1200
"""Words of a section, and of the longest text that has none. An article hidden among 80,000 characters on other
things is kin to others on its event in 98 of 105 cases by sections of 600 words, in 93 by those of 1000, in 9 by
the text as a whole; none of 332 such texts becomes kin to articles on other events."""
MOST_SECTIONS = 250
"""Of a text; those of a longer one (200,000 words) are longer, so that comparing two stays cheap."""
RARE = 0.4
"""Background weight from which a stem says something about what a text is about: one English article in fifty has
it."""
SHORTEST = 3
"""Letters of the shortest stem that counts."""
NO_NAME = 0.3
"""Share of its weight that a word counts which is also written small: events share names, kinds of events
words."""
LIGHTER = 0.6
"""How much the lighter of two signatures has the say in what share of their weight they have in common."""
CHARACTERS = 3
"""Neighbouring characters that stand for a word in scripts without spaces."""
RELATED = 0.135
"""Kinship from which two texts are related: 117 of 118 pairs of articles on one event, none of 4253 pairs on two
(dev split, seed)."""
RELATED_UNKNOWN = 0.2
"""The same where the background does not know the language of both, and common words look rare (German news:
none of 190 pairs of articles on different events)."""
PARTS = 100
"""Weights are whole numbers of hundredths."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What a text or a section of it is about, as the keys and weights of an index."""

    tokens: range
    """The tokens it is made of."""
    weights: Mapping[str, int]
    """Stem to weight."""
    total: int
    """Their sum."""
    in_known_language: bool
    """Whether the background frequencies speak the language of the text."""


def signatures(text: str, tokens: Tokens, *, in_known_language: bool) -> list[Signature]:
    """The signature of a text, then those of its sections, if it has several."""
    return [
        _signature(text, tokens, within, in_known_language)
        for within in (range(len(tokens)), *sections(len(tokens)))
    ]


def sections(count: int) -> list[range]:
    """The sections of so many tokens; none of a text that is but one. Each begins in the middle of the one before,
    so that wherever an event stands, most of it stands in one section."""
    if count <= LONGEST_WHOLE:
        return []
    step = max(SECTION // 2, -(-count // MOST_SECTIONS))
    return [range(start, min(start + 2 * step, count)) for start in range(0, count - step, step)]


def _signature(text: str, tokens: Tokens, within: range, in_known_language: bool) -> Signature:
    calendar = vocabulary(tokens.language).calendar
    stems, starts = tokens.stems[within.start : within.stop], tokens.starts[within.start : within.stop]
    small = set(compress(stems, map(str.islower, map(in_ordinary_letters(text).__getitem__, starts))))
    counts = Counter(stems)
    if not all(map(str.isascii, counts)):
        counts += _characters(stems)
    rarities = background_weights(tokens.language)
    telling = [
        (stem, 1.0 if is_unspaced(stem[0]) else rarities[stem], count)
        for stem, count in counts.items()
        if len(stem) >= SHORTEST and stem not in calendar and not stem[0].isdigit()
    ]
    weights = {
        stem: round(PARTS * rarity**2 * (1 + math.log(count)) * (NO_NAME if stem in small else 1.0))
        for stem, rarity, count in telling
        if rarity >= RARE
    }
    kept = dict(islice(sorted(weights.items(), key=lambda item: (-item[1], item[0])), MOST_STEMS))
    return Signature(within, kept, sum(kept.values()), in_known_language)


def nearest(left: Sequence[Signature], right: Sequence[Signature]) -> tuple[Signature, Signature]:
    """The two signatures by which two texts are kin, the first of them where several are as near."""
    return max(product(left, right), key=lambda pair: kinship(*pair))


def related_pairs(left: Sequence[Signature], right: Sequence[Signature]) -> list[tuple[Signature, Signature]]:
    """The texts as wholes if they are related, else the sections that are."""
    if related(left[0], right[0]):
        return [(left[0], right[0])]
    return [(ours, theirs) for ours, theirs in product(left, right) if related(ours, theirs)]


def kinship(left: Signature, right: Signature) -> float:
    """0 to 1: how much of their weight two signatures share; of a stem the smaller of its two weights."""
    few, many = sorted((left.weights, right.weights), key=len)
    return kinship_of_shared(sum(min(few[stem], many[stem]) for stem in few if stem in many), left, right)


def kinship_of_shared(shared: int, left: Signature, right: Signature) -> float:
    """The kinship of two signatures of which it is known what they share."""
    light, heavy = sorted((left.total, right.total))
    return shared / (light**LIGHTER * heavy ** (1 - LIGHTER)) if light else 0.0


def related(left: Signature, right: Signature) -> bool:
    """Whether two texts, or sections, report one event, as far as their words tell."""
    return kinship(left, right) >= least_kinship(left, right)


def least_kinship(left: Signature, right: Signature) -> float:
    """The kinship from which two signatures are related."""
    return RELATED if left.in_known_language and right.in_known_language else RELATED_UNKNOWN


def _characters(stems: Sequence[str]) -> Counter[str]:
    """The runs of neighbouring characters of scripts without spaces."""
    runs = zip(*(islice(stems, at, None) for at in range(CHARACTERS)), strict=False)
    return Counter("".join(run) for run in runs if all(map(is_unspaced, run)))
