"""A name for the file of a record: from its first title, in characters that every system takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from library.report.model import Compared

LONGEST = 48
"""Characters of a name without its ending; enough to know it again in a listing."""

_OTHER = re.compile(r"[^\w]+")


def file_name(sources: Sequence[Compared], ending: str) -> str:
    """`comparison-minister-denies-the-lunches.html`: no path, no hidden file, nothing a shell would read."""
    told = next((one.article.title for one in sources if one.article.title), "")
    plain = unicodedata.normalize("NFKC", told[: 4 * LONGEST]).casefold()
    words = [word for word in _OTHER.sub(" ", plain).replace("_", " ").split() if word]
    name = "comparison"
    for word in words:
        if len(name) + 1 + len(word) > LONGEST:
            break
        name += f"-{word}"
    return f"{name}.{ending}"
