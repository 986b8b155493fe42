"""What the terminal shows is what plain writing would show, whatever was written before, and for fewer bytes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tui.terminal.emulator import EVERYTHING, Terminal
from tui.terminal.abilities import Abilities
from tui.terminal.shadow import Shadow

WIDTH, HEIGHT = 30, 12

STYLES = (
    "",
    "1",
    "7",
    "4",
    "38;5;3",
    "48;5;17",
    "1;3;38;5;3;48;5;17",
    "2;31;44",
    "38;2;1;2;3;48;2;9;8;7",
    "9;97;100",
)
KINDS = {
    "xterm": EVERYTHING,
    "no margins": Abilities(bce=True, ech=True, regions=True, by_many=True),
    "tmux": Abilities(regions=True, by_many=True),
    "linux": Abilities(ech=True, regions=True),
    "nothing": Abilities(),
}
WORDS = ("quay", " ", "     ", "a", "ß—“é”", "渡し船", "e\u0301", "herons and the price of rope", "│", "x" * 12)


def styled(text, style):
    return f"\x1b[{style}m{text}\x1b[0m" if style else text


def screen(rows, y=0, x=0):
    """What Textual writes for rows of (text, style) pieces."""
    lines = (
        f"\x1b[{at + 1};{x + 1}H" + "".join(styled(*piece) for piece in row) for at, row in enumerate(rows, y)
    )
    return "\n".join(lines) + "\x1b[1;1H"


def lines(numbers, width=WIDTH, style="38;5;250"):
    """Rows of one piece each, all different."""
    return [[(f"{number} barley and herons {number * 7919}"[:width].ljust(width), style)] for number in numbers]


def pane(numbers):
    """Rows of fourteen cells, in which every column changes from row to row."""
    return [[(f"{number * 104_729**3:x}"[:14].ljust(14, "x"), "38;5;250")] for number in numbers]


class Both:
    """A terminal that is written to plainly, and one that gets the difference."""

    def __init__(self, can, width=WIDTH, height=HEIGHT):
        self.shadow = Shadow(can)
        self.shadow.fit((width, height))
        self.plain, self.ours = Terminal(width, height), Terminal(width, height, can=can)
        self._anew = Shadow(can)
        self._anew.fit((width, height))

    def resize(self, width, height):
        """Both terminals blank, and of another size."""
        self.plain, self.ours = Terminal(width, height), Terminal(width, height, can=self.shadow.can)
        for shadow in (self.shadow, self._anew):
            shadow.fit((width, height))

    def show(self, frame):
        self.shadow.paint(frame)
        self.plain.feed(frame)
        written = self.shadow.frame()
        self.ours.feed(written)
        assert self.ours.cells() == self.plain.cells()
        assert self.ours.is_at_rest()
        assert self.ours.place() == self.plain.place()
        assert not self.shadow.frame()
        assert self._written_anew(frame) == self.plain.cells()
        return len(written.encode())

    def _written_anew(self, frame):
        """The cells of a blank terminal that gets all of the screen."""
        self._anew.paint(frame)
        self._anew.forget()
        blank = Terminal(self.ours.columns, self.ours.lines, can=self.shadow.can)
        blank.feed(self._anew.frame())
        return blank.cells()


pieces = st.tuples(st.sampled_from(WORDS), st.sampled_from(STYLES))
painted = st.builds(
    lambda rows, y, x: ("paint", rows, y, x),
    st.lists(st.lists(pieces, min_size=1, max_size=5), min_size=1, max_size=HEIGHT),
    st.integers(0, HEIGHT - 1),
    st.integers(0, WIDTH - 1),
)
scrolled = st.tuples(st.just("scroll"), st.integers(-5, 5), st.integers(0, WIDTH // 2), st.integers(0, 30))
paged = st.tuples(st.just("page"), st.sampled_from(STYLES), st.integers(0, 30), st.just(0))


def cropped(text, width):
    """A piece that ends with the screen, as Textual crops it."""
    from rich.cells import set_cell_size

    return set_cell_size(text, width)


def fitting(row, width):
    """Pieces up to the edge."""
    from rich.cells import cell_len

    for text, style in row:
        if width > 0:
            yield cropped(text, min(cell_len(text), width)), style
        width -= cell_len(text)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.sampled_from(sorted(KINDS)), st.lists(st.one_of(painted, scrolled, paged), min_size=1, max_size=8))
def test_every_cell_is_as_plain_writing_makes_it(kind, steps):
    both = Both(KINDS[kind])
    both.show(screen(lines(range(HEIGHT))))
    for what, first, second, third in steps:
        if what == "paint":
            rows = [list(fitting(row, WIDTH - third)) for row in first[: HEIGHT - second]]
            both.show(screen(rows, second, third))
        elif what == "scroll":
            numbers = range(third + first, third + first + HEIGHT - 2)
            both.show(screen(lines(range(third, third + HEIGHT - 2), WIDTH - second), 1, second))
            both.show(screen(lines(numbers, WIDTH - second), 1, second))
        else:
            row = [[(" " * WIDTH, first)]]
            both.show(screen(row * 2 + lines(range(second, second + HEIGHT - 4)) + row * 2))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_frame_that_changes_nothing_writes_nothing(kind):
    both = Both(KINDS[kind])
    assert both.show(screen(lines(range(HEIGHT))))
    assert not both.show(screen(lines(range(HEIGHT))))


@pytest.mark.parametrize(("kind", "most"), [("xterm", 90), ("no margins", 75), ("tmux", 75), ("linux", 75)])
@pytest.mark.parametrize("by", [1, -1, 3])
def test_rows_that_moved_are_moved_by_the_terminal(kind, most, by):
    both = Both(KINDS[kind])
    both.show(screen(lines(range(10, 10 + HEIGHT))))
    size = both.show(screen(lines(range(10 + by, 10 + by + HEIGHT - 1))))
    assert both.ours.scrolled
    assert size < most * abs(by)


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("style", ["38;5;250;48;5;17", "4;48;5;17", "7"])
@pytest.mark.parametrize("by", [2, -2])
def test_what_comes_in_has_its_background(kind, style, by):
    both = Both(KINDS[kind])
    both.show(screen(lines(range(10, 10 + HEIGHT), style=style)))
    both.show(screen(lines(range(10 + by, 10 + by + HEIGHT - 1), style=style)))
    assert both.ours.scrolled or kind == "nothing"


def test_one_pane_is_moved_between_margins():
    both = Both(EVERYTHING)
    both.show(screen(lines(range(HEIGHT))))
    both.show(screen(pane(range(50, 50 + HEIGHT - 2)), 1, 16))
    size = both.show(screen(pane(range(51, 51 + HEIGHT - 2)), 1, 16))
    assert both.ours.scrolled
    assert size < 90


def beside_wide(numbers):
    """Rows of a pane; in the first half of them a wide character lies across its left edge, and stays."""
    return [
        [("渡" if y < HEIGHT // 2 else "x", ""), (row[0][0][::-1][y < HEIGHT // 2 :], "31")]
        for y, row in enumerate(pane(numbers))
    ]


def test_what_would_cut_wide_characters_is_not_moved():
    both = Both(EVERYTHING)
    both.show(screen(lines(range(HEIGHT))))
    for first in (50, 51, 49):
        both.show(screen(beside_wide(range(first, first + HEIGHT)), 0, 13))


def two_colors(numbers):
    """Rows with gaps in the terminal's own colour, which end in another one."""
    return [[(f"{number * 7919}".ljust(20), ""), (f"end {number}".ljust(10), "48;5;17")] for number in numbers]


