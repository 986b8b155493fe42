"""Imports point one way: a room is imported in a fresh process, and what came with it is looked at."""

import subprocess
import sys

import pytest

ROOMS = ("parsers", "matching", "library", "themes", "tui")
MAY_USE = {
    "parsers": set(),
    "matching": set(),
    "themes": set(),
    "library": {"parsers", "matching"},
    "tui": {"parsers", "matching", "library", "themes"},
}


def modules_after(statement):
    code = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_uses_only_the_rooms_below_it(room):
    submodules = {
        "parsers": "import parsers.markdown.reader, parsers.text.reader, parsers.render, parsers.reading",
        "matching": "import matching, matching.index",
        "library": "import library.intake",
        "themes": "import themes.loader",
        "tui": "import tui.app, tui.cli",
    }
    loaded = modules_after(submodules[room])
    others = {name for name in ROOMS if name in loaded} - {room}
    assert others <= MAY_USE[room]
    assert room == "tui" or "textual" not in loaded


@pytest.mark.parametrize("room", ["parsers", "matching", "library", "themes"])
def test_rooms_below_the_screen_know_no_textual(room):
    assert not {"textual", "rich"} & modules_after(f"import {room}")


def test_the_command_line_starts_without_the_screen():
    loaded = modules_after("from tui.cli import main\ntry:\n    main(['--version'])\nexcept SystemExit:\n    pass")
    assert not {"textual", "selectolax", "html2text", "markdown_it", "rapidfuzz", "charset_normalizer"} & loaded


def test_the_command_line_starts_without_the_work_of_matching():
    loaded = modules_after("from tui.cli import main\ntry:\n    main(['--version'])\nexcept SystemExit:\n    pass")
    assert {name for name in loaded if name.startswith("matching.")} <= {"matching.model"}


def test_every_name_of_matching_is_found_when_it_is_asked_for():
    import matching

    assert set(matching.__all__) <= set(dir(matching))
    assert all(getattr(matching, name) is not None for name in matching.__all__)
    with pytest.raises(AttributeError, match="no attribute 'find_everything'"):
        matching.find_everything  # noqa: B018


def test_printing_an_article_needs_no_screen(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("A title of a page\n\nAnd a paragraph that says a little more than the title does.\n", "utf-8")
    assert "textual" not in modules_after(f"from tui.cli import main\nmain(['clean', {str(page)!r}])")


def test_the_index_and_its_database_wait_until_they_are_asked_for():
    assert not {"sqlite3", "matching.index"} & modules_after("import matching")
    assert "sqlite3" in modules_after("from matching import Index")
