"""Selecting, copying and citing by keys: what is selected, what is seen of it, and what is copied."""

from textual.events import MouseMove

from tests.tui.driving import LEDGER, NOTE, POST, press, reading
from tui.settings import Settings

WIDE = """# 漢字

これは鷺です。二羽の鷺がいます。

שלום לכם חברים. מה נשמע היום?

| who | what |
| --- | --- |
| Ada Lind | eels and herons |
| Bo Ek | tar |

Pq\u0301ce 🇩🇪🇫🇷 tar.
"""


def selected(screen):
    """The words that are selected."""
    return screen.selected.view.article.text[slice(*screen.selected.span)]


def ink(view, name):
    """The words on the screen that have a look."""
    wanted = view.look(name)
    segments = (segment for y in range(view.height) for segment in view.render_line(y))
    return "".join(one.text for one in segments if one.style and one.style.bgcolor == wanted.bgcolor)


async def drag(pilot, view, spot):
    """Move the mouse to a spot of a view with the button down."""
    x, y = spot
    view.post_message(MouseMove(view, x, y, 0, 0, 1, False, False, False, view.region.x + x, view.region.y + y))
    await pilot.pause()


async def test_a_passage_is_selected_seen_and_copied(tmp_path):
    async with reading(LEDGER, POST) as (app, screen, pilot):
        await press(pilot, "v")
        assert (screen.mode, selected(screen)) == ("selecting", "I")
        await press(pilot, *"2w")
        assert selected(screen) == "I never met"
        assert (ink(screen.view, "selection"), ink(screen.view, "cursor")) == ("I never me", "t")
        assert str(screen.status.render()).strip().startswith("selecting by word · 3 words")
        assert "y copies  v wider  ? keys" in str(screen.status.render())
        assert screen.passage() == (0, *screen.selected.span)
        await press(pilot, *"l0")
        assert "selecting by character · 2 characters" in str(screen.status.render())
        await press(pilot, "dollar_sign", "v")
        assert selected(screen).startswith("“I never met these people")
        assert selected(screen).endswith("the minister of harbours.")
        await press(pilot, "y")
        copied = app.clipboard
        assert copied.startswith("“I never met") and copied.endswith("harbours.")  # noqa: PT018 - both ends
        assert (tmp_path / "state" / "diptych" / "copied.txt").read_text() == copied
        assert screen.status.message.startswith("sent to the terminal's clipboard and to ")
        assert (screen.mode, ink(screen.view, "selection")) == ("reading", "")

        await press(pilot, "slash", *"herons", "enter", "v")
        assert selected(screen) == "herons"
        await press(pilot, "v", "v")
        assert selected(screen).startswith("Paragraph ")
        assert "by paragraph" in screen.status.facts
        await press(pilot, "v", "v", "q")
        await press(pilot, "ctrl+g", "g", "full_stop", "v")
        assert selected(screen) == "I never met these people, and if I did it was by accident,"
        await press(pilot, "Y")
        where = "Ada Lind, “Minister denies the lunches”, 10 Nov 2016"
        assert app.clipboard == f"“I never met these people, and if I did it was by accident,” — {where}"

        await press(pilot, "v", "o", "space", *"}}", "question_mark")
        assert "Keys while you select" in screen.sheet.article.text
        await press(pilot, "y")
        assert app.clipboard.startswith("Keys while you select")
        assert ": this paragraph" in screen.status.message
        assert screen.sheet_open
        await press(pilot, "q")
        assert selected(screen).endswith("the price of rope.")
        before = screen.selected.span
        await press(pilot, "slash", *"seating", "ctrl+g")
        assert screen.selected.span == before
        await press(pilot, "slash", *"seating", "enter")
        assert selected(screen).endswith("visitors’ book and the seating")
        assert screen.view.sees(screen.selected.span[1] - 1)
        await press(pilot, *"gG")
        assert screen.view.top == screen.view.last_top
        await press(pilot, "q")
        assert screen.mode == "reading"
        await press(pilot, "v", "asterisk", "ctrl+g")
        assert screen.mode == "selecting"
        await press(pilot, "z")
        assert screen.mode == "selecting"
        assert "z is no key here" in screen.status.message
        await press(pilot, "colon", *"zoom", "enter")
        assert (screen.mode, screen.panes.zoomed) == ("reading", True)


async def test_lines_tables_wide_letters_and_those_from_right_to_left():
    async with reading(WIDE, size=(60, 20)) as (_, screen, pilot):
        await press(pilot, "v", "v")
        assert selected(screen) == "これは鷺です。"
        await press(pilot, "right_parenthesis", "space", *"2h")
        assert (selected(screen), ink(screen.view, "cursor")) == ("ます。", "ま")
        await press(pilot, "j")
        assert selected(screen) == "。\n\nשלום לכם חברים. מה נשמע היו"
        await press(pilot, "v", "o", "v")
        assert selected(screen) == "二羽の鷺がいます。\n\nשלום לכם חברים. מה נשמע היום?"
        await press(pilot, "o", *"3j", "space")
        assert (selected(screen), ink(screen.view, "cursor")) == ("eels", "s")
        await press(pilot, "0", "space", *"h3l")
        assert selected(screen) == "Ada L"
        await press(pilot, *"4l")
        assert (selected(screen), ink(screen.view, "cursor")) == ("Ada Lind | e", "e")
        await press(pilot, "G", "space", *"2bl", "space", *"4l")
        assert selected(screen).endswith("🇩🇪")


async def test_only_what_is_shown_is_selected_and_pages_can_be_copied():
    async with reading(LEDGER, NOTE) as (app, screen, pilot):
        await press(pilot, "ampersand", *"7", "enter", "v", "v", *"}}}", "y")
        assert app.clipboard.count("Paragraph") == app.clipboard.count("7") > 1
        assert "\n\nParagraph 17 " in app.clipboard
        await press(pilot, "i", "v", "G", "y")
        assert "source 1.md" in app.clipboard
        await press(pilot, "Y")
        assert screen.status.message == "only the words of an article can be cited"


async def test_an_article_without_text_has_nothing_to_select():
    async with reading("") as (_, screen, pilot):
        await press(pilot, "v", "y")
        assert screen.mode == "reading"
        assert screen.status.message == "there is nothing to copy here"


async def test_the_mouse_selects_whole_words_where_it_is_drawn():
    async with reading(LEDGER, POST, settings=Settings(mouse=True)) as (app, screen, pilot):
        view = screen.panes.views[1]
        row = next(y for y in range(view.height) if "In chapter 1" in view.render_line(y).text)
        left = view.render_line(row).text.index("chapter")
        await pilot.mouse_down(view, offset=(left + 2 + 3, row + 1))
        await drag(pilot, view, (left + 2 + 13, row + 1))
        assert selected(screen) == "chapter 1 some"
        assert screen.view is view
        await pilot.mouse_up(view, offset=(left + 2 + 13, row + 1))
        await press(pilot, "w", "y")
        assert app.clipboard == "chapter 1 some grebes"
