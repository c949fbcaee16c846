"""Every engine on documents of one and of more pages; kept LibreOffice processes beside one that is started anew."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from benchmarks.measure import alone, pair
from generator import layout, resources
from generator.api.documents import make
from generator.export import engines, libreoffice
from generator.export.pool import Pool

SAMPLES = Path(__file__).parents[1] / "samples"
NAMES = ("cong_van/toi_thieu.json", "thuc_te/cong_van_1269_cao_bang.json")
MANY = 40


def main() -> None:
    """Print one line for each engine and document, then the time of many documents."""
    print("\nEngines: medians from a .docx to a PDF, warm")
    show("a pool's first document", alone(partial(started, make(SAMPLES / NAMES[0])[0].write()), rounds=3))
    with Pool(2) as pool:
        for name in NAMES:
            package = make(SAMPLES / name)[0]
            raw, document = package.write(), layout.read(package)
            print(f"{name}, {engines.draw(document)[1]} pages")
            show("pool", alone(partial(pool.convert, raw), rounds=60))
            result = pair(partial(pool.convert, raw), partial(libreoffice.convert, raw), rounds=5)
            show("LibreOffice, started anew", result.theirs, f"pool x{result.ratio:.3f}")
            show("typst", alone(partial(engines.printed, package, engine="typst")))
            if resources.program("wkhtmltopdf"):
                show("pdfkit", alone(partial(engines.printed, package, engine="pdfkit"), rounds=5))
        files = {str(number): raw for number in range(MANY)}
        show(f"{MANY} of them, pool", alone(partial(pool.convert_many, files), rounds=3))
        show(f"{MANY} of them, one start", alone(partial(libreoffice.convert_at_once, files), rounds=3))


def started(raw: bytes) -> None:
    with Pool(1) as pool:
        pool.convert(raw)


def show(what: str, milliseconds: float, note: str = "") -> None:
    print(f"  {what:<28} {milliseconds:8.1f} ms{', ' if note else ''}{note}")


if __name__ == "__main__":
    main()
