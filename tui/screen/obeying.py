"""From keys to commands: a key goes into the line being typed, is part of a number, or is a command's.

The screen obeys keys itself, in the order in which they arrive: over a slow link a search, Enter and the next
command come in one packet, and a change of focus between widgets would take effect too late for that.
"""

from __future__ import annotations

from inspect import isawaitable

from textual import events, on

from tui.commands import BY_ID, Command
from tui.keyboard.layouts import latin, layout_with
from tui.keyboard.line import EDITS
from tui.keyboard.names import pressed, read_key, types
from tui.screen.arranging import Arranging
from tui.screen.asking import AskedLine
from tui.screen.copying import Copying
from tui.screen.crossing import Crossing
from tui.screen.echoing import Echoing
from tui.screen.exporting import Exporting
from tui.screen.following import Following
from tui.screen.helping import Helping
from tui.screen.layers import Listed, Typed
from tui.screen.moving import Moving
from tui.screen.ordering import PURPOSE, Ordering
from tui.screen.quoting import Quoting
from tui.screen.seeking import Seeking
from tui.screen.selecting import Selecting
from tui.screen.sifting import SHARED, Sifting
from tui.screen.tying import Tying
from tui.screen.typing import FindLine
from tui.screen.varying import Varying
from tui.screen.warned import Warned
from tui.widgets.chooser import Chooser

LONGEST_COUNT = 6
"""Digits."""


class Obeying(
    Moving,
    Seeking,
    Following,
    Crossing,
    Tying,
    Sifting,
    Quoting,
    Echoing,
    Varying,
    Arranging,
    Ordering,
    Helping,
    Copying,
    Selecting,
    Exporting,
    Warned,
    inherit_bindings=False,
):
    """Does what keys say."""

    async def obey(self, event: events.Key | events.Paste) -> None:
        """Obey a key; a paste goes into the line being typed, and nowhere else."""
        if isinstance(event, events.Key):
            await self._obey_key(pressed(event.key, event.character))
        elif isinstance(line := self.over.top, Typed):
            line.typed(line.line.typed(event.text.split("\n", 1)[0]))

    async def _obey_key(self, key: str) -> None:
        self.status.key_pressed()
        layer = self.over.top
        if layer is not None and layer.takes(key):
            layer.take(key)
        elif isinstance(layer, Typed):
            await self._type(layer, key)
        elif key.isascii() and key.isdecimal() and not (key == "0" and self._zero_is_a_key):
            self._count = self.status.count = (self._count + key)[:LONGEST_COUNT]
        elif (command := self._command(key)) is not None:
            await self.run(command.id)
        else:
            self._count = self.status.count = ""
            self._no_key(key)
        self.tell_keys()

    def _command(self, key: str) -> Command | None:
        """What a key does; a letter of another script is the key it stands on, if it is none itself."""
        command = self.keymap.command(key, self.mode)
        if command is None and (other := latin(key, self.reader.layout)) is not None:
            return self.keymap.command(other, self.mode)
        return command

    @property
    def _zero_is_a_key(self) -> bool:
        """Whether a zero that begins no number is a command's key."""
        return not self._count and self.keymap.command("0", self.mode) is not None

    def _no_key(self, key: str) -> None:
        layout = layout_with(key) if self.reader.layout == "none" else None
        if layout is not None:
            self.status.say(f'{key} is no key here; layout = "{layout}" in the configuration makes it one')
        elif types(key) or read_key(key):
            self.status.say(f"{key} is no key here; {self.key('keys')} shows all")

    async def _type(self, layer: Typed, key: str) -> None:
        """A key while a line is typed."""
        command = self.keymap.command(key, self.mode)
        if types(key):
            layer.typed(layer.line.typed(types(key)))
        elif command is not None and command.id in EDITS:
            layer.typed(EDITS[command.id](layer.line))
        elif command is not None:
            await self.run(command.id)

    async def do_accept(self) -> None:
        """Take what was typed, or the line of the list that is highlighted."""
        layer = self.over.top
        if isinstance(layer, FindLine):
            self.accept_search(layer)
        elif isinstance(layer, AskedLine):
            self.over.close()
            layer.answer(layer.line.text.strip())
        elif self.chooser.purpose == PURPOSE:
            if (order := self.order()) is not None:
                self.over.close()
                await self.run(order.command.id, order.count, order.argument)
        elif self.chooser.chosen is not None:
            await self._pick(self.chooser.purpose, self.chooser.chosen)

    def do_complete(self) -> None:
        """Take the chosen command's name into the line; let what narrows the list of matches hold everywhere."""
        if self.chooser.purpose == PURPOSE:
            self.complete_name()
        elif self.chooser.purpose == SHARED:
            self.keep_sift()

    def do_list_down(self) -> None:
        """The next line of the list."""
        self.chooser.move(1)

    def do_list_up(self) -> None:
        """The line before."""
        self.chooser.move(-1)

    def do_list_page_down(self) -> None:
        """A page down the list."""
        self.chooser.move_page(1)

    def do_list_page_up(self) -> None:
        """A page up the list."""
        self.chooser.move_page(-1)

    def do_list_top(self) -> None:
        """The first line."""
        self.chooser.move_to(0)

    def do_list_bottom(self) -> None:
        """The last line."""
        self.chooser.move_to(1)

    async def run(self, name: str, count: int | None = None, argument: str | None = None) -> None:
        """Carry out a command by its id, with a number (else the one typed before its key) and words it takes."""
        command = BY_ID[name]
        self.status.superseded()
        self.wait_no_more()
        self.unwarn(*{"back", "cancel"} - {name})
        if count is None and self._count:
            count = int(self._count)
        typed, self._count = self._count, ""
        self.status.count = ""
        if typed and name == "cancel":
            return
        if self.mode == "selecting" and "selecting" not in command.modes:
            self.over.give_up()
        if self.sheet_open and self.mode == "reading":
            if command.page == "refused":
                self.status.say(f"{self.key('back')} closes this page")
                return
            if command.page == "leaves":
                self.close_sheets()
        if self.mode in ("reading", "selecting"):
            self.settle()
            if command.jump and not self.sheet_open:
                self.depart()
        layer = self.over.top
        if layer is None or not layer.obeys(command, count):
            await self._do(command, count, argument)

    async def _do(self, command: Command, count: int | None, argument: str | None) -> None:
        view, row = self.view, self.view.top
        method = getattr(view if command.on_view else self, f"do_{command.id.replace('-', '_')}")
        if command.count is not None:
            done = method(count)
        elif command.argument is not None:
            done = method(argument)
        else:
            done = method()
        if isawaitable(done):
            await done
        if command.on_view:
            self.say_edge(command, view, row)

    @on(Chooser.Picked)
    async def _clicked(self, event: Chooser.Picked) -> None:
        if isinstance(self.over.top, Listed):
            await self._pick(event.purpose, event.value)

    async def _pick(self, purpose: str, value: str) -> None:
        """Do what the chooser was opened for; what was selected is left with that."""
        self.over.close()
        if self.mode == "selecting" and purpose != PURPOSE:
            self.over.give_up()
        done = getattr(self, f"_pick_{purpose}")(value)
        if isawaitable(done):
            await done

    async def _pick_command(self, value: str) -> None:
        from tui.lists.orders import read_order

        order = read_order(value)
        await self.run(order.command.id, order.count, order.argument)
