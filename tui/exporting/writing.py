"""Makes a record and writes it, in a thread of its own: what only one article says takes its time to be found."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

from textual.message import Message

from library.report import Compared, Form, LeftOut, SavingError, save, written
from tui.loading.faults import what_failed
from tui.matches.comparison import Comparison
from tui.matches.record import record


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written, and where."""

    sources: Sequence[Compared]
    comparison: Comparison
    rejected: Collection[int]
    """Numbers of matches that the reader says are none."""
    left_out: LeftOut
    made: str
    form: Form
    path: Path
    kept: Sequence[str] = ()
    """The names of the sources, which are not written over."""
    replace: bool = False
    """Whether a file of that name may be replaced."""


@dataclass
class Written(Message):
    """A record was written, or could not be."""

    order: Order
    failed: str = ""
    """Why it was not written."""
    troubles: list[str] = field(default_factory=list)
    """What could not be found out; the record is without it."""


def write(order: Order, post: Callable[[Message], object]) -> None:
    """Write it beside what the reader does, and post `Written`. Whoever leaves waits until it is done."""
    Thread(name="exporting", target=lambda: post(_written(order))).start()


def _written(order: Order) -> Written:
    troubles: list[str] = []
    try:
        report = record(
            order.sources,
            order.comparison,
            complain=troubles.append,
            rejected=order.rejected,
            left_out=order.left_out,
            made=order.made,
        )
        save(written(report, order.form), order.path, replace=order.replace, sources=order.kept)
    except SavingError as error:
        return Written(order, str(error), troubles=troubles)
    except Exception as error:  # noqa: BLE001 - whatever it is, one can go on reading
        return Written(order, f"making the record failed: {what_failed(error)}", troubles=troubles)
    return Written(order, troubles=troubles)
