"""Pieces are found where a reader sees them, also in articles made to be slow."""

import pytest

from parsers import parse
from parsers.draft import Draft, Piece
from tui.selecting.pieces import Pieces, Span


def pieces_of(*paragraphs):
    return Pieces(Draft(pieces=[Piece.plain("paragraph", text) for text in paragraphs]).finish())


def on(pieces, kind):
    """All pieces of a kind, going on."""
    found, at = [], 0
    while (piece := pieces.following(kind, at)) is not None:
        found.append(pieces.text[piece.start : piece.end])
        at = piece.end
    return found


def back(pieces, kind):
    """All pieces of a kind, going back, in the order of the text."""
    found, at = [], len(pieces.text)
    while (piece := pieces.preceding(kind, at)) is not None:
        found.insert(0, pieces.text[piece.start : piece.end])
        at = piece.start
    return found


TEXTS = (
    "The eels met Mr. Halvash at 4.30 p.m. today. “Was it tar?” she asked, i.e. rope! No.",
    "Cq\u0301leste 🇩🇪🇫🇷 saw the 👩\u200d👧 of Prünje’s don’t-care quay.",
    "漢字を読む。これは鷺です。",
    "שָׁלוֹם לכם, חברים. מה נשמע?",
    "नमस्ते दुनिया। कैसे हो?",
)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "sentence",
            ["The eels met Mr. Halvash at 4.30 p.m. today.", "“Was it tar?” she asked, i.e. rope!", "No."],
        ),
        ("paragraph", [TEXTS[0]]),
    ],
)
def test_sentences_are_those_of_matching(kind, expected):
    assert on(pieces_of(TEXTS[0]), kind) == back(pieces_of(TEXTS[0]), kind) == expected


def test_characters_are_never_parted():
    seen = on(pieces_of(TEXTS[1]), "character")
    assert {"q\u0301", "🇩🇪", "🇫🇷", "👩\u200d👧"} <= set(seen)
    assert "".join(seen) == TEXTS[1]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("kind", ["character", "word", "sentence", "paragraph"])
def test_the_way_back_is_the_way_there(kind, text):
    pieces = pieces_of(text, text)
    there = on(pieces, kind)
    assert there == back(pieces, kind)
    assert there[: len(there) // 2] == there[len(there) // 2 :]


def test_words_have_no_marks_around_them_and_stay_whole():
    assert on(pieces_of(TEXTS[1]), "word") == ["Cq́leste", "saw", "the", "of", "Prünje’s", "don’t", "care", "quay"]
    assert on(pieces_of("漢字を"), "word") == ["漢", "字", "を"]
    pieces = pieces_of(TEXTS[0])
    assert pieces.around("word", 5) == (4, 8)
    assert pieces.around("word", 3) == (3, 4)


def test_ends_of_a_stretch_are_its_first_and_last_words_with_their_marks():
    pieces = pieces_of("“Was it tar?” … !")
    whole = pieces.around("sentence", 3)
    assert pieces.text[slice(*pieces.opening(whole))] == "“Was"
    assert pieces.text[slice(*pieces.closing(whole))].startswith("tar?”")
    assert pieces_of("…! ?").opening(Span(0, 4)) == (0, 1)


def test_what_is_hidden_has_no_pieces():
    article = parse("# Ropes\n\nOne eel.\n\nTwo eels.\n\nThree eels.\n", name="ropes.md")
    assert on(Pieces(article, [1, 3]), "paragraph") == ["One eel.", "Three eels."]
    assert not Pieces(article, [])


@pytest.mark.parametrize(
    "text",
    [
        "a" * 600_000,
        "." * 600_000,
        "\u0915\u200d" * 300_000,
        "🇩🇪" * 300_000,
        "漢。" * 300_000,
        "e" + "\u0301" * 99_999,
    ],
)
def test_pieces_without_end_are_cut_and_one_gets_on(text):
    pieces = pieces_of(text)
    middle = len(pieces.text) // 2
    for kind in ("character", "word", "sentence"):
        here = pieces.around(kind, middle)
        assert here.start <= middle < here.end <= here.start + 40_000
        on_from, back_from = pieces.following(kind, here.end), pieces.preceding(kind, here.start)
        assert on_from is None or on_from.start >= here.end
        assert back_from is None or back_from.start < here.start
