"""The rules that set a score whatever the measures say, in words."""

from __future__ import annotations

from matching.comparing import quote_in_text, quote_pairs
from matching.comparing.find import Find
from matching.comparing.scoring import Measures


def rule_of(find: Find) -> str:
    """Which rule set the score of a pair; said of "one" and "the other" of its units."""
    measures = find.measures
    if not isinstance(measures, Measures):
        return "what they say conflicts"
    if find.pairing == "quote_and_text":
        if quote_in_text.stands(find.left, find.right):
            return f"the {len(_shorter(find))} words of the quote stand in the sentence as they are"
        return "they share little but names and numbers"
    one, other = find.left.forms, find.right.forms
    if not quote_pairs.stands_in(*sorted((one, other), key=len)):
        return f"{len(_shorter(find))} words are too few unless they stand in the other as they are"
    whole = "both are the same" if len(one) == len(other) else "one stands in the other as it is,"
    return f"{whole} {len(_shorter(find))} words{_content(find)}, {_speakers(measures)}"


def _shorter(find: Find) -> list[str]:
    return min(find.left.forms, find.right.forms, key=len)


def _content(find: Find) -> str:
    unit = min(find.left, find.right, key=lambda one: len(one.forms))
    count = sum(stem in unit.content for stem in unit.stems)
    return f" ({count or 'none'} of them telling something)"


def _speakers(measures: Measures) -> str:
    if measures.one_speaker:
        return "said by one person"
    return "said by two persons" if measures.other_speaker else "and it is open whether one person says them"
