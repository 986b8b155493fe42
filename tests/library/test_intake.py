"""Reading sources: what people pass by mistake or on purpose costs neither time nor memory."""

import os

import pytest

from library import IntakeError, expand, intake, read


def test_a_file_is_its_name_and_bytes(tmp_path):
    path = tmp_path / "a page.html"
    path.write_bytes(b"\xff<p>")
    source = read(str(path))
    assert (source.name, source.data) == (str(path), b"\xff<p>")


def test_names_are_made_safe(tmp_path):
    path = tmp_path / "a\x1b]0;b\udcff.txt"
    path.write_bytes(b"text")
    assert "\x1b" not in read(str(path)).name
    assert "\udcff" not in read(str(path)).name


def test_no_more_than_the_limit_and_one_byte_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(intake, "MOST_BYTES", 1000)
    path = tmp_path / "sparse"
    with path.open("wb") as stream:
        stream.truncate(20 * 2**30)
    assert len(read(str(path)).data) == 1001


def why(name):
    with pytest.raises(IntakeError) as error:
        read(str(name))
    return str(error.value)


def test_what_is_no_file_is_refused_with_a_sentence(tmp_path):
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert why(tmp_path / "none") == "there is no such file"
    assert why(tmp_path) == "is a folder without files"
    assert why(tmp_path / "fifo") == "is not a regular file"
    assert why("/dev/zero") == "is not a regular file"
    assert "too many levels" in why(tmp_path / "loop")
    assert "NUL" in why("a\0b")
    assert "save the page" in why("https://www.harbourpost.example/")


def test_a_folder_means_its_files_by_name(tmp_path):
    for name in ("b.txt", "a.html", ".hidden"):
        (tmp_path / name).write_text("text", "utf-8")
    (tmp_path / "inner").mkdir()
    assert list(expand([str(tmp_path), "-"])) == [str(tmp_path / "a.html"), str(tmp_path / "b.txt"), "-"]


def test_an_empty_folder_stays_to_be_refused_by_name(tmp_path):
    assert list(expand([str(tmp_path)])) == [str(tmp_path)]


def test_what_cannot_be_looked_into_is_left_to_be_refused(tmp_path):
    long = str(tmp_path / ("n" * 5000))
    assert list(expand([long, "a\0b"])) == [long, "a\0b"]
    assert "too long" in why(long)


def test_a_closed_standard_input_is_a_sentence(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    assert why("-") == "standard input is closed"
