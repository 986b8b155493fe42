"""A text in capitals is read as if it were written in ordinary letters."""

from __future__ import annotations

import pytest

from matching.comparing.matches import find_matches
from matching.quoting.quotes import find_quotes
from matching.wording.capitals import in_ordinary_letters

REPORT = (
    "The Osk lighthouse on the Veylin cliffs was sold to the brewer Tomas Arkwell on Tuesday after its keeper "
    "resigned.\n\n"
    "“We dredge the harbour every spring and nobody thanks us for it,” Mara Quillon told the guild.\n\n"
    "Arkwell has promised to keep the lamp burning until the last herring boat is home."
)
OTHER = (
    "Brewer Tomas Arkwell on Tuesday bought the Osk lighthouse, whose keeper had resigned from the Veylin "
    "cliffs.\n\n"
    "“We dredge the harbour every spring and nobody thanks us for it,” said Mara Quillon.\n\n"
    "He promised that the lamp will keep burning until the last herring boat is home."
)


@pytest.mark.parametrize(
    ("capitals", "ordinary"),
    [
        (
            "THE KEEPER, TOMAS ARKWELLIN, SAID NOTHING. HE LEFT ON MONDAY.",
            "The keeper, Tomas Arkwellin, said nothing. He left on Monday.",
        ),
        ("“IT IS LATE,” HE SAID. “I AM COLD.”", "“It is late,” he said. “I am cold.”"),
        ("MR. BROWN WAS LATE. THE PILOTS WAITED FOR BROWN.", "Mr. Brown was late. The pilots waited for Brown."),
        (
            "STORM SINKS OLD FERRY AT OSK\n\nThe ferry lay at Osk.",
            "Storm sinks old ferry at Osk\n\nThe ferry lay at Osk.",
        ),
        (
            "PORT OSK, Veylin — The GPS of an old FM radio failed.",
            "PORT OSK, Veylin — The GPS of an old FM radio failed.",
        ),
    ],
)
def test_names_and_beginnings_keep_their_capital(capitals: str, ordinary: str) -> None:
    assert in_ordinary_letters(capitals) == ordinary


def test_offsets_stay() -> None:
    text = "DIE STRASSE NACH İZMİR IST WEIẞ UND ǅ LANG"
    assert len(in_ordinary_letters(text)) == len(text)


def lit(one: str, other: str) -> set[tuple[str, str]]:
    """What two texts share, in small letters."""
    texts = [one, other]
    return {(one[m.a_start : m.a_end].lower(), other[m.b_start : m.b_end].lower()) for m in find_matches(texts)}


@pytest.mark.parametrize("ours", [REPORT, REPORT.upper()])
def test_capitals_hide_no_match(ours: str) -> None:
    found = lit(ours, OTHER.upper())
    assert len(found) == len(lit(REPORT, OTHER)) == 3
    assert found == lit(REPORT, OTHER)


def test_a_headline_in_capitals_matches_its_sentence() -> None:
    headline, rest = REPORT.split(" after its keeper resigned.", 1)
    assert lit(f"{headline.upper()}\n\nIt rained.{rest}", OTHER) >= lit(f"{headline}\n\nIt rained.{rest}", OTHER)


def quoted(text: str) -> list[tuple[int, int, str, str]]:
    """The quotes of a text with their kinds and speakers."""
    return [(quote.start, quote.end, quote.kind, quote.speaker) for quote in find_quotes(text)]


def test_kinds_and_speakers_of_quotes_do_not_depend_on_capitals() -> None:
    assert quoted(OTHER.upper()) == quoted(OTHER)
