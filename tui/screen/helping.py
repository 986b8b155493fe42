"""The keys that work where one is, on a page that lies over what one was doing."""

from __future__ import annotations

from tui.keyboard.page import keys_page
from tui.screen.sheets import Laying
from tui.sheets import Sheet

SAYS = "keys"


class Helping(Laying, inherit_bindings=False):
    """The page of keys."""

    def do_keys(self) -> None:
        """The keys of the list, the line, the page or the articles; a line or list waits below."""
        if self.sheets and self.sheets[-1].says == SAYS:
            self.close_sheet()
            return
        page = keys_page(self.keymap, self.mode, over_page=self.sheet_open)
        typing = next((one for one in (self.prompt, self.chooser) if one.is_open), None)
        self.beneath = None if typing is None else (typing, len(self.sheets))
        if typing is not None:
            typing.close()
        self.lay(Sheet(page, says=SAYS))

    def uncover(self) -> None:
        """Back to the line or list that waited below the page."""
        if self.beneath is not None and self.beneath[1] == len(self.sheets):
            self.beneath[0].add_class("open")
            self.beneath = None
