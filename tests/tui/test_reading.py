"""The reading screen, driven by its keys."""

from contextlib import asynccontextmanager

import pytest

from library import Source
from tui.app import DiptychApp
from tui.widgets.chooser import Chooser

FILLER = "\n\n".join(f"Paragraph {number} tells of barley, herons and the price of rope." for number in range(40))
GREBES = "\n\n".join(f"In chapter {number} some grebes quarrel over tar, as usual." for number in range(40))
COOTS = "\n\n".join(f"Soap was cheap when coots ate page {number} last winter." for number in range(40))

LEDGER = f"""# Minister denies the lunches

By Ada Lind

10 November 2016

“I never met these people, and if I did it was by accident,” said Teodor Halvash, the minister of harbours.

{FILLER}

## What the court said

“We have asked for the visitors’ book and the seating plan, in that order,” said the prosecutor, Runa Estevik.

The café’s
owner said nothing at all.
"""

POST = f"""# A book in green ink

{GREBES}

“We have asked for the visitors’ book and the seating plan, in that order,” Runa Estevik told the court on Friday.

“I have never met those people, and if I did, then it was an accident,” insisted Teodor Halvasz over breakfast.

{COOTS}
"""

NOTE = (
    "# A note on cranes\n\nThe cranes of the Ninth Quay were painted blue in spring, and nobody has asked why.\n"
)


@asynccontextmanager
async def reading(*texts, size=(120, 40), theme="dark"):
    sources = [Source(f"source {number}.md", text.encode()) for number, text in enumerate(texts, 1)]
    app = DiptychApp(sources, theme=theme)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        yield app, app.screen, pilot


async def press(pilot, *keys):
    """Press keys and wait until they have been obeyed."""
    await pilot.press(*keys)
    await pilot.pause()


def shown(view):
    """The lines a view shows."""
    return [view.render_line(y).text.strip() for y in range(view.height)]


async def test_two_articles_stand_side_by_side():
    async with reading(LEDGER, POST) as (_, screen, _):
        left, right = screen.panes.views
        assert "Minister denies the lunches" in shown(left)
        assert "A book in green ink" in shown(right)
        assert left.display
        assert right.display
        assert screen.panes.active is left
        assert "Ada Lind · 10 Nov 2016 · 2 min" in shown(left)


async def test_matches_have_a_bar_and_a_letter():
    async with reading(LEDGER, POST) as (_, screen, _):
        kinds = {match.kind for match in screen.comparison.matches}
        assert kinds == {"exact", "reworded"}
        marked = [line for line in shown(screen.panes.active) if line.startswith("┋a")]
        assert marked
        assert "I never met these people" in marked[0]


async def test_movement_with_counts():
    async with reading(LEDGER) as (_, screen, pilot):
        view = screen.view
        await press(pilot, "j")
        assert view.top == 1
        await press(pilot, "1", "2", "j")
        assert view.top == 13
        await press(pilot, "3", "k")
        assert view.top == 10
        await press(pilot, "space")
        assert view.top == 10 + view.height - 2
        await press(pilot, "b")
        assert view.top == 10
        await press(pilot, "G")
        assert view.top == view.last_top
        assert view.percent == 100
        await press(pilot, "g")
        assert view.top == 0
        await press(pilot, "5", "0", "g")
        assert view.top == len(view.rows.rows) // 2


async def test_movement_by_paragraph_and_heading():
    async with reading(LEDGER) as (_, screen, pilot):
        view = screen.view
        await press(pilot, "2", "right_curly_bracket")
        assert view.article.text[view.place :].startswith("Paragraph 0")
        await press(pilot, "left_curly_bracket")
        assert view.article.text[view.place :].startswith("“I never met")
        await press(pilot, "g", "right_square_bracket")
        assert view.sees(view.article.text.index("What the court said"))
        await press(pilot, "left_square_bracket")
        assert view.top == 0


async def test_a_count_is_shown_and_forgotten():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "4", "2")
        assert screen.status.count == "42"
        await press(pilot, "L")
        assert screen.status.count == ""
        await press(pilot, "j")
        assert screen.view.top == 1


