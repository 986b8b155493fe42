"""The forms and stems of a text's tokens, to be read a stretch at a time: a word that comes again is kept once."""

from __future__ import annotations

from collections.abc import Sequence

from matching.index.errors import demand
from matching.index.sheet import Columns, Writer
from matching.wording.tokens import Tokens
from matching.wording.vocabulary import languages


def write_words(sheet: Writer, tokens: Tokens) -> None:
    """The pairs of form and stem that there are, and for each token the number of its pair."""
    pairs: dict[tuple[str, str], int] = {}
    numbers = [pairs.setdefault(pair, len(pairs)) for pair in zip(tokens.forms, tokens.stems, strict=True)]
    sheet.words([tokens.language])
    sheet.words(form for form, _ in pairs)
    sheet.words(stem for _, stem in pairs)
    sheet.numbers(numbers)


class KeptWords:
    """The forms and stems of some tokens, by the tokens' indexes."""

    def __init__(self, part: Columns) -> None:
        language = part.words()
        self._forms, self._stems, self._numbers = part.words(), part.words(), part.numbers()
        demand(len(language) == 1 and language[0] in languages())
        demand(len(self._forms) == len(self._stems) and all(self._forms) and all(self._stems))
        demand(min(self._numbers, default=0) >= 0 and max(self._numbers, default=-1) < len(self._forms))
        self.language = language[0]

    def __len__(self) -> int:
        return len(self._numbers)

    def forms(self, indexes: Sequence[int]) -> list[str]:
        """The forms of some tokens."""
        forms = self._forms
        return [forms[number] for number in self._at(indexes)]

    def stems(self, indexes: Sequence[int]) -> list[str]:
        """The stems of some tokens."""
        stems = self._stems
        return [stems[number] for number in self._at(indexes)]

    def _at(self, indexes: Sequence[int]) -> list[int]:
        if isinstance(indexes, range):
            return self._numbers[indexes.start : indexes.stop]
        return [self._numbers[index] for index in indexes]
