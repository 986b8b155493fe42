"""Marks and jumps across articles and panes, by keys."""

from tests.tui.driving import LEDGER, NOTE, POST, press, reading

BACK, FORWARD = "backspace", "greater_than_sign"


def offered(screen):
    return screen.chooser.lines.texts


async def test_a_mark_leads_back_to_its_place():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left = screen.panes.views[0]
        await press(pilot, "9", "j", "m", "x", "G")
        assert left.top == left.last_top
        await press(pilot, "apostrophe", "x")
        assert left.top == 9
        await press(pilot, BACK)
        assert left.top == left.last_top
        await press(pilot, FORWARD)
        assert left.top == 9
        await press(pilot, "apostrophe", "apostrophe")
        assert left.top == left.last_top
        await press(pilot, "apostrophe", "apostrophe")
        assert left.top == 9
        await press(pilot, "apostrophe", "q")
        assert screen.status.message == "there is no mark q in this article"
        await press(pilot, "m", "space", "apostrophe", "space")
        assert not screen.chooser.is_open


async def test_small_marks_belong_to_the_article_and_capitals_to_all():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "apostrophe")
        assert screen.status.message == "no marks are set; m and a letter sets one"
        await press(pilot, "L", "L", "9", "j", "m", "a", "m", "A", "tab", "5", "j", "m", "a", "G")
        await press(pilot, "apostrophe", "a")
        assert (screen.view, right.top) == (right, 5)
        await press(pilot, "apostrophe", "A")
        assert (screen.view, left.top) == (left, 9)


async def test_marks_are_listed_and_can_be_chosen_there():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        right = screen.panes.views[1]
        place = right.article.text.index("In chapter 30")
        await press(pilot, "tab", "slash", *"chapter 30", "enter", "m", "b", "h", "m", "c", "apostrophe")
        assert [line[0] for line in offered(screen)] == ["c", "b", "'"]
        assert offered(screen)[0].startswith("c  1 Minister denies the lunches: ")
        await press(pilot, "down", "enter")
        assert not screen.chooser.is_open
        assert screen.view is right
        assert right.sees(place)
        await press(pilot, "apostrophe", "ctrl+g", "j", "c")
        assert screen.view is right


async def test_a_mark_stays_on_its_words_at_every_width():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left = screen.panes.views[0]
        left.go_to(left.article.text.index("Paragraph 20"))
        place = left.place
        await press(pilot, "m", "a")
        for size in ((80, 24), (40, 12), (200, 50), (50, 20), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert left.place == place
        await press(pilot, "g", "apostrophe", "a")
        assert left.place == place


async def test_going_back_brings_back_an_article_that_was_replaced():
    async with reading(LEDGER, NOTE, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "full_stop", "enter")
        assert (screen.view, right.index) == (right, 2)
        await press(pilot, BACK)
        assert (screen.view, left.index, right.index) == (left, 0, 1)
        await press(pilot, FORWARD)
        assert (screen.view, left.index, right.index) == (right, 0, 2)
        await press(pilot, "o", *"cranes", "enter")
        assert right.index == 1
        await press(pilot, "2", BACK)
        assert (screen.view, left.index, right.index) == (left, 0, 1)


async def test_every_far_move_is_a_jump_and_what_went_nowhere_is_none():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "t", "ctrl+g", "slash", *"rope", "ctrl+g", "j", "k", "g", "space", "b")
        await press(pilot, BACK)
        assert screen.status.message == "nothing to go back to"
        await press(pilot, "slash", *"paragraph 30", "enter", "t", "enter", "G")
        tops = []
        for _ in range(3):
            await press(pilot, BACK)
            tops.append(left.top)
        assert tops[0] == 0
        assert tops[1] > 20
        assert tops[2] == 0
        await press(pilot, "tab")
        before = right.top
        await press(pilot, "G", "h", BACK)
        assert (screen.view, right.top) == (right, before)


async def test_a_pane_that_is_gone_does_not_keep_one_from_going_back():
    async with reading(LEDGER, POST, NOTE, size=(160, 40)) as (_, screen, pilot):
        left = screen.panes.views[0]
        await press(pilot, "tab", "G", "g", "x")
        assert screen.view is left
        await press(pilot, BACK, BACK)
        assert screen.view.index == 1
        assert screen.panes.views == [left]
