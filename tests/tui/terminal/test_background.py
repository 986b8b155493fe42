"""The terminal's answers are told from keys, however they arrive."""

import pytest

from tui.terminal.background import Answers, is_dark, is_dark_by

DARK, LIGHT = "\x1b]11;rgb:1c1c/1c1c/1c1c\x1b\\", "\x1b]11;rgb:ff/fa/e0\x07"
ANYTHING = "\x1b[?64;1;2;6;9;15;18;21;22c"


@pytest.mark.parametrize("answer", [DARK, LIGHT])
def test_an_answer_among_keys_is_taken_out(answer):
    answers = Answers()
    assert answers.keys_in(f"j{answer}k{ANYTHING}G") == "jkG"
    assert answers.color in answer
    assert answers.color.startswith("rgb:")
    assert answers.over


@pytest.mark.parametrize("cut", range(1, len(DARK + ANYTHING)))
def test_an_answer_in_two_parts_is_taken_out(cut):
    answers = Answers()
    sent = f"{DARK}{ANYTHING}"
    assert answers.keys_in("j" + sent[:cut]) + answers.keys_in(sent[cut:] + "k") == "jk"
    assert is_dark(answers.color) is True


def test_a_terminal_that_knows_no_background_ends_the_waiting():
    answers = Answers()
    assert answers.keys_in(ANYTHING) == ""
    assert answers.over
    assert answers.color == ""


@pytest.mark.parametrize("key", ["\x1b", "\x1b]", "\x1b["])
def test_a_key_that_looks_like_a_beginning_is_a_key_when_nothing_follows(key):
    answers = Answers()
    assert answers.keys_in(key) == ""
    assert answers.waited() == key
    assert answers.waited() == ""


@pytest.mark.parametrize(
    "keys", ["\x1b[A", "\x1b[?1;0$y", "\x1bj", "\x1b[200~a paste\x1b[201~", "\x1b[1;2C", "]11;"]
)
def test_other_sequences_pass(keys):
    assert Answers().keys_in(keys) == keys


def test_a_late_answer_is_taken_out_and_escape_no_longer_waits():
    answers = Answers()
    answers.keys_in(ANYTHING)
    assert answers.keys_in("\x1b") == "\x1b"
    assert answers.keys_in(f"a{LIGHT[:9]}") + answers.keys_in(f"{LIGHT[9:]}b") == "ab"
    assert is_dark(answers.color) is False


def test_half_an_answer_is_never_a_key():
    answers = Answers()
    answers.keys_in("\x1b]11;rgb:1c")
    assert answers.waited() == ""
    assert answers.keys_in("1c/1c1c/1c1c\x07q") == "q"


@pytest.mark.parametrize(
    ("color", "dark"),
    [
        ("rgb:0000/0000/0000", True), ("rgb:ffff/ffff/ffff", False), ("rgb:fdfd/f6f6/e3e3", False),
        ("rgb:28/2c/34", True), ("rgba:f/f/f/f", False), ("red", None), ("rgb:1/2", None), ("", None),
    ],
)  # fmt: skip
def test_colours_are_dark_or_light(color, dark):
    assert is_dark(color) is dark


@pytest.mark.parametrize(
    ("value", "dark"),
    [("15;0", True), ("0;15", False), ("0;default;7", False), ("12;8", True), ("", None), ("x", None)],
)
def test_the_environment_may_know(value, dark):
    assert is_dark_by({"COLORFGBG": value}) is dark
