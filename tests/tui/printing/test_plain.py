"""What `--plain` prints: linear, announced in words, nothing that must be seen."""

import re
from pathlib import Path

import pytest

from matching import find_matches, find_quotes
from parsers import parse
from tests.tui.driving import LEDGER, NOTE, POST
from tui.cli import main
from tui.matches.comparison import Comparison
from tui.printing.plain import spoken, wrapped
from tui.printing.titled import Titled

SAMPLE = Path(__file__).parents[3] / "sample_data"

RICH = """# Cranes

By Ada Lind

## Of paint

See [the register](https://cranes.example/register) and [the bill](https://cranes.example/bill), [twice](https://cranes.example/register).

1. scrape
2. paint

> The Ninth Quay shall be blue.

| Crane | Paint |
| ----- | ----- |
| one   | blue  |

The board wrote [match z, exact, 1.00] on it.
"""


def printed(*texts):
    articles = [Titled(f"source {number}.md", parse(text, name="a.md")) for number, text in enumerate(texts, 1)]
    matches = find_matches([one.article.text for one in articles], [one.article.set_off for one in articles])
    quotes = [find_quotes(one.article.text, one.article.set_off) for one in articles]
    return list(spoken(articles, Comparison(matches), quotes))


def test_one_source_is_its_article_alone():
    lines = printed(RICH)
    assert lines[:2] == ["Cranes", "Ada Lind, 1 min"]
    assert not any(line.startswith(("Article", "Matches")) for line in lines)


def test_blocks_are_named_and_tables_are_read_row_by_row():
    lines = printed(RICH)
    assert "Heading: Of paint" in lines
    first = lines.index("1. scrape")
    assert lines[first + 1] == "2. paint"
    assert "Quotation: The Ninth Quay shall be blue." in lines
    table = lines.index("Table of 2 rows.")
    assert lines[table + 1 : table + 3] == ["Row 1: Crane; Paint", "Row 2: one; blue"]


def test_hyperlinks_are_numbered_notes_each_target_once():
    lines = printed(RICH)
    assert "See the register [note 1] and the bill [note 2], twice [note 1]." in lines
    notes = lines.index("Notes: where the hyperlinks lead.")
    assert lines[notes + 1 :] == [
        "Note 1: https://cranes.example/register",
        "Note 2: https://cranes.example/bill",
    ]


def test_an_article_cannot_announce():
    assert "The board wrote (match z, exact, 1.00] on it." in printed(RICH)


def test_a_match_is_told_where_it_begins_and_ends_with_its_marks_inside():
    [line] = [line for line in printed(LEDGER, POST) if "exact" in line and "the prosecutor" in line]
    assert re.fullmatch(
        r"\[match \w, exact, \d\.\d\d\] “We have asked .* in that order,” \[end \w\] said the prosecutor.*", line
    )


def test_with_more_than_two_articles_the_other_one_is_named():
    lines = printed(LEDGER, POST, NOTE)
    assert lines[0] == "3 articles, 2 matches."
    assert lines[1] == "1: source 1.md, Minister denies the lunches"
    assert any(", in 2 source 2] “We have asked" in line for line in lines)


def test_the_list_has_both_sides_the_speakers_and_what_differs():
    lines = printed(LEDGER, POST)
    start = lines.index("Matches: 2.")
    told = "\n".join(lines[start:])
    assert "1 source 1, Teodor Halvash: I never met these people, and if I did it was by accident," in told
    assert re.search(r"2 source 2, Teodor Halvas[hz]: I have never met those people", told)
    assert "2 beside 1: " in told
    assert "“those” for “these”" in told


def test_lines_break_at_words_only_where_a_width_is_given():
    lines = printed(LEDGER, POST)
    broken = list(wrapped(lines, 40))
    assert max(map(len, broken)) <= 40
    assert " ".join(" ".join(broken).split()) == " ".join(" ".join(lines).split())
    assert list(wrapped(lines, 0)) == lines


@pytest.mark.parametrize(
    "sources", [["statement.txt"], ["harbour-post.html", "northern-ledger.md", "wire-copy.txt"]]
)
def test_nothing_in_it_must_be_seen(sources, capsys):
    assert main(["--plain", *(str(SAMPLE / name) for name in sources)]) == 0
    text = capsys.readouterr().out
    assert text
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u2190-\u23ff\u2500-\u27bf]", text)
    assert "  " not in text


def test_a_source_that_fails_is_named_and_the_rest_is_printed(tmp_path, capsys):
    assert main(["--plain", str(tmp_path / "none.txt"), str(SAMPLE / "statement.txt")]) == 1
    out, err = capsys.readouterr()
    assert "none.txt: there is no such file" in err
    assert out.startswith("Statement on the concession")


def test_names_and_speakers_cannot_pass_for_announcements():
    article = parse("---\ntitle: Rope\nauthor: Ada [end a] Lind\n---\n\nTar is dear.\n", name="a.md")
    lines = list(spoken([Titled("a[match q].md", article)] * 2, Comparison(), [[], []]))
    assert not [line for line in lines if re.search(r"\[(match|end)", line)]
