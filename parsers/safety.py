"""The one gate through which every string from outside passes, and comes out safe for a terminal."""

from __future__ import annotations


class Gate:
    """Makes the runs of one block safe, one after the other."""

    def feed(self, text: str) -> str:
        """The safe form of the next run."""
        return "".join(c if c.isprintable() or c in "\n" else "\ufffd" for c in text)

    def finish(self) -> str:
        """What must stand at the end of the block."""
        return ""


def safe_line(text: str) -> str:
    """One safe line, white space collapsed."""
    gate = Gate()
    return " ".join((gate.feed(text) + gate.finish()).split())


def safe_target(url: str) -> str:
    """A hyperlink's target with nothing in it that a terminal or a shell would obey, or ""."""
    return safe_line(url) if url.startswith(("http://", "https://", "mailto:")) else ""
