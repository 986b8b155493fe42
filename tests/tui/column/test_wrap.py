"""Lines break where words end, hold what they should and lose nothing."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.column.characters import cells
from tui.column.wrap import NARROWEST, wrap


def lines(text, width):
    return [text[start:end] for start, end in wrap(text, 0, len(text), width)]


def test_words_stay_whole():
    assert lines("“There were contacts,” said Ada Lind, who ought to know", 20) == [
        "“There were",
        "contacts,” said Ada",
        "Lind, who ought to",
        "know",
    ]


def test_a_word_longer_than_the_line_is_cut():
    assert lines("a" * 25 + " b", 12) == ["a" * 12, "a" * 12, "a b"]


def test_a_long_compound_breaks_behind_its_hyphen():
    assert lines("an extraordinarily-long-winded reply", 18) == ["an", "extraordinarily-", "long-winded reply"]


def test_wide_characters_count_two_cells():
    assert lines("日本語のテキストは改行の位置を決めるのが難しい", 12) == [
        "日本語のテキ",
        "ストは改行の",
        "位置を決める",
        "のが難しい",
    ]


def test_a_line_does_not_begin_with_a_closing_mark():
    assert all(line[0] not in "。、」" for line in lines("これは短い文です。" * 6, 16))


def test_a_family_is_not_torn_apart():
    family = "👨‍👩‍👧‍👦"
    assert all(family in line or "👨" not in line for line in lines(f"{family} " * 9, 11))


def test_newlines_end_lines():
    assert lines("one\n\ntwo", 20) == ["one", "", "two"]


def test_code_keeps_its_blanks():
    text = "if x:\n    return" + " " * 3 + "y\n"
    assert [text[a:b] for a, b in wrap(text, 0, len(text), 12, keep_blanks=True)] == [
        "if x:",
        "    return  ",
        " y",
    ]


@pytest.mark.parametrize("width", [-3, 0, 1])
def test_a_terminal_one_column_wide_does_not_stall(width):
    assert len(lines("word " * 40, width)) == 20


words = st.text(alphabet=st.sampled_from("ab ’—-日本é\u0301👩🏽\n"), max_size=120)


@given(words, st.integers(NARROWEST, 40))
@example("aaaaaa日日日 🏽", 12)
def test_nothing_is_lost_and_nothing_sticks_out(text, width):
    spans = list(wrap(text, 0, len(text), width))
    shown = "".join("".join(text[a:b].split()) for a, b in spans)
    assert shown == "".join(text.split())
    assert all(cells(text[a:b]) <= width for a, b in spans)
    assert spans == sorted(spans)


@given(words, st.integers(NARROWEST, 40))
def test_folding_loses_nothing_at_all(text, width):
    spans = list(wrap(text, 0, len(text), width, keep_blanks=True))
    assert "".join(text[a:b] for a, b in spans) == text.replace("\n", "")
    assert all(cells(text[a:b]) <= width for a, b in spans)
