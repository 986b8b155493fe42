"""A headless Chromium driven over its debugging pipe: one start, any number of pages, questions and pictures."""

import base64
import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OPTIONS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)

LAUNCH = """
import os, sys
os.dup2(int(sys.argv[1]), 3)
os.dup2(int(sys.argv[2]), 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Begins the browser with its pipe where it looks for one."""


def find():
    """The browser's program, or None."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def browser(profile):
    """A page of a browser that keeps what it needs in the folder `profile`."""
    to_read, to_write = os.pipe(), os.pipe()
    ours, theirs = (to_write[1], to_read[0]), (to_write[0], to_read[1])
    program = [find(), *OPTIONS, f"--user-data-dir={profile}", "about:blank"]
    child = subprocess.Popen(
        [sys.executable, "-c", LAUNCH, *map(str, theirs), *program],
        pass_fds=theirs,
        env={**os.environ, "HOME": str(profile)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for handle in theirs:
        os.close(handle)
    try:
        yield Page(*ours)
    finally:
        child.kill()
        child.wait()
        for handle in ours:
            os.close(handle)


class Page:
    """A page, what it asked the network for, and what it complained of."""

    def __init__(self, write, read):
        self._write, self._read = write, read
        self._number, self._rest = 0, b""
        self._session = None
        self.requests, self.complaints = [], []
        self._loaded = False
        [target] = [one for one in self("Target.getTargets")["targetInfos"] if one["type"] == "page"]
        self._session = self("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self(f"{domain}.enable")

    def __call__(self, method, **parameters):
        """Ask for something, and wait for the answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while (answer := self._next()).get("id") != self._number:
            self._hear(answer)
        assert "error" not in answer, answer
        return answer["result"]

    def _next(self):
        while b"\0" not in self._rest:
            more = os.read(self._read, 1 << 16)
            assert more, "the browser is gone"
            self._rest += more
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)

    def _hear(self, event):
        match event["method"]:
            case "Network.requestWillBeSent":
                self.requests.append(event["params"]["request"]["url"])
            case "Log.entryAdded":
                self.complaints.append(event["params"]["entry"]["text"])
            case "Runtime.exceptionThrown" | "Runtime.consoleAPICalled":
                self.complaints.append(str(event["params"]))
            case "Page.loadEventFired":
                self._loaded = True

    def open(self, path, width, height, scheme="light"):
        """Open a file in a window of this size."""
        self("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self._loaded = False
        self("Page.navigate", url=path.as_uri())
        while not self._loaded:
            self._hear(self._next())

    def ask(self, expression):
        """What an expression is on this page."""
        answer = self("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def click(self, selector):
        """Press the mouse on the first line of an element, after it was brought into sight."""
        where = f"document.querySelector({json.dumps(selector)})"
        self.ask(f"{where}.scrollIntoView({{block: 'center', behavior: 'instant'}})")
        left, top, wide, high = self.ask(f"(b => [b.left, b.top, b.width, b.height])({where}.getClientRects()[0])")
        for kind in ("mousePressed", "mouseReleased"):
            self(
                "Input.dispatchMouseEvent",
                type=kind,
                x=left + wide / 2,
                y=top + high / 2,
                button="left",
                clickCount=1,
            )
        self.ask("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def picture(self, path, whole=False):
        """A screenshot, of the whole page or of the window."""
        data = self("Page.captureScreenshot", captureBeyondViewport=whole)["data"]
        path.write_bytes(base64.b64decode(data))
