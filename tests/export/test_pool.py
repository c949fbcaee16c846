"""The pool with a real LibreOffice: same pages as a single run, many threads, every way a member may end."""

from __future__ import annotations

import os
import random
import signal
import stat
import sys
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import FrameType

import kept
import pytest
import stranger
from support import documents, pages

from generator.errors import Missing, Refused, Unreadable
from generator.export import libreoffice, libreoffice_profile, pool_member
from generator.export import pool as pool_module
from generator.export.pool import Pool
from generator.export.pool_member import Member, Parts, parts
from generator.resources import programs

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are watched through pidfd and /proc")


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of the test's own, to see what is left in it; its name is hard on addresses."""
    folder = tmp_path / "tạm thời #1"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    """One process, shared by the tests that leave it as they found it or let it be replaced."""
    with Pool(1) as made:
        yield made


def test_the_page_is_the_one_of_a_single_run(pool: Pool) -> None:
    raw = documents.made(documents.bundle("cong_van/day_du.json")).write()
    assert pages.read(pool.convert(raw)) == pages.read(libreoffice.convert(raw))


def test_the_process_is_kept_from_document_to_document(pool: Pool) -> None:
    pool.convert(kept.told("một"))
    (first,) = kept.members(pool)
    pool.convert(kept.told("hai"))
    assert kept.members(pool) == [first]


def test_each_thread_gets_its_own_document(temporary: Path) -> None:
    numbers = [f"văn bản số {number}" for number in range(1, 25)]
    with Pool(2) as pool, ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda word: kept.words(pool.convert(kept.told(word))), numbers))
        assert len(kept.members(pool)) == 2
    assert [number in text for number, text in zip(numbers, made, strict=True)] == [True] * len(numbers)
    assert list(temporary.iterdir()) == []


def test_many_files_keep_the_names_they_were_given(pool: Pool) -> None:
    files = {"Số 1.docx": kept.told("một"), "../hai": kept.told("hai"), "": kept.told("ba")}
    made = pool.convert_many(files)
    assert list(made) == list(files)
    told = zip(files, ("một", "hai", "ba"), strict=True)
    assert [word in kept.words(made[name]) for name, word in told] == [True] * 3


def test_a_file_that_cannot_be_printed_is_named_and_costs_no_process(pool: Pool) -> None:
    pool.convert(kept.told("một"))
    before = kept.members(pool)
    damaged = stranger.docx("<w:p>")
    with pytest.raises(Unreadable, match=r"«hỏng\.docx»") as caught:
        pool.convert_many({"tốt.docx": kept.told("một"), "hỏng.docx": damaged})
    assert caught.value.__notes__ != [""]
    assert "hai" in kept.words(pool.convert(kept.told("hai")))
    assert kept.members(pool) == before


@pytest.mark.parametrize("raw", [b"", b"%PDF-1.7", b"PK\x03\x04"])
def test_what_is_no_word_file_starts_no_process(raw: bytes) -> None:
    with Pool(1) as pool:
        with pytest.raises(Unreadable):
            pool.convert(raw)
        assert kept.members(pool) == []


@pytest.mark.parametrize("who", ["keeper", "office"])
def test_a_process_killed_while_nobody_asks_is_replaced(who: str, pool: Pool) -> None:
    pool.convert(kept.told("một"))
    (member,) = kept.members(pool)
    office = kept.office(member.pid)
    os.kill(member.pid if who == "keeper" else office, signal.SIGKILL)
    assert not kept.is_running(office)  # one that has lost its keeper goes too
    assert "hai" in kept.words(pool.convert(kept.told("hai")))
    assert member not in kept.members(pool)


