"""Makes `advances.txt` from the shipped faces: `python -m generator.fonts.measure`.

Needs fontTools, a dependency of the tests. The file is text, so that a new version of the fonts shows as changed lines.
One section a face, headed `[Regular]`; one line a run of neighbouring characters: the first as hexadecimal, then the
advance of each in units per em.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.fonts.advances import DATA, EM
from generator.fonts.faces import FACES, SHIPPED


def advances(path: Path) -> dict[int, int]:
    """The advance of each BMP character of a font file, in units per em of 2048. Raises ValueError for another em."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # fontTools ships no types

    with TTFont(path) as font:
        if font["head"].unitsPerEm != EM:
            raise ValueError(f"{path.name} has {font['head'].unitsPerEm} units per em, not {EM}")
        metrics = font["hmtx"]
        return {code: metrics[name][0] for code, name in sorted(font.getBestCmap().items()) if code <= 0xFFFF}


def text() -> str:
    """What `advances.txt` must hold for the shipped faces."""
    sections = (f"[{face.cut}]\n" + "\n".join(_lines(advances(SHIPPED / f"{face.cut}.ttf"))) for face in FACES)
    return "\n".join(sections) + "\n"


def _lines(table: dict[int, int]) -> Iterator[str]:
    run: list[int] = []
    for code in [*table, None]:
        if run and code != run[-1] + 1:
            yield " ".join([f"{run[0]:04X}", *(str(table[one]) for one in run)])
            run = []
        if code is not None:
            run.append(code)


if __name__ == "__main__":
    DATA.write_text(text(), encoding="utf-8", newline="\n")
