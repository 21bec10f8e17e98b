"""Which country a people or an adjective tells: `Syrians`, `Dutch`."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from transforms.countries_known import COUNTRIES
from transforms.gazetteer import key

_SHARED = {"congolese": "CD"}
"""A demonym of two countries is of the one with more people, if nothing tells more."""


def _demonyms() -> dict[str, str]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for country in COUNTRIES:
        for demonym in country.demonyms:
            found[key(demonym)].append(country.code)
    return {name: codes[0] for name, codes in found.items() if len(codes) == 1} | _SHARED


_BY_DEMONYM = _demonyms()
_PLURALS = (("men", "man"), ("women", "woman"), ("ies", "y"), ("es", ""), ("s", ""))


@lru_cache(maxsize=4096)
def country_of_people(word: str) -> str | None:
    """The code of the country of a people or an adjective, also in the plural: `Syrians`, `Frenchmen`."""
    wanted = key(word)
    if wanted in _BY_DEMONYM:
        return _BY_DEMONYM[wanted]
    singulars = (wanted.removesuffix(end) + instead for end, instead in _PLURALS if wanted.endswith(end))
    return next((_BY_DEMONYM[word] for word in singulars if word in _BY_DEMONYM), None)
