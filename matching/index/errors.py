"""What can go wrong with an index on disk, each told in one sentence that says what to do."""

from __future__ import annotations


class StoreError(Exception):
    """The index could not be read or written; nothing was half done."""


class DamagedError(StoreError):
    """What is stored is not what was written."""


class OutdatedError(StoreError):
    """The index was made by a version that reads texts in another way."""


def demand(holds: bool) -> None:
    """Refuse what is stored where it does not fit together."""
    if not holds:
        raise DamagedError("what the index holds does not fit together; delete it and add the articles anew")
