"""The options of place names that fit what the text says they lie in, and what they are listed with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from transforms import place_options, printed_places
from transforms.gazetteer import Gazetteer, Place
from transforms.names import Mention, unpossessed
from transforms.place_options import lies_in
from transforms.place_weights import Choice
from transforms.word_sets import words

Options = Mapping[str, Sequence[Place]]
Pair = tuple[Place, Place]
_SMALL_PEOPLE = 50_000
_LARGE_PEOPLE = 100_000
_CODE_LETTERS = 2
_DIRECTIONS = words(
    """
    North South East West Northern Southern Eastern Western Northeast Northwest Southeast Southwest Northeastern
    Northwestern Southeastern Southwestern Central Upper Lower Inner Outer Greater Downtown Rural Mid
    """
)


@dataclass
class Printed:
    """What the text leaves of the options of names.

    `options`: those that fit, of names of which something is printed. `listed`: which of these only stand in a list.
    `parents`: by name and place what it is printed to lie in. `elsewhere`: names of which all options lie elsewhere
    than the text says, or that have none, with the division or country that the text says.
    """

    options: dict[str, Sequence[Place]] = field(default_factory=dict)
    listed: set[str] = field(default_factory=set)
    parents: dict[tuple[str, Place], Place] = field(default_factory=dict)
    elsewhere: dict[str, Place] = field(default_factory=dict)


def find(text: str, places: Sequence[Mention], options: Options, gazetteer: Gazetteer) -> Printed:
    """Reads the text around the mentions of places, which are given in order."""
    printed = Printed()
    listed = _of_lists(text, places, options)
    votes: defaultdict[str, Counter[Place]] = defaultdict(Counter)
    for said in printed_places.find(text, places):
        inner, outer = said.inner, said.outer
        if inner in listed and outer in listed:
            continue
        wide = options.get(outer, ()) if said.is_mention else _behind(outer, gazetteer)
        pairs = [(place, each) for each in wide for place in options[inner] if lies_in(place, each)]
        if not pairs and said.is_parent and not place_options.is_natural(inner) and _is_told(options[inner], wide):
            printed.elsewhere.setdefault(inner, wide[0])
        if _is_list(options[inner], pairs):
            continue
        for place, each in pairs:
            votes[inner][place] += 1
            if said.is_parent and (said.is_town or each.kind != "city"):
                printed.parents.setdefault((inner, place), each)
            if outer in options:
                votes[outer][each] += 1
    printed.options |= listed | {name: _most(counts) for name, counts in votes.items()}
    printed.listed = listed.keys() - votes.keys()
    printed.elsewhere |= _directed(places, options, gazetteer)
    printed.elsewhere = {name: outer for name, outer in printed.elsewhere.items() if name not in printed.options}
    return printed


def _directed(places: Sequence[Mention], options: Options, gazetteer: Gazetteer) -> dict[str, Place]:
    """Parts of places that are none themselves: `North London`, `Eastern Ukraine`; each with the best known of them."""
    found = {}
    for name in {place.full_name for place in places if not options[place.full_name]}:
        direction, _, whole = name.partition(" ")
        if direction not in _DIRECTIONS or place_options.is_no_town(name) or not (held := gazetteer.candidates(whole)):
            continue
        choice = Choice.of(held)
        best = choice.options[choice.best()]
        if best.kind in ("country", "admin1") or best.population >= _LARGE_PEOPLE:
            found[name] = best
    return found


def _behind(printed: str, gazetteer: Gazetteer) -> Sequence[Place]:
    """The divisions and countries that the first words behind a comma name, the longest name first.

    Of two letters it has to be a code or an abbreviation: `Monroe, La.`, not `Alexandria, La Paz`.
    """
    parts = printed.split()
    for length in range(len(parts), 0, -1):
        outer = unpossessed(" ".join(parts[:length]))
        if found := gazetteer.candidates(outer):
            is_word = len(outer) == _CODE_LETTERS and not outer.isupper()
            return [] if is_word else [place for place in found if place.kind != "city"]
    return []


def _most(counts: Counter[Place]) -> list[Place]:
    most = max(counts.values())
    return [place for place, count in counts.items() if count == most]


def _is_list(options: Sequence[Place], pairs: Sequence[Pair]) -> bool:
    """`Jordan, Lebanon` names two countries and no village in Lebanon; so do states: `Kansas, Missouri`."""
    wide = {outer for _, outer in pairs}
    states = {place.country for place in options if place.kind == "admin1"}
    if any(place.kind == "country" for place in options) and any(outer.kind == "country" for outer in wide):
        return True
    return bool(wide) and all(outer.kind == "admin1" and outer.country in states for outer in wide)


def _is_told(options: Sequence[Place], wide: Sequence[Place]) -> bool:
    """Whether what a name is said to lie in is one division, and the name may be of a small town: `Holliday, Mo.`."""
    if len(wide) != 1 or wide[0].kind != "admin1":
        return False
    return all(place.kind == "city" and place.population < _SMALL_PEOPLE for place in options)


def _of_lists(text: str, places: Sequence[Mention], options: Options) -> dict[str, Sequence[Place]]:
    """Of names listed together the options of one kind, if all have one: `New York, Washington and Oregon`."""
    found: dict[str, Sequence[Place]] = {}
    for names in printed_places.lists(text, places):
        countries = {name: [place for place in options[name] if place.kind == "country"] for name in names}
        states = {name: [place for place in options[name] if place.kind == "admin1"] for name in names}
        shared = set.intersection(*({place.country for place in held} for held in states.values()))
        if all(countries.values()):
            found |= countries
        elif len(shared) == 1:
            found |= {name: [place for place in held if place.country in shared] for name, held in states.items()}
    return found
