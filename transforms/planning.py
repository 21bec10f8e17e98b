"""What a run has to do: the documents that were found, held against the ledger, and cut into batches.

found:   raw_uri, bytes, raw_sha256 (None: unreadable).
ledger:  raw_uri, raw_sha256, status, duplicate_of, in_scope (does it lie under the run's argument?), done (was it read
         by today's rules already, in a run that was cut off?).
work:    raw_uri, bytes, raw_sha256, duplicate_of, action (process, duplicate, remove) and change (new, changed, again,
         promoted: a copy whose original is gone, moved: a copy of another original, removed).
"""

from __future__ import annotations

import pandas as pd

from transforms.formats import lookup

LEAST_BATCHES = 4
"""A run is cut into at least so many batches when it is large enough, so that every core has one."""
SMALLEST_SHARE = 50


def plan(found: pd.DataFrame, ledger: pd.DataFrame, *, full: bool) -> pd.DataFrame:
    """The work of a run, in the order of raw_uri; documents that need none are left out.

    Of documents with the same bytes one is the article: the one that is so already, then the smallest raw_uri.
    """
    both = found.merge(ledger, on="raw_uri", how="outer", validate="1:1", suffixes=("", "_known"))
    both["change"] = _changes(both, full=full)
    both["duplicate_of_now"] = _originals(both)
    copy = both["duplicate_of_now"].notna()
    same_copy = (both["status"] == "duplicate") & (both["duplicate_of"] == both["duplicate_of_now"])
    unchanged = both["change"] == "same"
    both.loc[unchanged & copy & (both["status"] == "duplicate") & ~same_copy, "change"] = "moved"
    both.loc[unchanged & ~copy & (both["status"] == "duplicate"), "change"] = "promoted"
    both.loc[(both["change"] == "again") & copy & same_copy, "change"] = "same"
    both["action"] = copy.map({True: "duplicate", False: "process"})
    both.loc[both["change"] == "removed", "action"] = "remove"
    work = both[~both["change"].isin(["same", "elsewhere"])].sort_values("raw_uri", kind="stable")
    work = work.assign(duplicate_of=work["duplicate_of_now"].where(work["action"] == "duplicate", None))
    return work[["raw_uri", "bytes", "raw_sha256", "change", "action", "duplicate_of"]].reset_index(drop=True)


def _changes(both: pd.DataFrame, *, full: bool) -> pd.Series[str]:
    """What became of each document since the ledger was written."""
    here, known = both["bytes"].notna(), both["status"].notna() & (both["status"] != "removed")
    same = (both["raw_sha256"] == both["raw_sha256_known"]) | (
        both["raw_sha256"].isna() & both["raw_sha256_known"].isna()
    )
    change = pd.Series("elsewhere", index=both.index)
    change[here & ~known] = "new"
    change[here & known & ~same] = "changed"
    change[here & known & same] = "same"
    if full:
        change[here & known & same & ~both["done"].eq(True)] = "again"
    change[~here & known & both["in_scope"].eq(True)] = "removed"
    return change


def _originals(both: pd.DataFrame) -> pd.Series[str]:
    """raw_uri of the live document whose copy each document is; NA for an original.

    The same bytes are no copy where they are read in another way: `a.bak` is refused, and `a.txt` is an article.
    """
    sha = both["raw_sha256"].fillna(both["raw_sha256_known"])
    here = both["bytes"].notna() | both["status"].fillna("removed").ne("removed")
    live = sha.notna() & here & (both["change"] != "removed")
    kept = both["change"].isin(["same", "again", "elsewhere"]) & both["status"].isin(["article", "reject"])
    reading = both["raw_uri"].map(_reading)
    order = both.assign(sha=sha, late=~kept, reading=reading)[live].sort_values(["sha", "late", "raw_uri"])
    first = order.groupby(["sha", "reading"])["raw_uri"].transform("first").reindex(both.index)
    return first.where(first != both["raw_uri"])


def _reading(raw_uri: str) -> str:
    found = lookup(raw_uri)
    return "none" if found is None else "packed" if found.name.endswith(".gz") else "plain"


def cut(work: pd.DataFrame, *, batch_size: int, batch_bytes: int) -> list[pd.DataFrame]:
    """The work in batches of at most `batch_size` documents and `batch_bytes` raw bytes; one larger is alone."""
    if work.empty:
        return []
    share = max(SMALLEST_SHARE, -(-len(work) // LEAST_BATCHES))
    most = min(batch_size, share)
    starts, count, size = [], 0, 0
    for row, weight in enumerate(work["bytes"].fillna(0).astype("int64")):
        if row == 0 or count >= most or size + weight > batch_bytes:
            starts.append(row)
            count, size = 0, 0
        count, size = count + 1, size + weight
    return [work.iloc[start:end] for start, end in zip(starts, [*starts[1:], len(work)], strict=True)]