@pytest.mark.parametrize("by", [2, -2])
def test_what_comes_in_in_two_colours_is_in_both(by):
    both = Both(EVERYTHING)
    both.show(screen(two_colors(range(10, 10 + HEIGHT))))
    both.show(screen(two_colors(range(10 + by, 10 + by + HEIGHT))))
    assert both.ours.scrolled


def test_a_pane_is_not_moved_where_there_are_no_margins():
    both = Both(KINDS["tmux"])
    both.show(screen(lines(range(HEIGHT))))
    both.show(screen(pane(range(50, 50 + HEIGHT - 2)), 1, 16))
    both.show(screen(pane(range(51, 51 + HEIGHT - 2)), 1, 16))
    assert not both.ours.scrolled


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("style", ["", "48;5;17", "4"])
@pytest.mark.parametrize("row", ["ab" + " " * 24 + "dcba", "ab" + " " * 27 + "z", " " * 29 + "z", "a" + " " * 29])
def test_blanks_end_where_they_should(kind, style, row):
    both = Both(KINDS[kind])
    both.show(screen([[("x" * WIDTH, "31")]]))
    both.show(screen([[(row[-1], style)]], 0, WIDTH - 1))
    both.show(screen([[(row, style)]]))
    both.show(screen([[("y" * WIDTH, "31")]]))
    both.show(screen([[(row[:20], style)]]))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_first_screen_is_in_its_colour(kind):
    assert Both(KINDS[kind]).show(screen([[(" " * WIDTH, "48;5;17")]] * HEIGHT))


