"""Web addresses as sources write them: many are none, and `urllib` raises for some of those.

It is imported for the first that needs it; many sources have no such address.
"""

from __future__ import annotations

_WEB = ("https://", "http://")


def joined(base: str, href: str) -> str:
    """A hyperlink's target made absolute as far as the base is; "" for what is no address at all."""
    whole = href
    try:
        if base and not href.startswith(_WEB):
            from urllib.parse import urljoin

            whole = urljoin(base, href)
        if _may_be_none(whole):
            from urllib.parse import urlsplit

            urlsplit(whole)
    except ValueError:
        return ""
    return whole


def path_of(address: str) -> str:
    """The path of an address; "" for what is no address at all."""
    if not address:
        return ""
    from urllib.parse import urlsplit

    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def _may_be_none(address: str) -> bool:
    """Whether splitting an address could fail: for its brackets or its letters."""
    return "[" in address or "]" in address or not address.isascii()
