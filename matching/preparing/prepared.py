"""One text made ready to be compared: all the work that needs no other text.

A library can keep a `Prepared` for each article and compare it with whatever comes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from matching.model import Quote
from matching.preparing.candidates import Postings, postings
from matching.preparing.fingerprints import Fingerprints, fingerprints
from matching.preparing.kinship import Signature, signatures
from matching.preparing.narrative import Narrative
from matching.preparing.units import Unit, cut_units
from matching.quoting.quotes import read_quotes
from matching.quoting.speaking.account import Account, account_around
from matching.quoting.speaking.actors import Actors, actors
from matching.wording.capitals import in_ordinary_letters
from matching.wording.language import language_of
from matching.wording.lexicon import Lexicon
from matching.wording.paragraphs import paragraphs
from matching.wording.sentences import sentences
from matching.wording.tokens import Tokens, read_tokens
from matching.wording.vocabulary import ENGLISH, english
from matching.wording.weights import known_among

KNOWN_SHARE = 0.5
"""Share of a text's stems the background must know for its weights to mean anything."""


@dataclass(frozen=True)
class Prepared:
    """The tokens and units of one text, with an index to meet others by."""

    text: str
    tokens: Tokens
    units: Sequence[Unit]
    signatures: Sequence[Signature]
    """What it and its sections are about."""
    stem_counts: Counter[str]
    """Stem to the number of sentences that have it."""
    sentence_count: int
    in_known_language: bool
    """Whether the background frequencies speak the language of this text."""
    actors: Actors
    """Whom its sentences are about, and who says what they tell."""

    @property
    def language(self) -> str:
        """What its words were read by."""
        return self.tokens.language

    @cached_property
    def postings(self) -> Postings:
        """Key to the indexes of the units that have it."""
        return postings(self.units)

    @cached_property
    def fingerprints(self) -> Fingerprints:
        """What its units may share with those of texts on other events."""
        return fingerprints(self.tokens, self.units)

    @cached_property
    def narrative(self) -> Narrative:
        """Its sentences taken together."""
        return Narrative(self.text, self.tokens, self.units)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Its words by where those of another text may meet them."""
        return Lexicon(self.stem_counts, self.language)


def prepare(text: str, quotes: Sequence[Quote], account: Account | None = None) -> Prepared:
    """Cut a text into units and index them; `account` is what was read around its quotes when they were found."""
    language = language_of(text)
    tokens = read_tokens(text, language or ENGLISH)
    spans = [span for paragraph in paragraphs(text) for span in sentences(text, *paragraph)]
    within = (tokens.between(*span) for span in spans)
    counts = Counter(chain.from_iterable([set(tokens.stems[each.start : each.stop]) for each in within]))
    units = cut_units(text, tokens, quotes, spans)
    known = language not in ("", ENGLISH) or _in_known_language(counts)
    return Prepared(
        text=text,
        tokens=tokens,
        units=units,
        signatures=signatures(text, tokens, in_known_language=known),
        stem_counts=counts,
        sentence_count=len(spans),
        in_known_language=known,
        actors=actors(account or account_around(in_ordinary_letters(text), ((q.start, q.end) for q in quotes))),
    )


def ready(text: str, blocks: Sequence[tuple[int, int]] = ()) -> Prepared:
    """Find the quotes of a text, and prepare it. `blocks` are the spans that its page sets off as quotations."""
    return prepare(text, *read_quotes(text, blocks))


def _in_known_language(stems: Counter[str]) -> bool:
    stop = english().stop
    content = [stem for stem in stems if stem not in stop and not stem[0].isdigit()]
    return known_among(content) >= KNOWN_SHARE * len(content)
