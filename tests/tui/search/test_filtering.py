"""Only the paragraphs that match, under their headings."""

from matching import find_in
from parsers import parse
from tui.search.filtering import Filter, paragraphs
from tui.search.hits import Query

PAGE = """# Ropes

Tar is dear.

## Hemp

Rope is cheap.

### Knots

A knot is free. A rope, a rope, a rope.

## Tar

Tar is black.
"""


def shown(query):
    article = parse(PAGE, name="page.md")
    found = Filter.of(article, find_in(article.text, query), Query(query))
    return [article.text_of(article.blocks[number]) for number in found.blocks], found.count


def test_headings_above_are_shown_and_not_counted():
    assert shown("black") == (["Ropes", "Tar", "Tar is black."], 1)
    assert shown("knot is") == (["Ropes", "Hemp", "Knots", "A knot is free. A rope, a rope, a rope."], 1)


def test_a_block_with_many_hits_counts_once():
    assert shown("rope")[1] == 2


def test_a_hit_may_lie_in_two_blocks():
    assert shown("dear. hemp") == (["Ropes", "Tar is dear.", "Hemp"], 1)


def test_nothing():
    assert shown("zeppelin") == ([], 0)


def test_paragraphs_are_counted_without_headings():
    assert paragraphs(parse(PAGE, name="page.md")) == 4
    assert shown("hemp") == (["Ropes", "Hemp"], 0)
