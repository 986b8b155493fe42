"""Paragraphs and sentences: where they begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.paragraphs import paragraphs, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_blank_lines_part_paragraphs_and_wrapped_lines_stay_together() -> None:
    assert cut("One line\nand its rest.\n\n \t\nAnother.\n") == ["One line\nand its rest.", "Another."]


def test_a_text_without_blank_lines_is_cut_at_its_lines() -> None:
    assert cut("First paragraph.\nSecond paragraph.") == ["First paragraph.", "Second paragraph."]


def test_long_unwrapped_lines_are_paragraphs_even_where_other_blank_lines_stand() -> None:
    long = "The committee of the harbour met again and " * 4 + "went home."
    assert cut(f"Title\n\n{long}\n{long}") == ["Title", long, long]


def test_a_wrapped_line_without_blank_lines_goes_on() -> None:
    text = "The council of the island met on Tuesday evening in its hall\nto hear the harbour master."
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Lind left. Mrs. Holm stayed.", 2),
        ("Gen. T. R. Holm of the U.S. Navy spoke. He left.", 2),
        ("She moved to the U.S. The rest stayed.", 2),
        ("“Really?” he asked. “Yes!” she said.", 2),
        ("Am 3. Oktober kam er. Dann ging er.", 2),
        ("He was 31. October came.", 2),
        ("Prices rose 2.5 percent... and fell.", 1),
        ("港は閉まった。「もう来ない」と言った。", 2),
        ("He said: “We are here. We stay.” Then he left.", 3),
        ("", 0),
        (" \n ", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_marks_after_the_full_stop_belong_to_the_sentence() -> None:
    assert split("“We stay.” They left.") == ["“We stay.”", "They left."]


def test_sentences_keep_to_the_range_they_were_given() -> None:
    text = "One. Two. Three."
    assert [text[start:end] for start, end in sentences(text, 5, 9)] == ["Two."]


@given(st.text(alphabet=st.sampled_from("aA1.!?…。 \n\t“”\"'»\r\u2029"), max_size=80))
def test_spans_are_ordered_trimmed_and_lose_no_words(text: str) -> None:
    for spans in (list(paragraphs(text)), list(sentences(text))):
        edges = [edge for span in spans for edge in span]
        assert edges == sorted(edges)
        assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
        assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
