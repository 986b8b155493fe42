"""Laying pages over the articles, and taking them away one after the other."""

from __future__ import annotations

from parsers import Article
from tui.screen.jumping import Jumping
from tui.sheets import Sheet


class Laying(Jumping, inherit_bindings=False):
    """Laying pages over the articles, and taking them away one after the other."""

    def open_sheet(self, page: Article) -> None:
        """Lay a page over what can be seen."""
        self.lay(Sheet(page))

    def lay(self, sheet: Sheet) -> None:
        """Lay a sheet over what can be seen."""
        if self.sheets:
            self.sheets[-1].place = self.sheet.place
        self.sheets.append(sheet)
        self.add_class("sheet-open")
        self._show_sheet(sheet)

    def close_sheet(self) -> None:
        """Take the sheet on top away."""
        if self.sheets:
            self.sheets.pop()
        if self.sheets:
            self._show_sheet(self.sheets[-1])
        else:
            self._bare()

    def close_sheets(self) -> None:
        """Back to the articles."""
        self.sheets.clear()
        self._bare()

    def _bare(self) -> None:
        self.remove_class("sheet-open")
        self._forget_searches()
        self.tell()

    def _forget_searches(self) -> None:
        """What was found in a page is of no use in another."""
        self.hits.pop(self.sheet, None)
        self.filters.pop(self.sheet, None)

    def _show_sheet(self, sheet: Sheet) -> None:
        self._forget_searches()
        self.sheet.show_article(sheet.page, place=sheet.place)
        self.tell()
