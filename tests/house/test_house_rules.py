"""Rules of the house that no linter knows: the clock, the environment, light imports."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

CODE = Path(__file__).parents[2] / "generator"
MODULES = sorted(CODE.rglob("*.py"))


def mentions(pattern: str, allowed: tuple[str, ...]) -> list[str]:
    found = []
    for path in MODULES:
        name = path.relative_to(CODE).as_posix()
        if not name.startswith(allowed) and re.search(pattern, path.read_text(encoding="utf-8")):
            found.append(name)
    return found


def test_the_clock_is_read_only_at_the_edges() -> None:
    assert mentions(r"\.now\(|\.today\(|time\.time\(|utcnow", ("cli/", "web/", "register/")) == []


def test_the_environment_is_read_only_by_resources_and_the_command_line() -> None:
    assert mentions(r"os\.environ|os\.getenv", ("resources/", "cli/")) == []


def test_module_of_more_than_three_hundred_lines_says_why() -> None:
    long = [path for path in MODULES if len(path.read_text("utf-8").splitlines()) > 300]
    silent = [path.name for path in long if "One module because" not in path.read_text("utf-8").split('"""')[1]]
    assert silent == []


SERVER = ["starlette", "uvicorn", "sqlalchemy", "alembic"]


@pytest.mark.parametrize(
    ("statement", "never"),
    [
        ("from generator import layout; layout.read", ["docxtpl", "jinja2", "docx", "typst", "click"]),
        ("from generator.cli import main", ["docxtpl", "jinja2", "lxml", "typst", "jsonschema_rs", *SERVER]),
        ("from generator import api; api.types()", ["docxtpl", "jinja2", "lxml", "typst", "jsonschema_rs", *SERVER]),
    ],
)
def test_what_a_command_does_not_need_is_not_loaded(statement: str, never: list[str]) -> None:
    script = f"{statement}; import sys; print([name for name in {never!r} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
