"""The samples against their goldens: one file, one right answer, told apart key by key."""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from typing import Any

import pytest

from tests import samples
from transforms import outlets

KEYS = (
    "headline", "subheadline", "source", "publisher", "published_at", "date_precision", "date_source", "byline",
    "authors", "editors", "dateline_place", "language", "genre", "captions", "subheadings", "corrections", "body",
    "boilerplate_contains",
)  # fmt: skip
STARTS, ENDS = 40, 20


def test_every_sample_has_a_golden_and_every_golden_a_sample() -> None:
    assert samples.names() == samples.golden_names()


@pytest.mark.parametrize("name", samples.golden_names())
def test_a_golden_has_each_key_once_and_no_other(name: str) -> None:
    golden = samples.golden(name)
    assert tuple(golden) in (KEYS, ("reject",))


@pytest.mark.parametrize("name", samples.names())
def test_a_sample_is_read_as_its_golden_says(name: str) -> None:
    found = differences(samples.golden(name), samples.read(name))
    assert not found, "\n".join([name, *found])


@pytest.mark.parametrize("name", [name for name in samples.names() if "reject" not in samples.golden(name)])
def test_the_passages_of_a_sample_hold_every_printed_character_once(name: str) -> None:
    text, found = samples.dissected(name)
    held = [at for p in found.passages for at in range(p.start, p.end) if not text[at].isspace()]
    assert held == [at for at, character in enumerate(text) if not character.isspace()]


@pytest.mark.parametrize("key", KEYS)
def test_a_wrong_value_of_any_key_is_told(key: str) -> None:
    golden, answer = _pair()
    wrong: dict[str, Any] = {
        "boilerplate_contains": ["Nobody said this"],
        "captions": [{"text": "A kite over the bay", "credit": "the rival agency"}],
        "body": [],
    }
    changed = golden | {key: wrong.get(key, "something else")}
    assert not differences(golden, answer)
    assert [line.split(":")[0].strip() for line in differences(changed, answer)] == [key.removesuffix("_contains")]


def test_boilerplate_found_in_the_body_is_told() -> None:
    golden, answer = _pair()
    answer["body"] = ["The kites rose at noon. Sign up here."]
    assert [line for line in differences(golden, answer) if "stands in the body" in line]


def test_an_unexpected_reject_is_told() -> None:
    golden, answer = _pair()
    assert differences(golden, {"reject": "binary"})
    assert differences({"reject": "binary"}, answer)


def differences(golden: dict[str, Any], answer: dict[str, Any]) -> list[str]:
    """Every key in which an answer is not what its golden says, a line each; none when they agree."""
    if "reject" in golden or "reject" in answer:
        wanted, got = golden.get("reject"), answer.get("reject")
        return [] if wanted == got else [_line("reject", wanted, got)]
    plain = [key for key in KEYS if key not in ("source", "publisher", "body", "boilerplate_contains")]
    lines = [_line(key, golden[key], answer[key]) for key in plain if golden[key] != answer[key]]
    lines += [
        _line(key, golden[key], answer[key])
        for key in ("source", "publisher")
        if _outlet(golden[key]) != _outlet(answer[key])
    ]
    return lines + _body_differences(golden["body"], answer["body"]) + _chrome_differences(golden, answer)


def _body_differences(wanted: list[dict[str, str]], got: list[str]) -> list[str]:
    """Body passages by their first and last characters: which are missing, too many, or cut otherwise."""
    left = [(each["starts"], each["ends"]) for each in wanted]
    right = [(text[:STARTS], text[-ENDS:]) for text in got]
    lines = []
    for change, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if change != "equal":
            lines += [f"  body: missing  {starts} ... {ends}" for starts, ends in left[a:b]]
            lines += [f"  body: too many {starts} ... {ends}" for starts, ends in right[c:d]]
    return lines


def _chrome_differences(golden: dict[str, Any], answer: dict[str, Any]) -> list[str]:
    chrome, body = _flat(answer["boilerplate"]), _flat(answer["body"])
    phrases = [_flat([phrase]) for phrase in golden["boilerplate_contains"]]
    return [f"  boilerplate: does not hold {phrase!r}" for phrase in phrases if phrase not in chrome] + [
        f"  boilerplate: {phrase!r} stands in the body" for phrase in phrases if phrase in body
    ]


def _flat(texts: list[str]) -> str:
    return " ".join(" ".join(texts).split())


def _outlet(printed: str | None) -> str | None:
    """`AP` and `Associated Press` are one outlet."""
    return outlets.outlet(printed).name if printed else None


def _line(key: str, wanted: object, got: object) -> str:
    show = [json.dumps(value, ensure_ascii=False) for value in (wanted, got)]
    return f"  {key}: wanted {show[0]}\n  {' ' * len(key)}  but got {show[1]}"


def _pair() -> tuple[dict[str, Any], dict[str, Any]]:
    """A golden and the answer that agrees with it."""
    golden: dict[str, Any] = dict.fromkeys(KEYS) | {
        "headline": "Kites over the bay",
        "authors": ["Ada Moor"],
        "captions": [{"text": "A kite over the bay", "credit": "the kite club"}],
        "body": [{"starts": "The kites rose at noon.", "ends": " kites rose at noon."}],
        "boilerplate_contains": ["Sign up here"],
    }
    answer = golden | {"body": ["The kites rose at noon."], "boilerplate": ["Menu", "Sign up\n here"]}
    return golden, answer
