"""Where an index lives: it shares a file, leaves a database of others as it is, and fails in one sentence."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matching.comparing.matches import find_matches
from matching.index import DamagedError, Index, OutdatedError, StoreError, rebuilding, store
from matching.preparing.prepared import Prepared, ready
from tests.matching.index.library import LEDGER, ORCHARD, POST

ROOT = Path(__file__).parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "index.sqlite"


def changed(path: Path, statement: str, *values: object) -> None:
    """What another program did to the file."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement, values)


def rows(connection: sqlite3.Connection) -> list[int]:
    """How many rows each table has."""
    return [
        connection.execute("SELECT COUNT(*) FROM " + table).fetchone()[0]  # noqa: S608
        for table in ("matching_articles", "matching_sizes", "matching_stems", "matching_runs")
    ]


def test_sessions_share_a_file(path: Path) -> None:
    with Index(path) as writing, Index(path) as reading:
        writing.add("post", POST)
        assert reading.matches(LEDGER) == writing.matches(LEDGER) != []
        writing.remove("post")
        assert reading.matches(LEDGER) == []


def test_a_session_reads_while_another_writes(path: Path) -> None:
    with Index(path) as index, closing(sqlite3.connect(path, isolation_level=None)) as other:
        index.add("post", POST)
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM matching_articles")
        assert index.matches(LEDGER)


def test_a_file_that_another_session_keeps_busy(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_PATIENCE", 0.0)
    with Index(path) as index, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another session"):
            index.add("post", POST)
        other.execute("ROLLBACK")
        index.add("post", POST)
        assert len(index) == 1


def test_two_programs_that_write_at_once_wait_for_each_other(path: Path) -> None:
    with Index(path) as index:
        index.add("post", POST)
    command = (
        "import sys; from matching.index import Index\n"
        "with Index(sys.argv[1]) as index:\n"
        "    for number in range(25): index.add(f'{sys.argv[2]} {number}', 'The ferry lost its stern ramp.')"
    )
    programs = [
        subprocess.Popen([sys.executable, "-c", command, str(path), name], cwd=ROOT) for name in ("one", "two")
    ]
    assert [program.wait() for program in programs] == [0, 0]
    with Index(path) as index:
        assert len(index) == 51


def test_a_key_may_be_a_file_name_that_is_no_text(path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.html")
    with Index(path) as index:
        index.add(name, POST)
        assert list(index) == [name]
        assert {one.key for one in index.matches(LEDGER)} == {name}
        index.remove(name)
        assert len(index) == 0


@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE TRIGGER spy AFTER INSERT ON matching_articles BEGIN DELETE FROM matching_stems; END",),
        (
            "DROP TABLE matching_sizes",
            "CREATE VIEW matching_sizes AS WITH RECURSIVE n(article) AS"
            " (SELECT 1 UNION ALL SELECT article + 1 FROM n) SELECT article, 1 AS total, 1 AS known FROM n",
        ),
        ("ALTER TABLE matching_runs ADD COLUMN more TEXT",),
    ],
)
def test_tables_that_are_not_as_we_make_them_are_refused(path: Path, statements: Sequence[str]) -> None:
    Index(path).close()
    for statement in statements:
        changed(path, statement)
    with pytest.raises(DamagedError, match="not as Diptych makes them"):
        Index(path)


def test_a_full_disk_leaves_nothing_half_added() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        index = Index(connection)
        index.add("post", POST)
        before = rows(connection)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 1}")
        with pytest.raises(StoreError, match="disk is full"):
            index.add(
                "long", "\n\n".join(f"The keeper of lamp{n} met captain{n} off rock{n}." for n in range(999))
            )
        assert rows(connection) == before
        assert not connection.in_transaction


