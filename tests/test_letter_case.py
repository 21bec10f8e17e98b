"""Headlines in title case or capitals, told in the case of running text."""

import pytest

from transforms import letter_case

BODY = "In New York a new museum returned the meteor to the village that named it. WHO and Apple agreed."


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Museum Returns Meteor to Village", "museum returns meteor to village"),
        ("New York Opens Museum", "New York opens museum"),
        ("Tilling Unveils Meteor", "Tilling unveils meteor"),
        ("WHO Warns Apple", "WHO warns Apple"),
        ("TILLING AND WHO AGREE ON METEOR", "Tilling and WHO agree on meteor"),
        ("Grant Meets Mark", "Grant meets Mark"),
    ],
)
def test_a_headline_has_the_case_of_the_article(headline: str, told: str) -> None:
    usual, pairs = letter_case.usual_forms(BODY), letter_case.capital_pairs(BODY)
    assert letter_case.restored(headline, usual, pairs) == told
