"""How much each language's telling words stand in a text, for word lists that differ in what they take to tell.

One look-up a word, whatever the number of languages: each knows the languages that it tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from matching.wording.language import sample_words

Tellers = Mapping[str, list[str]]
"""Word -> the languages that it tells, one as often as the word weighs."""


def tellers(lists: Mapping[str, Iterable[str]]) -> Tellers:
    """The languages that each word tells, of the telling words of each language."""
    found: dict[str, list[str]] = {}
    for language, words in lists.items():
        for word in words:
            found.setdefault(word, []).append(language)
    return found


def counted(sample: str, languages: Iterable[str], telling: Tellers) -> dict[str, int]:
    """How many telling words of each of the languages stand in a sample of a text."""
    counts = dict.fromkeys(languages, 0)
    words = sample_words(sample)
    for word in words.keys() & telling.keys():
        for language in telling[word]:
            counts[language] += words[word]
    return counts
