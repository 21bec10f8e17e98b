"""In what walk of life a title is held: a footballer and a minister of one name are two people."""

from __future__ import annotations

import re

from transforms.word_sets import phrases, words

_SPORT = words(
    """
    athlete batsman batter boxer bowler captain coach cricketer cyclist defender driver footballer forward goalkeeper
    golfer goalie gymnast halfback jockey midfielder pitcher player quarterback racer rider runner sailor skater skier
    skipper sprinter striker swimmer umpire winger wicketkeeper wrestler
    """
)
_ARTS = words(
    """
    actor actress artist cellist choreographer comedian composer conductor dancer designer drummer filmmaker guitarist
    musician novelist painter pianist playwright poet rapper sculptor singer soprano songwriter tenor violinist
    """
)
# Offices of a state: who holds one in one country does not hold one in another.
_STATE = words(
    """
    alderman alderwoman ambassador attorney chancellor commissar congressman congresswoman consul councillor
    councilman councilwoman envoy governor judge justice lawmaker legislator magistrate mayor minister ombudsman
    premier president prosecutor representative secretary senator sheriff speaker vice-premier
    """
)
_OFFICE = _STATE | words(
    """
    admiral analyst archbishop banker bishop broker captain cardinal chair chairman chairperson chairwoman chief
    colonel commander commissioner dean deputy director economist editor engineer executive general head imam inspector
    lawyer lecturer lieutenant major manager pastor physician priest principal professor rabbi rector researcher
    scientist sergeant spokesman spokesperson spokeswoman superintendent surgeon
    """
)
_OF_TWO_MINDS = phrases(
    "captain, chief, director, driver, general, head, manager, president, player, runner, designer, commander, rider"
)
"""They are said of several: an army's captain and a team's."""
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def field_of(title: str) -> str | None:
    """sport, arts or office; None where the title does not tell."""
    said = _WORD.findall(title.lower())
    for field, known in (("sport", _SPORT), ("arts", _ARTS), ("office", _OFFICE)):
        if any(word in known and word not in _OF_TWO_MINDS for word in said):
            return field
    return None


def is_of_a_state(title: str) -> bool:
    """Whether the title is an office of a state, so that one holder has one country."""
    return any(word in _STATE for word in _WORD.findall(title.lower()))