def test_the_owner_of_a_connection_decides_what_is_committed(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        index = Index(connection)
        connection.execute("CREATE TABLE notes (text)")
        connection.execute("INSERT INTO notes VALUES ('mine')")
        index.add("post", POST)
        assert connection.in_transaction
        connection.rollback()
        assert len(index) == 0
        index.add("post", POST)
        assert not connection.in_transaction
        index.close()
        assert connection.execute("SELECT COUNT(*) FROM matching_articles").fetchone() == (1,)


def test_a_connection_of_others_is_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = lambda _, row: {"row": row}
        names = ("journal_mode", "synchronous", "trusted_schema", "foreign_keys")
        before = [connection.execute(f"PRAGMA {name}").fetchone() for name in names]
        index = Index(connection)
        index.add("post", POST)
        assert index.matches(LEDGER)
        assert list(index) == ["post"]
        assert [connection.execute(f"PRAGMA {name}").fetchone() for name in names] == before


def test_an_index_of_an_earlier_version_is_made_anew_from_its_texts(path: Path) -> None:
    with Index(path) as index:
        index.add("post", POST)
        index.add("orchard", ORCHARD)
        found = index.matches(LEDGER)
    changed(path, "UPDATE matching_facts SET value = value - 1 WHERE name = 'version'")
    changed(path, "UPDATE matching_articles SET form = x'00'")
    changed(path, "DELETE FROM matching_stems")
    with pytest.raises(OutdatedError, match="rebuild=True"):
        Index(path)
    with Index(path, rebuild=True) as index:
        assert index.matches(LEDGER) == found
    with Index(path) as index:
        assert index.matches(LEDGER) == found


def test_what_a_page_sets_off_is_kept_for_an_index_made_anew(path: Path) -> None:
    told = "The keeper wrote to the harbour board.\n\nThe lamp has failed on three nights since the storm."
    asked = "“The lamp has failed on three nights since the autumn storm,” the keeper wrote."
    blocks = [(told.index("The lamp"), len(told))]
    with Index(path) as index:
        index.add("letter", told, blocks)
        found = index.matches(asked)
    assert [one.match for one in found] == find_matches([asked, told], [[], blocks])
    assert found != filled_with(told).matches(asked)
    changed(path, "UPDATE matching_facts SET value = value - 1 WHERE name = 'version'")
    with Index(path, rebuild=True) as index:
        assert index.matches(asked) == found


def filled_with(text: str) -> Index:
    index = Index()
    index.add("letter", text)
    return index


def test_a_text_that_was_cut_is_not_taken_for_whole(path: Path) -> None:
    with Index(path) as index:
        index.add("post", POST)
    changed(path, "UPDATE matching_articles SET text = substr(text, 1, length(text) - 8)")
    changed(path, "UPDATE matching_facts SET value = value - 1 WHERE name = 'version'")
    with pytest.raises(DamagedError, match="'post'"):
        Index(path, rebuild=True)


def test_making_an_index_anew_goes_on_where_it_was_stopped(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Index(path) as index:
        for key in "abc":
            index.add(key, POST)
        found = index.matches(LEDGER)
    changed(path, "UPDATE matching_facts SET value = value - 1 WHERE name = 'version'")
    prepared: list[str] = []

    def stopping(text: str, blocks: Sequence[tuple[int, int]]) -> Prepared:
        prepared.append(text)
        if len(prepared) == 2:
            raise KeyboardInterrupt
        return ready(text, blocks)

    monkeypatch.setattr(rebuilding, "ready", stopping)
    with pytest.raises(KeyboardInterrupt):
        Index(path, rebuild=True)
    with pytest.raises(OutdatedError):
        Index(path)
    with Index(path, rebuild=True) as index:
        assert len(prepared) == 2 + 2
        assert index.matches(LEDGER) == found


def test_an_index_of_a_later_version_is_refused(path: Path) -> None:
    Index(path).close()
    changed(path, "UPDATE matching_facts SET value = value + 1 WHERE name = 'version'")
    for rebuild in (False, True):
        with pytest.raises(OutdatedError, match="later version"):
            Index(path, rebuild=rebuild)


def test_an_index_that_another_session_made_anew_is_noticed(path: Path) -> None:
    with Index(path) as index:
        changed(path, "UPDATE matching_facts SET value = value + 1 WHERE name = 'version'")
        with pytest.raises(OutdatedError, match="later version"):
            index.add("post", POST)


@pytest.mark.parametrize(
    "content", [b"lighthouse " * 400, b"x", bytes(5000), b"SQLite format 3\0" + b"lamp" * 900]
)
def test_a_file_that_is_no_index_is_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"is no index|another file"):
        Index(path)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_a_database_of_another_program_is_left_as_it_is(path: Path) -> None:
    changed(path, "CREATE TABLE lamps (oil)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        Index(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_an_index(path: Path) -> None:
    path.touch()
    with Index(path) as index:
        index.add("post", POST)
        assert list(index) == ["post"]


def test_a_path_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        Index(tmp_path / "nowhere" / "index.sqlite")


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE matching_articles SET form = x'00'",
        "UPDATE matching_articles SET form = 'words'",
        "UPDATE matching_articles SET text = x'00'",
        "UPDATE matching_articles SET text = zeroblob(40)",
        "DELETE FROM matching_articles",
    ],
)
def test_a_damaged_article_is_named_and_can_be_removed(path: Path, damage: str) -> None:
    with Index(path) as index:
        index.add("post", POST)
        changed(path, damage)
        with pytest.raises(DamagedError, match="article"):
            index.matches(LEDGER)
        if "post" in index:
            index.remove("post")
            assert index.matches(LEDGER) == []


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE matching_sizes SET total = 'many'",
        "UPDATE matching_sizes SET total = -7",
        "UPDATE matching_sizes SET total = 0.5, known = 'yes'",
        "UPDATE matching_stems SET weight = 'heavy'",
        "UPDATE matching_stems SET weight = 1e300",
        "UPDATE OR REPLACE matching_stems SET section = 'post'",
        "UPDATE OR REPLACE matching_runs SET article = 12",
        "UPDATE matching_articles SET key = x'ff00' WHERE key = 'post'",
        "DROP TABLE matching_runs",
        "DROP TABLE matching_sizes",
    ],
)
def test_tables_that_were_tampered_with_do_no_harm(path: Path, damage: str) -> None:
    with Index(path) as index:
        index.add("post", POST)
        index.add("ledger", LEDGER)
        changed(path, damage)
        for use in (lambda: index.matches(LEDGER), lambda: list(index), lambda: index.remove("post")):
            with suppress(StoreError, KeyError):
                use()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=40))
def test_a_file_with_flipped_bytes_does_no_harm(path: Path, flips: list[tuple[float, int]]) -> None:
    path.unlink(missing_ok=True)
    with Index(path) as index:
        index.add("post", POST)
        index.add("orchard", ORCHARD)
    file = bytearray(path.read_bytes())
    for place, value in flips:
        file[int(place * len(file))] = value
    path.write_bytes(file)
    with suppress(StoreError), Index(path) as index:
        index.matches(LEDGER)
        index.add("ledger", LEDGER)
        if "post" in index:
            index.remove("post")


def test_facts_that_are_missing(path: Path) -> None:
    Index(path).close()
    changed(path, "DELETE FROM matching_facts")
    with pytest.raises(DamagedError, match="which version"):
        Index(path)
