"""Words as the matcher sees them: one normal form for all the ways a word is written, with its place.

A token has a `form` (NFKC, case folded, straight apostrophes, contractions, number words, initials and units
resolved: what makes two words *equal*) and a `stem` (what makes them *alike*). One written word may give two
tokens that share its place ("don't": do, not; "5bn": 5, billion); a compound that is also written as one word
gives one ("cease-fire"). Scripts without spaces between words give one token a character.
Punctuation gives none, the per cent sign excepted.

Tokens of a text are kept as parallel lists, not objects: a library holds millions of them.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial

from matching.wording.remembered import Remembered
from matching.wording.stems import stem, without_accents
from matching.wording.vocabulary import ENGLISH, Vocabulary, vocabulary

MARKS = "\u00ad\u200c\u200d\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
"""Joiners, soft hyphens and combining marks of alphabets: part of the word they stand in."""

INDIC = "\u0900-\u0963\u0966-\u0dff"
"""Scripts whose vowel signs Unicode does not count as letters."""

UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ede\u1000-\u1049\u1050-\u109f\u1780-\u17d3"
    "\u3005-\u3007\u3041-\u309f\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, Han, Hiragana and Katakana: written without spaces between words."""

WORD = re.compile(
    rf"%|[A-Za-z](?:\.[A-Za-z])+(?![^\W_])|(?:\d+(?:[.,]\d+)*|[^\W_{INDIC}])[^\W_{MARKS}]*(?:(?:[{MARKS}]|['’](?=[^\W_]))[^\W_]*)*|[{INDIC}]+"
)
"""A written word or number; letters and digits that touch are one word (G20, 47th), and so are initials
(U.S.) but for the last full stop."""
_PARTS = re.compile(rf"([A-Za-z]++(?=[ ,\n])|{WORD.pattern})")
"""What parts a text into its words and what stands between them, which is faster than one match after the other;
so is to try plain letters before a blank first."""
_WITH_UNIT = re.compile(r"(\d[\d.]*)([a-z]+)")
_JOINT = re.compile("[-\u2010\u2011 ]| [-\u2010\u2011] ")
"""What stands between the parts of a compound."""
_CHARACTER = re.compile(rf"[{UNSPACED}]|[^{UNSPACED}]+")
_UNSPACED = re.compile(rf"[{UNSPACED}]")
_IGNORED = dict.fromkeys(
    [0xAD, 0x200C, 0x200D, 0x640, *range(0x591, 0x5C8), *range(0x610, 0x61B), *range(0x64B, 0x653), 0x670]
)
"""What a form is written without: joiners, the stretching of Arabic letters, the vowel marks of Hebrew and
Arabic."""


_TURKISH = str.maketrans("Iİ", "ıi")
"""Small letters that Unicode's folding does not give in Turkish."""


_Read = tuple[int, int, str, str, bool]


