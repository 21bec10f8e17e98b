"""What hangs together, and which id goes on with which cluster."""

from hypothesis import given
from hypothesis import strategies as st

from transforms.clusters import gathered, groups, ids

Cluster = dict[str, str | None]


def test_what_hangs_together_by_others_is_one_group() -> None:
    assert groups([(5, 4), (9, 9), (2, 7), (4, 7)]) == {5: 2, 4: 2, 2: 2, 7: 2, 9: 9}


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_groups_do_not_depend_on_the_order(links: list[tuple[int, int]]) -> None:
    found = groups(links)
    assert found == groups([(b, a) for a, b in reversed(links)])
    assert all(found[a] == found[b] for a, b in links)
    assert all(found[found[each]] == found[each] <= each for each in found)


def test_a_new_cluster_is_named_after_its_first_article() -> None:
    (name,) = ids("near", [{"b": None, "a": None}], ())
    assert ids("near", [{"a": None, "c": None}], ()) == [name]
    assert ids("story", [{"a": None, "c": None}], ()) != [name]


def test_who_joins_or_leaves_renames_nothing() -> None:
    assert ids("near", [{"a": None, "b": "x", "c": "x"}], ()) == ["x"]
    assert ids("near", [{"a": "y", "b": "x", "c": "x"}], ()) == ["x"]
    assert ids("near", [{"c": "x", "d": None}], ()) == ["x"]


def test_of_two_that_become_one_the_id_of_the_larger_stays() -> None:
    assert ids("near", [{"a": "y", "b": "y", "c": "x", "d": "x", "e": "x"}], ()) == ["x"]


def test_of_one_that_falls_apart_the_larger_part_keeps_the_id_and_the_other_gets_a_new_one() -> None:
    parts: list[Cluster] = [{"a": "x", "b": "x"}, {"c": "x", "d": "x", "e": "x"}]
    first, second = ids("near", parts, ())
    assert second == "x" != first
    assert ids("near", parts[::-1], ()) == [second, first]


def test_an_id_that_another_cluster_has_is_not_given_again() -> None:
    (made,) = ids("near", [{"a": None, "b": None}], ())
    (other,) = ids("near", [{"a": None, "b": None}], {made})
    assert other != made
    assert ids("near", [{"a": "x", "b": None}], {"x"}) == [made]


@given(
    st.lists(st.dictionaries(st.integers(0, 99).map(str), st.sampled_from([None, "x", "y"]), min_size=2), max_size=4)
)
def test_what_was_named_once_is_named_so_again(clusters: list[Cluster]) -> None:
    named = ids("near", clusters, ())
    assert len(set(named)) == len(named)
    again = [dict.fromkeys(cluster, name) for cluster, name in zip(clusters, named, strict=True)]
    assert ids("near", again, ()) == named


def test_members_are_gathered_by_group() -> None:
    assert gathered([(1, "a", None), (2, "b", "x"), (1, "c", "x")]) == [{"a": None, "c": "x"}, {"b": "x"}]
