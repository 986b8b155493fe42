"""A selection grows and shrinks as keys say."""

import pytest

from parsers import parse
from tui.selecting.pieces import Pieces
from tui.selecting.selection import (
    begin,
    begin_here,
    by_characters,
    by_whole,
    by_words,
    other_end,
    to_word_end,
    widened,
)
from tui.selecting.taken import amount, as_read

ARTICLE = parse(
    "# Ropes\n\nFirst eels, two “herons.” He said: “No.” Mr. Ek left.\n\nSecond part. Tar.\n", name="ropes.md"
)
PIECES = Pieces(ARTICLE)
KEYS = {
    "w": lambda one: by_words(PIECES, one, 1),
    "b": lambda one: by_words(PIECES, one, -1),
    "e": lambda one: to_word_end(PIECES, one, 1),
    "l": lambda one: by_characters(PIECES, one, 1),
    "h": lambda one: by_characters(PIECES, one, -1),
    ")": lambda one: by_whole(PIECES, one, "sentence", 1),
    "(": lambda one: by_whole(PIECES, one, "sentence", -1),
    "}": lambda one: by_whole(PIECES, one, "paragraph", 1),
    "{": lambda one: by_whole(PIECES, one, "paragraph", -1),
    "v": lambda one: widened(PIECES, one),
    "o": other_end,
    " ": lambda one: begin_here(PIECES, one),
}


def after(keys, word="two"):
    selection = begin(PIECES, PIECES.around("word", ARTICLE.text.index(word)))
    for key in keys:
        selection = KEYS[key](selection)
    return selection


@pytest.mark.parametrize(
    ("keys", "selected"),
    [
        ("", "two"),
        ("w", "two “herons"),
        ("wb", "two"),
        ("bb", "First eels, two"),
        ("bbw", "eels, two"),
        ("wwob", "eels, two “herons.” He"),
        ("wwow", "herons.” He"),
        ("l", "two "),
        ("hh", "t"),
        ("lle", "two “herons"),
        (")", "two “herons.”"),
        ("))", "two “herons.” He said: “No.”"),
        (")))(", "two “herons.” He said: “No.”"),
        (")))(((", "two"),
        (")))((((", "First eels, two"),
        ("()", "two"),
        ("}", "two “herons.” He said: “No.” Mr. Ek left."),
        ("}{", "two"),
        ("}{{", "First eels, two"),
        ("www ww", "said: “No.” Mr"),
        ("lhv", "First eels, two “herons.”"),
    ],
)
def test_keys_move_the_end_where_the_cursor_is(keys, selected):
    assert ARTICLE.text[slice(*after(keys).span)] == selected


def test_widening_takes_what_is_touched_whole_and_then_gives_it_back():
    sizes = [after("h" + "v" * times) for times in range(5)]
    assert [one.by for one in sizes] == ["character", "word", "sentence", "paragraph", "character"]
    assert [ARTICLE.text[slice(*one.span)][-8:] for one in sizes[:4]] == ["tw", "two", "herons.”", "Ek left."]
    assert sizes[0].span == sizes[4].span
    assert ARTICLE.text[slice(*after("vw").span)] == "First eels, two “herons.” He"


def test_the_cursor_is_at_the_end_that_moves():
    assert ARTICLE.text[slice(*after(")").cursor(PIECES))] == "”"
    assert ARTICLE.text[slice(*after("bb").cursor(PIECES))] == "F"
    assert ARTICLE.text[slice(*after(")o").cursor(PIECES))] == "t"


def test_at_the_ends_of_the_article_nothing_more_is_selected():
    assert after("}" * 9).span == (ARTICLE.text.index("two"), len(ARTICLE.text))
    assert after("{" * 9).span.start == after("b" * 99).span.start == after("h" * 99).span.start == 0
    assert after("w" * 99).span.end == ARTICLE.text.index("Tar") + 3


def test_the_text_is_that_of_paragraphs_and_without_hidden_ones():
    start = ARTICLE.text.index("Ek")
    assert as_read(ARTICLE, start, len(ARTICLE.text)) == "Ek left.\n\nSecond part. Tar."
    assert as_read(ARTICLE, 0, len(ARTICLE.text), [0, 2]) == "Ropes\n\nSecond part. Tar."
    assert as_read(ARTICLE, 2, 5) == "pes"


def test_how_much_it_is_is_told_in_words_where_there_are_some():
    assert amount("tar") == "1 word"
    assert amount("tar and rope") == "3 words"
    assert amount("これは鷺") == "4 characters"
    assert amount("tar " * 20_000) == "80,000 characters"
