"""Font, character set and colour of all text (Phụ lục I, Phần I, Mục I, khoản 4).

The runs of one font, or of one colour, are one finding with as many places as there are paragraphs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.findings import Severity
from generator.layout.location.heading_words import mark
from generator.layout.location.model import Unit
from generator.layout.location.words import normal
from generator.layout.model import Paragraph, Run
from generator.profiles.model import Requirement
from generator.rules._text import Printed, printed, spot, words_of
from generator.rules.model import Change, Subject, Verdict, fault, rule

_STAMPS = ("do_mat", "do_khan", "pham_vi_luu_hanh")
_PRIVATE = re.compile(r"(?<=[^\W\d_])[\ue000-\uf8ff]|[\ue000-\uefff\uf100-\uf8ff](?=[^\W\d_])")
_COMBINING = re.compile(r"[\u0300-\u036f]")


class _Found(NamedTuple):
    """The runs of one paragraph that are wrong in one way."""

    paragraph: Paragraph
    runs: tuple[Run, ...]


def _gathered(texts: Iterator[Printed], wrong: Callable[[Run], str | None]) -> dict[str, list[_Found]]:
    """What is wrong, by what `wrong` calls it, paragraph by paragraph."""
    found: dict[str, list[_Found]] = {}
    for paragraph, runs, _ in texts:
        here: dict[str, list[Run]] = {}
        for run in words_of(runs):
            name = wrong(run)
            if name is not None:
                here.setdefault(name, []).append(run)
        for name, members in here.items():
            found.setdefault(name, []).append(_Found(paragraph, tuple(members)))
    return found


def _told(
    found: Sequence[_Found],
    message: str,
    wanted: Requirement,
    name: str | None,
    *,
    severity: Severity | None = None,
    hint: str | None = None,
) -> Iterator[Verdict]:
    for paragraph, runs in found:
        changes = () if name is None else tuple(Change(name, wanted.target, spot(paragraph, run)) for run in runs)
        yield fault(
            message,
            paragraph,
            severity=severity,
            requirement=wanted,
            quoted=" ".join("".join(run.text for run in runs).split()),
            origin=runs[0].format.origins.get(name) if name else None,
            hint=hint,
            changes=changes,
        )


def _places(found: Sequence[_Found]) -> str:
    return f"{len(found)} đoạn"


@rule("TR04", "phong-chu-sai", "Phông chữ", per="file")
def font(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    del unit
    wanted = subject.profile.page["font"]
    words = subject.profile.words["phong_chu"]
    right = str(wanted.target)
    classes: dict[str, str] = {}

    def wrong(run: Run) -> str | None:
        name = run.format.font
        kind = classes.get(name)
        if kind is None:
            kind = classes[name] = _kind(name, right, words)
        if kind == "right" or (kind != "symbols" and not any(map(str.isalnum, run.text))):
            return None
        if kind == "legacy" and any(map(str.isalpha, run.text)):
            return None  # letters in such a font are for TR05
        return name

    for name, found in _gathered(printed(subject.document), wrong).items():
        message = f"Phông chữ phải là {right}; hiện có {_places(found)} dùng phông «{name}»."
        if classes[name] == "family":
            hint = "Đây là cùng bộ chữ dưới tên khác; máy không có tên này sẽ thay bằng phông khác."
            yield from _told(found, message, wanted, "font", severity=Severity.INFO, hint=hint)
        elif classes[name] == "symbols":
            yield from _told(found, message, wanted, None, severity=Severity.WARNING)
        else:
            yield from _told(found, message, wanted, "font")


def _kind(name: str, right: str, words: Mapping[str, Any]) -> str:
    """What a font is: right, family (the same under another name), legacy, symbols, other."""
    folded = name.strip().casefold()
    if folded == right.casefold():
        return "right"
    if folded.startswith(tuple(one.casefold() for one in words["ma_cu"])):
        return "legacy"
    if re.sub(r"[\W_]", "", folded).startswith(tuple(words["cung_bo"])):
        return "family"
    return "symbols" if folded in {one.casefold() for one in words["ky_hieu"]} else "other"


@rule("TR05", "khong-go-bang-unicode", "Bộ mã ký tự", per="file")
def encoding(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    del unit
    wanted = subject.profile.page["encoding"]
    words = subject.profile.words["phong_chu"]
    legacy = tuple(one.casefold() for one in words["ma_cu"])
    symbols = {one.casefold() for one in words["ky_hieu"]}
    texts = [*printed(subject.document)]

    def old(run: Run) -> str | None:
        is_old = run.format.font.casefold().startswith(legacy) and any(map(str.isalpha, run.text))
        return run.format.font if is_old else None

    for name, found in _gathered(iter(texts), old).items():
        yield from _told(
            found,
            "Văn bản phải gõ bằng bộ mã ký tự Unicode (TCVN 6909:2001); hiện có "
            f"{_places(found)} gõ bằng phông mã cũ «{name}».",
            wanted,
            None,
            hint="Chuyển mã các đoạn này sang Unicode bằng công cụ chuyển mã của bộ gõ, rồi đặt lại phông chữ.",
        )
    yield from _of_characters(texts, wanted, legacy, symbols)


def _of_characters(
    texts: Sequence[Printed], wanted: Requirement, legacy: tuple[str, ...], symbols: set[str]
) -> Iterator[Verdict]:
    private, apart = [], []
    for paragraph, runs, _ in texts:
        plain = tuple(
            run for run in runs if not run.format.font.casefold().startswith(legacy)
            and run.format.font.casefold() not in symbols
        )  # fmt: skip
        text = "".join(run.text for run in plain)
        if text.isascii():
            continue
        if _PRIVATE.search(text):
            private.append(_Found(paragraph, plain))
        elif _COMBINING.search(text) and not unicodedata.is_normalized("NFC", text):
            apart.append(_Found(paragraph, plain))
    yield from _told(
        private,
        f"Văn bản phải gõ bằng bộ mã ký tự Unicode (TCVN 6909:2001); hiện có {_places(private)} chứa ký tự thuộc vùng "
        "dùng riêng ở giữa từ.",
        wanted,
        None,
        hint="Gõ lại các từ này bằng bộ gõ Unicode.",
    )
    yield from _told(
        apart,
        f"Nên gõ bằng Unicode dựng sẵn; hiện có {_places(apart)} gõ bằng Unicode tổ hợp (dấu tách rời chữ), khó tìm "
        "kiếm và so sánh.",
        wanted,
        None,
        severity=Severity.WARNING,
        hint="Chuyển mã sang Unicode dựng sẵn bằng công cụ chuyển mã của bộ gõ.",
    )


@rule("TR06", "chu-khong-mau-den", "Màu chữ", per="file")
def color(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    del unit
    wanted = subject.profile.page["color"]
    words = subject.profile.words["mau_chu"]
    stamps = {
        id(line.paragraph) for one in subject.reading.units for key in _STAMPS if key in one for line in one[key].lines
    }
    unseen = words["khong_thay"]
    texts = [one for one in printed(subject.document) if not _is_stamp(one.paragraph, stamps)]

    def wrong(run: Run) -> str | None:
        value = run.format.color
        return None if wanted.admits(value) or wanted.admits(value.upper()) else value.upper()

    shaded = _gathered((one for one in texts if one.is_shaded), wrong)
    plain = _gathered((one for one in texts if not one.is_shaded), wrong)
    for value in dict.fromkeys((*plain, *shaded)):
        bare = plain.get(value, [])
        if value == unseen:
            yield from _told(
                bare,
                f"Chữ trong văn bản phải có màu đen; hiện có {_places(bare)} chữ màu trắng, không thấy trên trang in.",
                wanted,
                None,
                severity=Severity.INFO,
                hint="Nếu đây là chữ do phần mềm ký số để lại thì giữ nguyên.",
            )
            bare = []
        found = [*bare, *shaded.get(value, ())]
        severity = Severity.WARNING if _is_dark(value, words["gan_den"]) else None
        name = words["ten"].get(value)
        told = f"{name} ({value})" if name else value
        message = f"Chữ trong văn bản phải có màu đen; hiện có {_places(found)} dùng màu {told}."
        yield from _told(found, message, wanted, "color", severity=severity)


def _is_stamp(paragraph: Paragraph, stamps: set[int]) -> bool:
    """Whether a paragraph is a stamp of ô 10a, 10b or 11, whose right colour is red."""
    return id(paragraph) in stamps or (len(paragraph.text) < 60 and mark(normal(paragraph.text)) is not None)


def _is_dark(value: str, limit: str) -> bool:
    """Whether each channel of a colour is at most that of the limit."""
    try:
        return all(int(value[at : at + 2], 16) <= int(limit[at : at + 2], 16) for at in (0, 2, 4))
    except ValueError:
        return False
