"""The checker: a letter of two pages with every rule, step by step; from 10 to 500 pages; a cold start."""

from __future__ import annotations

import copy
import io
import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

import docx

from benchmarks.measure import alone, pair
from generator import layout, profiles
from generator.api.check import check, page_facts
from generator.api.documents import package_of
from generator.bundle import load, resolve, validate
from generator.layout.location import units
from generator.rules import Subject, judge
from generator.rules.register import rules

SAMPLES = Path(__file__).parents[1] / "samples"
LETTER = SAMPLES / "thuc_te" / "cong_van_1269_cao_bang.json"
PAGES = (10, 100, 500)


def main() -> None:
    """Print one line for each step and size."""
    data = validate.completed(resolve.resolve(load.read(LETTER)))
    lines = data["noi_dung"] if isinstance(data["noi_dung"], list) else data["noi_dung"].splitlines()
    profile, every = profiles.load(), rules()
    two = written(data, lines, 2)
    document = layout.read(two)
    reading, facts = units(document, profile), page_facts(document)
    count = 0 if facts is None else facts.count
    print(f"\nChecking: {len(every)} rules, a letter of {count} pages; medians, warm")
    result = pair(lambda: check(two), lambda: docx.Document(io.BytesIO(two)))
    beside = f"python-docx only opens it in {result.theirs:.2f} ms: x{result.ratio:.1f}"
    print(f"  all of it          {result.ours:8.2f} ms, {beside}")
    for name, work in {
        "read               ": lambda: layout.read(two),
        "locate             ": lambda: units(document, profile),
        "pages              ": lambda: page_facts(document),
        "judge              ": lambda: judge(Subject(document, reading, profile, draw=lambda: facts), every),
    }.items():
        print(f"  {name}{alone(work):8.2f} ms")
    for pages in PAGES:
        raw = written(data, lines, pages)
        facts = page_facts(layout.read(raw))
        count = pages if facts is None else facts.count
        spent = alone(partial(check, raw), rounds=3)
        print(f"  {count:4} pages         {spent:8.0f} ms, {spent / count:.2f} ms a page")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.docx").write_bytes(two)
        command = [sys.executable, "-m", "generator", "check", f"{folder}/a.docx"]
        # As installed: with what Python compiled at the first run.
        compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        run = partial(subprocess.run, command, check=False, capture_output=True, env=compiled)
        print(f"  cold               {alone(run, rounds=7):8.2f} ms")


def written(data: dict[str, Any], lines: list[str], pages: int) -> bytes:
    """The letter with its content cut or repeated to about so many pages, every paragraph in words of its own."""
    long = copy.deepcopy(data)
    texts = [line for line in lines if len(line) > 200 and not line.startswith("|")]
    # A page takes about 2,600 letters; the first and the last have their blocks too.
    content: list[str] = []
    while sum(map(len, content)) < 2_600 * (pages - 0.7):
        content.append(f"{texts[len(content) % len(texts)].rstrip('./')} lần thứ {len(content) + 1}.")
    long["noi_dung"] = content
    return package_of(long, profiles.load()).write()


if __name__ == "__main__":
    main()
