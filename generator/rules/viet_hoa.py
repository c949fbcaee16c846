"""Capitals by syntax (Phụ lục II, Mục I) and of persons, positions, documents, days (Mục II and V).

Not judged: quoted text, text in capitals altogether, tables, e-mail addresses. A capital at the start of a sentence or
of a list item is always right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.layout.location.model import Unit
from generator.layout.location.words import has_tag, is_stand_in
from generator.rules._names import word_after, word_before
from generator.rules._prose import BLANK, KINDS, LOWER, UPPER, Passage, passages
from generator.rules.ho_ten import bare
from generator.rules.model import Subject, Verdict, fault, rule

_LISTED = ("gach", "cong", "diem", "khoan", "khac_cap")
_SMALL_AFTER = re.compile(rf"[.?!] +(?P<small>[{LOWER}])")
_CAPITAL = re.compile(f"[{UPPER}]")
_SYLLABLE = re.compile(r"[^\W\d_]+")
_TITLE_CASE = 0.8
_SHORTEST = 4
_SHORTEST_OF_BODY = 8  # a line of the body may be a name


@rule("VH01", "dau-cau-viet-thuong", "Viết hoa đầu câu, đầu dòng", kinds=KINDS)
def sentence_starts(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    dotted = frozenset(subject.profile.words["viet_hoa"]["viet_tat"])
    for passage in passages(unit):
        if passage.part != "trich_yeu" and _starts_small(passage):
            yield fault(
                "Viết hoa chữ cái đầu câu, đầu dòng; hiện là chữ thường.",
                passage.lines,
                quoted=passage.near(passage.begin, passage.begin + 1, 40),
            )
        for found in _SMALL_AFTER.finditer(passage.words):
            if _is_dotted(passage.words[: found.start()].rsplit(" ", 1)[-1], dotted):
                continue
            yield fault(
                "Viết hoa chữ cái đầu câu sau dấu chấm, dấu chấm hỏi, dấu chấm than; hiện là chữ thường.",
                passage.lines,
                quoted=passage.near(found.start("small"), found.end()),
            )


def _is_dotted(word: str, dotted: frozenset[str]) -> bool:
    """Whether the point after a word belongs to it: an abbreviation, one letter, a number, «./.», a blank."""
    bare = word.lower().lstrip("(“\"'")
    if not bare:
        return True
    return (
        bare in dotted
        or len(bare) == 1
        or not bare[-1].isalpha()
        or BLANK in bare
        or (word.isupper() and len(word) < 4)
    )


def _starts_small(passage: Passage) -> bool:
    words = passage.words[passage.begin :].lstrip(' “"(*')
    first = words.split(" ", 1)[0]
    if (
        not first[:1].islower()
        or not first.rstrip(",;.:").islower()
        or "/" in first
        or "." in first[:-1]
        or "(" in passage.words[:2]
    ):
        return False
    above = passage.after
    if passage.role in _LISTED:
        # A list that goes on with the sentence above it has small letters throughout; one small item is a slip.
        return (
            above is not None
            and above.role == passage.role
            and not _small(above)
            and above.is_heading == passage.is_heading
        )
    if passage.part == "can_cu" or not passage.is_next_above:
        return False
    if above is None or above.is_heading:
        return True
    return above.role not in _LISTED and above.text.rstrip(' ”"')[-1:] in ".?!"


def _is_written(name: str) -> bool:
    """Whether a name stands there, and neither a template's tag nor words for what is to be written."""
    return not is_stand_in(name) and not has_tag(name)


def _small(passage: Passage) -> bool:
    return passage.words[passage.begin : passage.begin + 1].islower()


@rule("VH02", "ten-nguoi-viet-thuong", "Tên người Việt Nam", kinds=KINDS)
def persons(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = "Viết hoa chữ cái đầu tất cả các âm tiết của tên người"
    for signer in unit.signers:
        if signer.name is None or signer.name.text.isupper() or not _is_written(signer.name.text):
            continue
        # What stands before the name, small letters in it too («Tiến sĩ»), is told by CK04.
        name = bare(signer.name.text, subject.profile)
        parts = _SYLLABLE.findall(name)
        if len(parts) > 1 and any(part[0].islower() for part in parts):
            right = " ".join(part[0].upper() + part[1:] for part in name.split())
            yield fault(f"{wanted}: «{right}»; hiện là «{name}».", signer.name, component="ho_ten_nguoi_ky")
    names = _names_of_persons(
        *(tuple(subject.profile.words["viet_hoa"][key]) for key in ("truoc_ten", "ho", "ten_dem"))
    )
    for passage in passages(unit):
        for found in names.finditer(passage.words):
            right = " ".join(part[0].upper() + part[1:] for part in found["name"].split())
            yield fault(
                f"{wanted}: «{right}»; hiện là «{found['name']}».",
                passage.lines,
                quoted=passage.near(*found.span("name")),
            )


@cache
def _names_of_persons(before: tuple[str, ...], surnames: tuple[str, ...], middle: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{_any(before)}|{_any(tuple(word.capitalize() for word in before))}) "
        rf"(?P<name>(?:{_any(surnames)})(?: (?:{_any(middle)}))+(?: [{UPPER}]\w*){{1,2}})"
    )


