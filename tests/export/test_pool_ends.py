"""How a pool ends when nobody closes it: the end of the program, its death, the death of a keeper in a container."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import kept
import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are watched through pidfd and /proc")

_BEGINNING = f"""
import ctypes, json, os, signal, sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
import kept
from generator.export.pool import Pool

def tell(pool):
    print(json.dumps([
        {{"keeper": one.pid, "office": kept.office(one.pid), "left": [str(one._private), *map(str, one._pipes)]}}
        for one in kept.members(pool)
    ]), flush=True)
"""


def run(script: str, folder: Path) -> tuple[subprocess.CompletedProcess[str], list[dict[str, Any]]]:
    """Run a script that tells of its members on its first line."""
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", _BEGINNING + textwrap.dedent(script)],
        check=False, capture_output=True, text=True, env={"TMPDIR": str(folder), "PATH": "/usr/bin:/bin"}, timeout=120,
    )  # fmt: skip
    assert ran.stdout, ran.stderr
    return ran, json.loads(ran.stdout.splitlines()[0])


def left(member: dict[str, Any]) -> list[str]:
    """What is still there of a member."""
    processes = [who for who in ("keeper", "office") if kept.is_running(member[who])]
    return processes + [path for path in member["left"] if Path(path).exists()]


def test_a_pool_that_nobody_closes_ends_with_the_program(tmp_path: Path) -> None:
    ran, members = run("pool = Pool(2); pool.convert(kept.told('một')); tell(pool)", tmp_path)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert [left(member) for member in members] == [[]]


def test_an_error_ends_it_too(tmp_path: Path) -> None:
    ran, members = run("with Pool(1) as pool: pool.convert(kept.told('một')); tell(pool); 1 / 0", tmp_path)
    assert ran.stderr.endswith("ZeroDivisionError: division by zero\n")
    assert [left(member) for member in members] == [[]]


@pytest.mark.parametrize("busy", [False, True], ids=["idle", "in mid-conversation"])
def test_a_program_that_is_killed_leaves_nothing(busy: bool, tmp_path: Path) -> None:
    script = """
        import threading
        pool = Pool(1)
        pool.convert(kept.told("một"))
        tell(pool)
        (member,) = kept.members(pool)
        if BUSY:
            os.kill(kept.office(member.pid), signal.SIGSTOP)
            threading.Thread(target=pool.convert, args=[kept.told("hai")], daemon=True).start()
            while not (member._private / "2.docx").exists():
                os.sched_yield()
        os.kill(os.getpid(), signal.SIGKILL)
    """
    ran, members = run(script.replace("BUSY", str(busy)), tmp_path)
    assert ran.returncode == -signal.SIGKILL
    assert [left(member) for member in members] == [[]]


def test_keeper_and_program_killed_together_leave_no_process(tmp_path: Path) -> None:
    script = """
        pool = Pool(1)
        pool.convert(kept.told("một"))
        tell(pool)
        (member,) = kept.members(pool)
        os.kill(member.pid, signal.SIGSTOP)  # it cannot notice our death
        if os.fork() == 0:
            os.setsid()
            os.kill(os.getppid(), signal.SIGKILL)
            os.kill(member.pid, signal.SIGKILL)
            os._exit(0)
        signal.pause()
    """
    _, (member,) = run(script, tmp_path)
    assert not kept.is_running(member["keeper"])
    assert not kept.is_running(member["office"])
    for path in member["left"][1:]:  # nobody was left to take the sockets away
        Path(path).unlink(missing_ok=True)


def test_the_first_process_of_a_container_keeps_no_dead_ones(tmp_path: Path) -> None:
    """PR_SET_CHILD_SUBREAPER (36) makes orphans ours, as they are in a container without an init."""
    script = """
        def children():
            with open(f"/proc/self/task/{os.getpid()}/children") as file:
                return [int(pid) for pid in file.read().split()]

        ctypes.CDLL(None).prctl(36, 1)
        with Pool(1) as pool:
            pool.convert(kept.told("một"))
            tell(pool)
            os.kill(kept.members(pool)[0].pid, signal.SIGKILL)
            pool.convert(kept.told("hai"))
            print(children() == [kept.members(pool)[0].pid])
        print(children() == [])
    """
    ran, _ = run(script, tmp_path)
    assert ran.stdout.splitlines()[1:] == ["True", "True"], ran.stderr


def test_a_forked_copy_does_not_end_the_processes_of_its_parent(tmp_path: Path) -> None:
    script = """
        pool = Pool(1)
        pool.convert(kept.told("một"))
        tell(pool)
        if (child := os.fork()) == 0:
            pool.close()
            os._exit(0)
        os.waitpid(child, 0)
        before = kept.members(pool)
        pool.convert(kept.told("hai"))
        print(kept.members(pool) == before)
    """
    ran, _ = run(script, tmp_path)
    assert ran.stdout.splitlines()[1:] == ["True"], ran.stderr
