"""From one style to another by the shortest way: where a reset and the whole style would lead."""

from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.styles import for_blanks, is_plain, on_blank, parts, step

ON = {
    1: "bold",
    2: "dim",
    3: "italic",
    4: "line",
    5: "blink",
    7: "swapped",
    8: "hidden",
    9: "struck",
    21: "lines",
    53: "over",
}
OFF = {
    22: ("bold", "dim"),
    23: ("italic",),
    24: ("line", "lines"),
    25: ("blink",),
    27: ("swapped",),
    28: ("hidden",),
}
OFF |= {29: ("struck",), 55: ("over",)}

colors = st.one_of(
    st.integers(30, 37).map(str),
    st.integers(90, 97).map(str),
    st.integers(0, 255).map(lambda number: f"38;5;{number}"),
    st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "38;2;{};{};{}".format(*rgb)),
)
papers = colors.map(lambda code: str(int(code) + 10) if code.isdecimal() else "4" + code[1:])
styles = st.builds(
    lambda attributes, ink, paper: ";".join([*map(str, sorted(attributes)), *ink, *paper]),
    st.sets(st.sampled_from(sorted(ON))),
    st.lists(colors, max_size=1),
    st.lists(papers, max_size=1),
)


def look(state, sequence):
    """What a terminal makes of SGR, written down from ECMA-48."""
    state = dict(state)
    for run in filter(None, sequence.replace("\x1b[", "").split("m")) if sequence != "\x1b[m" else ["0"]:
        codes = [int(code or 0) for code in run.split(";")]
        while codes:
            code = codes.pop(0)
            if code == 0:
                state = {}
            elif code in ON:
                state[ON[code]] = True
            elif code in OFF:
                for name in OFF[code]:
                    state.pop(name, None)
            elif code in (38, 48):
                length = 4 if codes[0] == 2 else 2
                state[code] = (code, *codes[:length])
                del codes[:length]
            elif code in (39, 49):
                state.pop(code - 1, None)
            else:
                state[48 if 40 <= code <= 47 or code >= 100 else 38] = code
    return state


@given(styles, styles)
def test_a_step_leads_to_the_style(old, new):
    whole = look({}, f"\x1b[0;{new}m" if new else "\x1b[m")
    before = look({}, f"\x1b[{old}m" if old else "")
    assert look(before, step(old, new)) == whole
    assert len(step(old, new)) <= len(f"\x1b[0;{new}m")


@given(styles)
def test_what_is_seen_of_a_blank_is_seen_of_every_blank_like_it(style):
    assert on_blank(on_blank(style)) == on_blank(style)
    assert is_plain(on_blank(style)) == (not set(parts(style).attributes) & {"3", "4", "7", "9", "21", "53"})


@given(styles, styles)
def test_blanks_look_as_they_should_in_the_style_they_are_written_in(style, other):
    blank = on_blank(other)
    assert on_blank(for_blanks(style, blank)) == blank


def test_a_blank_between_words_of_one_colour_leaves_the_colour():
    assert for_blanks("4;38;5;158;48;5;237", "48;5;237") == "38;5;158;48;5;237"


def test_letters_do_not_show_on_blanks():
    assert on_blank("1;2;38;5;3;48;5;17") == "48;5;17"
    assert on_blank("38;2;1;2;3") == ""
    assert on_blank("7;38;5;3") == "7;38;5;3"
    assert on_blank("3;38;5;3") == "3;38;5;3"


def test_one_change_is_one_number():
    assert step("38;5;3;48;5;17", "1;38;5;3;48;5;17") == "\x1b[1m"
    assert step("1;48;5;17", "48;5;17") == "\x1b[22m"
    assert step("31", "") == "\x1b[m"
    assert step("31", "31") == ""
