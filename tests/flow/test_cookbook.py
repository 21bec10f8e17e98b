"""The answers of the cookbook are what the samples give."""

import re
from pathlib import Path

import pytest

from tests.cookbook import PAGE, RECIPE, renewed

TEXT = PAGE.read_text(encoding="utf-8")
RECIPES = re.split(r"^(?=### )", TEXT, flags=re.MULTILINE)[1:]


def test_every_question_has_a_query_and_an_answer() -> None:
    assert len(RECIPES) == 20
    assert len(RECIPE.findall(TEXT)) == len(RECIPES) == TEXT.count("```sql")


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.split("\n")[0].strip("# "))
def test_a_recipe_gives_the_answer_that_stands_there(recipe: str, samples: Path) -> None:
    assert renewed(recipe, samples) == recipe, "make docs"


@pytest.mark.parametrize("answer", [found["answer"] for found in RECIPE.finditer(TEXT)])
def test_an_answer_is_small(answer: str) -> None:
    lines = answer.rstrip().split("\n")
    assert 3 <= len(lines) <= 12
    assert max(map(len, lines)) <= 110
