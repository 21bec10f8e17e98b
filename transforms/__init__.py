"""Pure functions from bytes and text to rows: no files, no clock, no network, no log."""
