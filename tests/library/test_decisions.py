"""Decisions in their file: kept, found again, forgotten; and what happens when the file is not to be had."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from library.decisions import LONGEST_ADDRESS, Decision, DecisionsError, DecisionsFile, Side, key_of
from parsers import Article

HERONS = Side("https://post.example/herons", "the herons came back", 40)
CRANES = Side("https://ledger.example/cranes", "herons are back", 7)
REJECTED = Decision.between("rejected", HERONS, CRANES)
TIED = Decision.between("tied", HERONS, Side(CRANES.article, "nobody saw them", 90))

KEEPS_AND_DIES = """
import os, signal, sys
from pathlib import Path
from library.decisions import Decision, DecisionsFile, Side
for number in range(5):
    sides = Side("a", "words", int(sys.argv[2]) + number), Side("b", "words", number)
    DecisionsFile(Path(sys.argv[1])).keep(Decision.between("rejected", *sides))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def file(tmp_path):
    return DecisionsFile(tmp_path / "data" / "diptych.sqlite3")


def test_what_is_kept_is_found_from_either_article_until_it_is_forgotten(file):
    file.keep(REJECTED)
    file.keep(TIED)
    again = DecisionsFile(file.path)
    assert again.about(HERONS.article) == again.about(CRANES.article) == [REJECTED, TIED]
    assert again.about("https://other.example/") == []
    again.forget(REJECTED)
    assert file.about(HERONS.article) == [TIED]
    again.forget(REJECTED)


def test_the_same_decision_is_kept_once_whichever_side_is_named_first(file):
    file.keep(REJECTED)
    file.keep(Decision.between("rejected", CRANES, HERONS))
    assert file.about(HERONS.article) == [REJECTED]


def test_there_is_no_file_until_something_is_decided(file):
    assert file.about(HERONS.article) == []
    assert not file.path.parent.exists()
    file.keep(REJECTED)
    assert file.path.stat().st_mode & 0o077 == 0


def test_sessions_that_write_at_once_and_are_killed_lose_nothing(file):
    sessions = [
        subprocess.Popen([sys.executable, "-c", KEEPS_AND_DIES, str(file.path), str(first)])
        for first in (0, 100, 200)
    ]
    assert [session.wait() for session in sessions] == [-9] * 3
    assert sorted(one.one.start for one in file.about("a")) == [
        first + number for first in (0, 100, 200) for number in range(5)
    ]


def test_other_tables_of_the_file_are_left_alone(file):
    file.path.parent.mkdir()
    with closing(sqlite3.connect(file.path)) as other:
        other.execute("CREATE TABLE shelf (title TEXT)")
        other.execute("INSERT INTO shelf VALUES ('Herons')")
        other.commit()
    assert file.about(HERONS.article) == []
    file.keep(REJECTED)
    with closing(sqlite3.connect(file.path)) as other:
        assert other.execute("SELECT title FROM shelf").fetchall() == [("Herons",)]


@pytest.mark.parametrize("found", [b"a diary", b"SQLite format 3\0 and then something else" * 40])
def test_a_file_that_is_none_of_ours_is_told_of_and_left_as_it_is(file, found):
    file.path.parent.mkdir()
    file.path.write_bytes(found)
    with pytest.raises(DecisionsError, match=r"^earlier decisions cannot be read: .*diptych.sqlite3: it is "):
        file.about(HERONS.article)
    with pytest.raises(DecisionsError, match=r"^the decision is not kept: .*diptych.sqlite3: it is "):
        file.keep(REJECTED)
    assert file.path.read_bytes() == found


def test_a_table_that_is_otherwise_is_told_of(file):
    file.path.parent.mkdir()
    with closing(sqlite3.connect(file.path)) as other:
        other.execute("CREATE TABLE decisions (verdict TEXT)")
    with pytest.raises(DecisionsError, match="not as Diptych made it"):
        file.about(HERONS.article)


def test_a_folder_that_cannot_be_made_is_told_of(tmp_path):
    (tmp_path / "data").write_text("a file where the folder would be", "utf-8")
    file = DecisionsFile(tmp_path / "data" / "diptych.sqlite3")
    with pytest.raises(DecisionsError, match=r"^the decision is not kept: .*: not a directory$"):
        file.keep(REJECTED)


def test_a_file_that_another_holds_is_told_of(file, monkeypatch):
    monkeypatch.setattr("library.decisions.PATIENCE", 0.0)
    file.keep(REJECTED)
    with closing(sqlite3.connect(file.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DecisionsError, match="another session is writing to it"):
            file.keep(TIED)
        assert file.about(HERONS.article) == [REJECTED]


def test_rows_that_make_no_sense_are_passed_over(file):
    file.keep(REJECTED)
    with closing(sqlite3.connect(file.path)) as other:
        other.execute(
            "INSERT INTO decisions (verdict, article, words, start, other_article, other_words, other_start)"
            " VALUES ('sung', ?, x'00', 'often', 'b', 'c', 1)",
            (HERONS.article,),
        )
        other.commit()
    assert file.about(HERONS.article) == [REJECTED]


def test_an_article_is_known_by_its_address_else_by_its_text():
    address = "https://post.example/herons?page=2"
    assert key_of(Article(text="Herons", url=address + "#comments")) == address
    assert key_of(Article(text="Herons")) == key_of(Article(text="Herons", title="other"))
    assert key_of(Article(text="Herons")) != key_of(Article(text="Cranes"))
    long = "https://post.example/" + "x" * LONGEST_ADDRESS
    assert len(key_of(Article(text="Herons", url=long))) < 100
    assert key_of(Article(text="Herons", url=long)) != key_of(Article(text="Herons", url=long + "y"))
