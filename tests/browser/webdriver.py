"""A headless Chromium by the WebDriver protocol: nothing to install but Debian's chromium and chromium-driver."""

from __future__ import annotations

import base64
import json
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
TAB = "\ue004"
ENTER = "\ue007"


class Browser:
    """One window."""

    def __init__(self, address: str, profile: str) -> None:
        """`address` is that of a chromedriver."""
        self.address = address
        options = {"args": [*FLAGS, f"--user-data-dir={profile}"]}
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}
        made = self._call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self.address += f"/session/{made['sessionId']}"

    def _call(self, method: str, path: str, body: object = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data, method=method)  # noqa: S310
        with urllib.request.urlopen(request, timeout=120) as answer:  # noqa: S310
            return json.load(answer)["value"]

    def open(self, path: Path) -> None:
        """A file, loaded."""
        self._call("POST", "/url", {"url": path.resolve().as_uri()})

    def run(self, script: str, *given: object) -> Any:
        """What a function body returns."""
        return self._call("POST", "/execute/sync", {"script": script, "args": list(given)})

    def run_later(self, script: str, *given: object) -> Any:
        """What it gives to its last argument, a function."""
        return self._call("POST", "/execute/async", {"script": script, "args": list(given)})

    def press(self, key: str) -> None:
        """One key, where the focus is."""
        strokes = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self._call("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": strokes}]})

    def log(self, kind: str) -> list[dict[str, Any]]:
        """What was logged since it was asked last: `browser`, the console, or `performance`, the network."""
        return list(self._call("POST", "/se/log", {"type": kind}))

    def developer(self, command: str, **given: object) -> Any:
        """A command of the developer tools."""
        return self._call("POST", "/goog/cdp/execute", {"cmd": command, "params": given})

    def show(self, width: int, height: int, scheme: str) -> None:
        """A screen of that size, in the `light` or the `dark` scheme."""
        self.developer(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        self.developer("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def picture(self, path: Path) -> None:
        """The whole page as PNG."""
        shot = self.developer("Page.captureScreenshot", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(shot["data"]))

    def close(self) -> None:
        """Ends it."""
        self._call("DELETE", "")


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser with a profile of its own, ended with all that it started."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as profile:
        driver = subprocess.Popen(["chromedriver", f"--port={port}"], stdout=subprocess.DEVNULL)  # noqa: S603, S607
        try:
            opened = _opened(f"http://127.0.0.1:{port}", profile)
            yield opened
            opened.close()
        finally:
            driver.terminate()
            driver.wait()


def _opened(address: str, profile: str) -> Browser:
    for _ in range(100):
        try:
            return Browser(address, profile)
        except URLError:  # it is not up yet
            time.sleep(0.1)
    raise TimeoutError("chromedriver did not answer")
