"""Which meta tags state what: `metas.toml`, read when first asked for."""

from __future__ import annotations

from functools import cache

from parsers.tables import read_table


@cache
def metas(field: str) -> tuple[str, ...]:
    """The meta tags that state a field, most trusted first."""
    return tuple(_metas()[field])


@cache
def _metas() -> dict[str, list[str]]:
    return read_table("page/metas")