@rule("VH17", "nha-nuoc-viet-thuong", "Nhân dân, Nhà nước", kinds=KINDS)
def state(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["viet_hoa"]
    for passage in passages(unit):
        if "nhà nước" in passage.words:
            covered = -1
            for phrase in words["nha_nuoc"]:
                for found in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", passage.words):
                    at = passage.words.find("nhà nước", found.start())
                    rest = passage.words[found.end() + 1 :]
                    if at == covered or rest.startswith(tuple(words["khong_nha_nuoc"])):
                        continue
                    covered = at
                    yield fault(
                        "Danh từ «Nhà nước» đứng một mình viết hoa; hiện là «nhà nước».",
                        passage.lines,
                        quoted=passage.near(*found.span()),
                    )
        for found in re.finditer(r"(?<!\w)Nhân Dân(?!\w)", passage.words) if "Nhân Dân" in passage.words else ():
            yield fault("Viết «Nhân dân»; hiện là «Nhân Dân».", passage.lines, quoted=passage.near(*found.span()))


@rule("VH19", "chuc-vu-hoc-vi-viet-thuong", "Chức vụ, học vị đi liền với tên người", kinds=KINDS)
def positions(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["viet_hoa"]
    pattern = _with_person(tuple(words["chuc_vu"]), tuple(words["ho"]))
    for passage in passages(unit):
        for found in pattern.finditer(passage.words):
            yield fault(
                "Chức vụ, học vị đi liền với tên người cụ thể viết hoa; "
                f"hiện là «{found['title']}», nên là «{found['title'].capitalize()}».",
                passage.lines,
                quoted=passage.near(*found.span()),
            )


@cache
def _with_person(titles: tuple[str, ...], surnames: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?<!Phó )(?P<title>{_any(titles)}) (?:{_any(surnames)})(?: [{UPPER}][^\W\d_{UPPER}]+)+(?!\w)"
    )


@rule("VH20", "dang-viet-thuong", "Đảng (chỉ Đảng Cộng sản Việt Nam)", kinds=KINDS)
def party(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    for passage in passages(unit):
        told: set[int] = set()
        for phrase in subject.profile.words["viet_hoa"]["dang"] if "đảng" in passage.words else ():
            for found in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", passage.words):
                at = passage.words.find("đảng", found.start())
                if at not in told:
                    told.add(at)
                    yield fault(
                        "Viết hoa «Đảng» khi chỉ Đảng Cộng sản Việt Nam; hiện là «đảng».",
                        passage.lines,
                        quoted=passage.near(*found.span()),
                    )


@rule("VH26", "thu-thang-bang-chu-viet-thuong", "Ngày trong tuần, tháng viết bằng chữ", kinds=KINDS)
def days_and_months(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["viet_hoa"]
    days, months = (_any(tuple(words[key])) for key in ("thu", "thang"))
    for passage in passages(unit):
        text = passage.words
        if "hứ " in text:
            for found in _day_names(days).finditer(text):
                before = word_before(text, found.start()).lower()
                stops = (
                    re.match(r"\s*(?:,|\(|và|ngày|tuần|hằng tuần|hàng tuần|$|\.|;|-)", text[found.end() :]) is not None
                )
                if (
                    before in words["truoc_thu"]
                    and stops
                    and not re.search(r"(?:lần|vị trí|đợt)\s$", text[: found.start()])
                ):
                    yield _day_said(passage, *found.span(), f"{found[1].lower()} {found[2].capitalize()}")
        if "háng " in text:
            for found in _month_names(months).finditer(text):
                before = word_before(text, found.start()).lower()
                after = word_after(text, found.end())
                follows = after in ("", "năm", "và", "đến", "hằng", "hàng")
                if before in words["truoc_thang"] and follows and (after or not text[found.end() :].startswith(" ")):
                    yield _day_said(passage, *found.span(), f"tháng {found[1].title()}")


def _day_said(passage: Passage, start: int, end: int, right: str) -> Verdict:
    return fault(
        f"Viết hoa âm tiết chỉ ngày, tháng bằng chữ: «{right}»; hiện là «{passage.text[start:end]}».",
        passage.lines,
        quoted=passage.near(start, end),
    )


@cache
def _day_names(days: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)([Tt]hứ) ({days})(?!\w)")


@cache
def _month_names(months: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)tháng ({months})(?!\w)")


@rule("VH29", "viet-hoa-tung-chu", "Viết hoa từng chữ", kinds=KINDS)
def title_case(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    surnames = frozenset(subject.profile.words["viet_hoa"]["ho"])
    for passage in passages(unit):
        parts = [
            one for one in _SYLLABLE.findall(passage.words[passage.begin :]) if not (len(one) > 1 and one.isupper())
        ]
        shortest = _SHORTEST if passage.is_heading else _SHORTEST_OF_BODY
        if not passage.is_heading and passage.words.count(",") * _SHORTEST > len(parts):
            continue  # names counted up
        if len(parts) < shortest or parts[0] in surnames or parts[0] in ("Ông", "Bà"):
            continue
        if sum(part[0].isupper() for part in parts) >= _TITLE_CASE * len(parts):
            yield fault(
                "Không viết hoa từng chữ: chỉ viết hoa chữ đầu câu và tên riêng.",
                passage.lines,
                hint="Gõ lại bằng chữ thường, giữ chữ hoa ở đầu câu và ở tên riêng.",
            )


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
