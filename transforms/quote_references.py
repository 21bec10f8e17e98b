"""Who `she`, `it` or `the minister` is: the last one named before who can be meant."""

from __future__ import annotations

from collections.abc import Sequence

from transforms import genders
from transforms.names import Mention
from transforms.quote_scene import Phrase, Scene
from transforms.quote_units import Unit
from transforms.quote_words import PRONOUNS
from transforms.roles import Role

_FARTHEST = 8  # sentences back
_LOOKED_AT = 5_000  # characters
_NOT_HERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "former", "new", "acting"})


class References:
    """Resolves the speakers of one article, in the order of its text."""

    def __init__(self, scene: Scene, units: Sequence[Unit], roles: Sequence[Role]) -> None:
        """With what its roles tell of each person."""
        self.scene, self.units = scene, units
        self.speakers: dict[int, Mention] = {}  # the last speaker of each sentence, by its number
        self.titles: dict[str, set[str]] = {}
        self.by_title: dict[str, dict[str, Mention]] = {}
        self.titled = {role.person.end: (role.title_start, role.person) for role in roles}
        for role in roles:
            self.titles.setdefault(role.person.full_name, set()).update(role.title.lower().split())
            for part in role.title.lower().split():
                self.by_title.setdefault(part, {})[role.person.full_name] = role.person
        self._before: dict[str, set[str]] = {}  # the words before all mentions of a name
        self._genders: dict[str, genders.Gender | None] = {}

    def tell(self, number: int, speaker: Mention) -> None:
        """Notes who spoke in a sentence."""
        self.speakers[number] = speaker

    def of(self, phrase: Phrase, content: tuple[int, int], number: int) -> Mention | None:
        """Whom a pronoun or a description stands for in the sentence of that number: nobody named in what is said."""
        lower, at = self.scene.text[phrase.start : phrase.end].lower(), phrase.start
        titled = self.titled.get(phrase.end)
        if titled and titled[0] >= phrase.start:
            return titled[1]
        if content[0] < at:
            at = content[0]
        if lower in ("he", "she"):
            return self._person(lower, at, number)
        if lower == "it":
            return self._body(at, number)
        parts = lower.partition(" of ")[0].split()
        if lower in PRONOUNS or not parts or parts[0] not in ("the", "this") or len(parts) > 5:
            return None
        told = {part.removesuffix("-elect") for part in parts[1:]} - _NOT_HERS
        people = self.by_title.get(parts[-1].removesuffix("-elect"), {})
        fitting = [m for m in people.values() if m.start < at and told <= self.titles[m.full_name]]
        return fitting[0] if len(fitting) == 1 else None

    def _person(self, pronoun: str, at: int, number: int) -> Mention | None:
        for back in range(number, max(-1, number - _FARTHEST), -1):
            unit = self.units[back]
            named = self.scene.mentions_in(max(unit.start, at - _LOOKED_AT), min(unit.end, at))
            people = [m for m in named if m.type == "person"]
            speaker = self.speakers.get(back)
            candidates = [*([speaker] if speaker and back < number else []), *people]
            fitting = [m for m in candidates if self._gender(m) in (pronoun, None)]
            sure = [m for m in fitting if self._gender(m) == pronoun]
            if sure or fitting:
                return (sure or fitting)[0]
        return None

    def _body(self, at: int, number: int) -> Mention | None:
        for back in range(number, max(-1, number - 3), -1):
            unit = self.units[back]
            speaker = self.speakers.get(back)
            if speaker and back < number and speaker.type == "organization":
                return speaker
            named = self.scene.mentions_in(max(unit.start, at - _LOOKED_AT), min(unit.end, at))
            bodies = [m for m in named if m.type == "organization"]
            if bodies:
                return bodies[0]
        return None

    def _gender(self, mention: Mention) -> genders.Gender | None:
        name = mention.full_name
        if name not in self._genders:
            self._genders[name] = self._told(name)
        return self._genders[name]

    def _told(self, name: str) -> genders.Gender | None:
        """By the honorifics before any of its mentions, its titles, its given name."""
        if not self._before:
            for mention in self.scene.mentions:
                words = self.scene.text[max(0, mention.start - 24) : mention.start].split()[-2:]
                self._before.setdefault(mention.full_name, set()).update(words)
        honorifics = genders.gender(self._before.get(name, ()), "")
        return honorifics or genders.gender(self.titles.get(name, ()), "") or genders.gender((), name)
