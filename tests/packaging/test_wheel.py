"""The wheel, installed away from the checkout, renders a document."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx

ROOT = Path(__file__).parents[2]


def run(*command: str | Path, **options: object) -> str:
    ran = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload]
    assert ran.returncode == 0, ran.stderr
    return str(ran.stdout)


def test_wheel_installed_elsewhere_makes_a_document(tmp_path: Path) -> None:
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-q", "-w", tmp_path, ROOT)
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    environment = {**os.environ, "PYTHONPATH": str(installed), "VANBAN_CACHE": str(tmp_path / "cache")}
    where = run(sys.executable, "-c", "import generator; print(generator.__file__)", cwd=tmp_path, env=environment)
    assert where.startswith(str(installed))
    sample = installed / "generator" / "resources" / "samples" / "cong_van" / "toi_thieu.json"
    made = tmp_path / "a.docx"
    run(sys.executable, "-m", "generator", "render", sample, "-o", made, "--pdf", cwd=tmp_path, env=environment)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in docx.Document(str(made)).tables[0].cell(0, 1).text
    assert made.with_suffix(".pdf").read_bytes().startswith(b"%PDF-1.")
    page = (
        "from pathlib import Path; from generator.web.app import create_app; "
        "app = create_app(Path('kho')); print(app.state.store.new_draft('cong_van', {}).version); "
        "print(app.state.templates.get_template('trang_dau.html').name)"
    )
    assert run(sys.executable, "-c", page, cwd=tmp_path, env=environment).split() == ["1", "trang_dau.html"]
