"""Which language a text is in, as far as its short words tell.

A language is known by the function words that stand in every text of it (`words/function-words.txt`). They are
few, so the answer costs little and needs no table of any one language. A text that is too short to tell, or in
none of these languages, has no language.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache, lru_cache

from matching.word_lists import WORDS

SAMPLE = 6000
"""Characters of a text that are looked at, from the front and from the middle."""
LEAST_WORDS = 3
"""Function words that must be found."""
LEAST_SHARE = 0.1
"""Share of the words looked at that must be function words of the language (a quarter to a half are)."""
LEAD = 1.05
"""How many times as many as of the next language: Danish and Norwegian share most of theirs."""

_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """The code of a text's language; empty where it cannot be told."""
    middle = max(SAMPLE, len(text) // 2)
    counts = sample_words(f"{text[:SAMPLE]} {text[middle : middle + SAMPLE]}" if len(text) > SAMPLE else text)
    telling = _telling()
    found: Counter[str] = Counter()
    for word in counts.keys() & telling.keys():
        for language in telling[word]:
            found[language] += counts[word]
    ranked = [*found.most_common(2), ("", 0), ("", 0)]
    (best, most), (_, next_most) = ranked[:2]
    sure = most >= max(LEAST_WORDS, LEAST_SHARE * counts.total()) and most >= LEAD * next_most
    return best if sure else ""


@lru_cache(maxsize=2)
def sample_words(sample: str) -> Counter[str]:
    """The words of a sample in small letters, which is asked about by several lists in a row."""
    return Counter(_WORD.findall(sample.lower()))


@cache
def _telling() -> dict[str, tuple[str, ...]]:
    """Function word to the languages that have it."""
    languages: defaultdict[str, list[str]] = defaultdict(list)
    for line in (WORDS / "function-words.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, *words = line.lower().split()
            for word in words:
                languages[word].append(language)
    return {word: tuple(found) for word, found in languages.items()}
