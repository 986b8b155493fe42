"""The keys that work where one is, on a page that lies over what one was doing."""

from __future__ import annotations

from tui.pages.sheets import Sheet
from tui.screen.sheets import Laying

SAYS = "keys"


class Helping(Laying, inherit_bindings=False):
    """The page of keys."""

    def do_keys(self) -> None:
        """The keys of the list, the line, the page or the articles, which waits below; and back to it."""
        from tui.keyboard.page import keys_page

        sheet = self.top_sheet
        if self.mode == "reading" and sheet is not None and sheet.says == SAYS:
            self.close_sheet()
        else:
            self.lay(Sheet(keys_page(self.keymap, self.mode, over_page=self.sheet_open), says=SAYS))
