"""The looks of an article's text: which there are, and where in a theme their colours come from."""

from __future__ import annotations

from collections.abc import Mapping

from tui.column.hues import HUES
from tui.looks import Rule

LOOKS = (
    "title", "summary", "byline", "note", "heading", "list-item", "quotation", "code", "table", "table-head",
    "caption", "rule", "lead", "hyperlink", "strong", "emphasis", "alone", "told", "current", "current-sign",
    "current-words", "differs", "found", "here", "label", "left-out", "selection", "cursor", "sight",
    *(f"{what}-{hue}" for what in ("group", "letter") for hue in range(1, HUES + 1)),
)  # fmt: skip
"""What can be seen of a stretch of text, one component class each."""

_THEMED_AS = {
    "byline": "muted", "note": "muted", "rule": "muted", "lead": "muted",
    "label": "selected", "left-out": "muted",
}  # fmt: skip

_OWN_RULES: Mapping[str, Rule] = {
    "strong": {"text-style": "bold"},
    "emphasis": {"text-style": "italic"},
    "list-item": {},
    "sight": {"background": "$bar-bg", "text-style": "$bar-style"},
    "table": {},
    "table-head": {"text-style": "bold"},
}


def rule_of(look: str) -> Rule:
    """The style rule of a look."""
    name = _THEMED_AS.get(look, look)
    themed = {"color": f"${name}-fg", "background": f"${name}-bg", "text-style": f"${name}-style"}
    return _OWN_RULES.get(look, themed)


RULES: Mapping[str, Rule] = {look: rule_of(look) for look in LOOKS}
"""The style rules of all looks."""
