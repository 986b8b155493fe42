"""Paragraphs: where they begin and end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from matching.wording.paragraphs import paragraphs
from matching.wording.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


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


def test_the_line_of_a_dialogue_begins_a_paragraph() -> None:
    text = "Es war spät.\n— Wer da?\n— Ich bin es."
    assert cut(f"Title\n\n{text}") == ["Title", *text.split("\n")]


@given(st.text(alphabet=st.sampled_from("aA1.!?…。 \n\t“”\"'»\r\u2029"), max_size=80))
def test_spans_are_ordered_trimmed_and_lose_no_words(text: str) -> None:
    for spans in (list(paragraphs(text)), list(sentences(text))):
        edges = [edge for span in spans for edge in span]
        assert edges == sorted(edges)
        assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
        assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