def test_processes_killed_in_mid_conversation_lose_no_document(pool: Pool, soak: bool, temporary: Path) -> None:
    """Each time another moment of the conversation, by chance with a fixed seed; now the one, now the other."""
    chance = random.Random(30)  # noqa: S311 - no secret
    raw = documents.made(documents.bundle("cong_van/day_du.json")).write()
    wanted = kept.words(pool.convert(raw))
    for number in range(200 if soak else 20):
        (member,) = kept.members(pool)
        member.wait()
        victim = kept.office(member.pid) if number % 2 else member.pid
        # 60 ms: a document takes about 50, so that most fall inside and some after it.
        killer = threading.Timer(chance.uniform(0, 0.06), os.kill, (victim, signal.SIGKILL))
        killer.start()
        assert kept.words(pool.convert(raw)) == wanted
        killer.join()
        assert not kept.is_running(victim)
        if kept.members(pool) == [member]:  # killed after the document: the next one notices
            assert kept.words(pool.convert(raw)) == wanted
    folders = {Path(member._private) for member in kept.members(pool)}
    assert set(temporary.iterdir()) == folders


def test_a_document_that_hangs_is_given_up_and_the_next_is_printed(temporary: Path) -> None:
    with Pool(1, timeout=0.5) as pool:
        pool.convert(kept.told("một"), timeout=60)
        (member,) = kept.members(pool)
        office = kept.office(member.pid)
        os.kill(office, signal.SIGSTOP)
        with pytest.raises(Refused, match="chưa in xong sau 0,5\N{NO-BREAK SPACE}giây"):
            pool.convert(kept.told("hai"))
        assert not kept.is_running(office)
        assert not kept.is_running(member.pid)
        assert "ba" in kept.words(pool.convert(kept.told("ba"), timeout=60))
    assert list(temporary.iterdir()) == []


def test_a_keeper_that_hangs_is_given_up_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_member, "_END_LIMIT", 0.1)
    with Pool(1) as pool:
        pool.convert(kept.told("một"))
        (member,) = kept.members(pool)
        office = kept.office(member.pid)
        os.kill(member.pid, signal.SIGSTOP)
        with pytest.raises(Refused):
            pool.convert(kept.told("hai"), timeout=0.2)
        assert not kept.is_running(member.pid)
        assert not kept.is_running(office)


def test_the_limit_for_many_files_is_one_for_all(pool: Pool) -> None:
    pool.convert(kept.told("một"))
    (member,) = kept.members(pool)
    os.kill(kept.office(member.pid), signal.SIGSTOP)
    with pytest.raises(Refused, match="sau 0,3\N{NO-BREAK SPACE}giây"):
        pool.convert_many({str(number): kept.told("hai") for number in range(3)}, timeout=0.3)


def test_an_answer_that_nobody_waited_for_is_not_taken_for_the_next(pool: Pool) -> None:
    class Interrupted(BaseException):
        pass

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        raise Interrupted

    pool.convert(kept.told("một"))
    (member,) = kept.members(pool)
    office = kept.office(member.pid)
    os.kill(office, signal.SIGSTOP)
    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        with pytest.raises(Interrupted):
            pool.convert(kept.told("hai"))
    finally:
        signal.signal(signal.SIGALRM, before)
    assert not kept.is_running(office)
    assert "ba" in kept.words(pool.convert(kept.told("ba")))


@pytest.mark.parametrize("limit", [{"documents": 2}, {"memory": 1}])
def test_a_process_is_replaced_after_many_documents_or_much_memory(limit: dict[str, int]) -> None:
    seen = []
    with Pool(1, **limit) as pool:
        for word in ("một", "hai", "ba", "bốn"):
            assert word in kept.words(pool.convert(kept.told(word)))
            seen.append(kept.members(pool)[0].pid)
    assert len(set(seen)) == {"documents": 3, "memory": 4}[next(iter(limit))]


def test_memory_is_that_of_the_office(pool: Pool) -> None:
    pool.convert(kept.told("một"))
    # LibreOffice takes about 140 MB; Python alone would be under 20.
    assert 50 * 1024 < kept.members(pool)[0].memory < 500 * 1024


