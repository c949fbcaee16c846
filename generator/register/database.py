"""Opening `vanban.db`: how SQLite is to behave, and bringing an older file up to date.

WAL with synchronous FULL: a commit that was acknowledged is on the disk, and readers never wait for a writer. Writers
take the lock when they begin (BEGIN IMMEDIATE), so that none fails half way. Alembic is loaded only when the file is
not yet at `HEAD`: it costs more than the rest of the start.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event, exc, inspect, text

from generator.errors import Refused, Unreadable

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0001"
"""The newest migration; a test says that it is."""

NAME = "vanban.db"
_WAIT = 15.0
_MIGRATIONS = Path(__file__).with_name("migrations")


def connect(kho: Path) -> Engine:
    """The engine on the database of a kho, made or brought up to date. Raises Refused, Unreadable."""
    path = kho / NAME
    try:
        kho.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"Không tạo được thư mục «{kho}» để giữ bản thảo; xin xem lại quyền ghi.") from error
    engine = create_engine(f"sqlite+pysqlite:///{path}", connect_args={"timeout": _WAIT, "check_same_thread": False})
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    try:
        with engine.connect() as connection:
            found = revision(connection)
        if found != HEAD:
            _migrate(engine, path)
    except exc.DatabaseError as error:
        engine.dispose()
        raise Unreadable(f"Không mở được cơ sở dữ liệu «{path}»: {error.orig}.") from error
    except BaseException:
        engine.dispose()
        raise
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine for transactions that write: they take the lock at once."""
    return engine.execution_options(writes=True)


def revision(connection: Connection) -> str | None:
    """The migration that the file is at, None for a new file."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def config() -> Config:
    """Alembic's settings for our migrations: no file, no log of its own."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return made


def _migrate(engine: Engine, path: Path) -> None:
    """Up to `HEAD`, all or nothing; another process that does the same is waited for."""
    from alembic import command
    from alembic.util import CommandError

    with writing(engine).begin() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        try:
            command.upgrade(settings, "head")
        except CommandError as error:
            raise Refused(
                f"Cơ sở dữ liệu «{path}» do một bản mới hơn của chương trình tạo ra; xin cập nhật chương trình."
            ) from error


def _configure(connection: Any, _record: Any) -> None:
    # sqlite3 would begin transactions by itself, and late; `_begin` does it.
    connection.isolation_level = None
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    is_writing = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")
