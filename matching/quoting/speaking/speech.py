"""The words of saying of the language a text is written in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache, cached_property
from typing import Final

from matching.quoting.languages import Tellers, counted, tellers
from matching.quoting.speaking.nouns import Nouns, nouns
from matching.word_lists import word_lists
from matching.wording.remembered import Remembered

_SAMPLE: Final = 6000
"""Characters of a text that are enough to tell its language by its frequent words."""
_ENOUGH: Final = 3
"""Frequent words that must be met before a language is believed; a shorter text is read with all lists."""

_AHEAD: Final = 2
"""How many times as many as of any other language are enough where they are fewer."""

_LEADING: Final = (
    "impersonal",
    "according",
    "by_him",
    "by_her",
    "either_by",
    "postpositions",
    "inserted",
    "viewpoint",
)
"""The lists of words and phrases that name a speaker without a verb of saying."""


@dataclass(frozen=True)
class SpeechWords:
    """The word lists of `words/speech.toml` of one language, or of all together; see there what each holds."""

    verbs: frozenset[str]
    hearer_verbs: frozenset[str]
    naming_verbs: frozenset[str]
    citing_verbs: frozenset[str]
    inserted: frozenset[str]
    reported: frozenset[str]
    going_on: frozenset[str]
    postpositions: frozenset[str]
    perfect: frozenset[str]
    possessor_she: frozenset[str]
    possessor_he: frozenset[str]
    viewpoint: frozenset[str]
    be_forms: frozenset[str]
    auxiliaries: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    fillers: frozenset[str]
    either: frozenset[str]
    his: frozenset[str]
    her: frozenset[str]
    others: frozenset[str]
    prepositions: frozenset[str]
    place_prepositions: frozenset[str]
    determiners: frozenset[str]
    links: frozenset[str]
    conjunctions: frozenset[str]
    definites: frozenset[str]
    the: frozenset[str]
    relatives: frozenset[str]
    who: frozenset[str]
    which: frozenset[str]
    things: frozenset[str]
    slain: frozenset[str]
    indefinites: frozenset[str]
    nominatives: frozenset[str]
    genitives: frozenset[str]
    object_articles: frozenset[str]
    sure_nominatives: frozenset[str]
    by_him: Mapping[str, tuple[tuple[str, ...], ...]]
    """Phrases for "according to him", by their first word."""
    by_her: Mapping[str, tuple[tuple[str, ...], ...]]
    """The same for her."""
    either_by: Mapping[str, tuple[tuple[str, ...], ...]]
    """The same for either."""
    impersonal: Mapping[str, tuple[tuple[str, ...], ...]]
    """Phrases for words that a document holds, by their first word."""
    according: Mapping[str, tuple[tuple[str, ...], ...]]
    """Phrases that a speaker follows, the longest first, by their first word."""
    parted: Mapping[str, tuple[tuple[str, ...], ...]]
    """Verbs that say something with words that end their clause ("gab … an"): these words, by the verb."""
    leads: frozenset[str]
    """The words with which a phrase may begin that names a speaker without a verb of saying."""
    nouns: Nouns
    """The nouns for those who speak."""
    polite: frozenset[str]
    """Pronouns that stand for the reader or hearer where they have a capital amid a sentence."""
    nobody_verbs: frozenset[str]
    """Verbs whose pronoun stands for nobody ("il s'agit")."""
    he_articles: frozenset[str]
    she_articles: frozenset[str]
    times: frozenset[str]
    """Nouns that tell when something is said, and so not by whom."""
    drops: bool
    """Whether a verb may stand without the pronoun that is its subject."""
    bare: bool
    """Whether nouns have no articles."""
    verb_last: bool
    """Whether the verb ends the sentence and its subject begins it."""
    inverts: bool
    """Whether the subject may follow its verb although other words of the sentence come first (not in English)."""
    capitals_tell_names: bool
    """False where every noun is capitalised (German)."""

    @cached_property
    def pronouns(self) -> frozenset[str]:
        """The words that stand for somebody named before."""
        return self.he | self.she | self.either | self.others

    @cached_property
    def gendered(self) -> frozenset[str]:
        """The pronouns, and the words for what somebody owns, that tell a man from a woman."""
        return self.he | self.his | self.she | self.her

    @cached_property
    def says(self) -> frozenset[str]:
        """The words without which a sentence holds no clause of saying."""
        return self.verbs | self.leads | self.parted.keys()

    @cached_property
    def calls(self) -> Callable[[str], bool]:
        """Whether a word tells what a person is ("director")."""
        titles = frozenset(word_lists("names")["people"]["titles"])
        return Remembered(lambda word: word in titles or bool(self.nouns.role(word))).__getitem__

    @cached_property
    def tells(self) -> Callable[[str], bool]:
        """Whether the subject of a verb may be read from a word, a quotation or a sign that parts clauses."""
        plain = self.pronouns | {"", ";", ":"}
        return Remembered(lambda word: word in plain or self.nouns.speaks(word)).__getitem__

    @cached_property
    def function_words(self) -> frozenset[str]:
        """The words that only tie others together, or say something, and qualify no noun."""
        return frozenset().union(
            self.verbs,
            self.be_forms,
            self.auxiliaries,
            self.prepositions,
            self.determiners,
            self.conjunctions,
            self.relatives,
            self.he,
            self.she,
            self.others,
            self.links,
        )


def speech_words(text: str) -> SpeechWords:
    """The words of saying of the language of `text`; those of all languages together where too little tells."""
    counts = counted(text[:_SAMPLE], word_lists("speech"), _tellers())
    best, second = sorted(counts, key=lambda language: -counts[language])[:2]
    believed = counts[best] >= _ENOUGH or counts[best] > _AHEAD * counts[second]
    return _of((best,) if believed else tuple(counts))


@cache
def _tellers() -> Tellers:
    return tellers({language: lists["common"] for language, lists in word_lists("speech").items()})


@cache
def _of(languages: tuple[str, ...]) -> SpeechWords:
    def together(key: str) -> frozenset[str]:
        return frozenset(word for language in languages for word in word_lists("speech")[language].get(key, ()))

    return SpeechWords(
        **{name: together(name) for name in _plain_lists()},
        by_him=_by_first_word(together("by_him")),
        by_her=_by_first_word(together("by_her")),
        either_by=_by_first_word(together("either_by")),
        impersonal=_by_first_word(together("impersonal")),
        according=_by_first_word(together("according")),
        parted={
            verb: tuple(phrase[1:] for phrase in same) for verb, same in _by_first_word(together("parted")).items()
        },
        nouns=nouns(languages),
        leads=frozenset(phrase.split()[0] for key in _LEADING for phrase in together(key)),
        drops=bool(together("drops")),
        bare=bool(together("bare")),
        verb_last=bool(together("verb_last")),
        inverts="en" not in languages,
        capitals_tell_names=languages != ("de",),
    )


def _plain_lists() -> Iterator[str]:
    """The fields that are a list of the same name, as it stands."""
    return (
        field.name for field in fields(SpeechWords) if field.type == "frozenset[str]" and field.name != "leads"
    )


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted((tuple(each.split()) for each in phrases), key=lambda words: (-len(words), words)):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found
