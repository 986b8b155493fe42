"""Where hyperlinks truly lead."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.hyperlinks.target import LONGEST_HOST, MOST_SHOWN, fragment_of, target_of

BIDI = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def strong(target):
    return "".join(part.text for part in target.parts if part.strong)


def whole(target):
    return "".join(part.text for part in target.parts)


@pytest.mark.parametrize(
    ("href", "kind", "decides"),
    [
        ("https://www.rope.example/a?b=c", "web", "rope.example"),
        ("https://rope.example.soap.example/", "web", "soap.example"),
        ("https://quay.rope.co.uk/", "web", "rope.co.uk"),
        ("http://rope.example@soap.example/x", "web", "soap.example"),
        ("http://10.0.0.1:8080/x", "web", "10.0.0.1"),
        ("http://[::1]:80/x", "web", "[::1]"),
        ("mailto:a@rope.example?subject=x", "mail", "a@rope.example?subject=x"),
        ("javascript:alert(1)", "refused", ""),
        ("data:text/html,x", "refused", ""),
        ("file:///etc/passwd", "refused", ""),
        ("http://[bad", "refused", ""),
        ("http://", "refused", ""),
        (f"http://{'a.' * LONGEST_HOST}example/", "refused", ""),
        ("", "refused", ""),
        ("page.html", "relative", ""),
    ],
)
def test_what_decides_stands_out_and_only_web_and_mail_are_opened(href, kind, decides):
    target = target_of(href)
    assert (target.kind, strong(target)) == (kind, decides)
    assert target.notes or kind in ("web", "mail")


def test_a_relative_address_is_resolved_where_the_base_is_known():
    assert target_of("b.html", "https://rope.example/a/").address == "https://rope.example/a/b.html"
    assert fragment_of("#n1", "https://rope.example/a") == "n1"
    assert fragment_of("https://rope.example/a#n1", "https://rope.example/a#x") == "n1"
    assert fragment_of("https://soap.example/a#n1", "https://rope.example/a") == ""


def test_what_stands_before_the_host_is_said_to_be_none():
    assert "leads to soap.example" in " ".join(target_of("http://rope.example@soap.example/").notes)


@pytest.mark.parametrize(
    ("host", "note"),
    [
        ("р\u043eп.example", "in Cyrillic and Latin letters"),
        ("r\u043epe.example", "mixes letters"),
        ("xn--rpe-sed.example", "mixes letters"),
        ("\u65e5\u672c\u3072\u3089.example", "in Cjk and Hiragana"),
    ],
)
def test_hosts_of_other_scripts_are_shown_as_the_net_knows_them(host, note):
    target = target_of(f"https://{host}/")
    assert "xn--" in strong(target)
    assert whole(target).isascii()
    assert note in " ".join(target.notes)


def test_one_language_writes_several_scripts():
    assert "mixes" not in " ".join(target_of("https://\u65e5\u672c\u3072\u3089.example/").notes)


def test_a_long_address_is_cut_in_the_middle_but_never_its_host():
    target = target_of(f"https://{'u' * 999}@quay.rope.example/{'x' * 2000}end")
    assert "quay.rope.example" in whole(target)
    assert whole(target).endswith("end")
    assert len(whole(target)) < 3 * MOST_SHOWN
    assert len(target.address) > 3000


@given(st.text(max_size=60), st.sampled_from(["", "https://rope.example/a", "http://["]))
def test_nothing_that_a_terminal_obeys_is_shown(text, base):
    for href in (text, f"https://{text}", f"https://rope.example/{text}", f"mailto:{text}"):
        target = target_of(href, base)
        told = whole(target) + " ".join(target.notes)
        assert not {char for char in told if category(char) == "Cc" or char in BIDI}
