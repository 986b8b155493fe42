"""Matches that a reader rejects or ties, by keys, in this run and the next."""

from library.decisions import DecisionsFile
from tests.tui.driving import LEDGER, NOTE, POST, press, reading, shown
from tui.cli import main
from tui.opening import decisions_file


def lit(view):
    """The bars and letters in the gutter of what a view shows."""
    return {line[:2].strip() for line in shown(view) if line[:1] in "┃╏┋│║" and line[1:2].strip()}


async def test_a_rejected_match_is_gone_everywhere_and_comes_back(tmp_path):
    file = DecisionsFile(tmp_path / "kept.sqlite3")
    async with reading(LEDGER, POST, decisions=file) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "X")
        assert "no match is chosen, and none was rejected" in screen.status.message
        await press(pilot, "colon", *"rejected", "enter")
        assert screen.status.message == "no match of the open articles is rejected"
        await press(pilot, "full_stop")
        number, letter = screen.current, screen.comparison.letters[screen.current]
        assert f"┋{letter}" in lit(left) & lit(right)
        await press(pilot, "X")
        assert screen.status.message == f"{letter}, 1 ↔ 2, is rejected; X takes that back"
        assert screen.current is None
        assert f"┋{letter}" not in lit(left) | lit(right)
        assert "1 match here" in screen.status.facts
        assert number not in {stop.match for stop in left.stops + right.stops}
        assert all(one.verdict == "rejected" for one in DecisionsFile(file.path).about(_key(screen, 0)))
        await press(pilot, "full_stop")
        assert screen.current != number
        await press(pilot, "X", "X")
        assert screen.current not in (None, number)
        await press(pilot, "ctrl+g", "X")
        assert screen.current == number
        assert f"┋{letter}" in lit(left)
        assert DecisionsFile(file.path).about(_key(screen, 0)) == []
        assert screen.status.message == f"{letter}, 1 ↔ 2, is reworded again"


def _key(screen, article):
    from library.decisions import key_of

    return key_of(screen.opened[article].article)


async def test_walking_goes_on_where_a_match_was_rejected():
    async with reading(LEDGER, POST, size=(80, 60)) as (_, screen, pilot):
        stops = screen.comparison.stops_of(0)
        await press(pilot, "full_stop", "full_stop")
        assert screen.current == stops[1].match
        await press(pilot, "comma", "X", "full_stop")
        assert screen.current == stops[1].match
        await press(pilot, "X", "full_stop")
        assert screen.current is None
        assert screen.status.message == "nothing here is shared with another open article"


async def test_the_rest_of_a_group_stays_and_the_list_brings_matches_back():
    async with reading(LEDGER, POST, POST) as (_, screen, pilot):
        await press(pilot, "comma")
        number = screen.current
        assert {stop.article for stop in screen.comparison.members(number)} == {0, 1, 2}
        match, letter = screen.comparison.matches[number], screen.comparison.letters[number]
        await press(pilot, "X")
        assert "1, 2 and 3 still share" in screen.status.message
        others = [one for one in range(len(screen.comparison.matches)) if screen.comparison.letters[one] == letter]
        assert all(screen.comparison.group_of(one) for one in others if one != number)
        await press(pilot, "colon", *"rejected", "enter")
        assert len(screen.chooser.lines.hits) == 1
        assert f"{match.a + 1}↔{match.b + 1}" in screen.chooser.lines.texts[0]
        await press(pilot, "enter")
        assert screen.current == number
        assert screen.decisions.rejected == ()


async def test_what_was_decided_holds_in_the_next_run_whatever_the_order(tmp_path):
    file = DecisionsFile(tmp_path / "kept.sqlite3")
    async with reading(LEDGER, POST, decisions=file) as (_, screen, pilot):
        await press(pilot, "full_stop", "X", "B", "tab", "B")
        tied = screen.comparison.matches[screen.current]
        assert tied.kind == "tied"
        words = {
            screen.opened[tied.a].article.text[tied.a_start : tied.a_end],
            screen.opened[tied.b].article.text[tied.b_start : tied.b_end],
        }
    async with reading(NOTE, POST, LEDGER, decisions=file) as (_, screen, pilot):
        assert screen.status.message == "1 match rejected earlier is left out; :rejected lists them"
        [again] = [match for match in screen.comparison.matches if match.kind == "tied"]
        assert {
            screen.opened[again.a].article.text[again.a_start : again.a_end],
            screen.opened[again.b].article.text[again.b_start : again.b_end],
        } == words
        assert len(screen.comparison.hidden) == 1
        await press(pilot, "tab", "i")
        assert any("1 of its matches rejected, 1 tied by hand" in line for line in shown(screen.view))
        await press(pilot, "q", "X")
        assert screen.comparison.hidden == frozenset()
    async with reading(LEDGER, POST, decisions=file) as (_, screen, _):
        assert screen.comparison.hidden == frozenset()
        assert screen.status.message == ""


