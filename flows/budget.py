"""A limit of processor time for the work on one document, so that one article never holds up the others."""

from __future__ import annotations

import math
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import ParamSpec, TypeVar

AGAIN_SECONDS = 0.05
"""A library may swallow the error, or it falls into a place that can't raise: it comes again until the work ends."""

_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")
_until = math.inf


class OverBudgetError(BaseException):
    """The work took longer than it may. No Exception, so that no `except Exception` on the way holds it up."""


def within(seconds: float, work: Callable[_Given, _Made], /, *args: _Given.args, **given: _Given.kwargs) -> _Made:
    """What the work returns. Raises OverBudgetError after so many seconds of processor time, and never later on.

    A signal interrupts Python and the matching of a regular expression, but no other call into C. Python tells signals
    to the main thread alone: in any other thread the work has all the time it takes.
    """
    global _until
    if threading.current_thread() is not threading.main_thread():
        return work(*args, **given)
    if signal.getsignal(signal.SIGVTALRM) is not _stop:
        signal.signal(signal.SIGVTALRM, _stop)  # for good: a late signal would end a process that has no handler
    _until = time.process_time() + seconds
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds, AGAIN_SECONDS)
        return work(*args, **given)
    finally:
        _until = math.inf  # no call stands between the work and this line, and Python tells signals only after calls
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _stop(_number: int, _frame: FrameType | None) -> None:
    """A signal that was late for the last document must not hit the next, whose time is not over."""
    if time.process_time() >= _until:
        raise OverBudgetError
