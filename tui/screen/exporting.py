"""Leaving with a record of the comparison: asks which form and which file, and has it written."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tui.clipping import path_end
from tui.lists.offer import Choice
from tui.screen.asking import AskedLine
from tui.screen.layers import Asked
from tui.screen.unquoted import Unquoted

if TYPE_CHECKING:
    from library.report import Compared, Form, LeftOut
    from tui.exporting.writing import Order, Written

REPLACES = "r"
"""The key that replaces a file."""

LEAST_ROOM = 16
"""Cells that a message has for other words than a path."""

WHAT = {
    "html": "one page for everybody: side by side, linked, needs nothing else",
    "markdown": "to go on writing with",
    "json": "for other programs",
}


class Exporting(Unquoted, inherit_bindings=False):
    """Leaving with a record of the comparison."""

    def do_export(self, words: str | None) -> None:
        """Write what is shown as HTML, Markdown or JSON."""
        from library.report import FORMS
        from tui.exporting.orders import NAMES

        if not self.opened:
            self.status.say("no article is open yet")
        elif words is None:
            lines = [Choice(f"{NAMES[form]}, {WHAT[form]}", form) for form in FORMS]
            self.ask("form", "Export what is shown as", lines, "")
        else:
            self._export(words)

    def _export(self, words: str) -> None:
        from tui.exporting.orders import OrderError, read_order

        try:
            form, name = read_order(words)
        except OrderError as error:
            self.status.say(str(error))
            return
        if name:
            self._export_to(form, name)
        else:
            self._pick_form(form)

    def _pick_form(self, value: str) -> None:
        from library.report import FORMS
        from tui.exporting.orders import NAMES, offered

        form = next(form for form in FORMS if form == value)
        name = offered(self._articles, form, Path.cwd())
        question = f"{NAMES[form]} into "
        self.over.lay(AskedLine(self.prompt, question, name, lambda typed: self._export_to(form, typed)))

    def _export_to(self, form: Form, name: str) -> None:
        from tui.exporting.orders import OrderError, is_there, path_of
        from tui.exporting.writing import Order

        if not name:
            self.status.say("not exported")
            return
        try:
            path = path_of(name, self._articles, form)
        except OrderError as error:
            self.status.say(str(error))
            return
        today = datetime.now().astimezone().date().isoformat()
        rejected = frozenset(self.decisions.rejected)
        order = Order(self._articles, self.comparison, rejected, self._left_out, today, form, path, self._kept)
        if is_there(path):
            self._ask_to_replace(order)
        else:
            self._write(order)

    def _write(self, order: Order) -> None:
        from tui.exporting.orders import shown
        from tui.exporting.writing import write

        self.status.say(f"writing {shown(order.path)} …")
        self.once_quoted(lambda: write(replace(order, sources=self._articles), self.post_message))

    @property
    def _articles(self) -> list[Compared]:
        from library.report import Compared

        return [Compared(one.name, one.article, one.quotes) for one in self.opened]

    @property
    def _kept(self) -> list[str]:
        """The names of all sources, also of those that are still to be read."""
        return [source if isinstance(source, str) else source.name for source in self._sources]

    @property
    def _left_out(self) -> LeftOut:
        from library.report import LeftOut

        matches, hidden = self.comparison.matches, self.comparison.hidden
        rejected = hidden.intersection(self.decisions.rejected)
        found = [number for number in rejected if matches[number].kind != "tied"]
        return LeftOut(len(found), len(hidden) - len(rejected), self.sift.told, self._loading.not_compared)

    def on_written(self, event: Written) -> None:
        """Say where it is, or why it is not there."""
        from tui.exporting.orders import shown

        name = shown(event.order.path)
        for trouble in event.troubles:
            self.status.say(trouble, matters=True)
        if event.failed:
            self.status.say(f"{name}: {event.failed}", matters=True)
        else:
            self.status.say(f"written to {path_end(name, max(self.size.width - LEAST_ROOM, LEAST_ROOM))}")

    def _ask_to_replace(self, order: Order) -> None:
        from tui.exporting.orders import shown

        def show() -> None:
            self.status.hold(f"{shown(order.path)} exists: {REPLACES} replaces it, any other key gives up")

        self.over.lay(Asked(lambda key: self._replace_or_not(key, order), show, lambda: self.status.hold("")))

    def _replace_or_not(self, key: str, order: Order) -> None:
        self.over.close()
        if key == REPLACES:
            self._write(replace(order, replace=True))
        else:
            self.status.say("not exported")
