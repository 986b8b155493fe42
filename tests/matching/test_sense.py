"""What contradicts in two texts that are worded alike: it is lit, but never with the score of what is the same.

A case holds two texts and how they contradict each other; "nothing" where they only say it in other words.
"""

from __future__ import annotations

import re

import pytest

from matching import explain, find_matches
from matching.contradicting.sense import CEILING
from matching.contradicting.sense_words import sense_words
from matching.wording.vocabulary import languages
from tests.case_files import Case, cases

CASES = cases("sense")
TURNED = [case for case in CASES if case.expected != "nothing"]
SAME = [case for case in CASES if case.expected == "nothing"]


def texts(case: Case) -> list[str]:
    return re.split(r"\n----\n", case.source.removesuffix("\n"))


def first_scores(pair: list[str]) -> list[float]:
    """The scores of what begins in the first paragraphs, where the texts differ."""
    ends = [text.find("\n\n") for text in pair]
    return [
        match.score
        for match in find_matches(pair)
        if ends[0] < 0 or (match.a_start < ends[0] and match.b_start < ends[1])
    ]


def turns(pair: list[str]) -> set[str]:
    return {one.turn for explained in explain(*pair).explanations for one in explained.conflicts}


@pytest.mark.parametrize("case", TURNED, ids=str)
def test_what_contradicts_never_scores_as_the_same(case: Case) -> None:
    pair = texts(case)
    assert case.expected in turns(pair)
    assert max(first_scores(pair), default=0.0) <= CEILING


@pytest.mark.parametrize("case", SAME, ids=str)
def test_what_is_only_said_otherwise_does_not_contradict(case: Case) -> None:
    assert not turns(texts(case))


@pytest.mark.parametrize("case", TURNED, ids=str)
def test_either_side_may_come_first(case: Case) -> None:
    one, other = texts(case)
    forward, back = find_matches([one, other]), find_matches([other, one])
    assert [(m.a_start, m.b_start, m.score) for m in forward] == [(m.b_start, m.a_start, m.score) for m in back]


def test_a_copy_that_denies_one_word_stays_lit() -> None:
    pair = ["The bridge at Tarn is closed to lorries.", "The bridge at Tarn is not closed to lorries."]
    [match] = find_matches(pair)
    assert match.score == pytest.approx(CEILING)
    assert [pair[1][p.b_start : p.b_end] for p in match.pieces if p.op != "equal"] == ["not"]


def test_a_sentence_is_no_surer_than_the_quotes_it_is_lit_with() -> None:
    one = "“The mill was not sold to Norland, we own it,” said Eva Holm."
    other = "“The mill was sold to Norland, we own it,” said Eva Holm."
    assert max(match.score for match in find_matches([one, other])) <= CEILING


def test_every_language_has_words_of_sense() -> None:
    for language in sorted(languages()):
        assert sense_words(language).sides, language
        assert sense_words(language).negations, language


def test_a_number_is_not_what_it_lies_between() -> None:
    one = "The losing bidder of Marvik had offered 30 million more for the northern quay."
    other = "The losing bidder of Marvik had offered between 25 million and 30 million talers more for the quay."
    for given in ([one, other], [other, one]):
        [match] = find_matches(given)
        assert (match.score, match.contradictions) == (CEILING, ("numbers",))
