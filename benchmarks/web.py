"""The page under load: people who type and look, all at once; the start of the server; the weight of the first page.

Each person has a draft of a real document (three or eight pages in turn). After every pause a sentence has changed: it
is saved, the pages are drawn anew, and the pictures of those that changed are fetched. What is told as preview is from
asking for the pages to having the last of these pictures. The server is a process of its own; the people are threads
of this one, and share the same machine.

`python -m benchmarks.web --people 20 --seconds 60`; `make bench` runs it for ten seconds.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).parents[1] / "samples" / "thuc_te"
NAMES = ("cong_van_1269_cao_bang", "ke_hoach_bac_giang")
PAUSE = 1.5  # seconds between two pauses of a person, half of it either way


@dataclass
class Seen:
    """What the people saw, in ms."""

    previews: list[float] = field(default_factory=list)
    saves: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


class Person:
    def __init__(self, address: str, which: int, seen: Seen) -> None:
        self.connection = HTTPConnection(address, timeout=60)
        self.bundle = json.loads((SAMPLES / f"{NAMES[which % len(NAMES)]}.json").read_text(encoding="utf-8"))
        self.chance, self.seen = random.Random(which), seen  # noqa: S311 - not secrets
        self.pages: set[str] = set()
        self.draft = self.ask("POST", "/drafts", {"loai": self.bundle["loai"], "values": {}})["id"]

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        raw = None if body is None else json.dumps(body)
        self.connection.request(method, f"/api/v1{path}", raw, {"Content-Type": "application/json"})
        answer = self.connection.getresponse()
        content = answer.read()
        if answer.status >= 400:
            self.seen.wrong.append(f"{answer.status} {path}")
        return json.loads(content) if answer.getheader("content-type", "").endswith("json") else content

    def change(self, number: int) -> None:
        lines = self.bundle["noi_dung"]
        lines = lines.split("\n") if isinstance(lines, str) else lines
        self.bundle["noi_dung"] = [*lines[:-1], re.sub(r"( lần \d+)?\./\.$|$", f" lần {number}./.", lines[-1], count=1)]

    def look(self) -> None:
        started = time.perf_counter()
        told = self.ask("POST", "/preview", self.bundle)
        now = {page["svg"].removeprefix("/api/v1") for page in told["pages"]}
        for page in now - self.pages:
            self.ask("GET", page)
        self.pages = now
        self.seen.previews.append((time.perf_counter() - started) * 1000)

    def save(self) -> None:
        started = time.perf_counter()
        self.ask("PUT", f"/drafts/{self.draft}", {"values": self.bundle})
        self.seen.saves.append((time.perf_counter() - started) * 1000)

    def work(self, until: float) -> None:
        number = 0
        time.sleep(self.chance.uniform(0, PAUSE))  # nobody presses the first key together
        while time.perf_counter() < until:
            number += 1
            self.change(number)
            self.save()
            self.look()
            time.sleep(self.chance.uniform(PAUSE / 2, PAUSE * 3 / 2))


@contextmanager
def server() -> Iterator[tuple[str, float]]:
    """The address of a server on a new kho, and the seconds until its first page was there."""
    with tempfile.TemporaryDirectory() as kho:
        command = [sys.executable, "-m", "generator", "serve", "--cong", "0", "--khong-mo", "--kho", kho]
        started = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            try:
                assert process.stdout is not None
                address = process.stdout.readline().strip().rpartition("//")[2].rstrip("/")
                fetch(address, "/")
                yield address, time.perf_counter() - started
            finally:
                process.kill()


def fetch(address: str, path: str) -> bytes:
    connection = HTTPConnection(address, timeout=60)
    connection.request("GET", path)
    content = connection.getresponse().read()
    connection.close()
    return content


def main(people: int, seconds: float) -> None:
    colds = []
    for _ in range(5):
        with server() as (address, cold):
            colds.append(cold)
            page = fetch(address, "/")
            loads = dict.fromkeys(re.findall(r'(?:src|<link[^>]*href)="(/static/[^"]+)"', page.decode()))
            weight = len(page) + sum(len(fetch(address, each)) for each in loads)
    cold = statistics.median(colds) * 1000
    print(f"\nThe page: cold start to first page {cold:.0f} ms, it weighs {weight / 1024:.1f} KB")
    with server() as (address, _):
        seen = Seen()
        crowd = [Person(address, which, seen) for which in range(people)]
        until = time.perf_counter() + seconds
        threads = [threading.Thread(target=person.work, args=(until,)) for person in crowd]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    for what, times in {"preview": seen.previews, "save": seen.saves}.items():
        cut = statistics.quantiles(times, n=20)
        shown = f"{len(times):5} times, median {cut[9]:6.1f} ms, p95 {cut[18]:6.1f} ms"
        print(f"{people} people, {seconds:.0f} s: {what:<8} {shown}")
    print(f"errors: {len(seen.wrong)} {sorted(set(seen.wrong))[:3] or ''}")


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--people", type=int, default=20)
    options.add_argument("--seconds", type=float, default=60)
    main(**vars(options.parse_args()))
