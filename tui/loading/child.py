"""Quotes are found and texts compared in a process of its own, which can be ended at any moment.

A thread could not be: it would be at two long texts for half a minute, and the screen would share the interpreter
with it. With two texts of 2 MB the slowest key took .7 s to paint beside a thread. The process also keeps
`matching` and what it makes of texts out of the reader, and imports it on another core while the reader imports
its screen: `begin_early` begins it before there is anything to ask.
"""

from __future__ import annotations

import os
import pickle
import select
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from threading import Thread
from typing import IO, TYPE_CHECKING, cast

from tui.loading.faults import FaultError, what_failed

if TYPE_CHECKING:
    from matching.model import Echo, Match, Quote, Ruling
    from tui.loading.texts import Blocks, Novelty, Texts


class EndedError(Exception):
    """The process was ended, or ended."""


@dataclass(frozen=True)
class Fault:
    """What is answered where there is no answer; the process goes on."""

    why: str


class Child:
    """The process, as this side sees it. Its texts are known by the order in which they were given."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", "from tui.loading.child import serve; serve()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            start_new_session=True,
        )
        self._was_ended = False

    @property
    def has_ended(self) -> bool:
        """Whether it answers no more: it was ended, or ended by itself."""
        return self._was_ended or self._process.poll() is not None

    def give(self, text: str, blocks: Blocks) -> None:
        """Another text; nothing is done about it before something is asked. All this raises `EndedError`."""
        self._send("give", text, blocks)

    def quotes(self, number: int) -> list[Quote]:
        """The quotes of a text."""
        return cast("list[Quote]", self._ask("quotes", number))

    def matches(self, a: int, b: int) -> list[Match]:
        """What two texts share."""
        return cast("list[Match]", self._ask("matches", a, b))

    def only_here(self, number: int, rulings: Sequence[Ruling]) -> Novelty:
        """What of a text none of the others says."""
        return cast("Novelty", self._ask("only_here", number, rulings))

    def who_else(self, number: int, start: int, end: int) -> list[Echo]:
        """What the others have of a passage."""
        return cast("list[Echo]", self._ask("who_else", number, start, end))

    def end(self) -> None:
        """End it, whatever it is at; from any thread."""
        self._was_ended = True
        self._process.kill()

    def close(self) -> None:
        """End it and put it away; from the thread that asks."""
        self.end()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                cast(IO[bytes], pipe).close()

    def _ask(self, *question: object) -> object:
        self._send(*question)
        back = cast(IO[bytes], self._process.stdout)
        try:
            answer: object = pickle.load(back)  # noqa: S301 - our own child wrote it
        except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
            self._was_ended = True
            raise EndedError from error
        if isinstance(answer, Fault):
            raise FaultError(answer.why)
        return answer

    def _send(self, *question: object) -> None:
        to = cast(IO[bytes], self._process.stdin)
        try:
            pickle.dump(question, to)
            to.flush()
        except (OSError, ValueError) as error:
            self._was_ended = True
            raise EndedError from error


_early: list[Child] = []


def begin_early() -> None:
    """Begin a process that the first who needs one takes."""
    _early.append(Child())


def begun() -> Child:
    """A process: the one that was begun early, else a new one."""
    return _early.pop() if _early else Child()


def put_early_away() -> None:
    """Nobody needs the one that was begun early."""
    while _early:
        _early.pop().close()


def serve() -> None:
    """The process's side: answer until nobody asks."""
    from tui.loading.texts import Texts

    Thread(target=_leave_with_reader, daemon=True).start()
    texts = Texts()
    while True:
        try:
            name, *given = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own parent wrote it
        except EOFError:
            return
        answer = _answer(texts, name, given)
        if name != "give":
            pickle.dump(answer, sys.stdout.buffer)
            sys.stdout.buffer.flush()


def _leave_with_reader() -> None:
    """End this process when nobody can ask any more, whatever it is at. To know that, it need not wake before."""
    reader = select.poll()
    reader.register(sys.stdin.fileno(), 0)
    reader.poll()
    os._exit(1)


def _answer(texts: Texts, name: str, given: Sequence[object]) -> object:
    try:
        return getattr(texts, name)(*given)
    except Exception as error:  # noqa: BLE001 - one pair that fails must not end the others
        return Fault(what_failed(error))
