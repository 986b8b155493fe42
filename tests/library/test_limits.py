"""Sources made to take long: read in a child that is ended at its limit, and then word by word."""

from __future__ import annotations

from pathlib import Path

import pytest

from library import Source, article_of, limits
from library.limits import FAILED, MARKS, PLAIN_BYTES, PLAIN_MARKS, TOO_MUCH, TooMuchError, is_plain, parse_within
from parsers import NotText, parse
from parsers.bare import MOST_BYTES, bare

MEMORY = 2**30
HEAVY = Source("heavy.html", b"<html><body><p>first words</p>" + b"<p>x y" * 500_000 + b"<p>last words</p>")
"""Half a million blocks: far over a second on any machine, and well under the size at which words are cut."""


def test_a_usual_source_needs_no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(limits, "parse_within")
    assert "the lamps" in article_of(Source("a.html", b"<html><body><p>the lamps are back")).text


@pytest.mark.parametrize(
    "data", [b"x" * (PLAIN_BYTES + 1), *(bytes([mark]) * (PLAIN_MARKS + 1) for mark in MARKS)]
)
def test_what_is_long_or_full_of_marks_is_not_plain(data: bytes) -> None:
    assert is_plain(data[:-1])
    assert not is_plain(data)


def test_a_child_reads_as_the_program_itself_does() -> None:
    source = Source("a.md", "# Lamps\n\nThey *came* back, käme man sagen.\n".encode())
    assert parse_within(source, seconds=20, memory=MEMORY) == parse(source.data, name=source.name)


def test_a_child_refuses_what_is_no_text() -> None:
    with pytest.raises(NotText, match="is a PNG image, not text"):
        parse_within(Source("a.html", b"\x89PNG\r\n\x1a\n\0\0"), seconds=20, memory=MEMORY)


@pytest.mark.parametrize(("seconds", "memory"), [(1, 4 * 2**30), (60, 2**27)])
def test_a_child_is_ended_at_its_limit(seconds: int, memory: int) -> None:
    with pytest.raises(TooMuchError):
        parse_within(HEAVY, seconds=seconds, memory=memory)


def test_what_is_too_much_is_read_word_by_word_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_SECONDS", 1)
    article = article_of(HEAVY)
    assert article.text.startswith("first words")
    assert article.text.endswith("last words")
    assert article.text.count("x y") == 500_000
    assert [note for note in article.notes if note.startswith(TOO_MUCH)]


def test_a_child_that_fails_leaves_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits.sys, "executable", "/bin/false")
    article = article_of(HEAVY)
    assert article.text.startswith("first words")
    assert [note for note in article.notes if note.startswith(FAILED)]


def test_a_file_in_the_current_folder_is_no_part_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    source = Source("a.md", b"# Lamps\n\nThey came back.\n")
    assert parse_within(source, seconds=20, memory=MEMORY).title == "Lamps"


@pytest.mark.parametrize("made_of", [b"<", b"<a", b"<script>", b"</p ", b"x<!--", b"&amp", b"x\n\n", b"<p>"])
def test_the_words_of_anything_are_read_in_few_blocks(made_of: bytes) -> None:
    article = bare(b"<p>first</p>" + made_of * (MOST_BYTES // len(made_of)), why="it is long")
    assert article.text.startswith("first")
    assert len(article.blocks) < 5_000
    assert article.notes[-1] == "cut at 4 MiB"


def test_scripts_and_tags_are_no_words_but_all_else_is() -> None:
    page = b"<p>one<script>var two = '<b>'</script>three</p>a < b &lt;c&gt; <style>p {}</style>four<script>five"
    assert bare(page, why="it is long").text.split() == ["onethree", "a", "<", "b", "<c>", "four"]


def test_no_character_is_cut_in_two_at_the_end() -> None:
    assert bare("ö ".encode() * (MOST_BYTES // 2), why="it is long").notes[0].startswith("it is long")


def test_a_million_lines_are_few_blocks() -> None:
    blocks = bare(b"x y\n" * 1_000_000, why="it is long").blocks
    assert 1_000 < len(blocks) < 5_000
