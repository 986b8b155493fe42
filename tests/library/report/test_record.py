"""The record of a comparison, and its forms for programs and for people who write."""

import json
from dataclasses import replace

import pytest

from library.report import LeftOut, file_name, written
from library.report.as_markdown import escaped
from library.report.model import Compared
from library.report.words import byline, file_names, title
from matching import find_matches
from parsers import parse
from tests.library.report.comparing import LEDGER, NOTE, POST, compared, record_of


def words(report, spans, article):
    return [report.sources[article].article.text[start:end] for start, end in spans]


def test_a_group_has_every_wording_the_best_first_with_who_says_it_and_what_differs():
    report = record_of(LEDGER, POST, NOTE)
    [asked] = [shared for shared in report.groups if shared.articles == [0, 1, 2]]
    assert asked.best.article == 1
    assert asked.speakers == ["Runa Estevik"]
    assert words(report, asked.best.differing, 1) == ["the menu"]
    assert [[one.words for one in place.omitted] for place in asked.places] == [[], ["the menu"], ["the menu"]]
    [denied] = [shared for shared in report.groups if shared.articles == [0, 1]]
    best, other = denied.places
    assert {"these"} <= {
        *words(report, best.differing, best.article),
        *words(report, other.differing, other.article),
    }
    assert [report.matches[index].score for index in asked.matches] == sorted(
        (report.matches[index].score for index in asked.matches), reverse=True
    )
    assert {match for shared in report.groups for match in shared.matches} == set(range(len(report.matches)))


def test_speakers_are_persons_and_their_quotes_know_their_group():
    report = record_of(LEDGER, POST, NOTE)
    estevik, halvash = report.speakers
    assert (estevik.name, len(estevik.sayings)) == ("Runa Estevik", 3)
    assert set(halvash.names) == {"Teodor Halvash", "Teodor Halvasz"}
    letters = {shared.letter for shared in report.groups}
    assert all(saying.letter in letters for speaker in report.speakers for saying in speaker.sayings)


def test_what_only_one_says_is_told_by_article():
    report = record_of(LEDGER, POST, NOTE)
    assert any("coots ate it" in told for told in words(report, report.only[1], 1))
    assert not any("seating plan" in told for told in words(report, report.only[1], 1))
    assert 0 < report.only_share(1) < 1


def test_what_is_tied_and_rejected_is_named_as_that_in_every_form():
    sources = compared(LEDGER, POST)
    [first, *rest] = find_matches([one.article.text for one in sources])
    tied = replace(first, kind="tied", score=1.0)
    report = record_of(sources=sources, matches=[tied, *rest], left_out=LeftOut(2, 3, "reworded, from 0.70"))
    assert json.loads(written(report, "json"))["decisions"] == {
        "rejected": 2,
        "tied": 1,
        "held_back": 3,
        "asked": "reworded, from 0.70",
        "not_compared": 0,
    }
    for form in ("markdown", "html"):
        told = written(report, form)
        assert "2 matches rejected by the reader" in told
        assert "1 match tied by the reader, not found" in told
        assert "3 matches found and not shown" in told
        assert "reworded, from 0.70" in told.replace("\\", "")
        silent = replace(report, left_out=LeftOut(held_back=37, not_compared=2))
        assert "37 matches found and not shown" in written(silent, form)


def test_a_wording_that_is_cut_is_told_as_a_part_with_a_mark_where_it_is_cut():
    whole = "“The eel barge left at dawn with eleven crates of tar and the old bell of the chapel,” said Ada Lind."
    cut = "“The eel barge left at dawn with eleven crates,” said Ada Lind."
    late = "“With eleven crates of tar and the old bell of the chapel,” said Ada Lind."
    for part, omitted, marked in (
        (cut, "of tar and the old bell of the chapel", "with eleven crates ‸"),
        (late, "The eel barge left at dawn", ": ‸ With eleven crates of tar"),
    ):
        report = record_of(whole, part)
        [shared] = report.groups
        assert [[one.words for one in place.omitted] for place in shared.places] == [[], [omitted]]
        assert shared.kinds == [shared.places[1].kind] == ["partial"]
        assert "1 match: 1 partial" in written(report, "markdown")
        assert marked in written(report, "markdown")
        assert written(report, "html").count('class="gap" role="img"') == 1


