"""What someone might type who remembers an entry: made by chance that is the same each time, and by hand.

The words of a query are among the rarest of its entry, as those are that one remembers, so that the entry is what
is asked for and not one of many.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from matching import Entry
from matching.finding.words import terms_of, words_of

EACH = 20
"""Queries of each kind."""
LEAST_WORDS = 6
"""Words of an entry that is asked for."""
LEAST_LETTERS = 4
"""Letters of a word that is remembered."""
REMEMBERED = 6
"""How many of the rarest words of an entry are remembered."""
BY_HAND = Path(__file__).with_name("by_hand.tsv")


@dataclass(frozen=True, slots=True)
class Asked:
    """A query and the entry it is meant for."""

    kind: str
    query: str
    meant: str
    """The entry's text, or, made by hand, some words that only it has."""

    def is_answered_by(self, text: str) -> bool:
        """Whether an entry is the one that is meant, or holds its words."""
        return self.meant in text


def made(entries: Sequence[Entry]) -> list[Asked]:
    """Queries of every kind."""
    chance = random.Random(20)  # noqa: S311 - no secret: the same queries each time
    counts = Counter(term for entry in entries for term in set(terms_of(entry.text)))
    return [asked for kind, make in KINDS.items() for asked in _of_kind(kind, make, entries, counts, chance)]


Make = Callable[[str, Sequence[str], random.Random, Counter[str]], str]


def _of_kind(
    kind: str, make: Make, entries: Sequence[Entry], counts: Counter[str], chance: random.Random
) -> list[Asked]:
    found: list[Asked] = []
    for entry in chance.sample(entries, len(entries)):
        words = _remembered(entry.text, counts)
        if len(found) < EACH and len(words) >= 3 and len(terms_of(entry.text)) >= LEAST_WORDS:
            query = make(entry.text, words, chance, counts)
            if query:
                found.append(Asked(kind, query, entry.text))
    return found


def _remembered(text: str, counts: Counter[str]) -> list[str]:
    """The rarest words of an entry, as they are written, in their order."""
    written = {term: text[start:end] for term, start, end in words_of(text) if len(term) >= LEAST_LETTERS}
    rarest = sorted(written, key=lambda term: (counts[term], term))[:REMEMBERED]
    return [written[term] for term in written if term in rarest]


def _in_order(_: str, words: Sequence[str], chance: random.Random, __: Counter[str]) -> str:
    chosen = sorted(chance.sample(range(len(words)), 3))
    return " ".join(words[at].lower() for at in chosen)


def _other_order(_: str, words: Sequence[str], chance: random.Random, __: Counter[str]) -> str:
    return " ".join(word.lower() for word in chance.sample(words, 3))


def _begun(_: str, words: Sequence[str], chance: random.Random, __: Counter[str]) -> str:
    return " ".join(word.lower()[: chance.randint(3, 5)] for word in chance.sample(words, 3))


def _slipped(_: str, words: Sequence[str], chance: random.Random, __: Counter[str]) -> str:
    chosen = [word.lower() for word in chance.sample(words, 2)]
    at = max(range(2), key=lambda each: len(chosen[each]))
    chosen[at] = _slip(chosen[at], chance)
    return " ".join(chosen)


def _slip(word: str, chance: random.Random) -> str:
    """A word with two letters swapped, one left out, one doubled or one wrong."""
    at = chance.randrange(1, len(word) - 1)
    match chance.randrange(4):
        case 0:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 1:
            return word[:at] + word[at + 1 :]
        case 2:
            return word[:at] + word[at] + word[at:]
        case _:
            return word[:at] + chance.choice("aeionrst") + word[at + 1 :]


def _half_remembered(_: str, words: Sequence[str], chance: random.Random, counts: Counter[str]) -> str:
    """Three words of the entry, and one that it does not have."""
    known = [term for term in sorted(counts) if len(term) >= LEAST_LETTERS and term not in map(str.lower, words)]
    chosen = [word.lower() for word in chance.sample(words, 3)]
    chosen.insert(chance.randrange(4), chance.choice(known))
    return " ".join(chosen)


def _initials(text: str, words: Sequence[str], chance: random.Random, _: Counter[str]) -> str:
    """The initials of a name of three words or more, and one other word."""
    run: list[str] = []
    for word in [*text.split(), ""]:
        if word[:1].isupper() and word.isalpha():
            run.append(word)
        elif len(run) > 2:
            other = chance.choice([each for each in words if each not in run] or [""])
            return f"{''.join(each[0].lower() for each in run)} {other.lower()}".strip() if other else ""
        else:
            run = []
    return ""


KINDS: dict[str, Make] = {
    "in order": _in_order,
    "other order": _other_order,
    "beginnings": _begun,
    "typing errors": _slipped,
    "one word wrong": _half_remembered,
    "initials": _initials,
}


def by_hand() -> list[Asked]:
    """Queries about the sample, from memory (`by_hand.tsv`: the query, words that the right entry has)."""
    rows = [line.split("\t") for line in BY_HAND.read_text("utf-8").splitlines() if line.strip()]
    return [Asked("from memory", query, meant) for query, meant in rows]
