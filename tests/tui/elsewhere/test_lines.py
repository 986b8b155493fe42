"""The lines of what only one article says, and of who else has a passage."""

from dataclasses import dataclass, field

from matching.model import Echo, Piece
from parsers import parse
from tui.column.characters import cells
from tui.elsewhere import lines
from tui.elsewhere.alone import Alone

EVENING = "# Evening\n\nThe ferry left Lisk with 212 goats on board, the harbour master said.\n\nNobody waved."
MORNING = "The ferry came back at dawn, and the goats with it."


@dataclass
class Readable:
    article: object
    name: str
    quotes: tuple = ()
    label: str = field(default="")
    origin: str = field(default="")


OPENED = [
    Readable(parse(EVENING.encode(), name="a.md"), "folder/evening.md"),
    Readable(parse(MORNING.encode(), name="b.txt"), "a/long/way/to/the/folder/morning.txt"),
]
TEXT = OPENED[0].article.text


def alone(*words):
    spans = [(TEXT.index(word), TEXT.index(word) + len(word)) for word in words]
    return Alone.of(TEXT, spans, 0.34, 2)


def test_passages_stand_below_their_article():
    found = lines.only_here(OPENED, {0: alone("212", "Nobody waved.")}, 90)
    assert [line.text for line in found] == [
        "1 Evening: 34% only here · 1 passage, 1 scrap",
        "   212  … The ferry left Lisk with 212 goats on board, the harbour master said.",
        "   Nobody waved.",
        "2 …/way/to/the/folder/morning.txt: comparing …",
    ]
    assert [line.value for line in found][1:3] == [f"0:{TEXT.index(words)}" for words in ("212", "Nobody")]


def test_what_was_known_of_fewer_articles_is_compared_anew():
    assert lines.only_here([*OPENED, OPENED[1]], {0: alone("212")}, 80)[0].text == "1 Evening: comparing …"


def test_lines_fit_their_width():
    echo = Echo(0, 9, len(TEXT), (0, 4), "match", 0.5, 1.0, ())
    for width in (60, 120):
        found = [
            *lines.only_here(OPENED, {0: alone("212")}, width),
            *lines.echoes(OPENED, [(echo, "match")], width),
        ]
        assert max(cells(line.text) for line in found if "morning" not in line.text) <= width


def test_an_echo_tells_how_sure_it_is_and_where_it_stands():
    start = TEXT.index("with 212")
    end = start + len("with 212 goats")
    sure = Echo(0, start, end, (0, 4), "match", 0.5, 1.0, (Piece("equal", 0, 4, start, start + 4),))
    touching = Echo(1, 0, 9, (0, 4), "touches", 0.3, 0.4, ())
    told = [line.text for line in lines.echoes(OPENED, [(sure, "exact"), (touching, "touches")], 80)]
    assert told == ["exact    0.50  1 Evening: with 212 goats", "touches        2 …/morning.txt: The ferry"]
    [shown] = lines.context(OPENED, sure)
    assert shown.text.startswith("1  The ferry left Lisk with 212")
    assert [shown.text[a:b] for a, b in shown.spans] == ["with"]


def test_the_paragraph_of_a_passage_has_it_marked():
    start = TEXT.index("212")
    [shown] = lines.around(OPENED, {0: alone("212")}, f"0:{start}")
    assert [shown.text[a:b] for a, b in shown.spans] == ["212"]
    assert lines.around(OPENED, {}, "1:0")[0].text == f"2  {MORNING}"
