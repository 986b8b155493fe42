"""The command line: what is printed, where, and with which exit code."""

import io
import json
import sys
from pathlib import Path

import pytest
from platformdirs import user_config_path

from tui.asked import Asked, only_sources
from tui.cli import main
from tui.opening import config_file, settings_of
from tui.options import read_parser

SAMPLE = Path(__file__).parents[2] / "sample_data"
POST, LEDGER = SAMPLE / "harbour-post.html", SAMPLE / "northern-ledger.md"

QUOTED = (
    "A short report\n\n“The herons came back in March,” said Ada Lind, who counts them every year for the port.\n"
)


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(QUOTED, "utf-8")
    return str(path)


def run(*arguments):
    return main([str(argument) for argument in arguments])


def test_reading_without_a_screen_prints_the_article(report, capsys):
    assert run(report) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("A short report\n\n")
    assert "“The herons came back in March,” said Ada Lind" in printed


def test_clean_prints_markdown(capsys):
    assert run("clean", POST) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("# Minister “never met” the port firm.")
    assert "## The only green pen" in printed
    assert "<div" not in printed


def test_clean_as_json_is_one_object_a_line(report, capsys):
    assert run("clean", "--format", "json", POST, report) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert list(first) == [
        "source", "title", "authors", "published", "site", "url", "language", "summary", "text", "body",
        "markdown", "blocks", "dropped", "notes",
    ]  # fmt: skip
    assert first["source"] == str(POST)
    assert first["authors"] == ["Maud Ferriby"]
    assert second["title"] == "A short report"
    assert set(first["blocks"][0]) == {"kind", "level", "start", "end"}
    title = next(block for block in first["blocks"] if block["kind"] == "title")
    assert first["text"][title["start"] : title["end"]] == first["title"]
    assert all(set(item) == {"reason", "text"} for item in first["dropped"])
    assert first["dropped"]


def test_quotes_as_text_and_json(report, capsys):
    assert run("quotes", report) == 0
    assert "Ada Lind [direct] The herons came back in March," in capsys.readouterr().out
    assert run("quotes", "--json", report) == 0
    answer = json.loads(capsys.readouterr().out)
    [quote] = answer["quotes"]
    assert answer["source"] == report
    assert list(quote) == ["start", "end", "text", "kind", "utterance", "speaker", "speaker_start", "speaker_end"]
    assert quote["text"] == "The herons came back in March,"
    assert quote["speaker"] == "Ada Lind"


def test_match_as_json_is_best_first_and_its_pieces_point_at_words(capsys):
    assert run("match", "--json", POST, LEDGER) == 0
    matches = json.loads(capsys.readouterr().out)["matches"]
    assert matches
    scores = [match["score"] for match in matches]
    assert scores == sorted(scores, reverse=True)
    for match in matches:
        assert list(match) == ["a", "b", "kind", "score", "pieces"]
        assert (match["a"]["source"], match["b"]["source"]) == (str(POST), str(LEDGER))
        for piece in match["pieces"]:
            assert list(piece) == ["op", "a_start", "a_end", "b_start", "b_end"]
            assert match["a"]["start"] <= piece["a_start"] <= piece["a_end"] <= match["a"]["end"]
            assert match["b"]["start"] <= piece["b_start"] <= piece["b_end"] <= match["b"]["end"]


def test_match_as_text_and_markdown(capsys):
    assert run("match", POST, LEDGER) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("1  Minister “never met” the port firm")
    assert "\n   2  " in printed
    assert "\x1b" not in printed
    assert run("match", "--format", "markdown", POST, LEDGER) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("# What two articles share\n")
    assert "**" in printed


def test_match_writes_a_page_of_html_into_a_file_and_nothing_where_it_cannot(tmp_path, capsys):
    page = tmp_path / "page.html"
    assert run("match", POST, LEDGER, "--html", page) == 0
    assert capsys.readouterr() == ("", f"diptych: {page}: written\n")
    assert run("match", POST, LEDGER, "--html", page) == 0
    capsys.readouterr()
    written = page.read_text("utf-8")
    assert written.startswith("<!DOCTYPE html>")
    assert len(written) < 150_000
    assert run("match", POST, LEDGER, "--html", "-") == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")
    assert run("match", POST, LEDGER, "--html", tmp_path / "none" / "page.html", "--json") == 1
    printed = capsys.readouterr()
    assert printed.err == f"diptych: {tmp_path}/none/page.html: there is no such folder\n"
    assert json.loads(printed.out)["groups"]


def test_match_writes_no_page_over_something_else_and_none_into_what_is_printed(tmp_path, report, capsys):
    other, kept = tmp_path / "other.html", Path(report).read_text("utf-8")
    other.write_text("kept")
    for page, why in ((report, "one of the sources"), (other, "--force replaces it")):
        assert run("match", report, LEDGER, "--html", page) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        assert why in printed.err
    assert (Path(report).read_text("utf-8"), other.read_text()) == (kept, "kept")
    assert run("match", report, LEDGER, "--html", other, "--force") == 0
    assert other.read_text().startswith("<!DOCTYPE html>")
    for wrong in (["--html", ""], ["--html", "-", "--json"], ["--force"], ["--html", other, "--explain"]):
        assert run("match", report, LEDGER, *wrong) == 2
    assert capsys.readouterr().out == ""


def test_a_folder_means_the_files_in_it(tmp_path, capsys):
    (tmp_path / "b.txt").write_text(QUOTED.replace("short", "second"), "utf-8")
    (tmp_path / "a.txt").write_text(QUOTED, "utf-8")
    (tmp_path / ".hidden").write_text("secret", "utf-8")
    (tmp_path / "inner").mkdir()
    assert run("clean", "--format", "json", tmp_path) == 0
    titles = [json.loads(line)["title"] for line in capsys.readouterr().out.splitlines()]
    assert titles == ["A short report", "A second report"]


