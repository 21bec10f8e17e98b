"""The options of place names that fit what the text says they lie in, and what they are listed with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from transforms import place_options, printed_places
from transforms.gazetteer import Gazetteer, Place
from transforms.names import Mention
from transforms.place_options import lies_in

Options = Mapping[str, Sequence[Place]]
Pair = tuple[Place, Place]


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
        wide = options.get(outer) or place_options.of_name(outer, gazetteer)
        if not said.is_mention:
            wide = [place for place in wide if place.kind != "city"]
        pairs = [(place, each) for each in wide for place in options[inner] if lies_in(place, each)]
        if not pairs and said.is_parent and not place_options.is_natural(inner) and _is_told(options[inner], wide):
            printed.elsewhere.setdefault(inner, wide[0])
        if _is_list(options[inner], pairs):
            continue
        for place, each in pairs:
            votes[inner][place] += 1
            if said.is_parent:
                printed.parents.setdefault((inner, place), each)
            if outer in options:
                votes[outer][each] += 1
    printed.options |= listed | {name: _most(counts) for name, counts in votes.items()}
    printed.listed = listed.keys() - votes.keys()
    printed.elsewhere = {name: outer for name, outer in printed.elsewhere.items() if name not in printed.options}
    return printed


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
    """Whether what a name is said to lie in is one division, and the name may be a town: `Holliday, Mo.`."""
    return len(wide) == 1 and wide[0].kind == "admin1" and all(place.kind == "city" for place in options)


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
