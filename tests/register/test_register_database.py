"""The file itself: its migrations, how SQLite is told to behave, files that are not ours."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from generator import register
from generator.errors import Refused, Unreadable
from generator.register import database
from generator.register.models import Base


def test_head_is_the_newest_migration() -> None:
    assert ScriptDirectory.from_config(database.config()).get_current_head() == database.HEAD


def test_migrations_make_the_tables_that_the_models_describe(tmp_path: Path) -> None:
    engine = database.connect(tmp_path)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


def test_commit_reaches_the_disk_before_it_is_acknowledged(tmp_path: Path) -> None:
    engine = database.connect(tmp_path)
    with engine.connect() as connection:
        found = {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "synchronous")}
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    engine.dispose()
    assert found == {"journal_mode": "wal", "synchronous": 2}  # 2 is FULL


def test_file_of_a_newer_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    register.open(tmp_path).close()
    with sqlite3.connect(tmp_path / database.NAME) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(Refused, match="bản mới hơn"):
        register.open(tmp_path)


def test_file_that_is_no_database_is_refused_in_vietnamese(tmp_path: Path) -> None:
    (tmp_path / database.NAME).write_bytes(b"not a database at all" * 100)
    with pytest.raises(Unreadable, match="Không mở được cơ sở dữ liệu"):
        register.open(tmp_path)
    assert (tmp_path / database.NAME).read_bytes().startswith(b"not a database")


def test_kho_is_made_when_there_is_none(tmp_path: Path) -> None:
    register.open(tmp_path / "a" / "b").close()
    assert (tmp_path / "a" / "b" / "vanban.db").is_file()


def test_a_new_file_may_be_opened_by_several_at_once(tmp_path: Path) -> None:
    failures: list[BaseException] = []
    gate = threading.Barrier(4)

    def run() -> None:
        gate.wait()
        try:
            store = register.open(tmp_path)
            store.new_draft("cong_van", {})
            store.close()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    store = register.open(tmp_path)
    assert len(store.recent()) == 4
    store.close()