def test_standard_input_is_a_source(monkeypatch, tmp_path, capsys):
    path = tmp_path / "piped"
    path.write_text(QUOTED, "utf-8")
    with path.open() as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        assert run("quotes", "-", "--json") == 0
    assert json.loads(capsys.readouterr().out)["source"] == "standard input"


def test_a_source_that_fails_is_named_and_the_others_are_done(report, tmp_path, capsys):
    image = tmp_path / "ship.png"
    image.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    missing = tmp_path / "no\x1b[2Jthing"
    assert run("clean", "--format", "text", missing, image, tmp_path / "folder" / "x", "/dev/zero", report) == 1
    captured = capsys.readouterr()
    assert captured.out.startswith("A short report")
    lines = captured.err.splitlines()
    assert len(lines) == 4
    assert all(line.startswith("diptych: ") for line in lines)
    assert "\x1b" not in captured.err
    assert lines[0].endswith(": there is no such file")
    assert "PNG image" in lines[1]
    assert lines[3] == "diptych: /dev/zero: is not a regular file"


def test_an_address_is_not_fetched_but_explained(capsys):
    assert run("clean", "https://www.harbourpost.example/") == 1
    assert "save the page and name the file" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["clean"], ["quotes"], ["match"], ["match", str(POST)]])
def test_too_few_sources_are_a_usage_error(arguments, capsys):
    assert run(*arguments) == 2
    assert "--help tells more" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["--nonsense"], ["clean", "--format", "pdf", "x"], ["match", "--jsn", "a", "b"]]
)
def test_unknown_options_are_usage_errors(arguments, capsys):
    with pytest.raises(SystemExit) as stop:
        run(*arguments)
    assert stop.value.code == 2
    assert "--help tells more" in capsys.readouterr().err


def test_help_tells_of_every_command(capsys):
    with pytest.raises(SystemExit) as stop:
        run("--help")
    assert stop.value.code == 0
    text = capsys.readouterr().out
    assert all(f"diptych {command}" in text for command in ("clean", "quotes", "match"))
    assert "exit codes" in text


def test_a_closed_pipe_is_no_error(monkeypatch, report):
    class Closed(io.StringIO):
        def write(self, _):
            raise BrokenPipeError

        def fileno(self):
            return self.null.fileno()

    with Path("/dev/null").open("w") as null:
        closed = Closed()
        closed.null = null
        monkeypatch.setattr(sys, "stdout", closed)
        assert run("clean", report) == 0


def test_the_default_configuration_is_printed(capsys):
    assert run("--print-config") == 0
    printed = capsys.readouterr().out
    assert '#theme = ""\n' in printed
    assert "config.toml" in printed


def test_a_width_that_no_column_has_is_a_usage_error(report, capsys):
    with pytest.raises(SystemExit) as stop:
        run("--width", "9", report)
    assert stop.value.code == 2
    assert "a width is a number from 24 to 160" in capsys.readouterr().err


def test_the_command_line_wins_over_the_configuration(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text('theme = "light"\nwidth = 40\nmouse = true\nzebra = 1\n')

    def parse(arguments):
        return read_parser().parse_args(arguments, Asked())

    settings, complaints = settings_of(parse(["--config", str(path), "--theme", "mono", "--no-mouse"]))
    assert (settings.theme, settings.width, settings.mouse) == ("mono", 40, False)
    assert complaints == ['mine.toml, line 4: there is no setting "zebra"']


def test_nothing_but_sources_needs_no_options():
    assert only_sources(["one.md", "-", "two"]) == Asked(["one.md", "-", "two"])
    assert only_sources(["one.md", "--plain"]) is None
    assert only_sources(["--", "-one.md"]) is None


def test_the_configuration_is_where_platformdirs_says(monkeypatch):
    for told in ("/somewhere/else", "", "not/absolute"):
        monkeypatch.setenv("XDG_CONFIG_HOME", told)
        assert config_file() == user_config_path("diptych") / "config.toml"
    monkeypatch.delenv("XDG_CONFIG_HOME")
    assert config_file() == user_config_path("diptych") / "config.toml"


def test_a_fault_while_comparing_is_one_sentence(monkeypatch, capsys):
    def fail(*_, **__):
        raise IndexError("a defect")

    monkeypatch.setattr("tui.loading.texts.compare", fail)
    assert run("match", POST, LEDGER) == 1
    printed = capsys.readouterr()
    assert "\nNothing is shared.\n" in printed.out
    assert printed.err.endswith(f"comparing {POST} and {LEDGER} failed: IndexError: a defect; the others go on\n")
    assert printed.err.count("\n") == 1
    monkeypatch.setattr("matching.explain", fail)
    assert run("match", "--explain", POST, LEDGER) == 1
    assert capsys.readouterr().err.endswith(" failed: IndexError: a defect; the others go on\n")
    monkeypatch.setattr("tui.loading.texts.read_quotes", fail)
    assert run("quotes", POST) == 1
    told = f"diptych: finding the quotes of {POST} failed: IndexError: a defect; the rest goes on\n"
    assert capsys.readouterr().err == told


def test_what_is_wrong_with_a_configuration_named_by_hand_is_said_without_a_screen_too(tmp_path, capsys):
    source = tmp_path / "one.md"
    source.write_text("# Rope\n\nTar.")
    assert main(["--plain", "--config", str(tmp_path / "gone.toml"), str(source)]) == 0
    assert capsys.readouterr().err == "diptych: gone.toml: there is no such file\n"