def test_the_last_column_leads_the_cursor_nowhere():
    both = Both(EVERYTHING)
    both.show(screen(lines(range(HEIGHT))))
    both.show("\x1b[1;28Habc\x1b[1;20H")


def test_a_row_may_follow_a_line_end():
    both = Both(EVERYTHING)
    both.show(screen(lines(range(HEIGHT))))
    both.show("\x1b[2;1Hbarley\r\nherons\r\n\x1b[1mrope\x1b[0m\x1b[1;1H")
    assert both.ours.display[2].startswith("herons")


def test_one_word_costs_little_more_than_its_letters():
    both = Both(EVERYTHING)
    both.show(screen(lines(range(HEIGHT))))
    assert both.show(screen([[("quay", "7")]], 5, 5)) < 45


def test_a_blank_screen_is_erased_rather_than_written():
    both = Both(EVERYTHING, 120, 40)
    assert both.show(screen([[(" " * 120, "48;5;17")]] * 40)) < 60


def test_what_is_forgotten_is_written_again():
    both = Both(EVERYTHING)
    both.show(screen(lines(range(HEIGHT))))
    both.ours.feed("\x1b[2;5r\x1b[3;3Hsomebody else wrote this\x1b[48;5;9m\x1b[K")
    both.shadow.forget()
    assert both.shadow.changed
    assert both.show(screen([[("x", "")]])) > 100


def test_another_size_keeps_what_fits():
    both = Both(EVERYTHING)
    both.show(screen(lines(range(HEIGHT))))
    both.resize(20, 15)
    both.plain.feed(screen([*lines(range(HEIGHT), 20)]))
    both.show(screen([[("x", "")]]))


def test_what_is_no_cell_is_handed_on():
    shadow = Shadow(EVERYTHING)
    shadow.fit((10, 2))
    link, title = "\x1b]8;;https://example.org\x1b\\", "\x1b]2;title\x07"
    assert shadow.paint(f"\x1b[1;1Ha{link}b\x1b]8;;\x1b\\{title}\x1b[1;1H") == f"{link}\x1b]8;;\x1b\\{title}"
    assert "ab" in shadow.frame()


def test_control_characters_are_not_written():
    shadow = Shadow(EVERYTHING)
    shadow.fit((10, 1))
    shadow.paint("\x1b[1;1Ha\x07b\x9b2Jc\x08d")
    assert "ab2Jcd" in shadow.frame()


def one_each(character):
    """A terminal that gives every sign a cell, as some give signs of Devanagari and what joins emoji."""
    from wcwidth import wcwidth

    return max(wcwidth(character), 1)


def none_wide(character):
    """A terminal that is older than emoji."""
    from wcwidth import wcwidth

    return 1 if ord(character) > 0xFFFF else wcwidth(character)


