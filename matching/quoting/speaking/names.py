"""Names in the writer's words.

A name is a run of capitalised words, without the titles before it and the words that only begin a sentence.
Whom a name stands for is left to `matching.quoting.speaking.people`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from matching.quoting.speaking.narration import Sentence, Token
from matching.quoting.speaking.speech import SpeechWords
from matching.word_lists import word_lists

_SHORTEST_ACRONYM, _ACRONYM_LENGTH = 3, 5
"""Letters of a word in capitals that is taken for the name of an organisation."""
_SHORT_RUN: Final = 3
"""Words in capitals, one after the other, that need not be a headline's whatever they are."""
_SHORTEST: Final = 2
"""Letters of the shortest name."""


@cache
def listed(key: str) -> frozenset[str]:
    """A list of `words/names.toml`."""
    lists = word_lists("names")
    return frozenset(lists["people"].get(key) or lists["others"][key])


class Mention(NamedTuple):
    """One place where a name stands."""

    first: int
    """Index of its first token in the sentence, titles included."""
    last: int
    start: int
    end: int
    name: str
    titles: frozenset[str]
    possessive: bool
    words: tuple[str, ...]
    """The words of the name in lower case."""
    organisation: bool
    """Whether its words say that it is no person."""
    known_person: bool
    """Whether its title or its first name say that it is a person."""


def mentions(text: str, sentence: Sentence, known: SpeechWords) -> list[Mention]:
    """The names in a sentence, in order."""
    found = []
    tokens = sentence.tokens
    particles = listed("particles" if known.capitals_tell_names else "plain_particles")
    last = -1
    for index, token in enumerate(tokens):
        if token.capital and index > last:
            last = _run_end(text, tokens, index, particles)
            begin = _behind_headline(text, tokens, index, last, known)
            mention = _trimmed(text, tokens, begin, last, known) if begin <= last else None
            part = text.startswith("-", token.end) and not known.capitals_tell_names
            if mention is not None and not part:
                found.append(mention)
    return found


def _behind_headline(text: str, tokens: Sequence[Token], index: int, last: int, known: SpeechWords) -> int:
    """Where the line below a headline begins in a run of capitalised words; behind it where all is headline."""
    while index <= last and _is_title_case(tokens[index : last + 1], known):
        lines = (at for at in range(index + 1, last + 1) if "\n" in text[tokens[at - 1].end : tokens[at].start])
        index = next(lines, last + 1)
    return index


def _is_title_case(run: Sequence[Token], known: SpeechWords) -> bool:
    """Whether capitals are those of a headline ("Ada Holm Is Leaving The Pier"): little words have them, too."""
    if len(run) <= _SHORT_RUN:
        return False
    little = known.be_forms | known.determiners | known.pronouns | known.prepositions | known.auxiliaries
    words = (token.word for token in run[1:] if len(token.word) > 1)
    return any(word in little and word not in listed("particles") and word not in _given() for word in words)


def _run_end(text: str, tokens: Sequence[Token], index: int, particles: frozenset[str]) -> int:
    """Index of the last token of the run of capitalised words that begins at `index`."""
    last = first_names = index
    while not tokens[last].possessive and last + 1 < len(tokens):
        step = last + 1
        if tokens[step].word == "&" and step + 1 < len(tokens) and tokens[step + 1].capital:
            last = step + 1
            continue
        if tokens[step].word == "." and _takes_full_stop(tokens[last].word):
            step += 1
        if step + 1 < len(tokens) and tokens[step].word in particles:
            first_names = _first_names_end(tokens, first_names, last)
            step = _behind_particles(tokens, step, particles) if first_names == last else step
        if step >= len(tokens) or not tokens[step].capital:
            break
        if (
            text[tokens[step - 1].end : tokens[step].start].strip()
            or "\n\n" in text[tokens[last].end : tokens[step].start]
        ):
            break
        last = step
    return last


def _behind_particles(tokens: Sequence[Token], step: int, particles: frozenset[str]) -> int:
    """Index of the first token from `step` that is no particle of a name, nor an article after one."""
    joins = particles
    while step + 1 < len(tokens) and tokens[step].word in joins and not tokens[step].capital:
        joins = particles | listed("articles_after_particles")
        step += 1
    return step


def _first_names_end(tokens: Sequence[Token], begin: int, last: int) -> int:
    """Up to which token, `last` at most, only first names and the like follow the one at `begin`.

    A particle may stand after one name or after first names only, not in "Ada Holm von der Werft".
    """
    while begin < last and (_is_given(tokens[begin + 1]) or _no_name(tokens[begin + 1])):
        begin += 1
    return begin


def _takes_full_stop(word: str) -> bool:
    return len(word.replace(".", "")) <= 2 or word in listed("titles")


