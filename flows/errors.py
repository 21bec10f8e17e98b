"""What can stop Broadsheet, each a clear line that says what to do.

BroadsheetError             exit code 1
├── SettingError            2: a wrong argument or setting
├── RemovalError            1: too much is gone at once
├── ChecksError             1: an error-level check failed, nothing was published
├── WorkerError             1: a process died over a batch, twice
├── LakeError               1: a file of the lake is missing or damaged
└── InterruptedRunError     130: stopped by the user, nothing half-written

A document that can't be taken in is no error of a run: it is a `transforms.rejects.Reject`.
"""


class BroadsheetError(Exception):
    """Base of all; its text is one line for a person."""

    exit_code = 1


class SettingError(BroadsheetError):
    """A wrong argument or setting."""

    exit_code = 2


class RemovalError(BroadsheetError):
    """More than half of the known documents under the argument are gone."""


class ChecksError(BroadsheetError):
    """An error-level check failed."""


class WorkerError(BroadsheetError):
    """A process that made a batch died, and the one that tried again as well."""


class LakeError(BroadsheetError):
    """The lake can't be read as it should be."""


class InterruptedRunError(BroadsheetError):
    """The user stopped the run."""

    exit_code = 130
