"""Words that are not equal and yet say the same: gun and weapon, deny and denial, Somali and Somalia.

Two reports of one event seldom use the same words throughout, and likeness of letters says nothing about
meaning. Three lists in `words/` and one rule say which stems may answer each other: a thesaurus of news English
(`related-en.txt`), families of words and countries with their people (`families-en.txt`, `countries-en.txt`),
and the endings of derived words (`derivation-en.toml`). A stem is led to its root by the rule or a list, and
the thesaurus is asked by roots, so that "assassination" finds what "assassinate" has.

The answer for two stems needs nothing but the two; it is symmetric.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from matching.word_lists import WORDS
from matching.wording.stems import SHORTEST, stem

FAMILY, SYNONYM = 0.7, 0.5
"""What a word of the same family counts, and one that is used for it; an equal stem counts 1."""
STRONG_REST, WEAK_REST = 4, 5
"""Letters that must stay when an ending is taken off, and one that is often no ending."""
LONGEST_DERIVATION = 4
"""Endings that one word may have ("nation-al-ist-ic")."""
_NONE: frozenset[str] = frozenset()


def related(one: str, other: str) -> float:
    """1 for equal stems, `FAMILY` for one family, `SYNONYM` for words used for each other, else 0."""
    if one == other:
        return 1.0
    ours, theirs = root(one), root(other)
    if ours == theirs:
        return FAMILY
    return SYNONYM if theirs in used_for(ours) else 0.0


def used_for(root: str) -> frozenset[str]:
    """The roots of the words that are used for those of another root."""
    return _synonyms().get(root, _NONE)


@lru_cache(maxsize=1 << 16)
def root(stem: str) -> str:
    """What a stem has in common with its family."""
    if not stem.isascii() or not stem.isalpha():
        return stem
    families = _families()
    for _ in range(LONGEST_DERIVATION):
        if stem in families:
            return families[stem]
        shorter = _without_ending(stem)
        if shorter == stem:
            break
        stem = shorter
    return stem


def _without_ending(stem: str) -> str:
    for ending, instead, rest in _endings().get(stem[-1], ()):
        if stem.endswith(ending) and len(stem) - len(ending) >= rest:
            return stem.removesuffix(ending) + instead if instead else _undoubled(stem.removesuffix(ending))
    return stem


def _undoubled(stem: str) -> str:
    doubled = len(stem) > SHORTEST and stem[-1] == stem[-2] and stem[-1] not in "ls"
    return stem[:-1] if doubled else stem


@cache
def _endings() -> dict[str, list[tuple[str, str, int]]]:
    """Last letter to endings, what stands in their place and the letters that must stay; the longest first, but
    what is replaced before what goes."""
    replaced, dropped = _derivation()["replaced"], _derivation()["dropped"]
    endings = [
        (ending, instead, STRONG_REST - len(instead)) for ending, instead in sorted(replaced.items(), key=_length)
    ]
    strong = [(ending, "", STRONG_REST) for ending in dropped["strong"].split()]
    weak = [(ending, "", WEAK_REST) for ending in dropped["weak"].split()]
    found: defaultdict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for ending in [*endings, *sorted(strong + weak, key=_length)]:
        found[ending[0][-1]].append(ending)
    return dict(found)


def _length(ending: Sequence[str | int]) -> int:
    return -len(str(ending[0]))


@cache
def _derivation() -> dict[str, dict[str, str]]:
    return tomllib.loads((WORDS / "derivation-en.toml").read_text(encoding="utf-8"))


@cache
def _families() -> dict[str, str]:
    """Stem to the stem of the first word of its family; of two families the first counts. Words that only look
    derived are families of one."""
    first: dict[str, str] = {}
    for name in ("families-en", "countries-en"):
        for words in _lines(name):
            stems = [stem(word) for word in words]
            for other in stems:
                first.setdefault(other, first.get(stems[0], stems[0]))
    for word in _derivation()["apart"]["words"].split():
        first.setdefault(stem(word), stem(word))
    return first


@cache
def _synonyms() -> dict[str, frozenset[str]]:
    """Root to the roots that it shares a group with."""
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for words in _lines("related-en"):
        roots = {root(stem(word)) for word in words}
        for one in roots:
            beside[one] |= roots
    return {one: frozenset(others - {one}) for one, others in beside.items()}


def _lines(name: str) -> Iterator[list[str]]:
    for line in (WORDS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split()
