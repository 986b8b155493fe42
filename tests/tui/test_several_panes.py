"""Three and four panes: how each follows, which one is scrolled from here, changing places."""

from itertools import count

from tests.tui.driving import LEDGER, NOTE, POST, press, reading, shown

TOLD = (
    "The harbour office sold nineteen lanterns to a choir from the hills.",
    "Nobody in the ferry queue could name the owner of the brass kettle.",
    "Four barges of pears went to the glass works instead of the market.",
    "The weigh-house clock has been slow since the marble staircase fell.",
)
"""What four reports share."""


FILLERS = {
    "Heron": "Paragraph {} tells of barley and the price of rope.",
    "Otter": "In chapter {} some grebes quarrel over tar, as usual.",
    "Badger": "Soap was cheap when coots ate page {} last winter.",
    "Newt": "Why sing verse {} to a bishop with mumps?",
}


def report(title, *between):
    """What was told, in its order, with other paragraphs before each piece."""
    fillers = map(FILLERS[title].format, count(1))
    told = [[*(next(fillers) for _ in range(before)), TOLD[which]] for which, before in between]
    ending = [next(fillers) for _ in range(20)]
    return f"# {title} report\n\n" + "\n\n".join([*(part for parts in told for part in parts), *ending]) + "\n"


FOUR = (
    report("Heron", (0, 9), (1, 12), (2, 6), (3, 9)),
    report("Otter", (0, 12), (1, 3), (2, 11), (3, 7)),
    report("Badger", (0, 4), (1, 16), (3, 18)),
    report("Newt", (1, 10), (2, 10), (3, 10)),
)


def rows_level(screen, words):
    """How far below the top of each pane that has them some words stand, where they are in sight."""
    places = [(view, view.article.text.find(words)) for view in screen.panes.views]
    return {view.index: view.rows.row_of(at) - view.top for view, at in places if at >= 0 and view.sees(at)}


async def test_what_is_read_is_level_in_every_pane_row_by_row():
    async with reading(*FOUR, size=(160, 30)) as (_, screen, pilot):
        await press(pilot, "s", "enter", "s", "enter", "tab")
        panes = screen.panes
        assert [view.index for view in panes.views] == [0, 2, 3, 1]
        for _ in FOUR:
            active, levels = panes.active, dict.fromkeys(TOLD, 0)
            for top in range(active.last_top):
                active.top = top
                panes.follow()
                for words in TOLD:
                    at = active.article.text.find(words)
                    if at >= 0 and active.rows.row_of(at) - top == active.height // 3:
                        levels[words] += 1
                        in_sight = rows_level(screen, words)
                        assert set(in_sight) == {v.index for v in panes.views if words in v.article.text}
                        assert len(set(in_sight.values())) == 1
            assert list(levels.values()) == [words in active.article.text for words in TOLD]
            await press(pilot, "tab")


async def test_several_panes_each_tell_how_they_follow_and_which_one_scrolls():
    async with reading(*FOUR[:2], NOTE, size=(160, 30)) as (_, screen, pilot):
        await press(pilot, "s", *"cranes", "enter")
        _, _, otter = panes = screen.panes.views

        def told():
            return [view.frame[1].partition(" · ")[0] for view in panes]

        await press(pilot, "J")
        assert told()[0] == "J K scroll it"
        assert told()[2] == "waits: nothing shared"
        await press(pilot, "l", "h")
        assert told()[0] == "waits: nothing shared"
        assert otter.frame[1].startswith("J K scroll it · waits")
        await press(pilot, "3", "J")
        assert otter.top == 3
        await press(pilot, "h")
        assert told()[1:] == ["J K scroll it", "4 shared with 1"]
        for mode, words in (("proportional", "by percent"), ("off", "not linked")):
            await press(pilot, "L")
            assert screen.panes.link == mode
            assert told()[2] == words
        for size in ((80, 24), (40, 12)):
            await pilot.resize_terminal(*size)
            await press(pilot, "full_stop")
            assert "not linked" in screen.status.render().plain


async def test_an_article_that_another_pane_shows_is_gone_to_there():
    async with reading(LEDGER, POST, NOTE) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "o", "down", "enter")
        assert screen.panes.active is right
        assert (left.index, right.index) == (0, 1)
        assert screen.status.message == "2 is in this pane already; S swaps the panes"
        await press(pilot, "colon", *"open 2", "enter")
        assert screen.panes.active is right
        await press(pilot, "colon", *"open 3", "enter")
        assert (left.index, right.index) == (0, 2)


async def test_where_one_pane_is_in_sight_it_is_told_what_happens_to_the_other():
    async with reading(LEDGER, POST, size=(80, 24)) as (_, screen, pilot):
        other = screen.panes.views[1]
        await press(pilot, "L", *"20J")
        assert other.top == 20
        assert screen.status.message == f"article 2 is at {other.percent}%, out of sight"
        await press(pilot, "S")
        assert screen.status.message == "this pane is 2 of 2 now; one is in sight"


async def test_panes_change_places_and_keep_what_they_show():
    async with reading(*FOUR[:2], NOTE, size=(160, 30)) as (_, screen, pilot):
        await press(pilot, "S", "S", "L", "L", "slash", *"kettle", "enter", "ampersand", *"kettle", "enter")
        heron, otter = screen.panes.views
        shown_before, hits, place = shown(heron), screen.hits[heron], heron.place
        await press(pilot, "S")
        assert screen.panes.views == list(screen.panes.children) == [otter, heron]
        assert heron.region.x > otter.region.x
        assert screen.panes.active is heron
        assert (shown(heron), screen.hits[heron], heron.place) == (shown_before, hits, place)
        await press(pilot, "h", "s", *"cranes", "enter", "3", "S")
        assert [view.index for view in screen.panes.views] == [1, 0, 2]
        await press(pilot, "9", "S")
        assert screen.status.message == "there is no pane 9; there are 3"
        await press(pilot, "backspace", "x", "x", "S")
        assert screen.status.message == "there is no other pane; s opens one"
