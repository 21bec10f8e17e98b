"""Verbs and nouns that tell one and the same kind of happening: `collided`, `the crash`, `the accident`."""

from __future__ import annotations

_FAMILIES = (
    "crash collide collision derail derailment accident mishap pileup",
    "explode detonate explosion blast bombing",
    "earthquake quake tremor",
    "fire wildfire",
    "flood flooding",
    "storm typhoon hurricane cyclone tornado",
    "sink sinking capsize",
    "erupt eruption",
    "landslide mudslide",
    "acquire buy purchase acquisition takeover buyout",
    "merge merger",
    "sell divest sale",
    "win clinch beat defeat thrash rout trounce edge victory triumph",
    "meet meeting talks discussion negotiation consultation",
    "marry wed wedding",
    "die death drown perish pass-away",
    "resign resignation step-down",
    "visit trip tour",
    "protest demonstrate demonstration rally march",
    "strike walkout go-on-strike walk-out",
    "attack assault raid",
    "shoot shooting open-fire",
    "stab stabbing",
    "kidnap abduct kidnapping",
    "murder assassinate assassination killing",
    "arrest detain",
    "briefing press-conference",
)
_OF = {member.replace("-", " "): members.split()[0] for members in _FAMILIES for member in members.split()}


def family(lemma: str) -> str:
    """What the lemmas of one kind of happening share; a lemma that has no others is its own."""
    return _OF.get(lemma, lemma)
