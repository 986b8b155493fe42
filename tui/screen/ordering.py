"""Commands by name: `:` and a few letters, a name and what it takes, or a number for a place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.commands import BY_ID, Command
from tui.keyboard.line import Line
from tui.lists.offer import Choice, Depending
from tui.matches.linking import LINK_MODES
from tui.screen.layers import Listed
from tui.screen.state import ReadingState

if TYPE_CHECKING:
    from tui.lists.orders import Order

PURPOSE = "command"


class Ordering(ReadingState, inherit_bindings=False):
    """Commands by name."""

    def do_commands(self) -> None:
        """Type the name of a command, or choose it."""
        self.chooser.offer(PURPOSE, "Commands", Depending(self._offered))
        self.over.lay(Listed(self.chooser))

    def _offered(self, typed: str) -> tuple[Sequence[Choice], str]:
        """What there is to choose for what is typed, and what of it narrows that."""
        from tui.lists import choices, orders

        parts = orders.split(typed)
        if parts is not None and (parts[1] or typed.endswith(" ")):
            command, rest = parts
            values = self._values(command)
            if values:
                return values, rest
            if command.count is not None or command.argument is not None:
                return choices.commands(self.keymap), orders.named(command)
        if typed.startswith(orders.SEARCH):
            return [Choice(f"find {typed[1:]}", typed)] if typed[1:].strip() else [], ""
        name, number = orders.abbreviated(typed)
        lines = choices.commands(self.keymap)
        if number:
            lines = [line for line in lines if BY_ID[line.value].count is not None]
        return lines, name.replace("-", " ")

    def _values(self, command: Command) -> list[Choice]:
        """What may follow the name of a command, as whole orders; nothing where that cannot be listed."""
        from tui.citing.citation import FORMATS
        from tui.lists import choices, orders

        match command.id:
            case "theme":
                lines = choices.themes(self.reader.themes_offered.items())
            case "open":
                lines = choices.articles(self.opened)
            case "link-mode":
                lines = [Choice(mode, mode) for mode in LINK_MODES]
            case "copy-citation":
                lines = [Choice(form, form) for form in FORMATS]
            case _:
                return []
        name = orders.named(command)
        values = (
            [str(at) for at, _ in enumerate(lines, 1)] if command.id == "open" else [one.value for one in lines]
        )
        return [
            Choice(f"{name} {one.text}", f"{name} {value}", one.hint, one.also)
            for one, value in zip(lines, values, strict=True)
        ]

    def complete_name(self) -> None:
        """Take the chosen command's name into the line."""
        if self.chooser.chosen is not None:
            text = self.chooser.chosen.replace("-", " ") + " "
            self.chooser.take(Line(text, len(text)))

    def order(self) -> Order | None:
        """What is to be done by what is typed and chosen; None, and a sentence, where it cannot be done."""
        from tui.lists import orders
        from tui.lists.orders import OrderError

        typed, chosen = self.chooser.line.text, self.chooser.chosen
        parts = orders.split(typed)
        in_full = parts is not None and parts[1] and not self._values(parts[0])
        number = typed.strip().rstrip("%").isdecimal()
        _, behind = orders.abbreviated(typed)
        try:
            if chosen is not None and behind and parts is None:
                return orders.read_order(f"{chosen} {behind}")
            return orders.read_order(typed if chosen is None or in_full or number else chosen)
        except OrderError as error:
            self.status.say(str(error))
            return None
