"""Quotes: their kinds, utterances and speakers, by cases, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching import find_quotes
from tests.case_files import Case, cases

MARKS = "“”„‟\"‘’'‚«»‹›「」『』`″"


def shown(text: str) -> list[str]:
    """Each quote as `kind utterance speaker: words`."""
    return [
        f"{quote.kind} {quote.utterance} {quote.speaker or '-'}: "
        + " ".join(text[quote.start : quote.end].split())
        for quote in find_quotes(text)
    ]


@pytest.mark.parametrize("case", cases("quotes"), ids=str)
def test_case(case: Case) -> None:
    assert "\n".join(shown(case.source)) == case.expected


def spans(text: str) -> list[str]:
    """Each quote as `kind utterance: words`."""
    return [
        f"{quote.kind} {quote.utterance}: {' '.join(text[quote.start : quote.end].split())}"
        for quote in find_quotes(text)
    ]


@pytest.mark.parametrize("case", cases("marks"), ids=str)
def test_marks(case: Case) -> None:
    assert "\n".join(spans(case.source)) == case.expected


def test_the_words_that_name_the_speaker() -> None:
    text = "“We stay,” said Ada Lind. “We always did.” She added: “Always.”"
    named = [
        text[quote.speaker_start : quote.speaker_end] if quote.speaker_start is not None else None
        for quote in find_quotes(text)
    ]
    assert named == ["Ada Lind", None, "She"]


def test_an_inherited_speaker_has_no_words_of_its_own() -> None:
    text = "“We stay,” said Ada Lind.\n\n“And we fight.”"
    last = find_quotes(text)[-1]
    assert (last.speaker, last.speaker_start, last.speaker_end) == ("Ada Lind", None, None)


def test_nobody_named_is_nobody() -> None:
    assert [quote.speaker for quote in find_quotes("“We stay.” It rained.")] == [""]


def test_a_text_without_marks_has_no_quotes() -> None:
    assert find_quotes("Ada Lind said that they don't stay.") == []


def test_hard_wrapped_lines_do_not_part_a_name_from_its_verb() -> None:
    text = "“There is no crew,” Sven Holm, the owner of the old ferry and of\nthe harbour, was quoted as\nsaying."
    assert [quote.speaker for quote in find_quotes(text)] == ["Sven Holm"]


WORDS = st.sampled_from(
    [
        *MARKS,
        " ",
        "\n",
        "\n\n",
        ". ",
        ", ",
        ": ",
        "said",
        "He",
        "he",
        "Ada Lind",
        "Mr.",
        "the mayor",
        "s",
        "9",
        "(",
        "—",
        "``",
        "''",
    ]
)


@given(st.lists(WORDS, max_size=60).map("".join))
def test_spans_nest_or_stand_apart(text: str) -> None:
    quotes = find_quotes(text)
    spans = [(quote.start, quote.end) for quote in quotes]
    assert spans == sorted(spans, key=lambda span: (span[0], -span[1]))
    assert len(set(spans)) == len(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    open_spans: list[tuple[int, int]] = []
    for start, end in spans:
        while open_spans and open_spans[-1][1] <= start:
            open_spans.pop()
        assert not open_spans or end <= open_spans[-1][1]
        open_spans.append((start, end))


@given(st.lists(WORDS, max_size=60).map("".join))
def test_speakers_and_utterances_are_sound(text: str) -> None:
    quotes = find_quotes(text)
    for quote in quotes:
        assert (quote.speaker_start is None) == (quote.speaker_end is None)
        if quote.speaker_start is not None and quote.speaker_end is not None:
            assert 0 <= quote.speaker_start < quote.speaker_end <= len(text)
    seen = list(dict.fromkeys(quote.utterance for quote in quotes))
    assert seen == list(range(1, len(seen) + 1))


@given(st.text(max_size=120))
def test_no_text_is_refused(text: str) -> None:
    assert all(text[quote.start : quote.end].strip() for quote in find_quotes(text))


def test_initials_with_blanks_are_part_of_a_name() -> None:
    [quote] = find_quotes("“The ferry is late,” harbour manager A. J. Marrow said.")
    assert quote.speaker == "A. J. Marrow"


def test_a_few_words_in_marks_are_nobodys_where_nothing_ties_them() -> None:
    headline = "Peter Holm harbour team ‘were in touch’ with smugglers before the storm"
    [quote] = find_quotes(f"{headline}\n\nPeter Holm is the mayor of Marvik.")
    assert quote.speaker == ""
    [quote] = find_quotes(
        "Peter Holm is the mayor of Marvik. On Monday Peter Holm hoped the road would be “clear”."
    )
    assert quote.speaker == "Peter Holm"
