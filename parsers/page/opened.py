"""A page that is being read: its tree, for as long as somebody needs it.

The tree of a long page takes four times the page's length. Once it is copied, only a page that shows no text needs
it again; so a long one is let go of then, and made anew for those.
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from parsers.page.copying import Copy, copy_of
from parsers.page.nesting import tree_of
from parsers.page.spelled_out import Unseen, spell_out
from parsers.page.statements import Statements, statements_of

LONG_PAGE = 500_000
"""Characters; a shorter page is done before its tree could be in the way."""


class Page:
    """The tree of a page, its words spelled out, and what the page states about itself."""

    def __init__(self, source: str) -> None:
        data = source.encode("utf-8", "replace")
        self._source = data if len(source) > LONG_PAGE else b""
        self._tree: LexborHTMLParser | None = tree_of(data)
        self.stated: Statements = statements_of(self._tree)
        self.unseen: Unseen = spell_out(self._tree)

    @property
    def tree(self) -> LexborHTMLParser:
        """The tree as copying left it."""
        if self._tree is None:
            self._tree = tree_of(self._source)
            spell_out(self._tree)
            copy_of(self._tree)
        return self._tree

    def copy(self, *, menus: bool) -> Copy:
        """A copy of what the page shows."""
        copy = copy_of(self.tree, menus=menus)
        if self._source:
            self._tree = None
        return copy
