"""Typing that a program can decide: quotation marks, punctuation, numbers, ranges, ends of items (practice).

What stands between quotation marks is not judged. CH05, CH06 (letters and words) are in `chinh_ta_chu`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.findings import Severity
from generator.layout.location.model import Unit
from generator.rules._prose import BLANK, KINDS, Passage, passages
from generator.rules.model import Subject, Verdict, fault, rule

_CURLY = re.compile(r"[“”„]")
_STRAIGHT = re.compile(r"(?<!\d)\"")  # 21" is an inch
_MARKS = re.compile(r"[.,;:]{2,}")
_DOUBLED = frozenset((".;", ".,", ".:", ";.", ",.", ":.", ";,", ",;", ",,", ";;", "::", ":;", ";:", ".."))
_DOTTED_WORD = re.compile(r"(?:v\.v|tr|TP|Tp|Q|P|St|ThS|TS|GS|PGS|BS|\b[^\W\d_])$")
_COMMA_NUMBER = re.compile(r"(?<![\d.,])(?<!\d/)([1-9]\d{0,2}(?:,\d{3})+)(?![\d,%]|\.\d)")
_GROUPED = re.compile(r",\d{3}")
_POINT_NUMBER = re.compile(r"(?<![\d.,/])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.]|,\d{3})")
_DECIMAL_COMMA = re.compile(r"(?<![\d.,/])\d+,\d{1,2}(?![\d,])")
_RANGE = re.compile(r"((?:19|20)(?<![\d/.-]\d\d)\d\d)( ?)[-–]( ?)((?:19|20)\d\d)(?![\d/-])")
_STUCK = re.compile(
    r"[,;](?<=[^\W\d_][,;])(?=[“\"«]?[^\W\d_]{2}|[“\"«]¤)|[,;](?<=[”\"»)][,;])(?=[“\"«]?[^\W\d_]|[“\"«]¤)"
)
_STUCK_BLANK = re.compile(r"\.(?<=[^\W\d_]\.)\.{4,}")
_FREE_BLANK = re.compile(r" (?:\.{5,}|…)")
_ENDED = ".;:!?…,"
_LEAST_WORDS = 8
_ITEMS = ("gach", "cong", "diem", "khoan", "loi_van")


@rule("CH01", "ngoac-kep-lan-lon", "Dấu ngoặc kép", kinds=KINDS)
def quotation_marks(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    told = passages(unit)
    yield from _unpaired(unit, told)
    curly = [(one, found) for one in told for found in re.finditer(r"“[^“”\"]*”", one.text)]
    straight = [(one, found) for one in told for found in re.finditer(r"\"[^“”\"]*\"", one.text)]
    if curly and straight:
        passage, found = straight[0] if len(straight) <= len(curly) else curly[0]
        yield fault(
            'Nên dùng một kiểu dấu ngoặc kép trong cả văn bản; hiện có cả kiểu cong (“ ”) và kiểu thẳng (" ").',
            passage.lines,
            quoted=found[0],
            severity=Severity.INFO,
            hint="Thay dấu ngoặc kép thẳng bằng dấu ngoặc kép cong, hoặc ngược lại, cho thống nhất.",
        )


def _unpaired(unit: Unit, told: tuple[Passage, ...]) -> Iterator[Verdict]:
    """Marks without a partner in their paragraph. A quotation over several paragraphs has its partner further down."""
    runs_on = any(item.is_quoted for item in unit.body)
    faults: list[tuple[Passage, int, str]] = []
    for passage in told:
        opened: list[int] = []
        wrong = None
        for found in _CURLY.finditer(passage.text):
            if found[0] != "”":
                opened.append(found.start())
            elif opened:
                opened.pop()
            else:
                wrong = wrong if wrong is not None else (found.start(), "”")
        if opened and wrong is None:
            wrong = opened[-1], "“"
        odd = len(_STRAIGHT.findall(passage.text)) % 2
        if wrong is None and odd:
            wrong = passage.text.rfind('"'), '"'
        if wrong is not None:
            faults.append((passage, *wrong))
    for at, (passage, start, mark) in enumerate(faults):
        is_open = mark == "“" and any(other == "”" for _, _, other in faults[at + 1 :])
        is_close = mark == "”" and any(other == "“" for _, _, other in faults[:at]) and "“" not in passage.text
        is_long = (is_open or is_close or runs_on) and '"' not in passage.text and passage.text.count(mark) == 1
        if not is_long or _turned(passage.text, start):
            yield fault(
                "Dấu ngoặc kép phải đi thành cặp, mở trước, đóng sau, cùng một kiểu; hiện có dấu thiếu, thừa, "
                "ngược chiều hoặc khác kiểu.",
                passage.lines,
                quoted=passage.near(start, start + 1, 40),
            )


def _turned(text: str, at: int) -> bool:
    """Whether a closing mark stands where one opens."""
    return text[at] == "”" and text[at - 1 : at] in ("", " ", "(") and text[at + 1 : at + 2].isalpha()


@rule("CH02", "dau-cau-sai", "Dấu câu", kinds=KINDS)
def punctuation(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    lone = _lone_openings(tuple(subject.profile.words["chinh_ta"]["mo_cau"]))
    for passage in passages(unit):
        for found in _MARKS.finditer(passage.words):
            before = passage.words[: found.start()]
            if found[0] not in _DOUBLED or before.endswith(("…", "/")):
                continue
            if (found[0][0] == "." and _DOTTED_WORD.search(before[-6:]) is not None) or before.endswith(BLANK):
                continue
            yield fault(
                f"Hai dấu câu không đi liền nhau; hiện là «{found[0]}».",
                passage.lines,
                quoted=passage.near(*found.span()),
                hint="Giữ một dấu câu.",
            )
        for found in lone.finditer(passage.words):
            yield fault(
                f"Sau «{found[1]}» ở đầu câu dùng dấu phẩy; hiện là dấu chấm.",
                passage.lines,
                quoted=passage.near(*found.span(1)),
            )


@cache
def _lone_openings(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=[.;:?!] )|^)({'|'.join(words)})\. (?=\w)")


@rule("CH03", "dau-phan-nghin-lan-lon", "Dấu phân nghìn và dấu thập phân", kinds=KINDS)
def numbers(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    told = passages(unit)
    if not any(_GROUPED.search(passage.words) for passage in told):
        return
    countable = _counted(tuple(subject.profile.words["chinh_ta"]["dem_duoc"]))
    commas = [
        (passage, found)
        for passage in told
        for found in _COMMA_NUMBER.finditer(passage.words)
        if found[0].count(",") > 1 or countable.match(passage.words, found.end())
    ]
    mixed = [_DECIMAL_COMMA, _POINT_NUMBER]
    if commas and any(pattern.search(passage.words) for passage in told for pattern in mixed):
        for passage, found in commas:
            yield fault(
                f"Số «{found[0]}» dùng dấu phẩy để phân nghìn, trong khi chỗ khác của văn bản dùng dấu phẩy cho phần "
                "thập phân hoặc dấu chấm để phân nghìn.",
                passage.lines,
                quoted=passage.near(*found.span()),
                hint=f"Số tiếng Việt phân nghìn bằng dấu chấm: {found[0].replace(',', '.')}.",
            )


@cache
def _counted(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{'|'.join(sorted(words, key=len, reverse=True))})(?!\w)")


@rule("CH04", "dau-cach-cuoi-dong-sai", "Dấu cách, khoảng năm, cuối dòng", kinds=KINDS)
def spacing(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    told = passages(unit)
    yield from _ranges(told)
    blanks = [passage for passage in told if "....." in passage.text]
    free = any(_FREE_BLANK.search(passage.text) for passage in blanks)
    for passage in told:
        for found in _STUCK.finditer(passage.words):
            yield fault(
                "Sau dấu phẩy, dấu chấm phẩy phải có dấu cách.", passage.lines, quoted=passage.near(*found.span())
            )
        for found in _STUCK_BLANK.finditer(passage.words) if free and passage in blanks else ():
            yield fault(
                "Giữa chữ và chỗ để trống phải có dấu cách như ở những chỗ khác của văn bản.",
                passage.lines,
                quoted=passage.near(*found.span()),
                severity=Severity.INFO,
            )
    yield from _ends(told)


def _ranges(told: tuple[Passage, ...]) -> Iterator[Verdict]:
    found = [(passage, one) for passage in told for one in _RANGE.finditer(passage.words)]
    for passage, one in found:
        if one[2] != one[3]:
            yield fault(
                f"Dấu nối giữa hai năm phải cách đều hai bên hoặc viết liền; hiện là «{one[0]}».",
                passage.lines,
                quoted=passage.near(*one.span()),
            )
    spaced, joined = ([pair for pair in found if pair[1][2] == pair[1][3] == gap] for gap in (" ", ""))
    if spaced and joined:
        for passage, one in spaced if len(spaced) <= len(joined) else joined:
            yield fault(
                "Khoảng năm nên viết một kiểu trong cả văn bản; hiện có cả kiểu viết liền «"
                f"{joined[0][1][0]}» và kiểu có dấu cách «{spaced[0][1][0]}».",
                passage.lines,
                quoted=passage.near(*one.span()),
                severity=Severity.INFO,
            )


def _ends(told: tuple[Passage, ...]) -> Iterator[Verdict]:
    """Items without a mark at their end between two of the same kind that have one."""
    for above, one, below in zip(told, told[1:], told[2:], strict=False):
        alike = (
            one.role in _ITEMS and above.role == one.role == below.role and not one.is_heading and below.after is one
        )
        if (
            not (alike and one.is_next_above and below.is_next_above)
            or one.after is not above
            or above.is_heading
            or below.is_heading
            or _is_ended(one.text)
        ):
            continue
        if _is_ended(above.text) and _is_ended(below.text) and len(one.text.split()) >= _LEAST_WORDS:
            yield fault(
                "Cuối đoạn, cuối mục liệt kê phải có dấu câu như các đoạn liền kề; hiện không có dấu nào.",
                one.lines,
                quoted=one.text[max(len(one.text) - 60, 0) :].partition(" ")[2],
                severity=Severity.INFO,
            )


def _is_ended(text: str) -> bool:
    return text.rstrip(' ”"»)')[-1:] in _ENDED
