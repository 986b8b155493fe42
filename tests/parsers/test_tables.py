"""Tables of words are read fast, and as TOML reads them."""

import tomllib
from pathlib import Path

import pytest

from parsers.languages import FOLDER, tables
from parsers.phrases import _EDGES, _plain, fold
from parsers.tables import names_in, read_table, table_of

ROOM = Path(__file__).parents[2] / "parsers"
TABLES = sorted(ROOM.rglob("*.toml"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_is_read_as_toml_reads_it(path):
    name = path.relative_to(ROOM).with_suffix("").as_posix()
    assert read_table(name) == tomllib.loads(path.read_text("utf-8"))


def test_every_language_has_a_table():
    assert names_in(FOLDER) == sorted(path.stem for path in (ROOM / "languages").iterdir())


def test_what_a_table_may_hold():
    text = """\
# of "words"
name = "Lamp"

[a."b c"]
few = ["x", "say \\"y\\""]
many = [
  "1",
  "2", "3",
]
[d]
"e f" = -1.5
"""
    assert table_of(text) == tomllib.loads(text)


def test_phrases_are_written_as_lines_are_folded():
    """Reading them only folds case and takes off bare edges; `fold` does more, and takes longer."""
    for table in tables():
        for lists in table.get("furniture", {}).values():
            for phrase in lists.get("whole", ()):
                assert fold(phrase) == phrase.casefold().strip(_EDGES)
            for kind in ("starts", "sentence", "ends", "within"):
                for phrase in lists.get(kind, ()):
                    assert _plain(phrase) == phrase.casefold().strip()
                    assert "  " not in phrase
