"""Where the parts of an article begin, and what is left from a place."""

from parsers import parse
from tui.column.layout import WORDS_A_MINUTE, byline, duration
from tui.lists.contents import LONGEST, Contents

PAGE = """# Rope

An opening without a heading.

## Prices

Up again.

### Of tar

Down.
"""
PARTED = parse(PAGE, name="rope.md")
PLAIN = parse(
    "# Rope\n\n" + "It is dear, and nobody says why. " * 20 + "\n\n- tar\n\nStill dear.\n", name="rope.md"
)


def test_a_place_comes_under_the_last_heading_before_it():
    contents = Contents.of(PARTED)
    assert [entry.text for entry in contents.entries] == ["Rope", "Prices", "Of tar"]
    assert contents.heading(PARTED.text.index("opening")) == "Rope"
    assert contents.heading(PARTED.text.index("Prices")) == "Prices"
    assert contents.heading(PARTED.text.index("Up again")) == "Prices"
    assert contents.heading(len(PARTED.text)) == "Of tar"


def test_where_there_are_no_headings_paragraphs_stand_in():
    contents = Contents.of(PLAIN)
    assert [entry.text.split()[0] for entry in contents.entries] == ["Rope", "It", "tar", "Still"]
    assert len(contents.entries[1].text) == LONGEST
    assert contents.heading(len(PLAIN.text)) == ""
    assert contents.at(PLAIN.text.index("tar")) == 2


def test_an_empty_article_has_no_contents():
    contents = Contents.of(parse(""))
    assert contents.at(0) is None
    assert contents.heading(0) == ""
    assert contents.minutes_left(0) == 0


def test_minutes_left_end_with_the_text():
    article = parse("# Long\n\n" + "word " * (WORDS_A_MINUTE * 10 - 1), name="long.md")
    contents = Contents.of(article)
    assert contents.minutes_left(0) == 10
    assert contents.minutes_left(len(article.text) // 2) == 5
    assert contents.minutes_left(len(article.text) - 1) == 1
    assert contents.minutes_left(len(article.text)) == 0


def test_from_the_beginning_as_long_as_the_byline_says():
    for words in (10, WORDS_A_MINUTE * 7 // 2, WORDS_A_MINUTE * 4 + 50, WORDS_A_MINUTE * 200):
        article = parse("# Long\n\n" + "word " * words, name="long.md")
        assert byline(article) == duration(Contents.of(article).minutes_left(0))
    assert byline(article) == "3 h"