def test_what_is_new_within_a_sentence_stands_in_it_marked():
    one = "The barge carried 50 crates of smoked eel to the Ninth Quay on Monday.\n\nHerons slept on the crane."
    other = "The barge carried crates of smoked eel to the Ninth Quay on Monday.\n\nNobody saw the keeper."
    report = record_of(one, other)
    at = one.index("50")
    report = replace(report, only=[[(at, at + 2), (one.index("Herons"), len(one))], []])
    told = written(report, "markdown")
    assert "- The barge carried **50** crates of smoked eel to the Ninth Quay on Monday." in told
    assert "- Herons slept on the crane." in told
    assert 'The barge carried <b class="d">50</b> crates' in written(report, "html")


def test_a_record_names_files_without_the_folders_of_a_machine_and_cuts_names_without_end():
    texts = "The herons came back in March.", "Nobody asked what became of the soup.", "The crane is blue."
    names = "/home/ada/case/a/page.txt", "/home/ada/case/b/page.txt", "/home/ada/note.txt"
    sources = [Compared(name, parse(text)) for name, text in zip(names, texts, strict=True)]
    report = record_of(sources=sources)
    assert file_names(report) == ["a/page.txt", "b/page.txt", "note.txt"]
    for form in ("markdown", "html"):
        assert "/home" not in written(report, form)
    endless = replace(sources[0].article, site="S" * 5_000, authors=("A" * 5_000,), title="T" * 5_000)
    assert len(byline(Compared("x", endless))) < 200
    assert len(title(Compared("x", endless))) < 300


@pytest.mark.parametrize(
    ("text", "told"), [("---", "\\---"), ("-", "\\-"), ("1)", "1\\)"), ("12. Rope", "12\\. Rope")]
)
def test_signs_that_would_begin_a_list_or_a_rule_are_words_in_markdown(text, told):
    assert escaped(text) == told


def test_json_keeps_its_contract_and_points_at_words():
    report = record_of(LEDGER, POST, NOTE)
    told = json.loads(written(report, "json"))
    assert next(iter(told)) == "matches"
    assert list(told["matches"][0]) == ["a", "b", "kind", "score", "pieces"]
    assert told["sources"][0]["title"] == "Minister denies the lunches"
    for place in (place for found in told["groups"] for place in found["places"]):
        text = report.sources[place["number"] - 1].article.text
        assert text[place["start"] : place["end"]] == place["text"]
    assert [one["number"] for one in told["only"]] == [1, 2, 3]


def test_markdown_marks_what_differs_and_shows_signs_as_they_are():
    told = written(record_of(LEDGER.replace("lunches", "*lunches* <b>"), POST, NOTE), "markdown")
    assert told.startswith("# What 3 articles share\n")
    assert "\n> We have asked for the visitors’ book, the menu and the seating plan, in that" in told
    assert "Runa Estevik (partial, 0.99): We have asked for the visitors’ book ‸ and the seating" in told
    assert "**these**" in told
    assert "<b>" not in told


def test_articles_that_share_nothing_have_a_record_too():
    crane = "# Cranes\n\nThe cranes of the Ninth Quay were painted blue in spring.\n"
    report = record_of(crane, "# Soup\n\nNobody asked what became of the eel soup.\n")
    assert json.loads(written(report, "json"))["groups"] == []
    assert "Nothing is shared." in written(report, "html")
    assert "Nothing is shared." in written(report, "markdown")


def test_a_file_is_named_after_the_first_title_in_harmless_signs():
    def named(title):
        return file_name([Compared("x.txt", replace(parse("Rope."), title=title))], "html")

    assert named("Minister denies the lunches") == "comparison-minister-denies-the-lunches.html"
    assert named("../../etc/passwd; rm -rf ~ \u202e$(tar)") == "comparison-etc-passwd-rm-rf-tar.html"
    assert named("") == "comparison.html"
    assert len(named("heron " * 1000)) < 60
    assert named("Čeřínek über Łódź") == "comparison-čeřínek-über-łódź.html"
