"""Which matches are lit up: all, those of quotes, or none but the one that one stands on."""

from __future__ import annotations

from typing import Literal, get_args

Lights = Literal["all", "quotes", "none"]
LIGHTS: tuple[Lights, ...] = get_args(Lights)

LIT: dict[Lights, str] = {"all": "all matches lit", "quotes": "only quotes lit", "none": "lights out"}
"""Each in words."""
