"""The tree of a long page is let go of, and a page that shows no text is read the same for it."""

import pytest

from parsers import parse
from parsers.page import opened
from parsers.page.opened import Page

HEAD = "<!doctype html><title>Lamps</title>"
PAGES = [
    f"{HEAD}<p>{'Nobody asked why the lamps of <q>Grey</q> Quay went out. ' * 9}</p>",
    f"{HEAD}<script>lamps()</script><noscript>The lamps need scripts.</noscript>",
    f"{HEAD}<svg><script>x</script><text>Grey Quay</text></svg>",
    f"{HEAD}<frameset><frame src=lamps.html></frameset>",
    f"{HEAD}<nav>{'<a href=/x>Lamps of the quay</a> <s>old</s>' * 40}</nav>",
]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_read_the_same_whether_its_tree_was_kept_or_not(page, monkeypatch):
    kept = parse(page)
    monkeypatch.setattr(opened, "LONG_PAGE", 0)
    assert parse(page) == kept


@pytest.mark.parametrize(("longest", "is_kept"), [(opened.LONG_PAGE, True), (0, False)])
def test_the_tree_of_a_long_page_is_let_go_of_once_it_is_copied(longest, is_kept, monkeypatch):
    monkeypatch.setattr(opened, "LONG_PAGE", longest)
    page = Page(PAGES[0])
    before = page._tree
    page.copy(menus=False)
    assert (page._tree is before) == is_kept
    assert page.tree.css_first("title").text() == "Lamps"
