"""What a score says: 1.00 for the same words, less for all else."""

from __future__ import annotations

import pytest

from matching import explain, find_matches
from matching.comparing.sureness import HIGHEST, SURE

REST = """

The flood tore the old mill of Corrie from its footing on Friday, and a ferry brought the keepers to Aldham.

Engineers from Tarn will look at the weir before the barges sail again."""

SAYING = "We left the keys with the keeper of the lock"


def first_score(one: str, other: str) -> float:
    """The score of what is matched in the first paragraphs."""
    return next(match.score for match in find_matches([one + REST, other + REST]) if match.a_start < len(one))


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        (f"“{SAYING},” Ada Holm said.", f"Ms. Holm said: “{SAYING}.”", SURE),
        (f"Holm said: “{SAYING}, and nobody asked for them until Sunday.”", f"Holm said: “{SAYING}.”", HIGHEST),
        (
            f"Ada Holm said: “{SAYING}, and nobody asked for the barge until Sunday.”",
            f"Ms. Holm said: “{SAYING}, and no one asked for the barge until Sunday.”",
            HIGHEST,
        ),
    ],
)
def test_only_the_same_words_are_surest(one: str, other: str, score: float) -> None:
    for pair in ((one, other), (other, one)):
        found = first_score(*pair)
        assert found == SURE if score == SURE else 0.9 < found <= HIGHEST


def test_a_passage_of_the_same_words_may_be_told_as_the_same_and_a_retold_one_not() -> None:
    one = "The lock of Aldham was closed on Thursday because the gates had been bent by a drifting barge."
    other = "The lock of Aldham was closed on Thursday since the gates had been bent by a drifting barge."
    assert round(first_score(one, one), 2) == SURE
    assert 0.9 < first_score(one, other) <= HIGHEST


def test_few_words_and_the_words_of_two_persons_are_not_surest() -> None:
    assert first_score("“Tarn weir broke,” Ada Holm said.", "Ms. Holm said: “Tarn weir broke.”") < SURE
    assert first_score(f"“{SAYING},” Ada Holm said.", f"“{SAYING},” Jon Berg said.") < SURE


def test_what_is_explained_has_the_score_of_the_match() -> None:
    texts = f"“{SAYING},” Ada Holm said." + REST, f"Ms. Holm said: “{SAYING}.”" + REST
    scores = sorted(match.score for match in find_matches(texts))
    told = explain(*texts).explanations
    assert scores == sorted(round(pair.score, 4) for pair in told if pair.verdict == "match")
