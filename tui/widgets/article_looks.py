"""The looks of an article's text: which there are, and where in a theme their colours come from."""

from __future__ import annotations

from tui.column.hues import HUES

LOOKS = (
    "title", "summary", "byline", "note", "heading", "list-item", "quotation", "code", "table", "table-head",
    "caption", "rule", "lead", "hyperlink", "strong", "emphasis", "alone", "told", "current", "differs", "found",
    "here", "label", "left-out", "selection", "cursor", "sight",
    *(f"{what}-{hue}" for what in ("group", "letter") for hue in range(1, HUES + 1)),
)  # fmt: skip
"""What can be seen of a stretch of text, one component class each."""

_THEMED_AS = {
    "byline": "muted", "note": "muted", "rule": "muted", "lead": "muted",
    "label": "selected", "left-out": "muted",
}  # fmt: skip

_OWN_RULES = {
    "strong": "text-style: bold;",
    "emphasis": "text-style: italic;",
    "list-item": "",
    "sight": "background: $bar-bg; text-style: $bar-style;",
    "table": "",
    "table-head": "text-style: bold;",
}


def look_rules() -> str:
    """The style rules of all looks."""
    return "\n".join(f".article--{look} {{ {_OWN_RULES.get(look, _themed(look))} }}" for look in LOOKS)


def _themed(look: str) -> str:
    name = _THEMED_AS.get(look, look)
    return f"color: ${name}-fg; background: ${name}-bg; text-style: ${name}-style;"
