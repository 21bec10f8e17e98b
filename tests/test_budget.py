"""The limit of processor time: it ends what runs away, and never anything else."""

import contextlib
import re
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from flows.budget import OverBudgetError, within


def spin_on() -> None:
    spin(60)


def spin(seconds: float) -> str:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass
    return "done"


def run_away() -> None:
    re.fullmatch(r"(a+)+b", "a" * 60)


def swallow() -> None:
    for _ in range(3):
        with contextlib.suppress(BaseException):  # as a careless library does
            spin(60)
    spin(60)


def test_work_in_time_gives_what_it_returns() -> None:
    assert within(5, spin, 0.01) == "done"


def test_work_that_fails_fails_with_its_own_error() -> None:
    with pytest.raises(ZeroDivisionError):
        within(5, lambda: 1 / 0)


@pytest.mark.parametrize("work", [spin_on, run_away, swallow])
def test_work_that_runs_away_is_stopped(work: Callable[[], None]) -> None:
    start = time.process_time()
    with pytest.raises(OverBudgetError):
        within(0.1, work)
    assert time.process_time() - start < 5


def test_no_error_comes_after_the_work() -> None:
    """The work ends about when the time does, many times over: each error must come out of the call itself."""
    stopped = 0
    for round_no in range(200):
        try:
            within(0.004, spin, 0.001 * (round_no % 9))
        except OverBudgetError:
            stopped += 1
        spin(0.0005)
    spin(0.1)
    assert 0 < stopped < 200


def test_another_thread_has_all_the_time_it_takes() -> None:
    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(within, 0.01, spin, 0.05).result() == "done"
