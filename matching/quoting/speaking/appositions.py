"""What stands beside a name tells what it is of: a person with a role, or a thing.

"Holm, the deputy minister," and "the deputy minister, Ada Holm," give her a role, "Holm, who" makes her a
person, and "the company, Holm Marine" or "Holm, which" a thing. What stands before another name beside it is that
one's ("Judge Ada Holm, Berg and Deputy Lind").
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final

from matching.quoting.speaking.names import Mention, listed
from matching.quoting.speaking.narration import Token
from matching.quoting.speaking.speech import SpeechWords

_ROLE_REACH: Final = 9
"""Tokens beside a name in which an apposition names a role."""


class Appositions:
    """Reads what stands beside the names of a text."""

    def __init__(self, known: SpeechWords) -> None:
        self._known = known

    def is_who(self, sentence: Sequence[Token], mention: Mention) -> bool:
        """Whether "who" follows a name or its apposition ("Holm, a former guard who")."""
        comma = mention.last + 1
        if comma >= len(sentence) or sentence[comma].word != ",":
            return False
        words = (token.word for token in sentence[comma + 1 : comma + 1 + _ROLE_REACH])
        stop = next((w for w in words if w in self._known.who or w in self._known.prepositions or w == ","), "")
        return stop in self._known.who

    def is_which(self, sentence: Sequence[Token], mention: Mention) -> bool:
        """Whether "which" follows a name."""
        after = sentence[mention.last + 1 : mention.last + 3]
        return bool(after) and after[0].word == "," and after[-1].word in self._known.which

    def told(
        self, tokens: Sequence[Token], mention: Mention, others: Container[int] = ()
    ) -> tuple[set[str], bool]:
        """Roles in ", the deputy minister," after a name and "spokeswoman" or "a lawyer for the firm," before it.

        `others` are the tokens that say what somebody else is. The second value tells whether the apposition is
        one of a thing ("the company, Holm Marine").
        """
        roles: set[str] = set()
        thing = False
        behind = mention.last + 1
        in_place = mention.first > 0 and tokens[mention.first - 1].word in self._known.place_prepositions
        if behind < len(tokens) and tokens[behind].word in (",", "(") and not in_place:
            end = next((at for at in range(behind + 1, len(tokens)) if at in others), len(tokens))
            phrase = self._head(tokens[behind + 1 : min(end, behind + 1 + _ROLE_REACH)])
            after = behind + 1 + len(phrase)
            if after < len(tokens) and tokens[after].word in self._known.verbs:
                phrase = []
            roles |= self._roles(phrase)
            thing = bool(phrase) and phrase[0].word in self._known.determiners and self._is_thing(phrase)
        last = mention.first - 1
        if last >= 0 and tokens[last].word == ",":
            begin = next((at + 1 for at in range(last - 1, -1, -1) if at in others), 0)
            phrase = self._head_before(tokens[max(begin, last - _ROLE_REACH) : last], far=len(mention.words) > 1)
            before = self._roles(phrase)
            roles |= before
            thing |= bool(phrase) and not before and self._is_thing(phrase)
        elif last >= 0 and self._known.nouns.role(tokens[last].word) and not tokens[last].possessive:
            roles.add(tokens[last].word)
        return roles, thing

    def of_names(self, tokens: Sequence[Token], found: Iterable[Mention]) -> Iterator[int]:
        """The tokens that say right before a name what that person is ("Judge", "reporter")."""
        for mention in found:
            first = mention.first
            if first > 0 and self._known.nouns.role(tokens[first - 1].word) and not tokens[first - 1].possessive:
                first -= 1
            told = [at for at in range(first, mention.last + 1) if self._known.nouns.role(tokens[at].word)]
            yield from (at for at in told if at < mention.last and not mention.organisation)

    def _head(self, tokens: Sequence[Token]) -> list[Token]:
        """The words of an apposition up to what only adds to it; of a relative clause, those after "who is"."""
        start = 0
        if tokens and tokens[0].word in self._known.who:
            if len(tokens) < 2 or tokens[1].word not in self._known.be_forms:
                return []
            start = 2
        phrase: list[Token] = []
        for token in tokens[start:]:
            ends = not token.is_word or token.word in self._known.verbs
            adds = token.word in self._known.prepositions or token.word in self._known.who | self._known.which
            if ends or adds:
                break
            phrase.append(token)
        return phrase

    def _head_before(self, tokens: Sequence[Token], *, far: bool) -> list[Token]:
        """The words of an apposition that ends where a name begins, without what only adds to it.

        Unless the head may be `far`, what adds to it is the head ("the only candidate in the capital, Holmby").
        """
        phrase: list[Token] = []
        for token in reversed(tokens):
            if not token.is_word or token.word in self._known.verbs:
                break
            if token.word not in self._known.prepositions:
                phrase.insert(0, token)
            elif far:
                phrase.clear()
            else:
                break
        return phrase

    def _roles(self, phrase: Iterable[Token]) -> set[str]:
        return {token.word for token in phrase if not token.possessive and self._known.nouns.role(token.word)}

    def _is_thing(self, phrase: Sequence[Token]) -> bool:
        """Whether the last word of an apposition names a kind of organisation."""
        word = phrase[-1].word
        thing = self._known.nouns.body(word) or word in listed("organisations")
        return bool(thing) and not phrase[-1].possessive
