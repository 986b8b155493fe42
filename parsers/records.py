"""Values on the way to an article: dataclasses with what the readers use of them, and no more.

`dataclass` writes methods as source and compiles them at every start. Without those that compare and show values a
class is made in half the time, and the readers have twenty. Values that never change are named tuples.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, dataclass_transform

if TYPE_CHECKING:
    from typing import TypeVar

    Made = TypeVar("Made")


@dataclass_transform(eq_default=False, field_specifiers=(field,))
def record(made: type[Made]) -> type[Made]:
    """A class of values with slots that are changed in place, each the same as itself only."""
    return dataclass(slots=True, eq=False, repr=False)(made)
