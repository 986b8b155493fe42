"""Following hyperlinks through keys."""

from tests.tui.driving import press, reading, shown

TEXT = "\n\n".join(
    [
        "# Rope\n\nThe [price of rope](https://rope.example/prices) rose, says [the gazette](http://bank.example@g.example/).",
        "Again [the price of rope](https://rope.example/prices), and [a letter](mailto:quay@rope.example).",
        *(f"Paragraph {number} tells of barley and herons." for number in range(60)),
        "At the end [a heron](https://heron.example/) stands.",
    ]
)
PAGE = (
    "<html><head><link rel='canonical' href='https://quay.example/rope'></head><body><article><h1>Rope</h1>"
    "<p>The price of rope has risen, see <a href='#n1'>the note</a>, and nobody is surprised at all by now.</p>"
    + "".join(f"<p>Paragraph {number} tells of barley, herons and the price of rope.</p>" for number in range(60))
    + "<p id='n1'>The note on rope says that it is made of hemp, and was so in every year.</p>"
    "</article></body></html>"
)


def question(screen):
    return str(screen.question.content)


async def test_letters_choose_a_hyperlink_and_its_target_is_shown_first():
    async with reading(TEXT) as (app, screen, pilot):
        view = screen.panes.active
        before = shown(view)
        await press(pilot, "f")
        assert any("arice of rope" in line for line in shown(view))
        assert any("dhe price of rope" in line for line in shown(view))
        await press(pilot, "x")
        assert shown(view) == before
        assert not screen.question.display

        await press(pilot, "f", "S")
        assert screen.question.display
        assert "bank.example@g.example" in question(screen)
        assert "leads to g.example" in question(screen)
        assert app.clipboard == ""
        await press(pilot, "x")
        assert not screen.question.display
        assert app.clipboard == ""

        await press(pilot, "f", "a", "enter")
        assert app.clipboard == "https://rope.example/prices"
        assert screen.status.message.endswith("copied.txt: the address")
        await press(pilot, *"4fy")
        assert app.clipboard == "mailto:quay@rope.example"
        await press(pilot, *"fa", "q")
        assert app.is_running


async def test_where_there_are_none_it_says_where_the_next_is():
    async with reading(TEXT) as (_, screen, pilot):
        await press(pilot, "space", "f")
        assert screen.status.message == "no hyperlinks here; the next is 2 pages down"
        await press(pilot, "G", "f", "a")
        assert "heron.example" in question(screen)
        await press(pilot, "escape", "g", "colon", *"hyperlinks", "enter", *"letter", "enter")
        assert "quay@rope.example" in question(screen)
    async with reading("Nothing but barley.") as (_, screen, pilot):
        await press(pilot, "f")
        assert screen.status.message == "no hyperlinks here, nor below"
        await press(pilot, "colon", *"hyperlinks", "enter")
        assert screen.status.message == "this article has no hyperlinks"


async def test_a_browser_is_opened_or_the_address_is_copied(monkeypatch):
    asked = []
    monkeypatch.setattr(
        "tui.hyperlinks.opening.open_address", lambda address, told: (asked.append(address), told(False))
    )
    monkeypatch.setattr("tui.hyperlinks.opening.can_open", lambda: bool(asked) or app.clipboard != "")
    async with reading(TEXT) as (app, screen, pilot):
        await press(pilot, *"fao")
        assert (asked, app.clipboard) == ([], "https://rope.example/prices")
        assert "no browser" in screen.status.message
        await press(pilot, *"fso")
        assert asked == ["http://bank.example@g.example/"]
        assert app.clipboard == asked[0]


async def test_a_place_in_the_article_is_gone_to():
    async with reading(PAGE, size=(100, 30)) as (_, screen, pilot):
        view = screen.panes.active
        await press(pilot, *"fa")
        assert not screen.question.display
        assert any("The note on rope" in line for line in shown(view))
        await press(pilot, "backspace")
        assert view.top == 0


async def test_letters_on_the_page_about_an_article_open_a_piece():
    page = PAGE.replace(
        "<article>", "<nav><a href='/a'>Home of the gazette</a> <a href='/b'>Boats</a></nav><article>"
    )
    async with reading(page) as (_, screen, pilot):
        await press(pilot, "i", "f", "a")
        assert screen.sheet.article.text.startswith("Left out: navigation")
        assert "Home of the gazette" in screen.sheet.article.text
