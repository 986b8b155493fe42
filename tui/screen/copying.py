"""Copying what one means, as it is read or with where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.screen.looking import Looking

if TYPE_CHECKING:
    from tui.citing.citation import Format


class Copying(Looking, inherit_bindings=False):
    """Copying what one means, as it is read or with where it comes from."""

    def do_copy(self) -> None:
        """Copy what is selected, else the current match, else the paragraph in sight."""
        from tui.selecting.taken import amount

        if meant := self._words_meant():
            words, what = meant
            self._give(words, f"{what}, {amount(words)}")

    def do_take(self) -> None:
        """Copy what is selected."""
        self.do_copy()

    def do_copy_citation(self, wanted: str | None) -> None:
        """The same in quotation marks, with author, title, site, date and address."""
        from tui.citing.citation import FORMATS, cite

        form: Format | None = next((one for one in FORMATS if one == (wanted or "plain")), None)
        if form is None:
            self.status.say(f"citations are {' or '.join(FORMATS)}")
        elif self.view.index is None:
            self.status.say("only the words of an article can be cited")
        elif meant := self._words_meant():
            opened = self.opened[self.view.index]
            self._give(cite(meant[0], opened.article, opened.name, form), f"{meant[1]} with its source")

    def _words_meant(self) -> tuple[str, str] | None:
        """The words one means, and what they are."""
        from tui.selecting.pieces import Pieces
        from tui.selecting.taken import as_read

        view = self.view
        span = self.meant_in(view)
        if self.selected_in(view) is not None:
            what = "the selection"
        elif (side := self.current_side(view)) is not None and span == (side.start, side.end):
            what = "this match"
        else:
            what = "this paragraph"
        if span is None and (pieces := Pieces(view.article, view.only)):
            span = pieces.around("paragraph", view.visible_span[0])
        words = as_read(view.article, *span, view.only) if span else ""
        if words:
            return words, what
        self.status.say("there is nothing to copy here")
        return None

    def _give(self, text: str, what: str) -> None:
        if self.selected is not None and self.selected is self.over.top:
            self.over.close()
            self.tell()
        self.copy_text(text, what)
