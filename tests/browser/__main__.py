"""The report as a person meets it: `python -m tests.browser REPORT [--axe FILE] [--pictures FOLDER]`.

In headless Chromium it loads within a second, asks for nothing, says nothing on the console, can be walked with Tab,
opens and copies a query, fits a phone and a desktop, in the light and in the dark. With `axe.min.js` of the npm package
axe-core its rules are kept, too.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.browser.webdriver import ENTER, TAB, Browser, browser

SCREENS = ((1440, 900), (390, 844))
SCHEMES = ("light", "dark")
LOADED_MS, TRIES = 1000, 3
OWN = ("data:", "chrome:")
"""What needs no network: the empty icon, and the tab that the browser begins with."""
FOCUSED = """
    const e = document.activeElement, s = getComputedStyle(e);
    return [e.tagName, e.textContent.trim().slice(0, 40),
        s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0]"""


def main() -> None:
    """Prints what was seen; ends with 1 when something is wrong."""
    words = argparse.ArgumentParser()
    words.add_argument("report", type=Path)
    words.add_argument("--axe", type=Path)
    words.add_argument("--pictures", type=Path)
    given = words.parse_args()
    with browser() as page:
        wrong = [*loads(page, given.report), *walks(page), *copies(page)]
        for width, height in SCREENS:
            for scheme in SCHEMES:
                page.show(width, height, scheme)
                page.open(given.report)
                wrong += [f"{width} {scheme}: {each}" for each in (*fits(page), *keeps_rules(page, given.axe))]
                if given.pictures:
                    given.pictures.mkdir(parents=True, exist_ok=True)
                    page.picture(given.pictures / f"{width}-{scheme}.png")
        wrong += [f"console: {entry['message']}" for entry in page.log("browser")]
    for each in wrong:
        _say(f"wrong: {each}")
    _say(f"{given.report}: {len(wrong)} wrong")
    sys.exit(bool(wrong))


def loads(page: Browser, report: Path) -> Iterator[str]:
    """How long it takes, and what it asks for: itself and nothing else."""
    page.show(*SCREENS[0], "light")
    times = []
    for _ in range(TRIES):
        page.open(report)
        times.append(page.run("return performance.timing.loadEventEnd - performance.timing.navigationStart"))
    taken = min(times)
    _say(f"loaded in {taken} ms, {page.run('return document.querySelectorAll(`*`).length'):,} elements")
    if taken > LOADED_MS:
        yield f"loaded in {taken} ms"
    asked = [json.loads(entry["message"])["message"] for entry in page.log("performance")]
    urls = {each["params"]["request"]["url"] for each in asked if each["method"] == "Network.requestWillBeSent"}
    others = {url for url in urls if not url.startswith(OWN)} - {report.resolve().as_uri()}
    yield from (f"asks for {url}" for url in sorted(others))


def walks(page: Browser) -> Iterator[str]:
    """Where Tab leads: the skip link first, every section's link, the folded tables and queries; each can be seen."""
    reached = []
    stops = page.run("return document.querySelectorAll('a, summary, button:not([hidden]), [tabindex=\"0\"]').length")
    for _ in range(stops):
        page.press(TAB)
        reached.append(page.run(FOCUSED))
    _say(f"Tab reaches {len({(tag, text) for tag, text, _ in reached})} places")
    if reached[0][1] != "Skip to the figures":
        yield f"Tab leads to {reached[0][1]} first"
    for kind, wanted in (("A", "nav a"), ("SUMMARY", "summary")):
        texts = {text for tag, text, _ in reached if tag == kind}
        missed = [each for each in page.run(_TEXTS, wanted) if each not in texts]
        yield from (f"Tab does not reach {each}" for each in missed)
    yield from (f"the focus can't be seen on {text}" for tag, text, seen in reached if not seen and tag != "BODY")


_TEXTS = "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent.trim().slice(0, 40))"


_LED_THERE = "return document.querySelector('table data').closest('figure').contains(document.querySelector(':target'))"


def copies(page: Browser) -> Iterator[str]:
    """A number leads to its query, which opens, and whose button copies or selects it."""
    page.run("document.querySelector('dd a').focus()")
    page.press(ENTER)
    if not page.run("return document.querySelector('pre:target').closest('details').open"):
        yield "the query of a number does not open"
    page.run("document.querySelector('table data').click()")
    if not page.run(_LED_THERE):
        yield "the query of a table's number does not open"
    page.run("document.querySelector('details[open] button.copy').focus()")
    page.press(ENTER)
    time.sleep(0.3)
    said = page.run("return document.querySelector('details[open] button.copy').firstChild.textContent")
    if said not in ("Copied", "Selected"):
        yield f"the button says {said}"


def fits(page: Browser) -> Iterator[str]:
    """Nothing makes the page wider than the screen."""
    wide, screen = page.run("const d = document.documentElement; return [d.scrollWidth, d.clientWidth]")
    if wide > screen:
        yield f"{wide} pixels wide on a screen of {screen}"


def keeps_rules(page: Browser, axe: Path | None) -> Iterator[str]:
    """Breaches of the rules of axe-core: contrast, names, landmarks, headings; all that is folded is open for it."""
    if not axe:
        return
    page.run("document.querySelectorAll('details').forEach(d => { d.open = true })")
    page.developer("Runtime.evaluate", expression=axe.read_text(encoding="utf-8"))
    found = page.run_later(
        "const end = arguments[0]; axe.run().then(r => end(r.violations), e => end([{id: String(e)}]))"
    )
    for each in found:
        places = [node["target"][0] for node in each.get("nodes", ())]
        yield f"{each['id']}: {each.get('help')} ({len(places)}: {', '.join(map(str, places[:3]))})"
    page.run("document.querySelectorAll('details').forEach(d => { d.open = false })")


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
