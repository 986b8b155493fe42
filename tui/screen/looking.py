"""Behind an article: its facts, what was left out of it, and the source as it came."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from parsers import seen
from tui.pages.sheets import AboutSheet, PieceSheet, Sheet, SourceSheet
from tui.screen.layers import Page
from tui.screen.sheets import Laying

if TYPE_CHECKING:
    from tui.source.trace import Trace

LONGEST_INK = 2_000
"""Characters of one stretch of muted text, so that drawing a row never looks at more than is near it."""


class Looking(Laying, inherit_bindings=False):
    """Behind an article: its facts, what was left out of it, and the source as it came."""

    def do_about(self) -> None:
        """What is known of this article, and what was left out of it; and back to it."""
        from tui.pages import about

        if isinstance(self.top_sheet, AboutSheet):
            self.close_sheet()
            return
        number = self._behind
        if number is None:
            self.status.say("no article is open yet")
            return
        if self._back_to(AboutSheet):
            return
        opened = self.opened[number]
        made = about.about(opened.article, opened.name, self._decided_about(number))
        self.lay(AboutSheet(made.page, says=f"about {number + 1}", article=number, offers=made.offers))

    def _decided_about(self, number: int) -> str:
        """`2 of its matches rejected, 1 tied by hand`."""
        rejected = tied = 0
        for at, match in enumerate(self.found.matches):
            if number in (match.a, match.b):
                is_rejected, is_tie = at in self.decisions.rejected, match.kind == "tied"
                rejected += is_rejected and not is_tie
                tied += is_tie and not is_rejected
        told = (f"{rejected} of its matches rejected" if rejected else "", f"{tied} tied by hand" if tied else "")
        return ", ".join(filter(None, told))

    def choose_on_sheet(self) -> None:
        """Choose one of the pieces that a page offers, the one at the top of the view highlighted."""
        from tui.pages import about

        sheet = self.top_sheet
        if not isinstance(sheet, AboutSheet) or not sheet.offers:
            self.status.say(f"nothing to choose on this page; {self.key('back')} closes it")
            return
        place = self.sheet.place
        here = next((at for at, offer in enumerate(sheet.offers) if offer.start >= place), 0)
        lines = about.choices(self.opened[sheet.article].article, sheet.offers)
        self.ask("piece", "Left out", lines, "", here)

    def _pick_piece(self, value: str) -> None:
        if isinstance(self.top_sheet, AboutSheet):
            self.open_piece(self.top_sheet.article, int(value))

    def open_piece(self, article: int, number: int) -> None:
        """A page with a dropped piece, whole."""
        from tui.pages import about

        item = self.opened[article].article.dropped[number]
        where = f"{self.key('source')} shows where it stood in the source"
        page = about.piece(item, where)
        self.lay(PieceSheet(page, says=f"left out of {article + 1}", article=article, number=number))

    def do_source(self) -> None:
        """The source as it came, at the same place; and back to the article at the place read to."""
        sheet = self.top_sheet
        if isinstance(sheet, SourceSheet):
            self.close_sheet()
            return
        number = self._behind
        if number is None:
            self.status.say("no article is open yet")
        elif isinstance(sheet, PieceSheet):
            self._show_piece_in_source(sheet)
        elif not self._back_to(SourceSheet):
            self._show_source(number, self.panes.active.place)

    def _back_to(self, kind: type[Sheet]) -> bool:
        """Back to a page of this kind, if one lies below; what lies over it is put away."""
        if not any(isinstance(layer, Page) and isinstance(layer.sheet, kind) for layer in self.over):
            return False
        while not isinstance(self.top_sheet, kind):
            self.close_sheet()
        return True

    def _show_piece_in_source(self, sheet: PieceSheet) -> None:
        trace = self.trace(sheet.article)
        found = trace.place_of(self.opened[sheet.article].article.dropped[sheet.number].text)
        if found is None:
            self.status.say("these words do not stand in the source as they are")
            return
        self._lay_source(sheet.article, trace, found[0], found)

    def _show_source(self, number: int, place: int) -> None:
        trace = self.trace(number)
        landing = trace.in_source(place)
        self._lay_source(number, trace, landing.offset if landing else 0)
        if landing is None:
            self.status.say("nothing of the article was found again here; the source from its beginning")

    def _lay_source(self, number: int, trace: Trace, place: int, piece: tuple[int, int] | None = None) -> None:
        from tui.source.visible import as_article

        page = as_article(trace.source)
        says = f"source of {number + 1}"
        self.lay(SourceSheet(page, place, says, article=number, trace=trace, begun=place, piece=piece))

    def _show_sheet(self, sheet: Sheet) -> None:
        super()._show_sheet(sheet)
        if isinstance(sheet, SourceSheet) and sheet.trace is not None:
            piece = _pieces([sheet.piece] if sheet.piece else [])
            self.sheet.show_left_out(list(_pieces(sheet.trace.left_out())), list(piece))

    def close_sheet(self) -> None:
        """Take the sheet on top away; from a source right over its article, back to the place read to."""
        sheet, view = self.top_sheet, self.sheet
        read_to = view.place
        moved = isinstance(sheet, SourceSheet) and view.top != view.validate_top(view.rows.row_of(sheet.begun))
        super().close_sheet()
        if moved and isinstance(sheet, SourceSheet) and not self.sheet_open:
            self._go_on_from(sheet, read_to)

    def _go_on_from(self, sheet: SourceSheet, read_to: int) -> None:
        """To the place in the article that was read to in its source."""
        landing = sheet.trace.in_article(read_to) if sheet.trace else None
        if landing is None or self.panes.active.index != sheet.article:
            return
        self.depart()
        self.panes.active.go_to(landing.offset)
        if not landing.exact:
            self.status.say("what you saw is not in the article; this is the nearest place")

    def trace(self, number: int) -> Trace:
        """The way between an article and its source, made when first asked for; the last one is kept."""
        from tui.source.trace import Trace
        from tui.source.visible import visible

        if self._traced is None or self._traced[0] != number:
            opened = self.opened[number]
            source = seen(zlib.decompress(opened.packed))
            self._traced = number, Trace(opened.article.text, visible(source))
        return self._traced[1]

    @property
    def _behind(self) -> int | None:
        """The article that is looked behind: that of the sheet on top, else the one that is read."""
        sheet = self.top_sheet
        if isinstance(sheet, AboutSheet | PieceSheet | SourceSheet):
            return sheet.article
        return self.panes.active.index


def _pieces(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans cut into short ones."""
    for start, end in spans:
        for left in range(start, end, LONGEST_INK):
            yield left, min(left + LONGEST_INK, end)
