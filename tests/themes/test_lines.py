"""Theme files are read line by line, with the same result as by Python's reader of TOML, or not at all."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from themes import BUILT_IN
from themes.lines import OtherTomlError, tables

PARTS = (
    "name", "looks", "fg", "a-b", "=", " ", "{", "}", "[", "]", ",", '"', "#", "12", "012", "-1", "true", ".",
    "\\", "é", "\t", "\n", "\r", "\x7f", "\x00", "\x85", '"red"', "fg = 1", 'style = "bold"', "[looks]\n",
    "x = { fg = 1 }\n",
)  # fmt: skip


@pytest.mark.parametrize("path", sorted(BUILT_IN.glob("*.toml")), ids=lambda path: path.name)
def test_the_themes_that_come_with_the_program_are_read(path):
    text = path.read_text("utf-8")
    assert tables(text) == tomllib.loads(text)


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
def test_what_is_read_is_what_toml_says(text):
    try:
        found = tables(text)
    except OtherTomlError:
        return
    assert found == tomllib.loads(text)


@pytest.mark.parametrize(
    "text", ["a = 1\na = 2", "[looks]\n[looks]", "a = { fg = 1, fg = 2 }", "a = { fg = 1, }", "a = 'x'", "a.b = 1"]
)
def test_what_is_more_or_wrong_is_left_to_others(text):
    with pytest.raises(OtherTomlError):
        tables(text)
