"""Candidates: units meet when they share something rare, and only then."""

from __future__ import annotations

from matching.preparing.candidates import MOST_MEETINGS, meetings
from matching.preparing.prepared import Prepared, prepare
from matching.quoting.quotes import find_quotes
from matching.wording.weights import background_weights


def prepared(text: str) -> Prepared:
    return prepare(text, find_quotes(text))


def met(left: str, right: str) -> list[tuple[str, str]]:
    """The units that meet, as text."""
    one, other = prepared(left), prepared(right)
    return [
        (left[one.units[i].start : one.units[i].end], right[other.units[j].start : other.units[j].end])
        for i, found in meetings(one.postings, other.postings, background_weights("en"))
        for j in sorted(found)
    ]


def test_units_that_share_a_rare_word_meet() -> None:
    left = "The lighthouse was sold to a brewer. Nobody knows who paid for it."
    right = "A brewer bought the building on Friday. The weather was very fine."
    assert met(left, right) == [
        ("The lighthouse was sold to a brewer.", "A brewer bought the building on Friday.")
    ]


def test_units_that_share_function_words_do_not_meet() -> None:
    assert met("It was what they had been for.", "They had been what it was for.") == []


def test_quotes_of_function_words_meet() -> None:
    left, right = "“It is what it is,” Mara Quill said.", "He shrugged. “It is what it is,” he said."
    assert ("It is what it is,", "It is what it is,") in met(left, right)


def test_a_key_without_end_is_ignored() -> None:
    page = "The brewer sold the lighthouse again. " * (int(MOST_MEETINGS**0.5) + 1)
    assert met(page, page) == []


def test_what_meets_does_not_depend_on_the_rest_of_the_text() -> None:
    left, right = "The lighthouse was sold to a brewer.", "A brewer bought the lighthouse."
    more = "\n\nThe ferry is late. The mayor spoke of storms."
    assert met(left, right) == met(left + more, right) == met(left, right + more)
