"""Parses what might take long in a child process that may use only so much time and memory.

A page of a few hundred kilobytes can be made so that the tree builder, which is C and hears no signal, works for
minutes, or so that every byte becomes a block. What is small and plain is parsed right here; the rest goes to a
child with `RLIMIT_CPU` and `RLIMIT_AS`, and when that dies the reader gets the bare words and a note that says so.
The child costs a tenth of a second, which only sources pay that take longer than that themselves.
"""

from __future__ import annotations

import contextlib
import os
import resource
import sys
from typing import TYPE_CHECKING

from library.intake import Source
from parsers import Article, NotText, parse

if TYPE_CHECKING:
    from typing import IO

PLAIN_BYTES = 2 * 1024 * 1024
"""A source no longer than this, with no more than `PLAIN_MARKS`, takes two seconds at worst."""
PLAIN_MARKS = 40_000
"""Characters that make structure (`MARKS`). 99 of 100 pages of the measured sets have under 28,000."""
MARKS = b"<*_`[\n"
MOST_SECONDS = 20
"""CPU time of the child: enough for 20 MiB of ordinary page."""
MOST_MEMORY = 2 * 1024**3
"""Bytes of address space of the child."""
TOO_MUCH = "reading it properly takes too much time or memory"
FAILED = "reading it properly failed"
OUT_OF_MEMORY = 3
"""The exit code of a child that reached its limit of memory."""
LOOKS_EVERY = 0.5
"""Seconds after which a child looks whether whoever asked for the article is still there."""


class TooMuchError(Exception):
    """The child was ended at its limit, or failed; the message says which."""


def article_of(source: Source) -> Article:
    """The article of a source, in bounded time. Raises `NotText`."""
    if is_plain(source.data):
        return parse(source.data, name=source.name)
    try:
        return parse_within(source, seconds=MOST_SECONDS, memory=MOST_MEMORY)
    except TooMuchError as error:
        from parsers.bare import bare

        return bare(source.data, why=str(error))


def is_plain(data: bytes) -> bool:
    """Whether a source is so small and has so little structure that nothing in it can take long."""
    return len(data) <= PLAIN_BYTES and len(data) - len(data.translate(None, MARKS)) <= PLAIN_MARKS


def parse_within(source: Source, *, seconds: int, memory: int) -> Article:
    """The article of a source, parsed in a child that may use so many CPU seconds and bytes of address space.

    Raises `TooMuchError` when that was not enough, and `NotText`.
    """
    code, answer = _asked(source, seconds, memory)
    if code < 0 or code == OUT_OF_MEMORY:
        raise TooMuchError(TOO_MUCH)
    if code or answer is None:
        raise TooMuchError(FAILED)
    if isinstance(answer, str):
        raise NotText(answer)
    return answer


def _asked(source: Source, seconds: int, memory: int) -> tuple[int, Article | str | None]:
    """What a child ended with, and its answer; neither is held a second time on its way."""
    import subprocess

    child = subprocess.Popen(
        [sys.executable, "-P", "-c", "from library.limits import serve; serve()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    with child:
        try:
            _hand_over(child.stdin, (source.name, seconds, memory, os.getpid()), source.data)
            answer = _answer(child.stdout)
            return child.wait(), answer
        except BaseException:
            child.kill()
            raise


def _hand_over(into: IO[bytes] | None, request: tuple[str, int, int, int], data: bytes) -> None:
    """Write what is asked and the source. A child that has ended already says why by its code."""
    import pickle

    with contextlib.suppress(BrokenPipeError):
        if into is not None:
            with into:
                pickle.dump(request, into)
                into.write(data)


def _answer(out_of: IO[bytes] | None) -> Article | str | None:
    """What a child says: the article, or what the source is that is no text; None where it said nothing whole."""
    import pickle

    with contextlib.suppress(EOFError, pickle.UnpicklingError):
        if out_of is not None:
            answer: Article | str = pickle.load(out_of)  # noqa: S301 - our own child wrote it
            return answer
    return None


def serve() -> None:
    """The child's side."""
    import pickle
    import threading

    name, seconds, memory, parent = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own parent wrote it
    threading.Thread(target=_leave_with, args=(parent,), daemon=True).start()
    for limit, value in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):  # some systems know no such limit, or have a lower one
            resource.setrlimit(limit, (value, value))
    answer: Article | str
    try:
        answer = parse(sys.stdin.buffer.read(), name=name)
    except NotText as error:
        answer = error.kind
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
    pickle.dump(answer, sys.stdout.buffer)


def _leave_with(parent: int) -> None:
    """End this process when its parent is gone: nobody waits for the article any more."""
    import time

    while os.getppid() == parent:
        time.sleep(LOOKS_EVERY)
    os._exit(1)
