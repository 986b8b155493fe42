"""Keeps the figures in `docs/matching.md` those of the program: its constants, and what is measured.

In the table of thresholds the first cell of a row names a constant (`kinship.RELATED`, with a key where it is a
table, or `scorer.quotes` for a fitted threshold) and the second its value; what it means is written by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from types import ModuleType
from typing import get_args

from matching.comparing.scoring import Pairing, scorer

ROOMS = ("wording", "preparing", "comparing", "contradicting", "sharing")
"""The rooms of `matching` whose constants the documentation may name."""
ROW = re.compile(r"^\| `([a-z_]+\.[\w.]+)` \| ([^|]*) \|", re.MULTILINE)
"""A row of the table of thresholds: name and value."""


def section(page: str, heading: str) -> str:
    """What stands below a heading."""
    return page.split(f"\n## {heading}\n")[1].split("\n## ")[0].strip()


def section_of(page: str, name: str) -> str:
    """What the program wrote between the two lines that name a section."""
    return page.split(f"<!-- {name} begins -->")[1].split(f"<!-- {name} ends -->")[0]


def with_section(page: str, name: str, written: str) -> str:
    """The documentation with this section."""
    begins, ends = f"<!-- {name} begins -->", f"<!-- {name} ends -->"
    return page.replace(f"{begins}{section_of(page, name)}{ends}", f"{begins}\n\n{written}\n\n{ends}")


def with_values(page: str) -> str:
    """The documentation with the values that the constants have now."""
    return ROW.sub(lambda row: f"| `{row[1]}` | {value_of(row[1])} |", page)


def value_of(name: str) -> str:
    """The value of a constant, as it is shown."""
    module, constant, *keys = name.split(".")
    if module == "scorer":
        [pairing] = [one for one in get_args(Pairing) if one == constant]
        return f"{scorer(pairing).threshold:g}"
    [value] = [getattr(found, constant) for found in _modules(module)]
    for key in keys:
        value = value[key]
    return f"{value:g}"


def _modules(name: str) -> Iterator[ModuleType]:
    """The modules of this name in the rooms that have constants to tell of."""
    for room in ROOMS:
        with suppress(ModuleNotFoundError):
            yield import_module(f"matching.{room}.{name}")