async def test_walking_the_matches_shows_both_sides_and_what_differs():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "full_stop")
        await pilot.pause()
        match = screen.comparison.matches[screen.current]
        assert match.kind == "reworded"
        assert left.sees(match.a_start)
        assert right.sees(match.b_start)
        differing = {right.article.text[a:b] for a, b in screen.comparison.differing(screen.current, 1)}
        assert any("those" in words for words in differing)
        assert not any("people" in words for words in differing)
        assert "a 1/2 reworded" in screen.status.facts
        assert "Halvash ↔ Halvasz" in screen.status.facts
        await press(pilot, "full_stop")
        await pilot.pause()
        assert screen.comparison.matches[screen.current].kind == "exact"
        await press(pilot, "comma", "comma")
        assert "2/2 exact" in screen.status.facts


async def test_enter_goes_to_the_counterpart_and_back():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "full_stop", "enter")
        await pilot.pause()
        assert screen.panes.active is right
        assert right.sees(screen.comparison.matches[screen.current].b_start)
        await press(pilot, "enter")
        await pilot.pause()
        assert screen.panes.active is left


async def test_enter_opens_an_article_that_is_not_shown():
    async with reading(LEDGER, NOTE, POST) as (_, screen, pilot):
        await press(pilot, "full_stop")
        assert "↔ 3, Enter shows it" in screen.status.facts
        await press(pilot, "enter")
        await pilot.pause()
        assert screen.panes.active is screen.panes.views[1]
        assert screen.panes.active.index == 2
        assert screen.panes.active.sees(screen.comparison.side(screen.current, 2).start)


async def test_enter_without_a_match_says_what_to_do():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "enter")
        assert screen.status.message == "no match is chosen; . goes to the next one"


async def test_the_other_pane_follows_by_passage():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        match = next(match for match in screen.comparison.matches if match.kind == "exact")
        left.top = left.rows.row_of(match.a_start) - 5
        await pilot.pause()
        level = right.rows.row_of(match.b_start) - right.top
        assert level == left.rows.row_of(match.a_start) - left.top


async def test_where_nothing_corresponds_the_other_pane_waits():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        right.top = 17
        left.top = left.rows.row_of(left.article.text.index("Paragraph 8"))
        await pilot.pause()
        assert right.top == 17


async def test_link_modes():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "L")
        assert screen.panes.link == "proportional"
        await press(pilot, "G")
        await pilot.pause()
        assert (left.percent, right.percent) == (100, 100)
        await press(pilot, "L", "g")
        await pilot.pause()
        assert screen.panes.link == "off"
        assert (left.top, right.percent) == (0, 100)
        assert "not linked" in screen.status.facts


async def test_align_works_whatever_the_link():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "L", "L", "G", "equals_sign")
        await pilot.pause()
        match = next(match for match in screen.comparison.matches if match.kind == "exact")
        assert left.sees(match.a_start)
        assert right.sees(match.b_start)


async def test_the_other_pane_scrolls_from_here():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "L", "L", "7", "J", "K")
        await pilot.pause()
        assert (left.top, right.top) == (0, 6)


async def test_tab_and_letters_change_panes():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "tab")
        assert screen.panes.active is right
        await press(pilot, "h")
        assert screen.panes.active is left
        await press(pilot, "l")
        assert screen.panes.active is right


async def test_search_counts_marks_and_goes_round():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        view = screen.view
        await press(pilot, "slash", *"cafe's owner")
        assert [view.article.text[a:b] for a, b in view.hits] == ["café’s owner"]
        assert view.sees(view.hits[0][0])
        await press(pilot, "enter")
        assert "1/1" in screen.status.facts
        await press(pilot, "g", "slash", *"paragraph 3", "enter")
        assert len(view.hits) == 11
        await press(pilot, "N")
        assert "11/11" in screen.status.facts
        await press(pilot, "2", "n")
        assert "2/11" in screen.status.facts


async def test_giving_up_a_search_returns_to_where_it_began():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "5", "j", "slash", *"court")
        assert screen.view.top > 5
        await press(pilot, "ctrl+g")
        assert screen.view.top == 5
        assert not screen.view.hits