def test_closing_refuses_what_is_being_printed_and_what_waits() -> None:
    pool = Pool(1)
    pool.convert(kept.told("một"))
    (member,) = kept.members(pool)
    office = kept.office(member.pid)
    os.kill(office, signal.SIGSTOP)
    with ThreadPoolExecutor(3) as threads:
        asked = [threads.submit(pool.convert, kept.told("hai")) for _ in range(3)]
        while member.printed < 2:
            os.sched_yield()
        pool.close()
        refused = [type(one.exception(10)) for one in asked]
    assert refused == [Refused] * 3
    assert not kept.is_running(office)
    pool.close()
    with pytest.raises(Refused, match="đã dừng"):
        pool.convert(kept.told("ba"))


def test_nothing_is_left_at_the_end(temporary: Path) -> None:
    with Pool(2) as pool:
        pool.convert_many({str(number): kept.told("một") for number in range(6)})
        ended = kept.members(pool)
        running = [pid for member in ended for pid in (member.pid, kept.office(member.pid))]
        sockets = [path for member in ended for path in member._pipes if path.exists()]
        assert len(sockets) == 2 * len(ended)
    assert [pid for pid in running if kept.is_running(pid)] == []
    assert [path for path in sockets if path.exists()] == []
    assert list(temporary.iterdir()) == []


def test_no_other_user_may_speak_to_it(pool: Pool) -> None:
    pool.convert(kept.told("một"))
    (member,) = kept.members(pool)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (*member._pipes, member._private) if path.exists()]
    assert len(modes) == 3
    assert [mode & 0o077 for mode in modes] == [0, 0, 0]


def test_no_local_file_gets_into_the_pdf(pool: Pool, tmp_path: Path) -> None:
    secret = stranger.secret(tmp_path)
    secret.with_suffix(".txt").write_text("Bí mật", encoding="utf-8")
    for way, pdf in pool.convert_many(stranger.attempts(secret)).items():
        assert not kept.prints_magenta(pdf), way
        assert "Bí mật" not in kept.words(pdf), way
        assert "Nghị định" in kept.words(pdf), way


def test_stripping_alone_keeps_local_files_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same without the second fence: a member with an empty profile."""
    monkeypatch.setattr(libreoffice_profile, "_SETTINGS", ())
    secret = stranger.secret(tmp_path)
    with Pool(1) as pool:
        leaks = [way for way, raw in stranger.attempts(secret).items() if kept.prints_magenta(pool.convert(raw))]
    assert leaks == []


def test_a_machine_without_uno_prints_all_the_same(monkeypatch: pytest.MonkeyPatch, temporary: Path) -> None:
    known = parts()
    assert known is not None
    # This Python is a virtual environment's: it does not see the system's packages.
    monkeypatch.setattr(pool_module, "parts", lambda: Parts(known.office, Path(sys.executable)))
    with Pool(1) as pool:
        assert "một" in kept.words(pool.convert(kept.told("một")))
        assert kept.members(pool) == []
        made = pool.convert_many({"a": kept.told("hai"), "b": kept.told("ba")})
        assert ["hai" in kept.words(made["a"]), "ba" in kept.words(made["b"])] == [True, True]
    assert list(temporary.iterdir()) == []


def test_a_machine_without_libreoffice_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(programs, "_KNOWN", ())
    with Pool(1) as pool, pytest.raises(Missing, match="libreoffice-writer-nogui"):
        pool.convert(kept.told("một"))


def test_a_program_that_ends_at_once_is_tried_twice_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "soffice.bin"
    program.write_text(f"#!/bin/sh\necho x >> '{tmp_path / 'starts'}'; echo 'no display' >&2; exit 77\n")
    program.chmod(0o755)
    known = parts()
    assert known is not None
    monkeypatch.setattr(pool_module, "parts", lambda: Parts(program, known.python))
    with Pool(1) as pool, pytest.raises(Unreadable, match="«Số 1»") as caught:
        pool.convert(kept.told("một"), name="Số 1")
    assert (tmp_path / "starts").read_text() == "x\nx\n"
    assert "no display" in caught.value.__notes__[0]


def test_a_member_is_ready_only_once(temporary: Path) -> None:
    made_of = parts()
    assert made_of is not None
    member = Member(made_of)
    try:
        member.wait()
        member.wait()
    finally:
        member.end()
    assert list(temporary.iterdir()) == []
