"""Tokens: one normal form for the ways a word is written, with its place in the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.word_lists import WORDS
from matching.wording.stems import stem
from matching.wording.tokens import normal, read_tokens


def forms(text: str) -> list[str]:
    return read_tokens(text).forms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Don’t", "do not"),
        ("can't", "cannot"),
        ("won’t", "will not"),
        ("the mayor’s", "the mayor"),
        ("twelve boats", "12 boats"),
        ("5,000 tonnes", "5000 tonnes"),
        ("CAFÉ", "cafe\u0301"),
        ("ﬁnal", "final"),
        ("co\u00adoperate", "cooperate"),
        ("O'Hara", "O’Hara"),
        ("well-known", "well — known"),
        ("Straße", "STRASSE"),
        ("5%", "5 per cent"),
        ("4.2bn barrels", "4.2 billion barrels"),
        ("5pm", "5 p.m."),
        ("the US ports", "the U.S. ports"),
        ("J.K. Marrow", "JK Marrow"),
        ("the fourth boat", "the 4th boat"),
        ("the 1st boat", "the first boat"),
        ("on Nov. 8", "on November 8"),
        ("a cease-fire", "a ceasefire"),
        ("two speed boats", "two speedboats"),
        ("co-operation", "cooperation"),
    ],
)
def test_ways_to_write_one_thing_are_equal(one: str, other: str) -> None:
    assert forms(one) == forms(other)


def test_words_that_differ_stay_apart() -> None:
    assert forms("12") != forms("13")
    assert forms("coop") != forms("coups")


def test_a_number_alone_has_no_unit_and_a_pronoun_is_no_country() -> None:
    assert forms("they told us of 5 men") == ["they", "told", "us", "of", "5", "men"]


def test_a_compound_is_one_token_with_the_place_of_its_parts() -> None:
    tokens = read_tokens("The cease-fire held; he will cease, fire or not")
    assert tokens.forms == ["the", "ceasefire", "held", "he", "will", "cease", "fire", "or", "not"]
    assert (tokens.starts[1], tokens.ends[1]) == (4, 14)


def test_accents_are_alike_but_not_equal() -> None:
    left, right = read_tokens("Mériot"), read_tokens("Meriot")
    assert left.stems == right.stems
    assert left.forms != right.forms


def test_letters_and_digits_that_touch_are_one_word() -> None:
    assert forms("the G20, AK-47s, 11th and 3.5m") == ["the", "g20", "ak", "47s", "11th", "and", "3.5", "million"]


def test_a_contraction_is_two_tokens_in_one_place() -> None:
    tokens = read_tokens("We don’t know")
    assert tokens.forms == ["we", "do", "not", "know"]
    assert tokens.starts == [0, 3, 3, 9]
    assert tokens.ends == [2, 8, 8, 13]


def test_scripts_without_spaces_give_a_token_a_character() -> None:
    assert forms("港は閉まる。") == ["港", "は", "閉", "ま", "る"]
    assert len(forms("ท่าเรือ")) > 1


def test_indic_words_stay_whole() -> None:
    assert forms("बंदरगाह खुला है।") == ["बंदरगाह", "खुला", "है"]


@pytest.mark.parametrize("word", ["suggest", "suggests", "suggested", "suggesting"])
def test_endings_share_a_stem(word: str) -> None:
    assert stem(word) == stem("suggest")


def test_british_and_american_spellings_share_a_stem() -> None:
    for british, american in [("organisation", "organization"), ("colour", "color"), ("centre", "center")]:
        assert stem(british) == stem(american)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_tokens_ascend_and_stay_in_bounds(text: str) -> None:
    tokens = read_tokens(text)
    assert all(0 <= start < end <= len(text) for start, end in zip(tokens.starts, tokens.ends, strict=True))
    assert tokens.starts == sorted(tokens.starts)
    assert all(tokens.forms)
    assert all(tokens.stems)


@settings(deadline=None)
@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_between_finds_the_tokens_that_begin_there(text: str, one: int, other: int) -> None:
    tokens = read_tokens(text)
    start, end = sorted((one, other))
    assert list(tokens.between(start, end)) == [i for i, at in enumerate(tokens.starts) if start <= at < end]


def test_no_content_word_becomes_a_function_word() -> None:
    stems = [stem for word in ("offer", "offers", "offered", "Norring", "theme") for _, stem in normal(word)]
    assert stems == ["offer", "offer", "offer", "norring", "theme"]


LANGUAGES = sorted(path.stem for path in (WORDS / "languages").iterdir())
LETTERS = [char for char in map(chr, range(0x250)) if char.isalpha()]


def test_no_letter_alone_has_an_empty_stem() -> None:
    found = [
        (char, language)
        for char in LETTERS
        for language in LANGUAGES
        for _, stem in normal(char, language)
        if not stem
    ]
    assert not found
    assert [stem for _, stem in normal("Š")] == ["š"]


@settings(deadline=None)
@given(st.text(st.characters(categories=("L", "M", "Nd")), min_size=1, max_size=6), st.sampled_from(LANGUAGES))
def test_no_word_has_an_empty_stem_in_any_language(word: str, language: str) -> None:
    assert all(form and stem for form, stem in normal(word, language))


def test_a_compound_is_found_before_characters_that_have_no_blanks() -> None:
    tokens = read_tokens("a cease-fire停戦 and a cease fire")
    assert tokens.forms == ["a", "ceasefire", "停", "戦", "and", "a", "ceasefire"]
    assert [tokens.ends[at] - tokens.starts[at] for at in (1, 2, 6)] == [10, 1, 10]