async def test_a_search_that_finds_nothing_says_so():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "slash", *"zeppelin", "enter")
        assert screen.status.message == "“zeppelin” is not in this article"
        await press(pilot, "n")
        assert screen.view.top == 0


async def test_marks_and_the_jump_list():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left = screen.panes.views[0]
        await press(pilot, "9", "j", "m", "x", "G")
        assert left.top == left.last_top
        await press(pilot, "apostrophe", "x")
        assert left.top == 9
        await press(pilot, "backspace")
        assert left.top == left.last_top
        await press(pilot, "greater_than_sign")
        assert left.top == 9
        await press(pilot, "apostrophe", "q")
        assert screen.status.message == "there is no mark q"


async def test_the_list_of_matches():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "M")
        chooser = screen.query_one(Chooser)
        assert chooser.is_open
        assert len(chooser.options.options) == 2
        await press(pilot, *"seating", "enter")
        assert not chooser.is_open
        assert screen.comparison.matches[screen.current].kind == "exact"
        assert screen.view.sees(screen.comparison.matches[screen.current].a_start)


async def test_the_list_of_quotes_names_speakers():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "W")
        lines = [str(option.prompt) for option in screen.chooser.options.options]
        assert any(line.startswith("1 Runa Estevik: We have asked") for line in lines)
        await press(pilot, *"halvasz", "enter")
        assert screen.panes.active is screen.panes.views[1]
        assert screen.view.article.text[screen.view.place :].startswith(("“I have never", "I have never"))


async def test_choosing_an_article_tolerates_typos():
    async with reading(LEDGER, POST, NOTE) as (_, screen, pilot):
        await press(pilot, "o", *"craens", "enter")
        assert screen.view.index == 2
        assert "A note on cranes" in shown(screen.view)


async def test_contents_lead_to_headings():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "t", *"court", "enter")
        view = screen.view
        assert view.sees(view.article.text.index("What the court said"))


async def test_commands_by_name():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "colon", *"zoom", "enter")
        assert screen.panes.zoomed


async def test_every_list_closes_without_a_choice():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        for key in ("o", "t", "M", "W", "T", "colon"):
            await press(pilot, key)
            assert screen.chooser.is_open
            await press(pilot, "ctrl+g")
            assert not screen.chooser.is_open


async def test_panes_open_beside_and_close():
    async with reading(LEDGER, POST, NOTE, size=(160, 40)) as (_, screen, pilot):
        await press(pilot, "s", "ctrl+g")
        assert [view.index for view in screen.panes.views] == [0, 2, 1]
        assert screen.panes.active is screen.panes.views[1]
        assert all(view.display for view in screen.panes.views)
        await press(pilot, "x", "x")
        assert [view.index for view in screen.panes.views] == [0]
        await press(pilot, "x")
        assert screen.status.message == "this is the only pane; Q leaves"


async def test_zoom_shows_one_pane():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "z")
        assert (left.display, right.display) == (True, False)
        await press(pilot, "tab")
        assert (left.display, right.display) == (False, True)
        await press(pilot, "z")
        assert left.display
        assert right.display


@pytest.mark.parametrize("size", [(99, 30), (80, 24), (40, 12)])
async def test_a_narrow_terminal_shows_one_pane_at_a_time(size):
    async with reading(LEDGER, POST, size=size) as (_, screen, pilot):
        left, right = screen.panes.views
        assert (left.display, right.display) == (True, False)
        await press(pilot, "full_stop", "enter")
        await pilot.pause()
        assert (left.display, right.display) == (False, True)
        assert right.sees(screen.comparison.side(screen.current, 1).start)
        assert all(len(line) <= size[0] for line in shown(right))


