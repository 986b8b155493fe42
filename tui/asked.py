"""What one asks of the reader on the command line; `diptych SOURCE...`, as most people write it, without argparse.

Importing argparse and declaring the options costs a fifth of what it takes to show the first article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from library import STANDARD_INPUT
from tui.settings.declared import Driver


@dataclass(slots=True)
class Asked:
    """Sources, and options of reading; None leaves a setting as it is."""

    sources: list[str] = field(default_factory=list)
    plain: bool = False
    theme: str = ""
    width: int | None = None
    mouse: bool | None = None
    driver: Driver | None = None
    config: Path | None = None
    ignore_decisions: bool = False
    print_config: bool = False


def only_sources(arguments: Sequence[str]) -> Asked | None:
    """The sources, where the arguments are nothing else; None where they have to be looked at closely."""
    if any(argument.startswith("-") and argument != STANDARD_INPUT for argument in arguments):
        return None
    return Asked(list(arguments))
