"""An index of articles: what matches one of them, without comparing it with all."""

from matching.index.errors import DamagedError, OutdatedError, StoreError
from matching.index.index import Found, Index

__all__ = ["DamagedError", "Found", "Index", "OutdatedError", "StoreError"]
