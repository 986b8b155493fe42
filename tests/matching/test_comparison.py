"""Two texts compared: what spares work changes no answer."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.comparing import choosing
from matching.comparing.alignment import Alignment, align
from matching.comparing.choosing import best, repeats
from matching.comparing.comparison import Comparison
from matching.comparing.find import Find
from matching.comparing.scoring import scorer
from matching.preparing.prepared import Prepared, prepare
from matching.quoting.quotes import find_quotes

WORDS = (
    *("Kelmorin", "Kelmroin", "Velden", "Ostrava", "harbour", "harbours", "gun", "weapon", "killed", "murdered"),
    *("flooded", "warehouse", "minister", "resigned", "quit", "denied", "denial", "storm", "seven", "12"),
    *("the", "of", "in", "was", "and", "a"),
)
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=4, max_size=14).map(lambda words: " ".join(words) + ".")
TEXTS = st.lists(SENTENCES, min_size=2, max_size=9).map(" ".join)

SAID = st.tuples(
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=12), st.sampled_from(("Brenn", "Odalys", ""))
)
QUOTINGS = st.lists(
    SAID.map(lambda said: f'"{" ".join(said[0])}," {said[1]} said.' if said[1] else f"{' '.join(said[0])}."),
    min_size=1,
    max_size=7,
).map("\n\n".join)


def prepared(text: str) -> Prepared:
    return prepare(text, find_quotes(text))


@settings(deadline=None, max_examples=60)
@given(TEXTS, TEXTS)
def test_sentences_that_cannot_match_are_left_out_and_no_others(left: str, right: str) -> None:
    comparison = Comparison(prepared(left), prepared(right))
    every = [find for find in comparison.aligned() if find.pairing == "sentences"]
    expected = best([find for find in every if not comparison.held_back(find)])
    found = [find for find in comparison.finds() if find.pairing == "sentences"]
    assert [(f.left.start, f.right.start, f.score, f.pairs) for f in found] == [
        (f.left.start, f.right.start, f.score, f.pairs) for f in expected
    ]


@settings(deadline=None, max_examples=60)
@given(QUOTINGS, QUOTINGS)
def test_quotes_that_cannot_match_are_left_out_and_no_others(left: str, right: str) -> None:
    comparison = Comparison(prepared(left), prepared(right))
    every = [find for find in comparison.aligned() if find.pairing != "sentences"]
    expected = best([find for find in every if not comparison.held_back(find)])
    found = [find for find in comparison.finds() if find.pairing != "sentences"]
    assert [(f.left.start, f.right.start, f.score, f.pairs) for f in found] == [
        (f.left.start, f.right.start, f.score, f.pairs) for f in expected
    ]


def test_most_pairs_of_sentences_on_one_event_are_never_aligned(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [
        "The harbour of Kelmorin flooded on Monday after the dam of Velden broke in a storm.",
        "Minister Odalys Brenn visited Kelmorin and promised help for the harbour.",
        "The storm left Kelmorin and Velden without power.",
        "A dam broke at Velden on Monday and the water ran into the harbour of Kelmorin.",
    ]
    comparison = Comparison(prepared(" ".join(told)), prepared(" ".join(reversed(told))))
    aligned: list[Alignment] = []

    def counted(*given: Any) -> Alignment:
        aligned.append(align(*given))
        return aligned[-1]

    monkeypatch.setattr("matching.comparing.comparison.align", counted)
    assert len(told) <= len(comparison.finds()) <= len(aligned) < len(list(comparison.worth_comparing()))


def test_the_highest_score_of_measures_that_lie_between_two_is_never_exceeded() -> None:
    score = scorer("sentences")
    corners = [
        tuple(float(k in chosen) for k in range(len(score.weights))) for chosen in combinations(range(11), 3)
    ]
    nothing, everything = (0.0,) * len(score.weights), (1.0,) * len(score.weights)
    assert all(score(corner) <= score.at_most(nothing, everything) for corner in corners)
    assert score.at_most(nothing, nothing) == score(nothing)


def test_a_quote_that_a_page_repeats_is_compared_with_its_neighbours_only(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[Find] = []

    def counted(find: Find, better: Find) -> bool:
        looked_at.append(find)
        return repeats(find, better)

    monkeypatch.setattr(choosing, "repeats", counted)
    quote = '"We will open the harbour of Velden before the storm comes," Brenn said.'
    comparison = Comparison(prepared(quote), prepared("\n\n".join([quote] * 120)))
    assert len(comparison.finds()) == 120
    assert len(looked_at) < 120 * 12