@dataclass(slots=True)
class Tokens:
    """The tokens of one text, as parallel lists."""

    starts: list[int] = field(default_factory=list)
    """First character of the written word."""
    ends: list[int] = field(default_factory=list)
    """One past its last character."""
    forms: list[str] = field(default_factory=list)
    """What makes two words equal."""
    stems: list[str] = field(default_factory=list)
    """What makes two words alike."""
    language: str = ENGLISH
    """What the words were read by."""

    def __len__(self) -> int:
        return len(self.starts)

    def between(self, start: int, end: int) -> range:
        """The indexes of the tokens that begin in a span of the text."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def read_tokens(text: str, language: str = ENGLISH) -> Tokens:
    """All tokens of a text, in order."""
    tokens = Tokens(language=language)
    compounds = vocabulary(language).compounds
    starts, ends, forms, stems = tokens.starts, tokens.ends, tokens.forms, tokens.stems
    place = 0
    parts, read = _PARTS.split(text), _read(language)
    for gap, word in zip(parts[::2], parts[1::2], strict=False):
        place += len(gap)
        for start, end, form, word_stem, is_last in read[word]:
            starts.append(place + start)
            ends.append(place + end)
            forms.append(form)
            stems.append(word_stem)
            if is_last and len(forms) > 1 and forms[-2] in compounds and stems[-1] in compounds[forms[-2]]:
                _join(tokens, text)
        place += len(word)
    return tokens


@cache
def _read(language: str) -> Mapping[str, Sequence[_Read]]:
    """The tokens of a written word of a language."""
    return Remembered(partial(_tokens_of, language=language))


def _tokens_of(word: str, language: str) -> list[_Read]:
    """The tokens of a written word: where each begins and ends in it, its form, its stem, and whether it is the
    last there."""
    found = []
    for start, end in _spans(word):
        tokens = normal(word[start:end], language)
        found += [(start, end, *token, number == len(tokens)) for number, token in enumerate(tokens, start=1)]
    return found


def _spans(word: str) -> list[tuple[int, int]]:
    """The word itself; of one with characters of scripts without spaces these, and what stands between them."""
    if word.isascii() or not _UNSPACED.search(word):
        return [(0, len(word))]
    return [piece.span() for piece in _CHARACTER.finditer(word)]


def _join(tokens: Tokens, text: str) -> None:
    """Make the last two tokens one, where nothing but a hyphen or a blank parts them."""
    if not _JOINT.fullmatch(text, tokens.ends[-2], tokens.starts[-1]):
        return
    form = tokens.forms[-2] + tokens.forms[-1]
    tokens.ends[-2] = tokens.ends[-1]
    tokens.forms[-2] = form
    tokens.stems[-2] = stem(form)
    for column in (tokens.starts, tokens.ends, tokens.forms, tokens.stems):
        column.pop()


def is_unspaced(form: str) -> bool:
    """Whether a form is a single character of a script without spaces between words."""
    return len(form) == 1 and not form.isascii() and _UNSPACED.match(form) is not None


@lru_cache(maxsize=1 << 16)
def normal(word: str, language: str = ENGLISH) -> tuple[tuple[str, str], ...]:
    """The (form, stem) of a written word; two where it is a contraction or has a unit.

    >>> normal("Don’t")
    (('do', 'do'), ('not', 'not'))
    """
    if language == "tr":
        word = word.translate(_TURKISH)
    plain = unicodedata.normalize("NFKC", word).casefold().replace("’", "'")
    plain = unicodedata.normalize("NFC", plain).translate(_IGNORED)
    if not plain:
        return ()
    words = vocabulary(language)
    if plain[0].isdigit() and plain not in words.numbers:
        return tuple((form, stem(form)) for form in _with_unit(plain.replace(",", ""), words))
    if word == "US" and language == ENGLISH:
        plain = "u.s"
    forms = (words.numbers.get(form, form) for form in _resolved(plain, words) if form)
    return tuple((form, _stem(form, words)) for form in forms)


def _stem(form: str, words: Vocabulary) -> str:
    """The stem; a content word never gets that of a function word."""
    if form in words.stop:
        return form
    bare = without_accents(form)
    found = words.endings.stem(bare) if words.endings else stem(bare)
    if found not in words.stop:
        return found
    return bare if words.endings else bare.removesuffix("s") or form


def _with_unit(digits: str, words: Vocabulary) -> tuple[str, ...]:
    """A number, and the word of the unit written against it."""
    found = _WITH_UNIT.fullmatch(digits)
    unit = found and words.units.get(found[2])
    return (found[1], unit) if found and unit else (digits,)


def _resolved(plain: str, words: Vocabulary) -> tuple[str, ...]:
    """The words in a written word: contractions opened, the possessive dropped."""
    if plain in words.irregular:
        return tuple(words.irregular[plain].split())
    if "." in plain:
        initials = plain.replace(".", "")
        return (words.initials.get(initials, initials),)
    if "'" not in plain:
        return (plain,)
    for ending, full in words.contractions.items():
        if plain.endswith(ending) and len(plain) > len(ending):
            return plain.removesuffix(ending).replace("'", ""), full
    before, _, after = plain.partition("'")
    if before in words.elisions:
        return before, after.replace("'", "")
    return (plain.removesuffix("'s").replace("'", ""),)
