"""The methods that others use to link texts, each in a few lines over the same units.

A method sees the units of all texts of a set once (`represent`) and then tells for two texts how alike each unit
of one and each of the other are, 0 to 1 (`compare`). Libraries are imported when a method is asked for; one that
is not installed is named in the table.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib import import_module
from pathlib import Path
from typing import Any
from zlib import crc32

from benchmarks.matching.units import Unit

Vectors = Any
"""What a method makes of the units of one text, of a type that its library knows."""
Represent = Callable[[Sequence[Sequence[Unit]]], list[Vectors]]
Compare = Callable[[Vectors, Vectors], Sequence[Sequence[float]]]


@dataclass(frozen=True, slots=True)
class Peer:
    """One row of the table."""

    label: str
    load: Callable[[], tuple[Represent, Compare]]
    """Imports what it needs; raises ImportError."""


def _fuzzy(scorer: str) -> Callable[[], tuple[Represent, Compare]]:
    """A ratio of rapidfuzz, over the words of two units."""

    def load() -> tuple[Represent, Compare]:
        process, fuzz = import_module("rapidfuzz.process"), import_module("rapidfuzz.fuzz")
        import_module("numpy")

        def compare(left: list[str], right: list[str]) -> Sequence[Sequence[float]]:
            scores = process.cdist(left, right, scorer=getattr(fuzz, scorer), score_cutoff=100 * LEAST) / 100
            found: Sequence[Sequence[float]] = scores.tolist()
            return found

        return _lines, compare

    return load


def _lines(texts: Sequence[Sequence[Unit]]) -> list[Vectors]:
    return [[unit.line for unit in units] for units in texts]


LEAST = 0.2
"""Likeness below which no method's threshold is looked for."""


def _difflib() -> tuple[Represent, Compare]:
    """The standard library's matching blocks of words: twice the matched words over all words."""

    def compare(left: list[list[str]], right: list[list[str]]) -> Sequence[Sequence[float]]:
        scores = [[0.0] * len(right) for _ in left]
        matcher = SequenceMatcher(autojunk=False)
        for j, theirs in enumerate(right):
            matcher.set_seq2(theirs)
            for i, ours in enumerate(left):
                matcher.set_seq1(ours)
                if matcher.real_quick_ratio() >= LEAST and matcher.quick_ratio() >= LEAST:
                    scores[i][j] = matcher.ratio()
        return scores

    return _words, compare


def _words(texts: Sequence[Sequence[Unit]]) -> list[Vectors]:
    return [[unit.words for unit in units] for units in texts]


HASHES = 128
"""Hash functions of a MinHash signature: a standard error of .04 at a likeness of .3 (Broder 1997)."""
_PRIME = (1 << 31) - 1


def _minhash() -> tuple[Represent, Compare]:
    """The estimated Jaccard likeness of the pairs of neighbouring words."""
    numpy = import_module("numpy")
    random = numpy.random.default_rng(0)
    factors, shifts = random.integers(1, _PRIME, (2, HASHES, 1))

    def signature(unit: Unit) -> Vectors:
        shingles = _shingles(unit.words, 2)
        hashes = numpy.array([crc32(" ".join(shingle).encode()) % _PRIME for shingle in sorted(shingles)])
        return ((factors * hashes + shifts) % _PRIME).min(axis=1)

    def represent(texts: Sequence[Sequence[Unit]]) -> list[Vectors]:
        return [numpy.array([signature(unit) for unit in units]).reshape(-1, HASHES) for units in texts]

    def compare(left: Vectors, right: Vectors) -> Sequence[Sequence[float]]:
        found: Sequence[Sequence[float]] = [(right == row).mean(axis=1).tolist() for row in left]
        return found

    return represent, compare


def _shingles(words: Sequence[str], length: int) -> set[tuple[str, ...]]:
    length = min(length, len(words))
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


_Places = tuple[int, dict[tuple[str, ...], int]]
"""Words of a unit, and where each run of three of them begins."""
GAP = 6
"""Words by which two shared shingles may lie apart and still be one passage."""


def _aligner() -> tuple[Represent, Compare]:
    """Shared runs of three words, joined over small gaps to passages, as passim and TextPAIR do; the score is the
    share of the shorter unit's words that the longest passage spans."""

    def represent(texts: Sequence[Sequence[Unit]]) -> list[Vectors]:
        return [[_places(unit.words) for unit in units] for units in texts]

    def compare(left: list[Any], right: list[Any]) -> Sequence[Sequence[float]]:
        return [[_longest_passage(ours, theirs) for theirs in right] for ours in left]

    return represent, compare


def _places(words: list[str]) -> _Places:
    return len(words), {tuple(words[at : at + 3]): at for at in range(len(words) - 2)}


def _longest_passage(ours: _Places, theirs: _Places) -> float:
    (count, left), (other_count, right) = ours, theirs
    shared = sorted((left[shingle], right[shingle]) for shingle in left.keys() & right.keys())
    longest, begin = 0, 0
    for k, (i, j) in enumerate(shared):
        if k and not (i - shared[k - 1][0] <= GAP and 0 < j - shared[k - 1][1] <= GAP):
            begin = k
        longest = max(longest, min(i - shared[begin][0], j - shared[begin][1]) + 3)
    return min(1.0, longest / min(count, other_count))


def _embeddings() -> tuple[Represent, Compare]:
    """The cosine of static embeddings; wordllama brings its weights in the package, nothing is fetched."""
    package = import_module("wordllama")
    model = package.WordLlama.load(cache_dir=Path(package.__file__ or "").parent, disable_download=True)

    def represent(texts: Sequence[Sequence[Unit]]) -> list[Vectors]:
        return [model.embed([unit.line for unit in units] or [""], norm=True) for units in texts]

    def compare(left: Vectors, right: Vectors) -> Sequence[Sequence[float]]:
        found: Sequence[Sequence[float]] = (left @ right.T).tolist()
        return found

    return represent, compare


def _tfidf() -> tuple[Represent, Compare]:
    """The cosine of TF-IDF vectors of runs of 3 to 5 characters, the frequencies those of the set."""
    vectorizer = import_module("sklearn.feature_extraction.text").TfidfVectorizer

    def represent(texts: Sequence[Sequence[Unit]]) -> list[Vectors]:
        model = vectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
        model.fit([unit.line for units in texts for unit in units])
        return [model.transform([unit.line for unit in units] or [""]) for units in texts]

    def compare(left: Vectors, right: Vectors) -> Sequence[Sequence[float]]:
        found: Sequence[Sequence[float]] = (left @ right.T).toarray().tolist()
        return found

    return represent, compare


PEERS = (
    Peer("rapidfuzz token_set_ratio", _fuzzy("token_set_ratio")),
    Peer("rapidfuzz partial_ratio", _fuzzy("partial_ratio")),
    Peer("rapidfuzz WRatio", _fuzzy("WRatio")),
    Peer("difflib on words", _difflib),
    Peer("MinHash of 2-shingles", _minhash),
    Peer("3-shingle aligner", _aligner),
    Peer("static embeddings (wordllama)", _embeddings),
    Peer("TF-IDF of character 3–5-grams", _tfidf),
)
"""In the order of the table."""
