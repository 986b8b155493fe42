"""Furniture of the trade: what any two reports have word for word never lights up."""

from __future__ import annotations

import pytest

from matching import find_matches
from matching.preparing.boilerplate import credits_and_datelines, stock_phrases
from matching.wording.tokens import read_tokens


def words_left(text: str, language: str = "en") -> str:
    """The forms of a text that are nobody's furniture."""
    tokens = read_tokens(text, language)
    gone = {i for within in (*stock_phrases(tokens), *credits_and_datelines(text, tokens)) for i in within}
    return " ".join(form for index, form in enumerate(tokens.forms) if index not in gone)


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Ada Lind in Kelmorin and Olaf Brem; Editing by Petra Vogel",
        "(Additional reporting by Ada Lind; Writing by Olaf Brem)",
        "Photo: Ada Lind/Harbour Press",
        "AP Photo/Ada Lind",
        "Photograph by Ada Lind, Harbour Press, Getty Images",
        "Read more: Harbour closes after a hundred years",
        "Follow: @harbourpost",
        "Copyright 2013 The Harbour Post. All rights reserved.",
    ],
)
def test_a_line_of_credit_is_furniture(line: str) -> None:
    assert words_left(line) == ""


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Foto: Ada Lind"),
        ("fr", "À lire aussi : Le port ferme ses portes"),
        ("es", "Fuente: Ayuntamiento de Valdorna"),
        ("ru", "Читайте также: порт закрывают"),
        ("nl", "Lees ook: de haven gaat dicht"),
        ("de", "Anmerkung der Redaktion: Der Hafen hieß früher anders."),
    ],
)
def test_lines_of_credit_in_other_languages(language: str, line: str) -> None:
    assert words_left(line, language) == ""


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("KELMORIN (Reuters) - The port closed.", "the port closed"),
        ("KELMORIN, Velland (AP) — The port closed.", "the port closed"),
        ("KELMORIN, March 3 (Reuters) - The port closed.", "the port closed"),
        ("Kelmorin (AFP) - The port closed.", "the port closed"),
        ("NEW KELMORIN — The port closed.", "the port closed"),
        ("The port — the oldest of all — closed.", "the port the oldest of all closed"),
        ("NATO men met - and left.", "nato men met and left"),
        ("Photo shops do well: they sell frames.", "photo shops do well they sell frames"),
        ("The mayor declined to comment on the port.", "the mayor the port"),
        ("The port did not, it turned out, respond to them.", "the port it turned out them"),
        ("This article was amended on 3 May 2047 to correct the name of the port. It is Kelmorin.", ""),
        ("Editor's note: Kelmorin is called by its old name here. Its new name is Port Ansel.", ""),
        ("Serving Size: 2 slices of the Kelmorin loaf", ""),
        ("An earlier version of this law closed the port.", "an earlier version of this law closed the port"),
        (
            "The correction of the course took the pilots an hour.",
            "the correction of the course took the pilots an hour",
        ),
    ],
)
def test_what_is_left_of_a_line(line: str, left: str) -> None:
    assert words_left(line) == left


FURNITURE = """UPDATED: FRIDAY, OCTOBER 4, 2047, 11:05 PM

KELMORIN, Velland (AP) — {lead}

The ministry of harbours in Kelmorin did not immediately respond to a request for comment. {middle}

This story has been updated.

Reporting by Ilja Veylin and Mara Osk in Kelmorin; Editing by Thea Quill

Photo: Mara Osk/Harbour Press

Last updated October 4, 2047, 11:05 PM"""


def test_two_reports_of_one_event_do_not_share_their_furniture() -> None:
    one = FURNITURE.format(
        lead="Dockers in Kelmorin walked out when Dravik Shipping cut the night shift of the grain terminal.",
        middle="The walk-out idled nine cranes.",
    )
    other = FURNITURE.format(
        lead="A tanker of Dravik Shipping spilled oil near the grain terminal while dockers were on strike.",
        middle="Divers could not get near.",
    )
    for match in find_matches([one, other]):
        shown = one[match.a_start : match.a_end]
        assert not any(word in shown for word in ("UPDATED", "Veylin", "Osk", "updated", "respond"))


@pytest.mark.parametrize(
    "line",
    [
        "Auf eine Anfrage reagierte {who} zunächst nicht.",
        "{who} reagierte bis zum Abend nicht auf eine Anfrage.",
        "{who} wollte sich am Montag nicht äußern.",
    ],
)
def test_a_stock_phrase_with_a_gap_does_not_light_up(line: str) -> None:
    lead = "Die Fähre nach Lisk verlor am Dienstag in einer Welle ihre Heckrampe, sagte Kapitänin Oda Brenner.\n\n"
    one, other = lead + line.format(who="Die Reederei"), lead + line.format(who="Die Hafenbehörde")
    matches = find_matches([one, other])
    assert matches
    assert all(match.a_end < len(lead) for match in matches)


TRANSCRIPT = """THE CHAIR: Ms Quill, when did the pilots first hear of the broken lamp?

MARA QUILL: I was called by the keeper at eleven on Sunday night, and I drove to the lighthouse at once.

ILJA VEYLIN (Ansel): Did you tell the guild of the broken lamp that night?"""


def test_who_speaks_in_a_transcript_is_no_part_of_what_is_lit() -> None:
    report = (
        "Mara Quill told the guild that she was called by the keeper at eleven on Sunday night and drove to the \
lighthouse at once."
    )
    [match] = find_matches([TRANSCRIPT, report])
    assert TRANSCRIPT[match.a_start :].startswith("I was called")


def test_a_colon_in_a_single_line_is_no_label() -> None:
    line = "Kelmorin Harbour: Dockers walked out when Dravik Shipping cut the night shift."
    [match] = find_matches([line, f"The port closed. {line}"])
    assert line[match.a_start : match.a_end] == line
