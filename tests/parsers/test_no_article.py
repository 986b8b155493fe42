"""Pages on which nothing looks like an article: the reader gets what words there are, and a note that says why."""

from __future__ import annotations

import pytest

from parsers import parse
from parsers.page.reader import NO_ARTICLE, THREAD
from parsers.page.unshown import FRAMED, PICTURED, SCRIPTED
from parsers.reading import NOTHING

PROSE = "The lamps came back to the pier on Tuesday, seven years after the council sold them to a circus."
FRAMES = "<title>The club</title><frameset><frame src='menu.html'><frame src='main.html'>{}</frameset>"


@pytest.mark.parametrize(
    ("body", "words", "notes"),
    [
        ("<center><h1>404 Not Found</h1></center><hr><center>pier/1.18</center>", "pier/1.18", [NO_ARTICLE]),
        ("<main><p>It may have moved. <a href='/'>Front page</a></p></main>", "It may have moved", [NO_ARTICLE]),
        ("<nav><a href='/'>Home</a> <a href='/n'>News</a></nav>", "Home News", [NO_ARTICLE]),
        ("<footer>Copyright The Pier Post. All rights reserved.</footer>", "Copyright", [NO_ARTICLE]),
        ("<h1>A brass lamp</h1><div>49.00</div><button>Buy</button><table><tr><td>a</table>", "Buy", [NO_ARTICLE]),
        ("<div id='root'></div><script>go()</script><noscript>Turn it on</noscript>", "Turn it on", [SCRIPTED]),
        ("<div id='root'></div><script>go()</script>", "", [SCRIPTED, NOTHING]),
        ("<img src='a.jpg' alt='Fog on the pier'><img src='b.jpg' alt=''>", "Fog on the pier", [PICTURED]),
        ("<iframe src='a.html'></iframe>", "", [f"{FRAMED}: a.html", NOTHING]),
        ("", "", [NOTHING]),
    ],
)
def test_what_words_there_are_and_why_no_more(body: str, words: str, notes: list[str]) -> None:
    article = parse(f"<html><body>{body}</body></html>")
    assert words in article.text
    assert list(article.notes) == notes


def test_a_page_of_frames_names_them_and_says_what_it_says_to_others() -> None:
    inside = "<noframes><body><p>Go to <a href='main.html'>the main page</a></p></body></noframes>"
    article = parse(FRAMES.format(inside), name="a.html")
    assert article.text == "The club\n\nGo to the main page"
    assert list(article.notes) == [f"{FRAMED}: menu.html, main.html"]
    assert list(parse(FRAMES.format(""), name="a.html").notes) == [f"{FRAMED}: menu.html, main.html", NOTHING]


def test_a_short_note_is_no_reason_for_a_note() -> None:
    assert parse(f"<html><body><h1>Lamps</h1><p>{PROSE}</p></body></html>").notes == ()


def test_an_article_with_linked_headings_is_no_page_of_teasers() -> None:
    part = f"<h2><a href='#{{0}}'>Part {{0}}</a></h2>{f'<p>{PROSE}</p>' * 4}"
    article = parse(f"<html><body><article>{''.join(part.format(n) for n in range(4))}</article></body></html>")
    assert article.notes == ()
    assert article.body.count(PROSE) == 16


def test_a_thread_says_where_its_writers_are() -> None:
    post = f"<div class='post'><div class='author'>By {{}}</div><div class='text'>{PROSE}</div></div>"
    names = ("Ada Quill", "Ben Marrow", "Cleo Tarn")
    thread = parse(f"<html><body><h1>Lamps?</h1>{''.join(map(post.format, names))}</body></html>")
    article = parse(f"<html><body><h1>Lamps</h1>{post.format(names[0])}<p>{PROSE}</p></body></html>")
    assert thread.notes == (THREAD,)
    assert {item.text for item in thread.dropped} == {f"By {name}" for name in names}
    assert article.notes == ()


def test_a_story_in_short_sentences_is_an_article() -> None:
    said = "".join(
        f"<p>She counted {number} lamps, and then she turned to look at the sea.</p>" for number in range(12)
    )
    menu = "<nav><a href='/'>Home</a> <a href='/b'>Books</a></nav>"
    article = parse(
        f"<html><body>{menu}<article><h1>The keeper</h1>{said}</article><footer>The Pier Post</footer>"
    )
    assert article.notes == ()
    assert len(article.blocks) == 13
    assert [item.text for item in article.dropped] == ["Home · Books", "The Pier Post"]
