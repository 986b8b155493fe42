"""Opening addresses in a child without a terminal."""

import sys

import pytest

from tui.hyperlinks.opening import can_open, open_address

SAYS = f"{sys.executable} -c 'import os,sys; open(sys.argv[2], \"w\").write(sys.argv[1] + str(os.isatty(1)))' %s"


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="the system's own browser is asked there")
def test_a_browser_gets_the_address_and_no_terminal(tmp_path, monkeypatch):
    written = tmp_path / "said"
    monkeypatch.setenv("BROWSER", f"{SAYS} {written}")
    told = []
    open_address("https://rope.example/a?b=c&d", told.append).join()
    assert told == [True]
    assert written.read_text() == "https://rope.example/a?b=c&dFalse"


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="the system's own browser is asked there")
def test_without_a_screen_there_is_no_browser(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    assert not can_open()
    monkeypatch.setenv("DISPLAY", ":0")
    assert can_open()