@pytest.mark.parametrize("width_of", [one_each, none_wide])
@pytest.mark.parametrize("text", ["कि की", "👨\u200d👩\u200d👧", "❤\ufe0f", "🧌", "नमस्ते", "a\u200bb", "\ue0b0"])
def test_what_stands_beside_a_disputed_character_stands_where_it_should(text, width_of):
    from rich.cells import cell_len

    shadow = Shadow(EVERYTHING)
    shadow.fit((WIDTH, 1))
    terminal = Terminal(WIDTH, 1, width_of=width_of)
    before, behind = "before ", " behind it all"
    column = len(before) + cell_len(text)
    for middle in (text, "x" * cell_len(text), text):
        shadow.paint(screen([[(before + middle + behind, "")]]))
        terminal.feed(shadow.frame())
        assert terminal.display[0].startswith(before)
        shown = "".join(terminal.buffer[0][x].data for x in range(column, WIDTH))
        assert shown == (behind + " " * WIDTH)[: WIDTH - column]
        between = "".join(terminal.buffer[0][x].data for x in range(len(before), column))
        assert ("x" in between) == ("x" in middle)


def test_a_mark_written_in_another_style_stays_on_its_letter():
    shadow = Shadow(EVERYTHING)
    shadow.fit((10, 1))
    shadow.paint("\x1b[1;1He\x1b[1m\u0301x\x1b[0m")
    assert "e\u0301" in shadow.frame()
    shadow.paint("\x1b[1;1H渡\x1b[1m\u0301x\x1b[0m")
    assert "渡\u0301" in shadow.frame()


def test_half_of_a_wide_character_does_not_stay():
    both = Both(EVERYTHING)
    both.show(screen([[("渡し船渡し船", "31")]]))
    both.show(screen([[("x", "")]], 0, 1))
    both.show(screen([[("x", "")]], 0, 6))
    both.show(screen([[("渡", "1")]], 0, 7))
    assert both.ours.display[0].startswith(" xし船x渡 船")


def test_a_wide_character_that_the_edge_cuts_is_blank():
    shadow = Shadow(EVERYTHING)
    shadow.fit((5, 1))
    shadow.paint("\x1b[1;1H渡し船")
    terminal = Terminal(5, 1)
    terminal.feed(shadow.frame())
    assert terminal.display == ["渡し "]


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("looks", ["31", "1;44"])
def test_wide_and_narrow_characters_take_the_place_of_one_another(kind, looks):
    for before, at, after in [
        ("渡し船", 0, "x"),
        ("渡し船", 1, "x"),
        ("渡し船", 1, "渡"),
        ("渡し船", 3, "quay"),
        ("quays and", 1, "渡"),
        ("quays and", 0, "渡し"),
        ("q渡s渡d", 2, "し船"),
    ]:
        both = Both(KINDS[kind])
        both.show(screen([[(before, "31")]], 0, WIDTH - 10))
        both.show(screen([[(after, looks)]], 0, WIDTH - 10 + at))
        both.shadow.forget()
        both.show(screen([[(" ", "")]], 2))
        both.show(screen([[(before, "31")]], 0, WIDTH - 10))


bits = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["\x1b[", "\x1b]8;;", "\x1b\\", "\n", "\r\n", "\x1b[0m", "\x1b[38;5m", "\x1b[;;m", "\x1b[48;2;1m", "\x1b"]
    ),
    st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda at: "\x1b[{};{}H".format(*at)),
)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    st.sampled_from(sorted(KINDS)),
    st.tuples(st.integers(1, 16), st.integers(1, 8)),
    st.lists(st.lists(bits), max_size=5),
)
def test_whatever_is_painted_is_shown_and_known(kind, size, frames):
    shadow = Shadow(KINDS[kind])
    shadow.fit(size)
    for frame in frames:
        shadow.paint("\x1b[1;1H" + "".join(frame))
        shadow.frame()
        assert not shadow.frame()
        shadow.forget()
        assert shadow.frame()
