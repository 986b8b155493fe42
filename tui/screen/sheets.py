"""Laying pages over the articles, and taking them away one after the other."""

from __future__ import annotations

from parsers import Article
from tui.pages.sheets import Sheet
from tui.screen.jumping import Jumping
from tui.screen.layers import Page
from tui.screen.searching import Searching, Shown


class Laying(Jumping, Searching, inherit_bindings=False):
    """Laying pages over the articles, and taking them away one after the other."""

    def open_sheet(self, page: Article) -> None:
        """Lay a page over what can be seen."""
        self.lay(Sheet(page))

    def lay(self, sheet: Sheet) -> None:
        """Lay a sheet over what can be seen; what was found in it is there again after another lay over it."""
        searched: Shown | None = None

        def show() -> None:
            self._show_sheet(sheet)
            if searched is not None:
                self.give_back(self.sheet, searched)

        def hide() -> None:
            nonlocal searched
            sheet.place = self.sheet.place
            searched = self.shown_in(self.sheet)
            self._bare()

        self.over.lay(Page(sheet, show, hide))

    def close_sheet(self) -> None:
        """Take the sheet on top away."""
        self.over.close()
        self.tell()

    def close_sheets(self) -> None:
        """Back to the articles."""
        self.over.give_up_all()
        self.tell()

    def _bare(self) -> None:
        self.remove_class("sheet-open")
        self.hits.pop(self.sheet, None)

    def _show_sheet(self, sheet: Sheet) -> None:
        if self.panes.size:
            self.sheet.expect(self.panes.size)
        self.add_class("sheet-open")
        self.sheet.show_article(sheet.page, place=sheet.place)
        self.tell()
