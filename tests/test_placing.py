"""Into which story an article is put."""

from transforms import stories
from transforms.stories import Stories, Told, place


def told(article: str, day: int | None, *cues: int) -> Told:
    """The first of its cues is a name."""
    return Told(article, day, frozenset(cues[:1]), frozenset(cues[1:]))


def test_an_article_joins_the_story_that_it_is_most_like() -> None:
    known = Stories()
    one, other = known.add(told("a", 0, *range(10))), known.add(told("b", 0, *range(8), 50, 51))
    assert known.most_like(told("c", 0, *range(8), 50, 60)) == other
    assert known.most_like(told("d", 0, *range(10))) == one
    assert known.most_like(told("e", 0, 0, *range(60, 70))) is None


def test_each_day_between_them_takes_more() -> None:
    known = Stories()
    known.add(told("a", 100, *range(7)))
    days = [day for day in range(60, 140) if known.most_like(told("b", day, *range(7))) is not None]
    assert days == list(range(90, 111))


def test_a_story_is_as_near_as_the_nearest_of_its_days() -> None:
    known = Stories()
    number = known.add(told("a", 0, *range(7)))
    known.add(told("b", 20, *range(7)), number)
    assert known.most_like(told("c", 25, *range(7))) == number
    assert known.most_like(told("c", 10, *range(7))) == number


def test_what_one_article_of_a_large_story_has_does_not_count_as_if_all_had_it() -> None:
    known = Stories()
    number = known.add(told("a", 0, *range(12)))
    known.add(told("b", 0, *range(20, 32)), number)
    assert known.most_like(told("c", 0, *range(10))) is None


def test_the_order_of_arrival_within_a_run_changes_nothing() -> None:
    days = (("a", 3, 1), ("b", 1, 3), ("c", 2, 2))
    articles = [told(name, day, 0, *range(start, start + 9)) for name, day, start in days]
    there = dict(place(Stories(), articles, {}, {}))
    assert dict(place(Stories(), reversed(articles), {}, {})) == there
    assert len(set(there.values())) < len(there)


def test_rare_is_a_share_of_what_is_told_around_the_day() -> None:
    many = stories.ALWAYS_RARE + 1
    for others, joins in ((0, False), (200 * many, True)):
        known = Stories()
        for number in range(many):
            known.add(told(f"a{number}", 0, 1_000 + number, 0))
        for number in range(others):
            known.add(told(f"b{number}", 0, 100_000 + number))
        known.add(told("c", 0, 0, *range(1, 6)))
        assert (known.most_like(told("d", 0, 0, *range(1, 6))) is not None) is joins
