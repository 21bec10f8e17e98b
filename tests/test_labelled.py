"""The labels of `goldens/labelled/`: each stands where it says, and says what can be."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests import label_records, labelled
from tests import label_types as kinds
from tests.label_types import Labelled

NAMES = labelled.names()
CURRENCIES = {
    "AED", "ARS", "AUD", "BDT", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "DZD", "EGP", "ETB",
    "EUR", "GBP", "GEL", "GHS", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JOD", "JPY", "KES", "KRW", "KWD", "LKR",
    "MAD", "MXN", "MYR", "NGN", "NOK", "NZD", "OMR", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "SAR", "SEK",
    "SGD", "THB", "TND", "TRY", "TWD", "TZS", "UAH", "UGX", "USD", "VND", "XAF", "XOF", "ZAR", "ZMW",
}  # fmt: skip
MONTH = r"-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?"
DAY = rf"(?:\d{{4}}|XXXX)(?:{MONTH}|-W(?:XX|[0-5]\d)(?:-[1-7])?|-Q[1-4]|-H[12]|-(?:SP|SU|FA|WI))?"
TIMEX = {
    "date": rf"{DAY}|\d{{3}}|FY\d{{4}}|PRESENT_REF|PAST_REF|FUTURE_REF",
    "time": rf"{DAY}T(?:[01]\d|2[0-3]):[0-5]\d|{DAY}T(?:MO|MI|AF|EV|NI)",
    "duration": r"P(?:\d+[YMWD])+|P(?:\d+[YMWD])*T(?:\d+[HMS])+",
    "set": rf"P\d+[YMWD]|PT\d+[HMS]|{DAY}",
}
OPENING = "\"'“‘„«"


@pytest.fixture(params=NAMES)
def article(request: pytest.FixtureRequest) -> Labelled:
    return labelled.load(request.param)


def test_forty_articles_or_more_are_labelled_and_each_text_has_labels() -> None:
    assert len(NAMES) >= 40
    assert {path.name.removesuffix(".txt") for path in labelled.GOLDENS.glob("*.txt")} <= set(NAMES)


def test_every_label_is_found_in_the_article(article: Labelled) -> None:
    assert article.mentions
    numbers = [*article.times, *article.amounts]
    for each in [*article.mentions, *article.roles, *article.quotes, *numbers, *article.happenings]:
        assert article.text[each.start : each.end].strip()
        assert any(a <= each.start and each.end <= b for a, b in article.scope), article.text[each.start : each.end]


def test_a_file_of_our_own_is_stored_as_it_is_repaired(article: Labelled) -> None:
    own = labelled.GOLDENS / f"{article.name}.txt"
    if own.exists():
        assert own.read_text(encoding="utf-8") == article.text


def test_no_two_times_or_amounts_share_a_letter(article: Labelled) -> None:
    spans = sorted((each.start, each.end) for each in [*article.times, *article.amounts])
    for (_, end), (start, _) in pairwise(spans):
        assert end <= start, article.text[start - 10 : end + 10]


def test_an_office_is_held_by_a_labelled_person(article: Labelled) -> None:
    for role in article.roles:
        person = article.named(role.person, "person")
        assert person, role.person
        claim = " ".join(article.text[role.start : role.end].split())
        assert any(form in claim for form in person.forms), claim
        assert role.status in kinds.STATUSES
        assert role.organization is None or role.organization in " ".join(article.text.split())
        assert set(role.title.casefold().split()) <= set(re.findall(r"[\w.-]+", _singular(claim.casefold()))), claim


def test_a_speaker_is_labelled_or_described_in_the_words_of_the_article(article: Labelled) -> None:
    for quote in article.quotes:
        assert quote.kind in kinds.QUOTES
        if quote.described:
            assert quote.speaker in article.text
        elif quote.speaker:
            assert article.named(quote.speaker, "person", "organization"), quote.speaker
        assert quote.cue is None or quote.cue in article.text


def test_quotation_marks_tell_the_kind_of_a_quote(article: Labelled) -> None:
    for quote in article.quotes:
        content, before = article.text[quote.start : quote.end], article.text[quote.start - 1]
        assert (before in OPENING) is (quote.kind == "direct"), content
        assert content[0] not in OPENING
        assert any(mark in content for mark in OPENING) or quote.kind != "mixed", content


def test_times_are_timex3(article: Labelled) -> None:
    for each in article.times:
        assert re.fullmatch(TIMEX[each.type], each.value), each
    assert article.published is None or re.fullmatch(r"\d{4}-\d\d-\d\d", article.published)
    for event in article.happenings:
        assert all(re.fullmatch(DAY, day) for day in (event.when or "2000").split("/")), event


def test_amounts_have_a_size_and_money_a_currency(article: Labelled) -> None:
    for each in article.amounts:
        assert each.value_max is None or each.value < each.value_max
        assert each.qualifier is None or each.qualifier in kinds.QUALIFIERS
        assert (each.kind in ("money", "percent", "measure")) is bool(each.unit), each
        assert each.kind != "money" or each.unit in CURRENCIES
        assert (each.object or "").casefold() in " ".join(article.text.split()).casefold(), each


def test_places_lie_on_the_globe(article: Labelled) -> None:
    for each in article.entities:
        if each.latitude is not None and each.longitude is not None:
            assert -90 <= each.latitude <= 90
            assert -180 <= each.longitude <= 180


def test_who_takes_part_in_an_event_is_labelled(article: Labelled) -> None:
    counted = {each.value for each in article.amounts if each.kind == "count"}
    for event in article.happenings:
        assert event.type in kinds.EVENTS
        assert event.place is None or article.named(event.place, "place"), event.place
        words = {" ".join(article.text[each.start : each.end].split()) for each in article.happenings if each != event}
        assert event.within is None or event.within in words
        for part, who in event.parts:
            assert part in kinds.PARTS
            assert float(who) in counted if part == "attendance" else article.named(who), who


def test_no_happening_is_labelled_twice(article: Labelled) -> None:
    spans = sorted((each.start, each.end) for each in article.happenings)
    for (_, end), (start, _) in pairwise(spans):
        assert end <= start, article.text[start - 10 : end + 10]


def test_topics_are_of_the_top_level(article: Labelled) -> None:
    assert article.topic is None or article.topic in kinds.TOPICS


def test_a_record_holds_the_words_at_its_offsets(article: Labelled) -> None:
    made = json.loads(json.dumps(label_records.record(article)))
    for kind in ("entities", "places", "roles", "quotes", "times", "amounts", "events", "minor_events"):
        assert (kind in made) is (kind not in article.uncovered)
        for each in made.get(kind, []):
            assert article.text[each["start"] : each["end"]] == each["surface"]


def test_records_are_written_beside_their_texts(tmp_path: Path) -> None:
    label_records.write(tmp_path)
    lines = (tmp_path / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    assert [f"{json.loads(line)['id']}.txt" for line in lines] == [
        f"{label_records.made_id(name)}.txt" for name in NAMES
    ]
    assert len(list((tmp_path / "raw").iterdir())) == len(NAMES) == label_records.counts()["articles"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("person: Ada Moor", "not printed"),
        ("person: Bo; Ida", "stands 0 times"),
        ("date: 2020 | Monday", "stands 2 times"),
        ("date: 2020 | Monday#3", "stands 2 times"),
        ("count: many | two", "no amount"),
        ("place: Oslo | north", "no place"),
        ("mood: glad", "no such label"),
        ("out: Nobody", "stands 0 times"),
    ],
)
def test_a_label_that_does_not_fit_is_told_with_its_line(line: str, reason: str) -> None:
    text = "Bo came to Oslo on Monday with two bags. On Monday 22 left."
    with pytest.raises(labelled.LabelError, match=rf"x\.labels:1: .*{reason}"):
        labelled.parse("x", text, line)


def test_of_nested_names_the_longest_stands_and_what_is_out_is_not_seen() -> None:
    text = "By Bo Moor\nBo Moor of Oslo University met Bo in Oslo, then in Oslo Bay."
    lines = "out: By Bo Moor\nperson: Bo Moor; Bo\norganization: Oslo University\nplace: Oslo\nplace: Oslo Bay"
    found = labelled.parse("x", text, lines)
    assert [(text[m.start : m.end], m.entity.name) for m in found.mentions] == [
        ("Bo Moor", "Bo Moor"), ("Oslo University", "Oslo University"), ("Bo", "Bo Moor"),
        ("Oslo", "Oslo"), ("Oslo Bay", "Oslo Bay"),
    ]  # fmt: skip
    assert found.scope == [(10, len(text))]


def test_what_is_told_besides_the_main_events_is_kept_apart() -> None:
    text = "The Oslo Fair opened on Monday. Bo Moor, who won in 2020, sat outside."
    lines = (
        "person: Bo Moor\noccasion: Oslo Fair\nevent: hold named | Oslo Fair\n"
        "also: win | won | 2020 | - | actor: Bo Moor | within: Oslo Fair\n"
    )
    found = labelled.parse("x", text, lines)
    assert [text[each.start : each.end] for each in found.events] == ["Oslo Fair"]
    assert [text[each.start : each.end] for each in found.minor_events] == ["won"]
    made = label_records.record(found)
    (minor,) = made["minor_events"]
    assert minor.keys() == made["events"][0].keys()
    assert (minor["type"], minor["starts_on"], minor["participants"], minor["within"]) == (
        "win", "2020", [["Bo Moor"]], "Oslo Fair",
    )  # fmt: skip


def _singular(claim: str) -> str:
    """Shared titles are printed in the plural, and who leads a body is its leader."""
    claim = re.sub(r"\bchairs\b", "chair", re.sub(r"\b(?:leads|led)\b", "leader", claim))
    return re.sub(r"\bheads\b", "head", re.sub(r"then-|-elect", " ", claim.replace("co-leaders", "co-leader")))
