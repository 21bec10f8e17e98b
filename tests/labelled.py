"""Articles labelled by hand, read: every label is given by the printed words, and this module finds where they stand.

`goldens/labelled/GUIDE.md` says what is labelled and how a line is written. A line that is not understood, and words
that do not stand in the article or could be meant twice, are errors that name the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests import label_types as kinds
from tests import samples
from tests.label_types import Amount, Entity, Event, Labelled, Mention, Quote, Role, Time
from transforms import decoding, formats, repairs

GOLDENS = Path(__file__).parent / "goldens" / "labelled"
Span = tuple[int, int]


class LabelError(ValueError):
    """A line of labels that is not understood, or whose words do not stand in the article exactly so."""


def names() -> list[str]:
    """Every labelled article: a text beside its labels, or a sample of `raw/` with `/` written as `__`."""
    return sorted(path.name.removesuffix(".labels") for path in GOLDENS.glob("*.labels"))


@cache
def load(name: str) -> Labelled:
    """An article with its labels."""
    return parse(name, text(name), (GOLDENS / f"{name}.labels").read_text(encoding="utf-8"))


def text(name: str) -> str:
    """The article as `articles.text` holds it."""
    own, sample = GOLDENS / f"{name}.txt", samples.RAW / name.replace("__", "/")
    path = own if own.exists() else sample
    (record,) = formats.read(path.read_bytes(), path.name)
    return repairs.repair(decoding.decode(record.data).text)


def parse(name: str, text: str, lines: str) -> Labelled:
    """The labels in `lines`, found in `text`."""
    reader = _Reader(Labelled(name, text))
    for number, line in enumerate(lines.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            with_place = f"{name}.labels:{number}"
            try:
                reader.read(line)
            except (LabelError, ValueError) as error:
                raise LabelError(f"{with_place}: {error} in {line!r}") from error
    return reader.finished()


class _Reader:
    """Collects the labels of one article. Names are found at the end, because the longest of all stands."""

    def __init__(self, article: Labelled) -> None:
        self.article, self.seen = article, article.text
        self.forms: list[tuple[str, Entity]] = []

    def read(self, line: str) -> None:
        key, _, rest = line.partition(": ")
        fields = [each.strip() for each in rest.split(" | ")]
        if key == "published":
            self.article.published = _known(*fields)
        elif key == "topic":
            (self.article.topic,) = fields
        elif key == "uncovered":
            self.article.uncovered += fields
        elif key == "out":
            self._leave_out(rest)
        elif key in kinds.NAMES:
            self._name(key, *fields)
        elif key in kinds.TIMES:
            value, forms = fields
            self.article.times += [Time(*span, key, value) for span in self._all(forms)]
        elif key in kinds.AMOUNTS:
            self._amount(key, *fields)
        elif key == "role":
            person, title, organization, status, words = fields
            self.article.roles.append(Role(*self._one(words), person, title, _known(organization), status))
        elif key == "quote":
            kind, speaker, cue, words = fields
            who = _known(speaker.removeprefix("~"))
            self.article.quotes.append(Quote(*self._one(words), kind, who, speaker.startswith("~"), _known(cue)))
        elif key == "event":
            self.article.events.append(self._event(*fields))
        elif key == "also":
            self.article.minor_events.append(self._event(*fields))
        else:
            raise LabelError(f"no such label as {key!r}")

    def finished(self) -> Labelled:
        """The article, its names found and every list in the order of the text."""
        taken = bytearray(len(self.seen))
        for form, entity in sorted(self.forms, key=lambda each: -len(each[0].partition("#")[0])):
            free = [(a, b) for a, b in self._all(form, every=True) if not any(taken[a:b])]
            if not free and form != entity.name:
                raise LabelError(f"{self.article.name}: {form!r} stands nowhere by itself")
            for a, b in free:
                taken[a:b] = b"x" * (b - a)
                self.article.mentions.append(Mention(a, b, entity))
        for entity in self.article.entities:
            if not any(mention.entity is entity for mention in self.article.mentions):
                raise LabelError(f"{self.article.name}: {entity.name!r} stands nowhere by itself")
        for found in ("mentions", "roles", "quotes", "times", "amounts", "events", "minor_events"):
            getattr(self.article, found).sort(key=lambda each: (each.start, each.end))
        return self.article

    def _leave_out(self, words: str) -> None:
        for a, b in self._occurrences(words):
            self.article.out.append((a, b))
            self.seen = self.seen[:a] + "\0" * (b - a) + self.seen[b:]

    def _name(self, key: str, forms: str, where: str = "-") -> None:
        printed = [each.strip() for each in forms.split(";")]
        name = printed[0].partition("#")[0]
        if name.casefold() not in " ".join(self.seen.split()).casefold():
            raise LabelError(f"{name!r} is not printed")
        if not re.search(_whole(name), self.seen):  # printed in capitals alone: "NEW DELHI" in a dateline
            printed = printed[1:]
        spot = re.fullmatch(r"(-?[\d.]+),(-?[\d.]+) ([A-Z]{2}|-)", where)
        if where != "-" and not spot:
            raise LabelError(f"{where!r} is no place")
        latitude, longitude, country = (float(spot[1]), float(spot[2]), _known(spot[3])) if spot else (None, None, None)
        plain = tuple(dict.fromkeys([name, *(form.partition("#")[0] for form in printed)]))
        entity = Entity(key, name, plain, latitude, longitude, country)
        self.article.entities.append(entity)
        for form in printed:
            self._occurrences(form, every=True)
            self.forms.append((form, entity))

    def _amount(self, kind: str, head: str, words: str, counted: str = "-") -> None:
        parts = re.fullmatch(rf"(?:({'|'.join(kinds.QUALIFIERS)}) )?(-?[\d.e+]+?)(?:\.\.(-?[\d.e+]+))?(?: (.+))?", head)
        if not parts:
            raise LabelError(f"{head!r} is no amount")
        qualifier, value, most, unit = parts.groups()
        unit = "percent" if kind == "percent" and not unit else unit
        self.article.amounts += [
            Amount(*span, kind, float(value), float(most) if most else None, unit, qualifier, _known(counted))
            for span in self._all(words)
        ]

    def _event(self, kind: str, words: str, when: str = "-", place: str = "-", *parts: str) -> Event:
        kind, _, named = kind.partition(" ")
        pairs = dict(part.split(": ", 1) for part in parts)
        within = pairs.pop("within", None)
        whole = tuple((part, who.strip()) for part, all_ in pairs.items() for who in all_.split(";"))
        span = self._one(words)
        return Event(*span, kind, bool(named), _known(when), _known(place), whole, within)

    def _one(self, words: str) -> Span:
        found = self._occurrences(words)
        if len(found) != 1:
            raise LabelError(f"{words!r} stands {len(found)} times")
        return found[0]

    def _all(self, forms: str, every: bool = False) -> list[Span]:
        """Where each of some forms stands: `Monday; June 3#2; the city#*`."""
        return [span for form in forms.split(";") for span in self._occurrences(form.strip(), every)]

    def _occurrences(self, form: str, every: bool = False) -> list[Span]:
        """Where `form`, its second place `form#2`, or `first words … last words` stands; a bare form stands once."""
        words, wanted = re.fullmatch(r"(.*?)(?:#([\d,]+|\*))?", form, re.DOTALL).groups()  # type: ignore[union-attr]
        first, dots, last = words.partition(" … ")
        found = list(_stretches(self.seen, first, last if dots else None))
        if wanted and wanted != "*":
            if max(map(int, wanted.split(","))) > len(found):
                raise LabelError(f"{words!r} stands {len(found)} times")
            return [found[int(each) - 1] for each in wanted.split(",")]
        if not found or (len(found) > 1 and not wanted and not every):
            raise LabelError(f"{words!r} stands {len(found)} times")
        return found


def _stretches(text: str, first: str, last: str | None) -> Iterator[Span]:
    """Every place of the words as whole words; with `last`, each goes on to the next place of that."""
    for found in re.finditer(_whole(first), text):
        if last is None:
            yield found.span()
        elif end := re.compile(_whole(last)).search(text, found.end()):
            yield found.start(), end.end()


def _whole(words: str) -> str:
    """A pattern for the words, broken over lines or not, never inside a longer one: `2` is not in `2.5`."""
    before = r"(?<!\w)(?<!\d[.,])" if words[:1].isdigit() else r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)(?![.,]\d)" if words[-1:].isdigit() else r"(?!\w)" if words[-1:].isalnum() else ""
    return before + r"\s+".join(re.escape(word) for word in words.split()) + after


def _known(value: str) -> str | None:
    return None if value == "-" else value
