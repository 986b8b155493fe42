"""The language of a text that does not say it, or says another.

A template may state one language for every page, and plain text states none. The script of the letters decides
where one language alone uses it; else the commonest words do ("der", "und", "nicht"), which `language.toml` lists.
Two words are no evidence: code, tables of names and a line of text have no language here.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from functools import cache
from typing import NamedTuple

from parsers.tables import read_table

MOST_LOOKED_AT = 2_500
"""Characters."""
FEWEST_LETTERS = 40
"""Letters of a script that only one language uses."""
SCRIPT_SHARE = 0.6
"""Share of the letters that makes a script the script of a text."""
KANA_SHARE = 0.05
"""Share of the East Asian letters by which a text is Japanese."""
FEWEST_WORDS = 4
"""Different common words that are evidence."""
LEAST = 6
LEAST_SHARE = 0.15
"""Common words in the text that are evidence, and their share of all its words."""
LEAD = 1.3
"""By which factor a language must lead the next, where a word that n languages have counts 1/n."""
STRONG = 20
STRONG_SHARE = 0.2
STRONG_LEAD = 2.0
"""The same, for overruling what the source states (dev split)."""
PLAIN_SHARE = 0.3
"""Share of the words that are common ones of the stated language, with which nothing can contradict it: of French,
Spanish has .26 (dev split)."""
ASCII_SHARE = 0.8
"""Share of plain ASCII that makes a text Latin without counting further."""

_SCRIPTS = {
    "greek": "\u0370-\u03ff\u1f00-\u1fff", "cyrillic": "\u0400-\u052f", "armenian": "\u0530-\u058f",
    "hebrew": "\u0590-\u05ff", "arabic": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff",
    "devanagari": "\u0900-\u097f", "thai": "\u0e00-\u0e7f", "georgian": "\u10a0-\u10ff",
    "hangul": "\u1100-\u11ff\uac00-\ud7af", "kana": "\u3040-\u30ff", "han": "\u3400-\u9fff",
    "latin": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
}  # fmt: skip
_LANGUAGE_OF_SCRIPT = {
    "greek": "el", "armenian": "hy", "hebrew": "he", "thai": "th", "georgian": "ka", "hangul": "ko", "kana": "ja",
    "han": "zh",
}  # fmt: skip
"""Scripts that one language uses, as good as alone."""
_SAME = (
    {"no", "nb", "nn", "da"},
    {"hr", "sr", "bs", "sh"},
    {"id", "ms"},
    {"cs", "sk"},
    {"pt", "gl"},
    {"zh", "ja"},
)
"""Languages so near to each other that the one does not contradict the other."""


class _Finding(NamedTuple):
    """A language with its evidence."""

    language: str
    strong: bool
    """Strong enough to overrule what the source states."""


def settled_language(stated: str, texts: Iterable[str]) -> str:
    """The language of an article: as stated, unless the text plainly contradicts it; "" where nothing tells."""
    sample = _sample(texts)
    primary = stated.partition("-")[0].casefold()
    if _is_plainly(primary, sample) or (finding := _found(sample)) is None:
        return stated
    if not primary:
        return finding.language
    contradicted = finding.strong and finding.language != primary and primary in _known()
    near = any(primary in same and finding.language in same for same in _SAME)
    return finding.language if contradicted and not near else stated


def _is_plainly(language: str, sample: str) -> bool:
    """Whether so many words are common ones of a language that the text must be in it."""
    words = sample.casefold().split()
    return sum(map(_common(language).__contains__, words)) >= PLAIN_SHARE * len(words) > 0


def _sample(texts: Iterable[str]) -> str:
    """The first few thousand characters."""
    parts: list[str] = []
    length = 0
    for text in texts:
        parts.append(text[: MOST_LOOKED_AT - length])
        length += len(parts[-1])
        if length >= MOST_LOOKED_AT:
            break
    return "\n".join(parts)


def _found(sample: str) -> _Finding | None:
    script, letters = _script(sample)
    if language := _LANGUAGE_OF_SCRIPT.get(script):
        return _Finding(language, strong=letters >= 4 * FEWEST_LETTERS) if letters >= FEWEST_LETTERS else None
    return _by_words(sample, script) if script in _by_script() else None


def _script(sample: str) -> tuple[str, int]:
    """The script that most letters are of, and how many; "" where none has the most."""
    if len(sample.encode("ascii", "ignore")) > ASCII_SHARE * len(sample):
        return "latin", len(sample)
    counts = {script: len(pattern.findall(sample)) for script, pattern in _patterns().items()}
    eastern = counts["han"] + counts["kana"]
    japanese = counts["kana"] > KANA_SHARE * eastern
    counts |= {"kana": eastern * japanese, "han": eastern * (not japanese)}
    script = max(counts, key=lambda name: counts[name])
    return (script, counts[script]) if counts[script] > SCRIPT_SHARE * sum(counts.values()) else ("", 0)


def _by_words(sample: str, script: str) -> _Finding | None:
    tokens = _token().findall(sample.casefold())
    counts = Counter(tokens)
    languages = _having(script, counts)
    hits: Counter[str] = Counter()
    different: Counter[str] = Counter()
    scores: dict[str, float] = defaultdict(float)
    for word, count in counts.items():
        having = languages.get(word, ())
        for language in having:
            hits[language] += count
            different[language] += 1
            scores[language] += count / len(having)
    ranked = sorted(scores, key=lambda language: -scores[language])
    if not ranked:
        return None
    best = ranked[0]
    lead = scores[best] / scores[ranked[1]] if len(ranked) > 1 else STRONG_LEAD
    share = hits[best] / len(tokens)
    if different[best] < FEWEST_WORDS or hits[best] < LEAST or share < LEAST_SHARE or lead < LEAD:
        return None
    return _Finding(best, hits[best] >= STRONG and share >= STRONG_SHARE and lead >= STRONG_LEAD)


def _having(script: str, words: Collection[str]) -> dict[str, list[str]]:
    """For each of these words, the languages of a script that have it among their commonest."""
    found: dict[str, list[str]] = defaultdict(list)
    for language in _by_script()[script]:
        for word in _common(language).intersection(words):
            found[word].append(language)
    return found


@cache
def _by_script() -> dict[str, dict[str, str]]:
    """For each script, the languages that are told by words, and their commonest words in a line."""
    return read_table("language")


@cache
def _common(language: str) -> frozenset[str]:
    """The commonest words of a language that is told by words; of any other none."""
    return frozenset(next((lists[language] for lists in _by_script().values() if language in lists), "").split())


@cache
def _known() -> frozenset[str]:
    """All languages that can be told."""
    return frozenset(_LANGUAGE_OF_SCRIPT.values()).union(*_by_script().values())


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {script: re.compile(f"[{letters}]") for script, letters in _SCRIPTS.items()}


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")
