"""A user's drafts, their versions and the documents made of them: the one place that knows the database.

`open` gives a `Store` on `<kho>/vanban.db` (SQLite: WAL, each commit flushed to the disk). `models` are the tables,
`migrations` how they came to be, `database` opens and migrates, `keeping` says which versions stay. What is typed is
kept exactly as it was typed: a draft is the values of its form, not yet a bundle, and may be half filled or wrong.

Room for the register of numbers: it takes tables of its own in the same file, by one more migration.
"""

from __future__ import annotations

from generator.register.made_files import file_stem
from generator.register.records import Absent, Draft, Made, Saved, Stale, Version
from generator.register.store import Store, open

__all__ = ["Absent", "Draft", "Made", "Saved", "Stale", "Store", "Version", "file_stem", "open"]
