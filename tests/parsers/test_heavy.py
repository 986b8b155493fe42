"""Sources made of one thing only: the time they take grows no faster than their length.

What grows with the square of it is far beyond the limit at this size; what does not stays far below.
"""

from __future__ import annotations

import pytest

from library import Source
from library.limits import parse_within
from tests.heavy_pages import heavy

SIZE = 60_000
"""Characters."""
SECONDS, MEMORY = 3, 300 * 2**20
"""The slowest takes half a second and 50 MB here."""


@pytest.mark.parametrize("kind", heavy(0))
def test_no_work_grows_faster_than_the_source(kind: str) -> None:
    name, source = heavy(SIZE)[kind]
    article = parse_within(Source(name, source.encode()), seconds=SECONDS, memory=MEMORY)
    assert "The lamps came back" in article.text