def _trimmed(text: str, tokens: Sequence[Token], first: int, last: int, known: SpeechWords) -> Mention | None:
    """The name in a run of capitalised words; a run of titles only is one too ("King", which may be a name)."""
    if first == 0 and last and _leads_sentence(tokens[0].word, known):
        first += 1
    begin, end = first, last
    while end > begin and tokens[end].word in listed("calendar"):
        end -= 1
    if begin < end < last and tokens[end].word in listed("before_months"):
        end -= 1
    titles = set()
    while (
        begin <= end
        and not _is_initial(tokens, begin, end)
        and (
            _no_name(tokens[begin])
            or _leads(text, tokens, begin, end)
            or (begin < end and _is_noun(tokens[begin], known))
        )
    ):
        word = tokens[begin].word
        if word in listed("titles") or (_is_noun(tokens[begin], known) and word not in known.determiners):
            titles.add(word)
        elif not titles and (word in listed("not_names") or word in known.determiners):
            first = begin + 1
        begin += 1
    if known.inverts and known.capitals_tell_names:
        begin = max((at + 1 for at in range(begin, end) if _is_noun(tokens[at], known)), default=begin)
    if tokens[end].word not in listed("organisations"):
        named_from = _first_name(tokens, begin, end)
        if known.capitals_tell_names and named_from == begin < end and not _is_given(tokens[begin]):
            named_from = _behind_title(tokens, begin, end, known)
        titles.update(token.word for token in tokens[begin:named_from] if token.word in _personal_titles())
        begin = named_from
    if begin > end and tokens[end].word in listed("titles"):
        begin = first = end
        titles.clear()
    if end < begin or not tokens[begin].capital or (len(tokens[begin].word) < _SHORTEST and begin == end):
        return None
    name = " ".join(text[tokens[begin].start : tokens[end].end].split())
    words = tuple(name.lower().split(" "))
    personal = not titles <= listed("qualifiers")
    acronym = len(name) <= _ACRONYM_LENGTH and name.isupper() and not personal
    organisation = acronym or "&" in words or not listed("organisations").isdisjoint(words)
    person = not organisation and (personal or words[0] in _given() or words[0].partition("-")[0] in _given())
    span = tokens[begin].start, tokens[end].end
    possessive = tokens[last].possessive
    return Mention(first, last, *span, name, frozenset(titles), possessive, words, organisation, person)


def _is_initial(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a letter with a full stop stands before more of the name ("A. J. Holm")."""
    return len(tokens[begin].word) == 1 and begin + 1 < end and tokens[begin + 1].word == "."


def _first_name(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Where the first name stands, after words that tell what the person is ("Harbourmaster Ada Holm")."""
    if begin <= end and _is_given(tokens[begin]):
        return begin
    given = (index for index in range(begin + 1, end) if _is_given(tokens[index]))
    return next((index for index in given if tokens[index - 1].word not in listed("saints")), begin)


def _behind_title(tokens: Sequence[Token], begin: int, end: int, known: SpeechWords) -> int:
    """Where two words or more stand behind the last title ("Harbour Court Judge Ada Holm"); else `begin`."""
    amid = range(begin + 1, end - 1)
    title = max((at for at in amid if tokens[at].word in _personal_titles()), default=begin)
    short = tokens[title + 1].word == "."
    gendered = tokens[title].word in listed("male_titles") | listed("female_titles")
    if title == begin or not (short or gendered or known.nouns.role(tokens[title].word)):
        return begin
    behind = title + 1 + short
    words = (token for token in tokens[behind : end + 1] if token.is_word)
    plain = all(token.capital and token.word not in listed("organisations") for token in words)
    return behind if plain and behind < end else begin


def _is_given(token: Token) -> bool:
    """Whether a word is known as a first name."""
    return token.word in _given()


def _leads_sentence(word: str, known: SpeechWords) -> bool:
    """Whether the first word of a sentence is a preposition or the like before a name ("Volgens Ada Holm")."""
    return word in known.prepositions or word in known.according or word in known.links or word in known.verbs


def _is_noun(token: Token, known: SpeechWords) -> bool:
    """Whether a capitalised noun only leads to a name ("Seine Kollegin Ada Holm", "Başkanı Ada Holm")."""
    if not known.inverts or _is_given(token):
        return False
    if known.capitals_tell_names:
        return bool(known.nouns.role(token.word))
    return bool(known.nouns.role(token.word)) or token.word in known.determiners


def _leads(text: str, tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a word in capitals only stands before a name in small letters ("CNN Ada Holm")."""
    if index >= end:
        return False
    word, after = (text[token.start : token.end] for token in (tokens[index], tokens[index + 1]))
    return word.isupper() and len(word) >= _SHORTEST_ACRONYM and not after.isupper() and after != "."


def _no_name(token: Token) -> bool:
    return token.word in _nameless()


@cache
def _personal_titles() -> frozenset[str]:
    """Titles that tell a person, whatever else stands before the name."""
    return listed("titles") - listed("qualifiers")


@cache
def _given() -> frozenset[str]:
    """First names."""
    return listed("female") | listed("male")


@cache
def _nameless() -> frozenset[str]:
    """Words and signs that are no part of a name, though a name may follow them."""
    return listed("titles") | listed("not_names") | {"."}
