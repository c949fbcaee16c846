"""`tests/needs.sh`: silent when all is there, installs where it may, else says what to install."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("needs.sh")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script for POSIX systems")


def run(path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", SCRIPT], check=False, env={"PATH": str(path)}, capture_output=True, encoding="utf-8"
    )


def bare_machine(folder: Path, **programs: str) -> Path:
    """A search path that holds a few basic tools and these stand-ins, nothing else."""
    for tool in ("dirname", "readlink", "sed", "touch", "chmod", "cp", "env"):
        (folder / tool).symlink_to(str(shutil.which(tool)))
    for name, script in {"id": "echo 1000", **programs}.items():
        program = folder / name.replace("_", "-")
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)
    return folder


def test_a_machine_that_has_everything_is_left_in_silence(tmp_path: Path) -> None:
    fonts = "printf '137625 '"  # 2.1 × 65536 = 137 625.6
    path = bare_machine(tmp_path, soffice="", pdftoppm="", pdftotext="", fc_list=fonts, chromium="")
    ran = run(path)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_a_machine_that_may_not_install_is_told_what_to_install(tmp_path: Path) -> None:
    ran = run(bare_machine(tmp_path, pdftoppm="", pdftotext=""))
    assert ran.returncode == 1
    assert ran.stdout == ""
    assert "libreoffice-writer-nogui" in ran.stderr
    assert "poppler-utils" not in ran.stderr.splitlines()[0]


def test_what_is_missing_is_installed_where_no_password_is_needed(tmp_path: Path) -> None:
    installs = f'echo "$@" >> {tmp_path}/asked; [ "$1" = update ] || touch {tmp_path}/pdftoppm {tmp_path}/pdftotext; '
    installs += f"[ ! -e {tmp_path}/pdftoppm ] || chmod 755 {tmp_path}/pdftoppm {tmp_path}/pdftotext"
    path = bare_machine(
        tmp_path, id="echo 0", soffice="", wkhtmltopdf="", chromium="", fc_list="printf '137625 '", apt_get=installs,
        apt_cache="exit 0",
    )  # fmt: skip
    ran = run(path)
    assert (ran.returncode, ran.stderr) == (0, "")
    asked = (tmp_path / "asked").read_text().splitlines()
    assert asked == ["update -q", "install -q -y --no-install-recommends poppler-utils fontconfig"]


def test_an_install_that_fails_ends_with_what_to_install(tmp_path: Path) -> None:
    path = bare_machine(tmp_path, id="echo 0", soffice="", fc_list="printf '137625 '", apt_get="exit 100")
    ran = run(path)
    assert ran.returncode == 1
    assert "poppler-utils" in ran.stderr


def on_debian(folder: Path, cache: str) -> Path:
    """A machine with apt that has everything but wkhtmltopdf; `cache` is what `apt-cache` does."""
    program = folder / "wkhtmltopdf"
    apt = f'echo "$@" >> {folder}/asked; [ "$1" = update ] || {{ touch {program}; chmod 755 {program}; }}'
    fonts = "printf '137625 '"
    return bare_machine(
        folder, id="echo 0", soffice="", pdftoppm="", pdftotext="", chromium="", fc_list=fonts, apt_get=apt,
        apt_cache=cache,
    )  # fmt: skip


def test_wkhtmltopdf_is_installed_where_the_distribution_has_it(tmp_path: Path) -> None:
    assert run(on_debian(tmp_path, "exit 0")).returncode == 0
    assert "install -q -y --no-install-recommends wkhtmltopdf fontconfig" in (tmp_path / "asked").read_text()


def test_a_distribution_without_wkhtmltopdf_is_good_enough(tmp_path: Path) -> None:
    ran = run(on_debian(tmp_path, "exit 100"))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "install" not in (tmp_path / "asked").read_text()


@pytest.mark.skipif(sys.platform != "linux", reason="kept LibreOffice processes are for Linux")
def test_uno_is_asked_of_the_systems_python_not_of_ours(tmp_path: Path) -> None:
    path = bare_machine(tmp_path, soffice="", pdftoppm="", pdftotext="", chromium="", fc_list="printf '137625 '")
    ran = subprocess.run(
        ["/bin/sh", SCRIPT], check=False, capture_output=True, encoding="utf-8",
        env={"PATH": str(path), "SYSTEM_PYTHON": sys.executable},
    )  # fmt: skip
    assert ran.returncode == 1
    assert ran.stderr.splitlines()[0] == "Bộ kiểm thử còn thiếu: python3-uno"


def test_a_machine_without_a_browser_is_told_so(tmp_path: Path) -> None:
    ran = run(bare_machine(tmp_path, soffice="", pdftoppm="", pdftotext="", fc_list="printf '137625 '"))
    assert (ran.returncode, ran.stderr.splitlines()[0]) == (1, "Bộ kiểm thử còn thiếu: chromium")
