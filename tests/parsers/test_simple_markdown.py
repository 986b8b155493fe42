"""Simple Markdown is read without the full renderer, which would say the same."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from parsers.markdown.reader import _renderer
from parsers.markdown.simple import simple_html

SIMPLE = """\
# The lamps of *Grey* Quay

Nobody asked **why** the lamps went out [on Monday](https://quay.example/a_b*c), R&D said & left.
A second line, with a snake_case word and [sic] in it!

> A quotation
> of two lines.
>
> - with
> - a list

3. three
4. four

***

## Part 2
Right below.
"""
PARTS = (
    *(
        "lamp",
        "Quay",
        "x",
        "1",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\n\n\n",
        "# ",
        "## ",
        "#",
        "> ",
        ">",
        "- ",
        "* ",
        "*",
        "**",
        "_",
    ),
    *(
        "__",
        "1. ",
        "2) ",
        "---",
        "***",
        "[a](https://x.example/z_1)",
        "[",
        "]",
        "(",
        ")",
        "[1]",
        "!",
        "&",
        "&amp;",
        "A&B",
    ),
    *(
        ";",
        ".",
        ",",
        '"',
        "“",
        "”",
        "—",
        "é",
        "+ ",
        "|",
        "=",
        "==",
        "~",
        ":",
        "\xa0",
        "\n    ",
        "\n  ",
        "'",
        "a*b",
        "\u3000",
    ),
    *(
        "snake_case",
        "*em*",
        "**bold**",
        "_em_",
        "__bold__",
        "?",
        "https://x.example/a_b_c",
        "`",
        "<b>",
        "\\",
        "\t",
        "]: ",
    ),
)


def full(source):
    return _renderer().render(source).replace("&quot;", '"')


def test_an_article_of_the_simple_kind():
    assert "".join(simple_html(SIMPLE) or ()) == full(SIMPLE)


@pytest.mark.parametrize(
    "source",
    [
        *("`code`", "<b>raw</b>", "a\\*b", "a  \nb", "[a]: /b", "![a](b)", "~~a~~", "    code", "a\n---"),
        *("- a\n  b", "- a\n\n- b", "- a\n- - b", "> a\nb", "*a", "a*b*", "**a*", "# a #", "&amp;", "\tx"),
        *("- a\n\n  b", "[a][b]", "1. a\n2) b", "> > a", "| a |\n|---|", '[a](b "c")'),
    ],
)
def test_what_only_the_full_renderer_knows(source):
    assert simple_html(source) is None


@example(">")
@example("- a\n\n# b")
@example("*a*(b)*c*")
@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_both_say_the_same(source):
    simple = simple_html(source)
    assert simple is None or "".join(simple) == full(source)
