"""What a reader types for the form and the file of a record."""

import pytest

from library.report import Compared
from parsers import parse
from tui.exporting.orders import OrderError, offered, path_of, read_order, shown

SOURCES = [Compared("a.md", parse("# Blue cranes\n\nThe cranes were painted.\n", name="a.md"))]


def test_a_form_and_a_file_are_told_from_each_other():
    assert read_order("html") == ("html", "")
    assert read_order("md notes on cranes.txt") == ("markdown", "notes on cranes.txt")
    assert read_order("j ~/r") == ("json", "~/r")
    assert read_order("notes on cranes.MD") == ("markdown", "notes on cranes.MD")
    for words in ("", "pdf", "record.pdf"):
        with pytest.raises(OrderError, match="say html"):
            read_order(words)


def test_a_name_is_offered_that_no_file_has(tmp_path):
    assert offered(SOURCES, "html", tmp_path) == "comparison-blue-cranes.html"
    (tmp_path / "comparison-blue-cranes.html").touch()
    (tmp_path / "comparison-blue-cranes-2.html").symlink_to("nowhere")
    assert offered(SOURCES, "html", tmp_path) == "comparison-blue-cranes-3.html"
    assert path_of(str(tmp_path), SOURCES, "json") == tmp_path / "comparison-blue-cranes.json"


def test_paths_may_begin_at_home_and_are_shown_so(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert path_of("~/r.md", SOURCES, "markdown") == tmp_path / "r.md"
    assert shown(tmp_path / "r.md") == "~/r.md"
    with pytest.raises(OrderError, match="nobody known here"):
        path_of("~nobody-of-that-name/r.md", SOURCES, "markdown")
