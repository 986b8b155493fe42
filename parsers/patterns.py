"""Patterns that are compiled when they are first used.

The readers together have hundreds. To compile them takes longer than to read a page, and no source needs them all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any, AnyStr

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, as far as searching, splitting and replacing go."""
    waiting: Any = _Waiting(source, flags)
    compiled: re.Pattern[AnyStr] = waiting
    return compiled


class _Waiting:
    """A pattern until it is used; from then on its methods are those of the compiled one."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - each method has a type of its own
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
