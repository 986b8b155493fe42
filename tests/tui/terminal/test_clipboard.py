"""Where copies go, and what is said of it."""

import base64
import stat

import pytest

from tui.settings import Settings
from tui.terminal.clipboard import CopyError, copied_file, copy
from tui.terminal.osc52 import MOST_BYTES


@pytest.fixture
def sent():
    return []


def test_to_the_clipboard_through_the_terminal(sent):
    settings = Settings(clipboard="terminal")
    assert copy("Hérons, 鷺", settings, sent.append) == "sent to the terminal's clipboard"
    assert sent == ["Hérons, 鷺"]


def test_to_a_file_that_only_its_owner_reads(tmp_path, sent):
    path = tmp_path / "there" / "copy.txt"
    settings = Settings(clipboard="file", clipboard_file=str(path))
    assert copy("one", settings, sent.append) == f"written to {path}"
    assert copy("two\x07", settings, sent.append) == f"written to {path}"
    assert path.read_bytes() == b"two\x07"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [one.name for one in path.parent.iterdir()] == ["copy.txt"]
    assert not sent


def test_to_both(tmp_path, sent):
    settings = Settings(clipboard_file=str(tmp_path / "copy"))
    where = copy("one", settings, sent.append)
    assert where == f"sent to the terminal's clipboard and to {tmp_path / 'copy'}"
    assert (sent[0], (tmp_path / "copy").read_text()) == ("one", "one")


def test_what_is_too_long_for_terminals_goes_to_the_file(tmp_path, sent):
    settings = Settings(clipboard="terminal", clipboard_file=str(tmp_path / "copy"))
    said = copy("é" * (MOST_BYTES // 2 + 1), settings, sent.append)
    assert said == f"too long for a terminal's clipboard, written to {tmp_path / 'copy'}"
    assert (tmp_path / "copy").stat().st_size > MOST_BYTES
    assert not sent
    assert copy("x" * MOST_BYTES, settings, sent.append) == "sent to the terminal's clipboard"
    assert len(base64.b64encode(sent[0].encode())) <= 100_000


def test_a_file_that_cannot_be_written_is_named(tmp_path, sent):
    (tmp_path / "file").write_text("")
    for path in (tmp_path / "file" / "copy", tmp_path):
        with pytest.raises(CopyError, match="cannot be written: "):
            copy("one", Settings(clipboard="file", clipboard_file=str(path)), sent.append)
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_the_file_is_in_the_folder_of_the_programs_state():
    assert copied_file(Settings()).name == "copied.txt"
    assert "diptych" in copied_file(Settings()).parts
    assert copied_file(Settings(clipboard_file="~/x")).is_absolute()


def test_the_folder_of_nobody_is_told():
    with pytest.raises(CopyError, match="the folder of nobody"):
        copy("one", Settings(clipboard="file", clipboard_file="~nobody-at-all/copy"), print)
