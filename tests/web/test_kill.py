"""The server killed (SIGKILL) at random moments while it saves: no draft is lost, half or mixed, no acknowledged save
is forgotten."""

from __future__ import annotations

import json
import random
import sqlite3
import threading
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

from support.web import served

from generator import register

WRITERS = 2


def values(writer: int, number: int) -> dict[str, Any]:
    """What a writer sends: of a size that spans pages of the database, and whole only when all of it agrees."""
    word = f"w{writer}n{number} "
    return {"trich_yeu": word, "noi_dung": word * (200 + number * 37 % 3000), "writer": writer, "number": number}


class Writer(threading.Thread):
    """Saves one draft again and again until the server is gone. Knows what it sent and what was acknowledged."""

    def __init__(self, address: str, which: int, draft: int, number: int) -> None:
        super().__init__()
        self.address, self.which, self.draft = address, which, draft
        self.sent = self.acknowledged = number
        self.first_save = threading.Event()

    def run(self) -> None:
        connection = HTTPConnection(self.address.removeprefix("http://"))
        try:
            while True:
                self.sent += 1
                body = json.dumps({"values": values(self.which, self.sent), "by": f"w{self.which}"})
                connection.request("PUT", f"/api/v1/drafts/{self.draft}", body, {"Content-Type": "application/json"})
                answer = connection.getresponse()
                answer.read()
                assert answer.status == 200
                self.acknowledged = self.sent
                self.first_save.set()
        except (OSError, HTTPException):
            self.first_save.set()
        finally:
            connection.close()


def test_killed_server_loses_no_acknowledged_save_and_leaves_no_half_draft(tmp_path: Path, soak: bool) -> None:
    chance = random.Random(20200305)  # noqa: S311 - moments to kill at, not secrets
    store = register.open(tmp_path)
    drafts = [store.new_draft("cong_van", values(which, 0)).id for which in range(WRITERS)]
    store.close()
    last = [0] * WRITERS
    saves = 0
    for _ in range(200 if soak else 20):
        with served(tmp_path) as (process, address):
            writers = [Writer(address, which, drafts[which], last[which]) for which in range(WRITERS)]
            for writer in writers:
                writer.start()
            for writer in writers:
                writer.first_save.wait()
            # Saves take about 3 ms: up to 60 ms later is any moment of any of some twenty of them.
            threading.Event().wait(chance.uniform(0, 0.06))
            process.kill()
            process.wait()
            for writer in writers:
                writer.join()
        with closing(sqlite3.connect(tmp_path / "vanban.db")) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        store = register.open(tmp_path)
        for which, writer in enumerate(writers):
            found = store.draft(drafts[which])
            number = found.values["number"]
            assert found.values == values(which, number)
            assert writer.acknowledged <= number <= writer.sent
            assert store.version(drafts[which], found.version).values == found.values
            saves += number - last[which]
            last[which] = number
        store.close()
    assert saves > 20 * WRITERS
    store = register.open(tmp_path)
    for which in range(WRITERS):
        kept = store.versions(drafts[which])
        assert [one.values for one in kept] == [values(which, one.values["number"]) for one in kept]
        assert [one.version for one in kept] == list(range(len(kept), 0, -1))
    store.close()
