"""Related words: which different stems may answer each other, and how much that counts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.wording.related import FAMILY, SYNONYM, related, root, used_for
from matching.wording.tokens import read_tokens


def of_words(one: str, other: str) -> float:
    return related(read_tokens(one).stems[0], read_tokens(other).stems[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("denied", "denial"),
        ("insists", "insistence"),
        ("election", "elected"),
        ("democracy", "democratic"),
        ("saboteurs", "sabotage"),
        ("decision", "decided"),
        ("explosion", "exploded"),
        ("robbery", "robbed"),
        ("critics", "criticised"),
        ("suspicious", "suspicion"),
        ("Somali", "Somalia"),
        ("Dutch", "Netherlands"),
        ("acquired", "acquisition"),
        ("deaths", "died"),
        ("appointment", "appoints"),
    ],
)
def test_words_of_one_family(one: str, other: str) -> None:
    assert of_words(one, other) >= FAMILY


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("revolver", "gun"),
        ("foiled", "thwarted"),
        ("captured", "seized"),
        ("vessels", "ships"),
        ("chopper", "helicopter"),
        ("assassination", "murdered"),
        ("blaze", "fire"),
        ("earthquake", "tremor"),
        ("teenager", "youths"),
        ("bookies", "bookmaker"),
    ],
)
def test_words_used_for_each_other(one: str, other: str) -> None:
    assert of_words(one, other) == SYNONYM


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("police", "policy"),
        ("secret", "secretary"),
        ("several", "severe"),
        ("community", "communist"),
        ("general", "generate"),
        ("trade", "tradition"),
        ("university", "universe"),
        ("north", "south"),
        ("Iran", "Iraq"),
        ("12", "13"),
        ("rise", "fall"),
        ("accept", "reject"),
        ("buy", "sell"),
    ],
)
def test_words_that_say_different_things(one: str, other: str) -> None:
    assert of_words(one, other) == 0


@pytest.mark.parametrize(
    ("one", "other"), [("fled", "flee"), ("stolen", "steals"), ("gunmen", "gunman"), ("shot", "shoots")]
)
def test_irregular_forms_share_a_stem(one: str, other: str) -> None:
    assert of_words(one, other) == 1


WORDS = st.sampled_from(
    ["gun", "weapon", "arm", "armi", "kill", "murder", "death", "die", "leav", "resign", "quit"]
)


@settings(deadline=None)
@given(WORDS | st.text(max_size=9), WORDS | st.text(max_size=9))
def test_related_is_symmetric_and_as_roots_tell(one: str, other: str) -> None:
    share = related(one, other)
    assert share == related(other, one)
    assert bool(share) == (root(one) == root(other) or root(one) in used_for(root(other)))


def test_no_number_is_used_for_a_word() -> None:
    words = {near for word in ("gun", "weapon", "kill", "resign") for near in (root(word), *used_for(root(word)))}
    numbers = {near for number in map(str, range(2000)) for near in (root(number), *used_for(root(number)))}
    assert not words & numbers
