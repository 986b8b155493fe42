"""The fields at the top of a Markdown source: YAML between `---` lines, TOML between `+++` lines.

Of YAML, the few forms that writers use are read line by line. What is no front matter after all stays text.
"""

from __future__ import annotations

from parsers.dates import iso_date
from parsers.draft import Draft, Piece
from parsers.names import names_in
from parsers.patterns import pattern

ONLY_FIELDS = "only front matter, no text"
MOST_LINES = 60
LONGEST_TOML = 20_000
"""Characters that are read as TOML; some of it takes time that grows faster than its length."""
_FIELD = pattern(r"([A-Za-z][\w-]{0,30})\s*:\s*(.*)")
_TABLES = ("extra", "params")
"""Tables in which site generators keep fields of their users' own."""
Fields = dict[str, list[str]]


def front_matter(source: str) -> tuple[Fields, str]:
    """The fields between two lines of `---` or of `+++` at the top, and the rest."""
    lines = source.split("\n", MOST_LINES)
    fence = lines[0].strip()
    if fence not in ("---", "+++"):
        return {}, source
    ends = ("+++",) if fence == "+++" else ("---", "...")
    end = next((at for at, line in enumerate(lines[1:], 1) if line.strip() in ends), 0)
    fields = (_toml if fence == "+++" else _yaml)(lines[1:end])
    return (fields, "\n".join(lines[end + 1 :])) if fields else ({}, source)


def _yaml(lines: list[str]) -> Fields:
    fields: Fields = {}
    name = ""
    for line in lines:
        if found := _FIELD.match(line):
            name = found[1].lower()
            fields[name] = _values(found[2])
        elif name and line.strip().startswith("- "):
            fields[name] += _values(line.strip()[2:])
    return fields


def _toml(lines: list[str]) -> Fields:
    """The fields of TOML; none where it is not well formed."""
    text = "\n".join(lines)
    if len(text) > LONGEST_TOML:
        return {}
    import tomllib

    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    tables = [table, *(inner for name in _TABLES if isinstance(inner := table.get(name), dict))]
    fields: Fields = {}
    for one in tables:
        for name, value in one.items():
            if texts := _texts(value):
                fields.setdefault(name.lower(), texts)
    return fields


def _texts(value: object) -> list[str]:
    """What a field of TOML says, as words."""
    if isinstance(value, list):
        return [text for part in value for text in _texts(part)] if _is_flat(value) else []
    if isinstance(value, dict):
        return _texts(value.get("name"))
    from datetime import date, datetime, time

    if isinstance(value, date | datetime | time):
        return [value.isoformat()]
    return [value.strip()] if isinstance(value, str) and value.strip() else []


def _is_flat(values: list[object]) -> bool:
    return not any(isinstance(value, list) for value in values)


def _values(text: str) -> list[str]:
    text = text.strip()
    parts = text[1:-1].split(",") if text.startswith("[") and text.endswith("]") else [text]
    return [bare for part in parts if (bare := part.strip().strip("\"'").strip())]


def apply_fields(fields: Fields, draft: Draft) -> None:
    """What the front matter states goes before what the text shows."""

    def stated(*names: str) -> list[str]:
        return next((fields[name] for name in names if fields.get(name)), [])

    if title := " ".join(stated("title")):
        draft.title = title
        draft.pieces = [piece for piece in draft.pieces if piece.kind != "title"]
        draft.pieces.insert(0, Piece.plain("title", title))
    if authors := [name for text in stated("author", "authors", "by", "byline") for name in names_in(text)]:
        draft.authors = authors
    draft.published = iso_date(" ".join(stated("date", "published", "pubdate"))) or draft.published
    draft.site = " ".join(stated("site", "publication", "source")) or draft.site
    draft.language = " ".join(stated("lang", "language")) or draft.language
    draft.url = " ".join(stated("url", "link", "canonical")) or draft.url
    if summary := " ".join(stated("summary", "description", "subtitle", "abstract")):
        draft.summary = summary
        draft.pieces = [piece for piece in draft.pieces if piece.kind != "summary"]
        draft.pieces.insert(1 if draft.title else 0, Piece.plain("summary", summary))
