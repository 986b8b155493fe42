"""Whether the terminal is one that obeys no sequences, so that text is printed and no screen is shown.

TERM says so: editors, serial lines and batch jobs set it to `dumb`, to `unknown`, or to nothing at all.
"""

from __future__ import annotations

from collections.abc import Mapping

DUMB = frozenset(("", "dumb", "unknown"))


def is_dumb(environment: Mapping[str, str]) -> bool:
    """Whether nothing may be written to it but text."""
    return environment.get("TERM", "") in DUMB
