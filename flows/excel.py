"""The answer to a query as a sheet of Excel: dates are dates, numbers numbers, and text is never a formula."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from itertools import chain
from math import isfinite
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileSizeError

from flows.errors import SettingError
from flows.exports import Chunks, distinct, text_of, utc
from flows.terminal import visible

ROWS = 1_048_576
"""Of a sheet, the heading among them."""
CELL = 32_767
"""Code units of UTF-16 that a cell holds."""
DIGITS = 15
"""Digits of a number that Excel keeps."""
FIRST_DAY = date(1900, 1, 1)
"""The earliest that Excel has a number for; a day before it is text."""
WIDEST = 60
FORMS = {"datetime": "yyyy-mm-dd hh:mm:ss", "date": "yyyy-mm-dd", "time": "hh:mm:ss", "heading": "General"}
NO_CHARACTERS = re.compile("[\ufffe\uffff]")
OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_xlsx(names: Sequence[str], chunks: Chunks, place: Path) -> None:
    """Rows as the one sheet of a workbook. Raises SettingError when it can't hold them."""
    with tempfile.TemporaryDirectory(prefix="broadsheet-") as scratch:
        book = Workbook(str(place), {**OPTIONS, "tmpdir": scratch})
        try:
            _fill(book, distinct(names), iter(chunks))
            book.close()
        except FileSizeError as error:
            raise SettingError("too much for an Excel file: ask for less, or write csv or parquet") from error
        finally:
            for sheet in book.worksheets():
                sheet.row_data_fh.close()  # its own scratch file, still open when it was left half-way


def _fill(book: Workbook, names: Sequence[str], chunks: Iterator[Sequence[Sequence[Any]]]) -> None:
    sheet = book.add_worksheet("answer")
    forms = {kind: book.add_format({"num_format": form, "bold": kind == "heading"}) for kind, form in FORMS.items()}
    first = next(chunks, [])
    for column, name in enumerate(names):
        longest = max((len(_words(row[column]).partition("\n")[0]) for row in first), default=0)
        sheet.set_column(column, column, min(max(longest, len(name)) + 2, WIDEST))
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(names):
        sheet.write_string(0, column, visible(name), forms["heading"])
    rows = (row for chunk in chain([first], chunks) for row in chunk)
    for number, row in enumerate(rows, start=1):
        if number == ROWS:
            raise SettingError(
                f"an Excel sheet holds {ROWS - 1:,} rows, and there are more: add a LIMIT, or write csv or parquet"
            )
        for column, value in enumerate(row):
            if not _write(sheet, number, column, value, forms):
                raise SettingError(
                    f"an Excel cell holds {CELL:,} characters, and {names[column]} of row {number:,} has more: "
                    f"cut it, as by left({names[column]}, {CELL}), or write csv or parquet"
                )


def _write(sheet: Any, row: int, column: int, value: object, forms: dict[str, Any]) -> bool:
    """One cell; false when it can't hold so much."""
    if value is None or (isinstance(value, float) and not isfinite(value)):
        return True
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float | Decimal) and (isinstance(value, float) or _fits(value)):
        sheet.write_number(row, column, value)
    elif isinstance(value, datetime) and utc(value).date() >= FIRST_DAY:
        sheet.write_datetime(row, column, utc(value), forms["datetime"])
    elif isinstance(value, date) and not isinstance(value, datetime) and value >= FIRST_DAY:
        sheet.write_datetime(row, column, value, forms["date"])
    elif isinstance(value, time) and value.tzinfo is None:
        sheet.write_datetime(row, column, value, forms["time"])
    else:
        words = _words(value)
        if len(words) * 2 > CELL and len(words.encode("utf-16-le")) > CELL * 2:
            return False
        sheet.write_string(row, column, words)
    return True


def _fits(value: int | Decimal) -> bool:
    """Has it no more digits than Excel keeps? An id of twenty digits would lose its last five."""
    return len(Decimal(value).normalize().as_tuple().digits) <= DIGITS


def _words(value: object) -> str:
    r"""The value as text, with control characters shown as `\x1b`: a sheet can hold none."""
    words = "" if value is None else value if isinstance(value, str) else text_of(value)
    return NO_CHARACTERS.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), visible(words))
