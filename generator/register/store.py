"""Drafts, versions and made documents of one kho.

Each save is one transaction: the draft's values and a version with the same values, both or neither. A save names the
version it was typed over; when another one stands by then it is refused (`Stale`), unless that one was written by the
same window (`by`) or holds the same values: a window whose server was killed between the commit and the answer sends
again, and loses nothing. One writer at a time within this process; other processes are waited for by SQLite.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine, Select, delete, select
from sqlalchemy.orm import Session

from generator.register import database, keeping
from generator.register.made_files import FOLDER, keep
from generator.register.models import BanThao, DaLam, PhienBan
from generator.register.records import Absent, Draft, Made, Saved, Stale, Version

_Row = TypeVar("_Row")
_LONGEST_NAME = 200
_THINNED_EVERY = 25


def _now() -> datetime:
    return datetime.now(UTC)


def open(kho: Path, clock: Callable[[], datetime] = _now) -> Store:
    """The store of a kho, made when there is none yet. Raises Refused, Unreadable."""
    return Store(kho, database.connect(kho), clock)


class Store:
    """See the module. Every method may be called from any thread; Absent for what there is not."""

    def __init__(self, kho: Path, engine: Engine, clock: Callable[[], datetime]) -> None:
        self.kho = kho
        self._engine = engine
        self._clock = clock
        self._lock = threading.Lock()

    def close(self) -> None:
        self._engine.dispose()

    def new_draft(self, loai: str, values: Mapping[str, Any], *, copied_from: int | None = None) -> Draft:
        """A draft with its first version."""
        with self._writing() as session:
            now, written = _stamp(self._clock()), _written(values)
            draft = BanThao(
                loai=loai, ten=_name(values), gia_tri=written, lan=1, noi_ghi=None,
                tao_luc=now, sua_luc=now, xoa_luc=None, nhan_ban_tu=copied_from,
            )  # fmt: skip
            session.add(draft)
            session.flush()
            session.add(PhienBan(ban_thao_id=draft.id, lan=1, gia_tri=written, luc=now, tu_dong=True))
            return _draft(draft)

    def save(
        self,
        draft_id: int,
        values: Mapping[str, Any],
        expected_version: int | None = None,
        *,
        by: str | None = None,
        is_auto: bool = True,
    ) -> Saved:
        """Write what was typed; nothing when it is there already. `expected_version` None writes over whatever stands.

        Raises Stale.
        """
        with self._writing() as session:
            draft = _found(session.get(BanThao, draft_id), "bản thảo", draft_id)
            written = _written(values)
            current = Saved(draft.lan, _time(draft.sua_luc))
            if written == draft.gia_tri and is_auto:
                return current
            is_same_window = by is not None and by == draft.noi_ghi
            if expected_version not in (None, draft.lan) and not is_same_window:
                raise Stale(current)
            return self._put(session, draft, written, _name(values), by=by, is_auto=is_auto)

    def draft(self, draft_id: int) -> Draft:
        with self._reading() as session:
            return _draft(_found(session.get(BanThao, draft_id), "bản thảo", draft_id))

    def recent(self, limit: int = 20, offset: int = 0) -> list[Draft]:
        """Drafts that were not thrown away, the one saved last first."""
        wanted = select(BanThao).where(BanThao.xoa_luc.is_(None)).order_by(BanThao.sua_luc.desc(), BanThao.id.desc())
        with self._reading() as session:
            return [_draft(row) for row in session.scalars(wanted.limit(limit).offset(offset))]

    def versions(self, draft_id: int) -> list[Version]:
        """The versions of a draft that are kept, newest first."""
        wanted = select(PhienBan).where(PhienBan.ban_thao_id == draft_id).order_by(PhienBan.lan.desc())
        with self._reading() as session:
            _found(session.get(BanThao, draft_id), "bản thảo", draft_id)
            return [_version(row) for row in session.scalars(wanted)]

    def version(self, draft_id: int, version: int) -> Version:
        with self._reading() as session:
            return _version(_of(session, draft_id, version))

    def restore(self, draft_id: int, version: int, *, by: str | None = None) -> Saved:
        """Go back to a former version: its values become a new version, so that this too can be undone."""
        with self._writing() as session:
            draft = _found(session.get(BanThao, draft_id), "bản thảo", draft_id)
            values = _of(session, draft_id, version).gia_tri
            _of(session, draft_id, draft.lan).tu_dong = False
            return self._put(session, draft, values, _name(json.loads(values)), by=by, is_auto=False)

    def duplicate(
        self, draft_id: int, *, version: int | None = None, changes: Mapping[str, Any] | None = None
    ) -> Draft:
        """A new draft with the values of another, of one of its versions when told; `changes` laid over them."""
        source = self.draft(draft_id)
        values = source.values if version is None else self.version(draft_id, version).values
        return self.new_draft(source.loai, {**values, **(changes or {})}, copied_from=draft_id)

    def delete(self, draft_id: int) -> None:
        """Throw a draft away: it is no longer shown, and `undelete` brings it back."""
        with self._writing() as session:
            draft = _found(session.get(BanThao, draft_id), "bản thảo", draft_id)
            draft.xoa_luc = draft.xoa_luc or _stamp(self._clock())

    def undelete(self, draft_id: int) -> None:
        with self._writing() as session:
            _found(session.get(BanThao, draft_id), "bản thảo", draft_id).xoa_luc = None

    def record_made(
        self, draft_id: int, bundle: Mapping[str, Any], docx: bytes, pdf: bytes | None, *, version: int | None = None
    ) -> Made:
        """Keep a document that was made of a draft (of its version, else of what stands); that version is kept too.

        The files are on the disk before the record of them. Raises Refused when they cannot be written.
        """
        draft = self.draft(draft_id)
        stem = _name(bundle)
        paths = keep(self.kho, draft.loai, stem, docx, pdf)
        with self._writing() as session:
            row = DaLam(
                ban_thao_id=draft_id, lan=version or draft.version, loai=draft.loai, ten=stem,
                du_lieu=_written(bundle), tep_docx=paths[0].name, tep_pdf=paths[1].name if paths[1] else None,
                luc=_stamp(self._clock()),
            )  # fmt: skip
            session.add(row)
            # A version that was thinned out meanwhile is lived on by the bundle.
            for kept in session.scalars(_wanted(draft_id, row.lan)):
                kept.tu_dong = False
            session.flush()
            return self._made(row)

    def made(self, made_id: int) -> Made:
        with self._reading() as session:
            return self._made(_found(session.get(DaLam, made_id), "văn bản đã làm", made_id))

    def made_of(self, draft_id: int) -> list[Made]:
        """What was made of a draft, newest first."""
        wanted = select(DaLam).where(DaLam.ban_thao_id == draft_id).order_by(DaLam.id.desc())
        with self._reading() as session:
            return [self._made(row) for row in session.scalars(wanted)]

    def recently_made(self, limit: int = 20) -> list[Made]:
        with self._reading() as session:
            return [self._made(row) for row in session.scalars(select(DaLam).order_by(DaLam.id.desc()).limit(limit))]

    def _put(
        self, session: Session, draft: BanThao, written: str, name: str, *, by: str | None, is_auto: bool
    ) -> Saved:
        now = self._clock()
        draft.gia_tri, draft.ten, draft.noi_ghi = written, name, by
        draft.lan, draft.sua_luc, draft.xoa_luc = draft.lan + 1, _stamp(now), None
        session.add(PhienBan(ban_thao_id=draft.id, lan=draft.lan, gia_tri=written, luc=_stamp(now), tu_dong=is_auto))
        if draft.lan % _THINNED_EVERY == 0:
            session.flush()
            _thin(session, draft.id, now)
        return Saved(draft.lan, now)

    def _made(self, row: DaLam) -> Made:
        folder = self.kho / FOLDER
        return Made(
            row.id, row.ban_thao_id, row.lan, row.loai, row.ten, json.loads(row.du_lieu),
            folder / row.tep_docx, folder / row.tep_pdf if row.tep_pdf else None, _time(row.luc),
        )  # fmt: skip

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with self._lock, Session(database.writing(self._engine), expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with Session(self._engine) as session:
            yield session


def _thin(session: Session, draft_id: int, now: datetime) -> None:
    rows = session.execute(
        select(PhienBan.lan, PhienBan.luc, PhienBan.tu_dong).where(PhienBan.ban_thao_id == draft_id)
    ).all()
    gone = keeping.given_up((keeping.Stamp(lan, _time(luc), auto) for lan, luc, auto in rows), now)
    if gone:
        session.execute(delete(PhienBan).where(PhienBan.ban_thao_id == draft_id, PhienBan.lan.in_(gone)))


def _of(session: Session, draft_id: int, version: int) -> PhienBan:
    return _found(session.scalars(_wanted(draft_id, version)).one_or_none(), "phiên bản", version)


def _wanted(draft_id: int, version: int) -> Select[PhienBan]:
    return select(PhienBan).where(PhienBan.ban_thao_id == draft_id, PhienBan.lan == version)


def _found(row: _Row | None, what: str, key: int) -> _Row:
    if row is None:
        raise Absent(f"Không có {what} số {key}.")
    return row


def _draft(row: BanThao) -> Draft:
    return Draft(
        row.id, row.loai, row.ten, json.loads(row.gia_tri), row.lan, _time(row.tao_luc), _time(row.sua_luc),
        row.nhan_ban_tu, _time(row.xoa_luc) if row.xoa_luc else None,
    )  # fmt: skip


def _version(row: PhienBan) -> Version:
    return Version(row.lan, json.loads(row.gia_tri), _time(row.luc), row.tu_dong)


def _written(values: Mapping[str, Any]) -> str:
    """Values as JSON text. Half a character (a lone surrogate) stands as its code: SQLite holds whole ones only."""
    written = json.dumps(values, ensure_ascii=False, allow_nan=False)
    try:
        written.encode()
    except UnicodeEncodeError:
        return json.dumps(values, allow_nan=False)
    return written


def _name(values: Mapping[str, Any]) -> str:
    """What to show a document by: its subject on one line."""
    subject = values.get("trich_yeu")
    words = " ".join(subject.split()) if isinstance(subject, str) else ""
    return words.encode(errors="replace").decode()[:_LONGEST_NAME]


def _stamp(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def _time(stamp: str) -> datetime:
    return datetime.fromisoformat(stamp)