async def test_resizing_keeps_the_place():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left = screen.panes.views[0]
        place = left.article.text.index("Paragraph 20")
        left.top = left.rows.row_of(place)
        for size in ((80, 24), (40, 12), (200, 50), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert left.sees(place)


async def test_about_tells_what_was_left_out():
    page = "<html><body><nav><a href='/a'>Home</a> <a href='/b'>Boats</a></nav><article><h1>Rope</h1>"
    page += "<p>The price of rope has risen for the third year, and nobody in the harbour is surprised.</p>" * 6
    page += "</article><footer>Copyright The Rope Gazette</footer></body></html>"
    async with reading(page) as (_, screen, pilot):
        await press(pilot, "i")
        assert screen.sheet.display
        text = screen.sheet.article.text
        assert "Left out" in text
        assert "Home" in text
        assert "Copyright" in text
        await press(pilot, "q")
        assert not screen.sheet.display


async def test_the_help_page_can_be_searched():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "question_mark", "slash", *"clipboard")
        assert screen.sheet.display
        await press(pilot, "ctrl+g", "slash", *"mark", "enter")
        assert screen.sheet.hits
        await press(pilot, "q")
        assert not screen.sheet.display


async def test_copy_takes_the_current_match_or_the_paragraph():
    async with reading(LEDGER, POST) as (app, screen, pilot):
        await press(pilot, "y")
        assert app.clipboard == "Minister denies the lunches"
        await press(pilot, "full_stop", "y")
        assert app.clipboard.startswith("I never met these people")
        assert "copied this match" in screen.status.message


async def test_the_column_can_be_wider_and_narrower():
    async with reading(LEDGER) as (_, screen, pilot):
        assert screen.view.rows.width == 72
        await press(pilot, "minus")
        assert screen.view.rows.width == 68
        await press(pilot, "2", "0", "plus")
        assert screen.view.rows.width == 88


@pytest.mark.parametrize("theme", ["dark", "light", "contrast", "terminal", "mono"])
async def test_every_theme_can_be_worn(theme):
    async with reading(LEDGER, POST, theme=theme) as (app, screen, pilot):
        await press(pilot, "full_stop")
        assert app.theme == theme
        assert any("I never met" in line for line in shown(screen.view))
        await press(pilot, "T", *"light", "enter")
        assert app.theme == "light"


async def test_an_unknown_theme_is_reported_with_those_there_are():
    async with reading(LEDGER, theme="puce") as (app, screen, _):
        assert app.theme in ("dark", "terminal")
        assert "there is no theme 'puce'" in screen.status.message
        assert "contrast" in screen.status.message


async def test_a_source_that_is_no_text_is_named_and_the_rest_is_read():
    sources = [Source("ship.png", b"\x89PNG\r\n\x1a\n" + bytes(64)), Source("note.md", NOTE.encode())]
    app = DiptychApp(sources, theme="dark")
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert len(app.screen.opened) == 1
        assert app.screen.status.message.startswith("ship.png: ")
        await press(pilot, "Q")
    assert app.return_code == 1


async def test_nothing_but_bad_sources_leaves_at_once():
    app = DiptychApp([Source("ship.png", b"\x89PNG\r\n\x1a\n" + bytes(64))], theme="dark")
    async with app.run_test(size=(80, 24)):
        await app.workers.wait_for_complete()
    assert app.return_code == 1
    assert app.failures


HOSTILE = """# [@click=app.exit]title[/] [/] [bold

“Danger lies ahead of us all,” said Ada Lind.

The type is list[int] [/] and \x1b]0;gone\x07 no more.
"""


async def test_markup_in_a_source_is_only_text():
    async with reading(HOSTILE, HOSTILE.replace("Danger", "Anger")) as (app, screen, pilot):
        text = "\n".join(shown(screen.view))
        assert "[@click=app.exit]title[/]" in text
        assert "list[int]" in text
        assert "\x1b" not in text
        for key in ("W", "o", "t"):
            await press(pilot, key)
            assert screen.chooser.is_open
            await press(pilot, "ctrl+g")
        await press(pilot, "i", "q")
        assert app.return_code in (None, 0)
        assert app.is_running


async def test_back_at_the_beginning_leaves():
    async with reading(LEDGER) as (app, _, pilot):
        await press(pilot, "q")
        await pilot.pause()
    assert app.return_code == 0
