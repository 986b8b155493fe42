"""The page in a real browser: clicks lead to counterparts, boxes work without a script, and nothing is fetched."""

import pytest

from library.report import written
from tests.library.report.browser import browser, find
from tests.library.report.comparing import LEDGER, NOTE, POST, record_of

pytestmark = pytest.mark.skipif(find() is None, reason="no Chromium here")

FILLER = "\n\n".join(f"Paragraph {number} tells of barley, herons and the price of rope." for number in range(30))
GREBES = "\n\n".join(f"In chapter {number} some grebes quarrel over tar, as usual." for number in range(30))
COOTS = "\n\n".join(f"Soap was cheap when coots ate page {number} last winter." for number in range(30))

IN_SIGHT = """(name => {
  const box = document.getElementById(name).getBoundingClientRect();
  return box.width > 0 && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
})"""

BACKGROUND = "(name => getComputedStyle(document.getElementById(name)).backgroundColor)"


def sees(page, name):
    return page.ask(f"{IN_SIGHT}({name!r})")


def background(page, name):
    return page.ask(f"{BACKGROUND}({name!r})")


def test_the_page_is_worked_without_scripts_and_asks_for_nothing(tmp_path):
    report = record_of(
        LEDGER.replace("## What", f"{FILLER}\n\n## What"), f"{POST}\n\n{GREBES}", f"{NOTE}\n\n{COOTS}"
    )
    [letter] = [shared.letter for shared in report.groups if len(shared.articles) == 3]
    one, two, three = (f"m-{letter}-{number}" for number in (1, 2, 3))
    path = tmp_path / "record.html"
    path.write_text(written(report, "html"), "utf-8")
    with browser(tmp_path / "profile") as page:
        page.open(path, 1400, 900)
        assert page.ask("document.compatMode") == "CSS1Compat"
        quiet = background(page, two)
        page.click(f"#{one} a.to")
        assert page.ask("location.hash") == f"#{two}"
        assert sees(page, two)
        assert sees(page, one), "what was clicked stays in sight beside its counterpart"
        assert background(page, two) != quiet
        assert background(page, one) == background(page, three) == background(page, two)
        page.click(f"#{two} a.to")
        page.click(f"#{three} a.to")
        assert page.ask("location.hash") == f"#{one}", "round the group"
        page.click(f"#{one} a.badge")
        assert page.ask("location.hash") == f"#group-{letter}"
        assert sees(page, f"group-{letter}")
        page.click(f"#group-{letter} li:last-child a")
        assert sees(page, three)

        shown = "document.getElementById('text-2').getClientRects().length > 0"
        assert page.ask(shown)
        page.click("#show-2")
        assert not page.ask(shown)
        page.ask(f"location.hash = {two!r}")
        assert page.ask(shown), "what one goes to is shown"
        page.ask("location.hash = 'sources'")
        color = "getComputedStyle(document.querySelector('#text-1 div')).color"
        full = page.ask(color)
        page.click("#dim")
        assert page.ask(color) != full

        page.open(path, 400, 800, "dark")
        assert page.ask("document.documentElement.scrollWidth") <= 400
        assert page.ask("getComputedStyle(document.documentElement).backgroundColor") != "rgb(255, 255, 255)"
        page.click(f"#{one} a.to")
        assert sees(page, two)

        assert {url.partition("#")[0] for url in page.requests} == {path.as_uri()}
        assert page.complaints == []
