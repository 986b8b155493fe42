"""Lines on which something is set."""

from tui.settings.lines import lines_of

TEXT = """# width = 1
theme = "dark"
 "width"=60

[ keys ]  # mine
zoom = [
  "z",
]
'next-match' = "."
theme = "T"

[odd.table]
x.y = 1
"""


def test_every_name_has_its_line():
    assert lines_of(TEXT) == {
        ("theme",): 2,
        ("width",): 3,
        ("keys",): 5,
        ("keys", "zoom"): 6,
        ("keys", "next-match"): 9,
        ("keys", "theme"): 10,
        ("odd", "table"): 12,
        ("odd", "table", "x", "y"): 13,
    }


def test_line_ends_of_other_systems():
    assert lines_of("a = 1\r\n[keys]\r\nb = 2\r\n")[("keys", "b")] == 3


def test_what_is_no_line_of_toml_is_passed_over():
    assert lines_of('[[\n= 1\n"open = 2\n[]\n\x00=\n') == {}
