"""One extractor in a process of its own: pages come in, answers and what they cost go out.

Messages are pickled, one after the other: `(page, url)` in, `Reply` out; the first that comes out says whether
the extractor could be started. What an extractor prints goes nowhere.
"""

from __future__ import annotations

import logging
import os
import pickle
import resource
import signal
import sys
import warnings
from dataclasses import dataclass
from typing import BinaryIO

from benchmarks.extraction.extractors import EXTRACTORS, Answer, Extract

LONGEST = 60.0
"""CPU seconds on one page after which the process ends."""
WARM_UP = (
    b"<!DOCTYPE html><title>Warm up</title><article><h1>Warm up</h1>"
    + b"<p>One-time costs, such as imports that wait until they are needed, are paid before the first page.</p>"
    * 5
)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of one page."""

    answer: Answer
    cpu: float
    """Seconds of this process, system time included."""
    error: str = ""
    """The exception, where it raised one."""
    peak: float = 0.0
    """The most memory the process ever held, in MiB."""


def main(name: str) -> None:
    """Answer until there are no more pages."""
    replies = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    logging.disable()
    warnings.simplefilter("ignore")
    try:
        extract = EXTRACTORS[name].load()
    except ImportError as error:
        _send(replies, Reply({}, 0.0, f"not installed ({error.name or error})"))
        return
    _measured(extract, WARM_UP, "https://example.org/")
    _send(replies, Reply({}, 0.0))
    while (page := _next(sys.stdin.buffer)) is not None:
        _send(replies, _measured(extract, *page))


def _measured(extract: Extract, page: bytes, url: str) -> Reply:
    answer: Answer = {}
    error = ""
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    before = _cpu()
    try:
        answer = extract(page, url)
    except Exception as raised:  # noqa: BLE001 - a peer may raise anything; the table counts it
        error = f"{type(raised).__name__}: {raised}"
    spent = _cpu() - before
    signal.setitimer(signal.ITIMER_PROF, 0)
    return Reply(answer, spent, error, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _next(pages: BinaryIO) -> tuple[bytes, str] | None:
    try:
        page: tuple[bytes, str] = pickle.load(pages)  # noqa: S301 - our own parent wrote it
    except EOFError:
        return None
    return page


def _send(replies: BinaryIO, reply: Reply) -> None:
    pickle.dump(reply, replies)
    replies.flush()
