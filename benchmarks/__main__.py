"""Runs every benchmark and prints one line each."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from docxtpl import DocxTemplate

from benchmarks import checking, engines, web
from benchmarks.measure import Pair, alone, pair
from generator import doctypes, drawing, layout, profiles, rendering
from generator.api.documents import package_of, template
from generator.api.pages import draw
from generator.bundle import context, load, resolve, validate
from generator.export import libreoffice
from generator.ooxml.properties import Properties

SAMPLE = Path(__file__).parents[1] / "samples" / "thuc_te" / "cong_van_1269_cao_bang.json"


def main() -> None:
    profile, recipe = profiles.load(), doctypes.load("cong_van")
    data = validate.completed(resolve.resolve(load.read(SAMPLE)))
    made = context.build(data, recipe, profile)
    raw = template("cong_van")
    package = package_of(data, profile)
    document = layout.read(package)
    print("Công văn 1269, three pages; medians, warm, one process unless it says cold")

    def ours() -> object:
        return rendering.render(raw, made, Properties("x"), recipe, profile).write()

    def plain() -> object:
        peer = DocxTemplate(io.BytesIO(raw))
        peer.render({**made, "duong_ke_co_quan": "", "noi_dung": ""}, autoescape=True)
        out = io.BytesIO()
        peer.save(out)
        return out

    result = pair(ours, plain)
    show("render to .docx", result, "docxtpl alone")
    result = pair(lambda: draw(document), lambda: libreoffice.convert(package.write()), rounds=5)
    show("PDF, embedded", result, "LibreOffice, one start a file")
    for name, work in {
        "bundle: read, check ": lambda: validate.problems(resolve.resolve(load.read(SAMPLE))),
        "context             ": lambda: context.build(data, recipe, profile),
        "layout: read        ": lambda: layout.read(package),
        "layout: as text     ": lambda: layout.dump(document),
        "drawing: typst text ": lambda: drawing.source(document),
    }.items():
        print(f"{name} {alone(work):8.2f} ms")
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "generator", "render", str(SAMPLE), "-o", f"{folder}/a.docx", "--ghi-de"]
        for name, extra in {"cold: render .docx  ": [], "cold: with PDF      ": ["--pdf"]}.items():
            run = partial(subprocess.run, command + extra, check=True, capture_output=True)
            print(f"{name} {alone(run, rounds=7):8.2f} ms")
    checking.main()
    engines.main()
    web.main(people=20, seconds=10)


def show(what: str, result: Pair, peer: str) -> None:
    print(f"{what:<20} {result.ours:8.2f} ms, {peer} {result.theirs:.2f} ms: x{result.ratio:.4f}")


if __name__ == "__main__":
    main()
