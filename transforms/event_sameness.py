"""Which statements of an article tell of one happening: by name, by noun, or by verb, parties and day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from transforms import event_families, event_names
from transforms import event_nouns_known as known
from transforms.event_happenings import Happening
from transforms.event_names import Name
from transforms.event_parties import Party
from transforms.event_readings import ANYWHERE, HEADINGS, Reading
from transforms.event_references import Reference
from transforms.names import Mention

Within = Callable[[Mention, Mention], bool]
"""Whether the one place lies in the other."""
_BODILY = frozenset({"disaster", "attack", "die"})
_GATHERINGS = frozenset({"hold", "meet", "launch", "attend", "speak", "protest", "visit", "sign"})
"""What people who are counted are present at."""
_OCCASIONS = frozenset({"hold", "meet", "launch"})


def settle(readings: Sequence[Reading], lies_in: Within) -> list[Happening]:
    """The happenings that the statements of an article tell of; those of captions and headlines come last."""
    settler = _Settler(lies_in)
    order = {"body": 0, "caption": 1}
    for reading in sorted(readings, key=lambda each: order.get(each.role, 2)):
        settler.add(reading)
    return settler.told()


class _Settler:
    """The happenings so far."""

    def __init__(self, lies_in: Within) -> None:
        self.lies_in = lies_in
        self.happenings: list[Happening] = []

    def add(self, reading: Reading) -> None:
        """A statement joins the happening it tells of, or begins one."""
        happening = self._match(reading)
        if happening is None:
            if not self._may_begin(reading):
                return
            happening = _begun(reading)
            self.happenings.append(happening)
        _absorb(happening, reading, self.lies_in)

    def _may_begin(self, reading: Reading) -> bool:
        is_named = reading.reference is not None and reading.reference.name is not None
        is_bodily = reading.type in _BODILY
        if reading.is_aside:
            return False
        if reading.role in HEADINGS and any(each.type == reading.type for each in self.happenings):
            return False
        named = [party for party in reading.parties if party.mention]
        if reading.type == "announce" and not named:
            return False
        if reading.type == "trade" and not (reading.when and reading.parties):
            return any(party.part != "target" for party in named)
        if reading.type == "visit" and not (reading.place or (named and reading.when)):
            return False
        return bool(is_named or reading.when or reading.place or reading.parties or is_bodily)

    def _match(self, reading: Reading) -> Happening | None:
        found = reading.reference
        if found is None:
            return next((each for each in self._latest(reading) if _is_retold(each, reading)), None)
        return self.meant(found, reading)

    def meant(self, found: Reference, reading: Reading) -> Happening | None:
        """The happening that words mean, by name or by noun, or that another verb told of the same words."""
        told = next((each for each in self._latest() if _has_words(each, found)), None)
        if told:
            return told
        if found.name:
            named = (each for each in self._latest() if each.name and _same_name(each.name, found.name))
            return next(named, None) or next((each for each in self._latest(reading) if _is_named(each, found)), None)
        for each in self._latest(None if found.is_definite else reading):
            is_in_name = each.name is not None and found.noun in each.name.key.split()
            is_same = each.noun == found.noun or (
                found.is_definite and each.family == event_families.family(found.noun)
            )
            if (is_in_name or is_same) and (found.is_definite or _agrees(each, reading)):
                is_other = not each.name and not reading.edge and _contradicts(each, reading)
                if not is_other:
                    return each
        if found.noun in known.GENERIC and found.is_definite:
            return next((each for each in self._latest(reading) if each.type in _OCCASIONS and each.noun), None)
        return None

    def _latest(self, reading: Reading | None = None) -> Iterator[Happening]:
        """From the last back, those that the time of a statement does not contradict."""
        for each in reversed(self.happenings):
            if reading is None or not _contradicts(each, reading):
                yield each

    def told(self) -> list[Happening]:
        """Those that say who, when or where, in the order of the text, with what they belong to."""
        for each in self.happenings:
            for reading in each.readings:
                if reading.within and each.parent is None:
                    parent = self.meant(reading.within, reading)
                    each.parent = parent if parent is not each and not _descends(parent, each) else None
        parents = {id(each.parent) for each in self.happenings if each.parent}
        kept = [each for each in self.happenings if _says_enough(each) or id(each) in parents]
        return sorted(kept, key=lambda each: each.span)


def _begun(reading: Reading) -> Happening:
    found = reading.reference
    type_ = found.type if found and reading.is_weak else reading.type
    return Happening(reading, type_, found.name if found else None, found.noun if found else "")


def _absorb(each: Happening, reading: Reading, lies_in: Within) -> None:
    """What a statement adds to what is known."""
    found = reading.reference
    if each.main.is_weak and not reading.is_weak and reading.role not in HEADINGS:
        each.main = reading
        each.type = reading.type
    if found and found.name and each.name is None:
        each.name, each.noun = found.name, each.noun or found.noun
    if reading.edge and reading.when and not reading.is_weak:
        each.first = each.first or (reading.when if reading.edge == "first" else None)
        each.last = each.last or (reading.when if reading.edge == "last" else None)
    if each.type == "hold" and reading.type == "launch" and found and _has_words(each, found):
        each.type = "launch"
    each.length = each.length or reading.length
    if reading.when and (each.when is None or (each.is_when_weak and not reading.is_weak)):
        each.when, each.is_when_weak = reading.when, reading.is_weak
    is_weak = reading.is_weak or reading.is_dated_from
    is_nearer = each.place is not None and reading.place is not None and lies_in(reading.place, each.place)
    if reading.place and (each.place is None or (not is_weak and (each.is_place_weak or is_nearer))):
        each.place, each.is_place_weak = reading.place, is_weak
    for party in reading.parties:
        is_told = party.part != "attendance" or each.type in _GATHERINGS
        if is_told and not any(_same_party(party, known_) for known_ in each.parties):
            each.parties.append(party)
    each.readings.append(reading)


def _same_party(one: Party, other: Party) -> bool:
    if one.mention and other.mention:
        return one.mention.full_name == other.mention.full_name
    if one.amount and other.amount:
        same = (one.amount.value, one.amount.object) == (other.amount.value, other.amount.object)
        return same or one.start == other.start
    return False


def _same_name(one: Name, other: Name) -> bool:
    """Whether two printings name one occasion: with and without the year, as a whole and in short."""
    first, second = set(one.key.split()), set(other.key.split())
    years = {event_names.year(one.text), event_names.year(other.text)} - {None}
    return len(years) < 2 and (first <= second or second <= first)


def _is_named(each: Happening, found: Reference) -> bool:
    """Whether a name is that of an occasion told without: `a forum in Nairobi`, then `the Nairobi Energy Forum`."""
    if each.name or not found.noun or each.noun != found.noun or each.place is None or found.name is None:
        return False
    return set(each.place.full_name.lower().split()) <= set(found.name.key.split())


def _contradicts(each: Happening, reading: Reading) -> bool:
    """Whether both tell days, and none in common."""
    if each.when is None or reading.when is None:
        return False
    first, last = each.when.first.starts_on, each.when.last.ends_on
    begin, end = reading.when.first.starts_on, reading.when.last.ends_on
    if first is None or begin is None or each.is_when_weak or reading.is_weak:
        return False
    return (last or first) < begin or (end or begin) < first


def _agrees(each: Happening, reading: Reading) -> bool:
    """Whether a statement that brings in a happening as new tells of a known one: in a caption, or of the same day."""
    if each.type == "speak" and each.parties and reading.parties:
        return _shares(each, reading)
    if reading.role != "body" or each.main.role != "body":
        return True
    return bool(each.when and reading.when) or _shares(each, reading)


def _shares(each: Happening, reading: Reading) -> bool:
    """Whether both name a party or the same place."""
    parties = {party.mention.full_name for party in each.parties if party.mention}
    named = {party.mention.full_name for party in reading.parties if party.mention}
    same_place = each.place and reading.place and each.place.full_name == reading.place.full_name
    return bool(parties & named) or bool(same_place)


def _is_retold(each: Happening, reading: Reading) -> bool:
    """Whether a verb tells again what the same verb told of the same parties; of a headline the same type is enough."""
    is_same = each.family == event_families.family(reading.lemma)
    if each.name or each.type != reading.type or (each.noun and not is_same):
        return False
    if reading.role in HEADINGS:
        return is_same or _shares(each, reading)
    if not is_same:
        return False
    if each.noun and each.type not in ANYWHERE:
        return _shares(each, reading)
    if each.type in _BODILY and each.when and reading.when and not (_people(each.parties) and _people(reading.parties)):
        return True
    return _shares(each, reading) or reading.is_definite or (not reading.parties and not each.parties)


def _has_words(each: Happening, found: Reference) -> bool:
    """Whether a statement of it names it by the very same words: `an exhibition, organized by`, that also `opened`."""
    return any(one.reference is not None and one.reference.span == found.span for one in each.readings)


def _people(parties: Sequence[Party]) -> bool:
    return any(party.mention and party.mention.type == "person" for party in parties)


def _descends(parent: Happening | None, each: Happening) -> bool:
    while parent is not None:
        if parent is each:
            return True
        parent = parent.parent
    return False


def _says_enough(each: Happening) -> bool:
    named = [party for party in each.parties if party.mention]
    if each.name and event_names.year(each.name.text):
        return True
    return bool(each.when or each.place or each.parties) and (each.type != "announce" or bool(named))
