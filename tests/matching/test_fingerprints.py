"""Fingerprints: every run of words that is long enough is found, and what any text may say is not."""

from __future__ import annotations

import pytest

from matching.preparing.fingerprints import TEXT_RUN, WINDOW, common_fingerprints
from matching.preparing.prepared import prepare
from matching.quoting.quotes import find_quotes

LONG = (
    "Before the winter storms the keepers of the lighthouse carried forty barrels of whale oil up the granite "
    "stairs and sealed each with yellow wax against the damp."
)
BEFORE, AFTER = "Pilgrims often recount how formerly", "while village musicians played mournful ballads."


def common(one: str, other: str) -> int:
    left, right = (prepare(text, find_quotes(text)).fingerprints for text in (one, other))
    pairs = common_fingerprints(left, right)
    assert pairs == sorted((i, j) for j, i in common_fingerprints(right, left))
    return len(pairs)


@pytest.mark.parametrize("at", range(18))
def test_a_long_run_is_found_wherever_it_stands(at: int) -> None:
    shared = " ".join(LONG.rstrip(".").split()[at : at + TEXT_RUN + WINDOW - 1])
    assert common(LONG, f"{BEFORE} {shared} {AFTER}") == 1


def test_a_short_run_of_a_quote_is_found_in_a_quote() -> None:
    assert common("“We took forty barrels of whale oil,” he said.", "“Forty barrels of whale oil” were left.")


def test_the_same_short_run_outside_quotes_is_not_found() -> None:
    assert not common("We took forty barrels of whale oil to the pier.", "Forty barrels of whale oil burned down.")


def test_other_words_in_between_leave_nothing() -> None:
    assert not common(LONG, " ".join(f"{word} rather" for word in LONG.split()))


def test_what_any_text_may_say_posts_nothing() -> None:
    assert not common(
        "It was not at the end of it that they had it.", "It was not at the end of it that they had it."
    )


def test_a_sentence_keeps_only_some_of_its_runs() -> None:
    one = prepare(LONG, [])
    assert 0 < len(one.fingerprints) < len(one.tokens) * 0.7


def test_a_run_is_found_where_words_in_marks_part_it() -> None:
    told = "Before the winter storms the keepers carried forty barrels of whale oil up the stairs."
    assert common(told, told.replace("forty", "“no fewer than” forty")) >= 1
