"""Footnotes of a Markdown source, written `[^1]` in the text and `[^1]: …` below, as plain marks and paragraphs.

CommonMark knows none of them: it runs the notes together and takes some for the addresses of hyperlinks. So the
notes are taken out, numbered by their own marks, and put at the end.
"""

from __future__ import annotations

from parsers.patterns import pattern

MOST_NOTES = 2_000
"""Of one source; with more it is no text."""
_NOTE = pattern(r" {0,3}\[\^([^\[\]\s]{1,50})\]:[ \t]*(.*)")
_MARK = pattern(r"\[\^([^\[\]\s]{1,50})\]")
_FENCE = pattern(r" {0,3}(```|~~~)")


def with_notes_at_the_end(source: str) -> str:
    """The source with its footnotes as paragraphs after all else; marks that lead to no note stay as they are."""
    if "[^" not in source or "]:" not in source:
        return source
    notes: dict[str, list[str]] = {}
    kept: list[tuple[str, bool]] = []
    fence = open_note = ""
    for line in source.split("\n"):
        found = _FENCE.match(line)
        if found and fence in ("", found[1]):
            fence = "" if fence else found[1]
            open_note = ""
        note = _NOTE.match(line) if not fence else None
        if note and note[1] not in notes:
            open_note = note[1]
            notes[open_note] = [note[2]]
        elif open_note and _continues(line, notes[open_note]):
            notes[open_note].append(line.strip())
        else:
            open_note = ""
            kept.append((line, not fence))
    if not notes or len(notes) > MOST_NOTES or fence:
        return source

    def marked(text: str) -> str:
        return _MARK.sub(lambda found: f"\\[{found[1]}\\]" if found[1] in notes else found[0], text)

    body = "\n".join(marked(line) if is_text else line for line, is_text in kept)
    written = [f"\\[{mark}\\] {marked(_joined(lines))}" for mark, lines in notes.items()]
    return "\n\n".join([body.rstrip(), *written]) + "\n"


def _continues(line: str, note: list[str]) -> bool:
    """Whether a line belongs to the note above: indented, blank, or right below its words."""
    if not line.strip() or line.startswith(("    ", "\t")):
        return True
    return bool(note[-1]) and not line.startswith(("#", ">", "-", "*", "+", "|", "`", "~", "<"))


def _joined(lines: list[str]) -> str:
    """A note's lines with its paragraphs apart."""
    return "\n".join(lines).rstrip()
