"""Capitals of documents and of their parts when they are cited (Phụ lục II, Mục V, khoản 6 and 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.layout.location.model import Unit
from generator.rules._citations import NUMBER
from generator.rules._names import of
from generator.rules._prose import KINDS, passages, starts_sentence
from generator.rules.model import Subject, Verdict, fault, rule
from generator.viet.text import fold

_NUMBER = r"(?:\d+[a-zđ]?|[IVXLC]+)"
_PIECE = (
    rf"(?:(?i:tiểu mục|điều|chương|mục|phần) {_NUMBER}|(?i:khoản) \d+[a-zđ]?|(?i:điểm) (?:[a-zđ]|\d+(?:\.\d+)*))(?!\w)"
)
_CHAIN = re.compile(rf"(?<!\w){_PIECE}(?:(?:,? (?:và )?(?:của )?){_PIECE})*")
_ONE = re.compile(_PIECE)
_CAPITAL = ("tiểu mục", "điều", "chương", "mục", "phần")
# What shows that a part of a document is meant, not five vehicles that are sent for («điều 5 xe»).
_CITED_AFTER = re.compile(
    r"\s*(?:[,;.:)]|$|(?:của|và|đến|hoặc|này|nêu|trên|Luật|Bộ luật|Nghị|Thông tư|Quyết định|Quy|Hiến pháp|Pháp lệnh|"
    r"Điều lệ|Phụ lục|ban hành|kèm|được|quy định|có|về|thì|là|trong|như|từ)(?!\w))"
)
_CITED_BEFORE = re.compile(r"(?<!\w)(?:tại|theo|thuộc|của|như|Tại|Theo|Như)\s+$")
_OF_DOCUMENT = re.compile(
    r"\s*,? (?:của )?(?:Luật|Bộ luật|Nghị|Thông tư|Quyết định|Quy chế|Quy định|Hiến pháp|Pháp lệnh|Phụ lục|Điều)(?!\w)"
)


@rule("VH22", "ten-van-ban-viet-hoa-sai", "Tên loại, tên gọi của văn bản cụ thể", kinds=KINDS)
def documents(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["viet_hoa"]
    for slip in of("VH22", subject, unit):
        yield fault(
            f"Viết hoa chữ đầu tên loại và âm tiết đầu tên gọi của văn bản cụ thể: «{slip.right}»; "
            f"hiện là «{slip.found}».",
            slip.passage.lines,
            quoted=slip.passage.near(slip.start, slip.end),
            hint=f"Sửa thành «{slip.right}».",
        )
    numbered = _small_types(tuple(words["ten_loai"]))
    own = _own_type(unit, tuple(words["ten_loai"]))
    this = re.compile(rf"(?<!\w){re.escape(own)} này(?!\w)") if own else None
    for passage in passages(unit):
        told = [*(this.finditer(passage.words) if this and " này" in passage.words else ())]
        for number in NUMBER.finditer(passage.words):
            if found := numbered.search(passage.words, max(number.start() - 40, 0), number.start()):
                told.append(found)
        for found in told:
            type_ = found[0].removesuffix(" này") if found[0].endswith(" này") else found[1]
            yield fault(
                f"Viết hoa tên loại của văn bản cụ thể: «{type_.capitalize()}»; hiện là «{type_}».",
                passage.lines,
                quoted=passage.near(*found.span()),
                hint=f"Sửa thành «{type_.capitalize()}».",
            )


@cache
def _small_types(types: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({'|'.join(sorted(types, key=len, reverse=True))}) (?:số ?:? ?)?$")


def _own_type(unit: Unit, types: tuple[str, ...]) -> str | None:
    """The word by which a document names itself, in small letters; None for a type that no list has."""
    component = unit.get("ten_loai")
    name = fold(unit.type or (component.text if component is not None else ""))
    return next((one for one in sorted(types, key=len, reverse=True) if name.startswith(fold(one))), None)


@rule("VH23", "vien-dan-phan-dieu-khoan-viet-hoa-sai", "Viện dẫn phần, chương, mục, điều, khoản, điểm", kinds=KINDS)
def cited_parts(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    for passage in passages(unit):
        for chain in _CHAIN.finditer(passage.words):
            if passage.role in ("phan", "chuong", "muc", "tieu_muc") or chain.start() < passage.begin:
                continue
            pieces = [*_ONE.finditer(passage.words, chain.start(), chain.end())]
            right = chain[0]
            for piece in reversed(pieces):
                wanted = _wanted(
                    piece[0],
                    len(pieces),
                    (passage.words[: piece.start()], passage.words[piece.end() :]),
                    at_start=starts_sentence(passage, piece.start()),
                )
                at = piece.start() - chain.start()
                right = right[:at] + wanted + right[at + len(wanted) :]
            if right != chain[0]:
                yield fault(
                    "Viện dẫn viết hoa Phần, Chương, Mục, Tiểu mục, Điều, không viết hoa khoản, điểm: "
                    f"«{right}»; hiện là «{chain[0]}».",
                    passage.lines,
                    quoted=passage.near(*chain.span()),
                    hint=f"Sửa thành «{right}».",
                )


def _wanted(piece: str, pieces: int, around: tuple[str, str], *, at_start: bool) -> str:
    """The piece in its right casing; as it is where it may be no citation or begins a sentence. `around` is what stands
    before and behind it."""
    before, rest = around
    noun = next((one for one in (*_CAPITAL, "khoản", "điểm") if piece.lower().startswith(f"{one} ")), "")
    number = piece[len(noun) + 1 :]
    if noun in ("khoản", "điểm"):
        is_small = piece[0].islower()
        if is_small or at_start or (noun == "điểm" and number[0].isdigit() and pieces == 1):
            return piece
        return piece[0].lower() + piece[1:]
    if not piece[0].islower():
        return piece
    if noun in ("mục", "phần"):
        is_cited = pieces > 1 or _OF_DOCUMENT.match(rest) is not None
    else:
        is_cited = pieces > 1 or _CITED_AFTER.match(rest) is not None or _CITED_BEFORE.search(before) is not None
    return piece[0].upper() + piece[1:] if is_cited else piece
