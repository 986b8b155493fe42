"""Plain text in all the ways it comes: copied, dumped, wrapped, mailed, as verse."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import parse
from parsers.text.lines import LINE_MIN, ROWS_MIN, text_lines, wrap_column
from parsers.text.reader import read_plain
from tests.case_files import Case, cases, rendering


@pytest.mark.parametrize("case", cases("plain"), ids=str)
def test_case(case: Case) -> None:
    assert rendering(parse(case.source, name=f"{case.name}.txt")) == case.expected


LINES = [
    "The ferry left at nine, as it had left at nine for forty years.",
    "Ferry leaves at nine",
    "By Ada Quill",
    "Ada Quill",
    "3 March 2021",
    "* Home",
    "1. first",
    "> She said so.",
    "Share this",
    "Comments",
    "(BUTTON) Search",
    "Subject: Ferry",
    "From: Ada Quill <ada@post.example>",
    "",
]
"""Lines that the reader takes for something; "o" alone may be a text browser's bullet."""

WORDS = st.text(st.characters(categories=["Ll"], max_codepoint=0x24F), min_size=1, max_size=12)


@given(st.lists(WORDS, min_size=40, max_size=200), st.integers(50, 100))
def test_what_was_wrapped_is_joined_again(words: list[str], column: int) -> None:
    rows: list[str] = [""]
    for word in words:
        if rows[-1] and len(rows[-1]) + 1 + len(word) > column:
            rows.append("")
        rows[-1] = f"{rows[-1]} {word}".strip()
    if sum(len(row) >= LINE_MIN for row in rows[:-1]) >= ROWS_MIN:
        assert [line.text for line in text_lines("\n".join(rows))] == [" ".join(words)]


def test_lines_that_end_by_themselves_are_not_wrapped() -> None:
    lines = [f"A line of its own, which is number {number} of some{' more' * number}." for number in range(12)]
    assert wrap_column(lines) == 0
    assert [line.text for line in text_lines("\n".join(lines))] == lines


@given(st.lists(st.one_of(st.text(max_size=40), st.sampled_from(LINES))).map("\n".join))
def test_every_letter_is_in_the_article_or_dropped(source: str) -> None:
    draft = read_plain(source)
    kept = "".join(piece.text + piece.marker for piece in draft.pieces)
    gone = "".join(item.text for item in draft.dropped)
    missing = Counter(filter(str.isalnum, source)) - Counter(filter(str.isalnum, kept + gone))
    del missing["o"]
    assert not missing


PROSE = [
    "The ferry left at nine, as it had left at nine for forty years, and nobody on the quay looked up.",
    "Nobody minded.",
    "“A bell is a promise,” said the harbour master, who has rung it since 1987 and has never been late.",
    "She asked whether they would share the soup, subscribe to the plan or comment on it; they would not.",
    "Der Rat behielt die Glocke, weil ein Horn vom Festland teurer gewesen wäre als die ganze Fähre.",
    "Сколько стоит новый канат, никто говорить не захотел, хотя спрашивали об этом весь вечер.",
    "Το νέο σχοινί θα έχει μήκος τέσσερα μέτρα και το περιμένουν την άνοιξη με το πρώτο πλοίο.",
    "وسيبلغ طول الحبل الجديد أربعة أمتار ومن المنتظر أن يصل في الربيع مع أول سفينة.",
    "新绳子长四米，预计春天送到，至于要花多少钱，没有人愿意说。",
    "新しい綱は長さ四メートルで、春に届く予定だが、いくらかかるのかは誰も話そうとしなかった。",
]
"""Sentences of which a text without furniture may be made."""


@given(st.permutations(PROSE), st.integers(1, 4))
def test_a_text_without_furniture_comes_out_untouched(sentences: list[str], together: int) -> None:
    written = [" ".join(sentences[at : at + together]) for at in range(0, len(sentences), together)]
    article = parse("\n\n".join(written))
    assert not article.dropped
    assert article.text.split("\n\n") == written


@pytest.mark.parametrize(
    "piece",
    ["\n", "a\n", "* \n", "> ", "1. x\n", "By ", "word ", "[1]x\n", "From: x\n", "||\n", "|a|b|\n", "-- --\n"],
)
def test_floods_are_read_once(piece: str) -> None:
    read_plain(piece * 30_000)
