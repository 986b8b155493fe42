"""Stock phrases of the trade ("did not respond to a request for comment"), found among the tokens of a text.

They stand in any two reports, word for word, and would light up as copied. The phrases are in
`words/stock_phrases.toml`, by language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from matching.comparing.tokens import Tokens, read_tokens
from matching.word_lists import word_lists


def stock_phrases(tokens: Tokens) -> Iterator[range]:
    """The runs of tokens that are stock phrases."""
    by_first = _phrases(tokens.language)
    for at, form in enumerate(tokens.forms):
        for phrase in by_first.get(form, ()):
            if tokens.forms[at : at + len(phrase)] == phrase:
                yield range(at, at + len(phrase))


@cache
def _phrases(language: str) -> dict[str, list[list[str]]]:
    """The forms of every phrase of a language, by the first."""
    by_first: defaultdict[str, list[list[str]]] = defaultdict(list)
    for phrase in word_lists("stock_phrases").get(language, {}).get("phrases", ()):
        forms = read_tokens(phrase, language).forms
        by_first[forms[0]].append(forms)
    return dict(by_first)
