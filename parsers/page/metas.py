"""Which meta tags state what: `metas.toml`, read when first asked for."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


@cache
def metas(field: str) -> tuple[str, ...]:
    """The meta tags that state a field, most trusted first."""
    table = tomllib.loads((Path(__file__).parent / "metas.toml").read_text("utf-8"))
    return tuple(table[field])
