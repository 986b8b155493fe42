"""Wordings as lines: columns, bands, wrapping, folding, and the heads before them."""

from dataclasses import replace

import pytest

from matching import Variant
from tui.column.characters import cells
from tui.variants.folding import folded
from tui.variants.heads import Head
from tui.variants.table import table
from tui.variants.titles import title
from tui.variants.wordings import Cell, Variants, Wording

ONE = "I ~ never met these people and if I did it was by accident at one of the lunches of that long winter"
OTHER = "I have never met those people and if I did it was by accident at one of the lunches of that long winter"


def wording(article, text, best, kind=None, score=None):
    """A wording of words that stand below those of the best one; ~ where there is none."""
    pairs = zip(text.split(), best.split(), strict=True)
    kinds = ["missing" if word == "~" else "same" if word == above else "other" for word, above in pairs]
    parts = zip(text.split(), kinds, strict=True)
    made = tuple(Cell("" if word == "~" else word, kind) for word, kind in parts)
    return Wording((Variant(article, 0, 9, "exact"),), made, kind, score)


VARIANTS = Variants((wording(0, ONE, ONE), wording(1, OTHER, ONE, "reworded", 0.82)))
HEADS = (
    Head("1 3", "The Harbour Post + 1", "Teodor Halvash", "12 Mar 2024", "best"),
    Head("2", "Ledger", "", "", "reworded 0.82"),
)


def texts(width, variants=VARIANTS, heads=HEADS, *, fold=False):
    return [line.text.rstrip() for line in table(variants, heads, width, fold=fold)]


def test_words_stand_below_words():
    best, other, gap, *rest = texts(100)
    assert best.startswith("1 3 The Harbour Pos…  best  I ")
    assert other.startswith("2 Ledger")
    for word, below in (("never", "never"), ("these", "those"), ("accident", "accident")):
        assert other[best.index(word) :].startswith(below)
    assert best[other.index("have") :].startswith("····")
    assert gap == ""
    assert rest[0].startswith("1 3 Teodor Halvash")
    assert rest[1].startswith("2 Ledger")


@pytest.mark.parametrize("width", [16, 24, 38, 78, 100, 118, 300])
@pytest.mark.parametrize("fold", [True, False])
def test_no_line_is_wider_than_there_is_room(width, fold):
    lines = texts(width, fold=fold)
    assert max(map(cells, lines)) <= width
    if not fold:
        for word in ("these", "those", "winter", "lunches"):
            assert any(word in line for line in lines)


def test_without_room_for_columns_each_wording_is_below_its_head():
    lines = texts(60)
    assert lines[0].startswith("1 3 The Harbour Post + 1 · Teodor Halvash")
    assert lines[0].endswith("best")
    assert lines[1].startswith("  I · never met these people")
    head = next(number for number, line in enumerate(lines) if line.startswith("2 Ledger"))
    assert lines[head].endswith("reworded 0.82")
    assert lines[head + 1].startswith("  I have never met those")


def test_long_stretches_that_all_have_are_folded():
    line = next(line for line in texts(300, fold=True) if "these" in line)
    assert line.endswith("these people and if … 15 words …")


def test_nothing_is_folded_where_all_is_the_same():
    columns = [(Cell(str(number), "same"),) for number in range(40)]
    assert folded(columns) == columns


def test_a_column_of_many_words_is_laid_into_several():
    long = "in the presence of his private secretary and of two pilots"
    rows = Variants(
        (
            replace(VARIANTS.wordings[0], cells=(Cell("We met", "same"), Cell(long, "faced"))),
            replace(VARIANTS.wordings[1], cells=(Cell("We met", "same"), Cell("alone", "other"))),
        )
    )
    best, other = texts(200, rows)
    assert best.endswith(long[-10:])
    assert " ".join(best.split()).endswith(long)
    assert other.endswith("alone")


def test_characters_of_two_cells_are_aligned():
    best = "他 说 他 从 未 见 过 这 些 人"
    rows = Variants((wording(0, best, best), wording(1, best.replace("这", "那"), best)))
    joined = Variants(
        tuple(
            replace(row, cells=tuple(replace(cell, is_joined=True) for cell in row.cells)) for row in rows.wordings
        )
    )
    one, other = texts(100, joined)
    assert one.endswith("他说他从未见过这些人")
    assert other.endswith("他说他从未见过那些人")
    assert all(cells(line) <= 40 for line in texts(40, joined))


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (90, "Variants of b · in 2 of 4 articles, not in 3 4 · 5 of 1,234 matches"),
        (50, "b · in 2 of 4, not in 3 4 · 5 of 1,234"),
        (30, "b · in 2 of 4 · 5 of 1,234"),
        (12, "b · in 2 of…"),
    ],
)
def test_the_title_tells_which_articles_have_it(width, expected):
    assert title("b", VARIANTS, 4, (5, 1234), width) == expected


def test_of_forty_articles_those_without_are_counted_and_not_named():
    assert title("b", VARIANTS, 40, (1, 2), 90) == "Variants of b · in 2 of 40 articles · 1 of 2 matches"
    near = "b · in 2 of 40 articles, not in 4 6 and 36 that share little with these · 1 of 2 matches"
    assert title("b", VARIANTS, 40, (1, 2), 90, {0, 3, 5}) == near
    assert "not in" not in title("b", VARIANTS, 40, (1, 2), 90, range(20))
    assert title("b", VARIANTS, 2, (1, 2), 90).startswith("Variants of b · in all 2 articles")