async def test_passages_are_tied_walked_untied_and_tied_again(tmp_path):
    file = DecisionsFile(tmp_path / "kept.sqlite3")
    async with reading(LEDGER, POST, NOTE, decisions=file) as (_, screen, pilot):
        _, right = screen.panes.views
        await press(pilot, "B")
        assert "B in another article takes the other" in screen.status.message
        assert "tying from 1" in screen.status.facts
        first = screen.tying
        await press(pilot, "B")
        assert screen.status.message.startswith("this is the first side itself")
        await press(pilot, "right_curly_bracket", "right_curly_bracket", "B")
        assert screen.status.message.startswith("both sides would be in this article")
        assert screen.tying == first
        await press(pilot, "ctrl+g", "v")
        selected = (0, *screen.meant_in(screen.view))
        await press(pilot, "B")
        assert screen.tying == selected
        assert screen.selected is None
        await press(pilot, "ctrl+g")
        assert screen.tying is None
        assert "tying" not in screen.status.facts
        await press(pilot, "B", "colon", *"open 3", "enter", "B")
        number = screen.current
        match = screen.comparison.matches[number]
        assert (match.a, match.b, match.kind) == (0, 2, "tied")
        assert f"║{screen.comparison.letters[number]}" in lit(screen.view)
        assert "tied" in screen.status.facts
        assert "1.00" not in screen.status.facts
        await press(pilot, "ctrl+g", "comma")
        assert screen.current == number
        await press(pilot, "M")
        assert any("tied" in line and "1.00" not in line for line in screen.chooser.lines.texts)
        await press(pilot, "ctrl+g", "X")
        assert "is untied" in screen.status.message
        assert "║" not in "".join(shown(screen.view))
        assert file.about(_key(screen, 2)) == []
        await press(pilot, "X")
        assert screen.current == number
        assert [one.verdict for one in file.about(_key(screen, 2))] == ["tied"]
        assert right.index == 1


async def test_tying_what_matches_already_stands_on_it_and_takes_a_rejection_back():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "full_stop")
        number, (one, other) = screen.current, _sides(screen)
        screen.tying = one
        await press(pilot, "tab", "B")
        assert screen.current == number
        assert "are reworded already" in screen.status.message
        await press(pilot, "X")
        screen.tying = one
        screen.passage = lambda: other
        await press(pilot, "B")
        assert screen.current == number
        assert screen.decisions.rejected == ()


def _sides(screen):
    match = screen.comparison.matches[screen.current]
    return (match.a, match.a_start, match.a_end), (match.b, match.b_start, match.b_end)


async def test_where_nothing_can_be_kept_it_is_said_once_and_holds_for_the_run(tmp_path):
    (tmp_path / "kept").write_text("no folder", "utf-8")
    async with reading(LEDGER, POST, decisions=DecisionsFile(tmp_path / "kept" / "in.sqlite3")) as (
        _,
        screen,
        pilot,
    ):
        await press(pilot, "full_stop", "X", "full_stop", "X")
        assert len(screen.comparison.hidden) == 2
        said = [one for one in screen.status.messages.said if "is not kept" in one]
        assert len(said) == 1
        assert said[0].endswith("; it holds until you leave")


async def test_a_damaged_file_keeps_nobody_from_reading(tmp_path):
    (tmp_path / "kept.sqlite3").write_text("no database", "utf-8")
    async with reading(LEDGER, POST, decisions=DecisionsFile(tmp_path / "kept.sqlite3")) as (_, screen, _):
        assert "earlier decisions cannot be read" in screen.status.message
        assert len(screen.comparison.stops_of(0)) == 2


async def test_printing_leaves_out_what_was_rejected_unless_told_otherwise(tmp_path, capsys):
    paths = [tmp_path / "ledger.md", tmp_path / "post.md"]
    for path, text in zip(paths, (LEDGER, POST), strict=True):
        path.write_text(text, "utf-8")
    asked = ["match", *map(str, paths)]
    assert main(asked) == 0
    everything = capsys.readouterr()
    assert everything.err == ""
    async with reading(LEDGER, POST, decisions=decisions_file()) as (_, _, pilot):
        await press(pilot, "full_stop", "X")
    assert main(asked) == 0
    printed = capsys.readouterr()
    assert "I never met these people" not in printed.out
    assert printed.err == "diptych: 1 match rejected earlier is left out; --ignore-decisions prints all\n"
    assert main([*asked, "--ignore-decisions"]) == 0
    assert capsys.readouterr() == everything
