"""Whether a text is written as western ones are, so that it need not wait for what only others need.

`re` takes milliseconds to compile a set of thousands of characters, such as the scripts of East Asia or all that a
terminal can show. Most texts hold nothing but the few characters of this pattern, and for them no such set is
compiled.
"""

from __future__ import annotations

from parsers.patterns import pattern

_BEYOND = pattern("[^\n -~](?<![\xa0-\xac])(?<![\xae-\u02ff\u2010-\u2027\u20ac\u2122])")
"""Not ASCII that is printed, not Latin with accents (the soft hyphen is invisible), no typographic sign."""


def is_western(text: str) -> bool:
    """Whether a text is nothing but printed ASCII, line ends, accented Latin letters and typographic signs."""
    return not _BEYOND.search(text)
