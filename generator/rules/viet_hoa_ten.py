"""Capitals of proper names (Phụ lục II, Mục II to V): the same words as a name of the profile's lists in other casing.

What each list holds and where it is not a name stands in `_names`; patterns that are no list (transcribed names, units
named after numbers) are here. Never fixed without a yes: a capital is part of the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.layout.location.model import Unit
from generator.rules._names import Slip, lower, of, slips, word_after, word_before
from generator.rules._prose import KINDS, passages, starts_sentence
from generator.rules.model import Subject, Verdict, fault, rule

_HYPHENED = re.compile(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+){2,}(?![\w-])")
_TWO_HYPHENS = re.compile(r"-[^\W\d_]+-")
_NUMBERED = re.compile(r"(?<!\w)(quận|phường) (\d{1,2})(?!\w|[/.]\d)(?! tháng)")


def _said(wanted: str, slip: Slip, *, note: str = "") -> Verdict:
    return fault(
        f"{wanted}: «{slip.right}»{note}; hiện là «{slip.found}».",
        slip.passage.lines,
        quoted=slip.passage.near(slip.start, slip.end),
        hint=f"Sửa thành «{slip.right}».",
    )


def _all(code: str, wanted: str, subject: Subject, unit: Unit) -> Iterator[Verdict]:
    for slip in of(code, subject, unit):
        yield _said(wanted, slip)


@rule("VH03", "ten-nhan-vat-lich-su-viet-thuong", "Tên hiệu, tên gọi nhân vật lịch sử", kinds=KINDS)
def historical_persons(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _all("VH03", "Tên hiệu, tên gọi nhân vật lịch sử viết hoa tất cả các âm tiết", subject, unit)


@rule("VH04", "ten-nguoi-han-viet-viet-thuong", "Tên người nước ngoài phiên âm Hán - Việt", kinds=KINDS)
def sino_vietnamese_persons(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = "Tên người nước ngoài phiên âm Hán - Việt viết hoa như tên người Việt Nam"
    yield from _all("VH04", wanted, subject, unit)


@rule("VH05", "ten-phien-am-viet-hoa-thua", "Tên riêng nước ngoài phiên âm", kinds=KINDS)
def transcribed_names(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = "Tên phiên âm chỉ viết hoa âm tiết đầu của mỗi thành phần"
    known = []
    for slip in of("VH05", subject, unit):
        known.append((slip.passage, slip.start))
        yield _said(wanted, slip)
    for passage in passages(unit):
        for found in _HYPHENED.finditer(passage.words) if _TWO_HYPHENS.search(passage.words) else ():
            parts = found[0].split("-")
            capitals = [part[0].isupper() for part in parts[1:]]
            # «Việt-Lào-Campuchia» joins names; «TT-BTNMT-BTC» is a notation.
            mixed = any(capitals) and not all(capitals) and not any(len(part) > 1 and part.isupper() for part in parts)
            if mixed and not any(one is passage and at == found.start() for one, at in known):
                right = "-".join([parts[0], *(part[0].lower() + part[1:] for part in parts[1:])])
                yield _said(wanted, Slip("VH05", passage, *found.span(), right))


@rule("VH06", "danh-tu-don-vi-hanh-chinh-viet-hoa", "Danh từ chung chỉ đơn vị hành chính", kinds=KINDS)
def units_with_names(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["viet_hoa"]
    nouns = _alternatives(tuple(words["don_vi"]))
    for passage in passages(unit):
        if passage.is_heading or passage.part == "trich_yeu":
            continue
        for found in nouns.finditer(passage.words):
            if starts_sentence(passage, found.start()):
                continue
            rest = lower(passage.words[found.end() + 1 : found.end() + 26])
            for name in words["dia_danh"]:
                end = found.end() + 1 + len(name)
                # «Phường Điện Biên Phủ» has another name.
                is_whole = (
                    not rest[len(name) : len(name) + 1].isalnum() and not word_after(passage.words, end)[:1].isupper()
                )
                if rest.startswith(lower(name)) and is_whole:
                    right = f"{found[0].lower()} {name}"
                    yield _said(
                        "Danh từ chung chỉ đơn vị hành chính viết thường",
                        Slip("VH06", passage, found.start(), end, right),
                    )
                    break


@rule("VH07", "don-vi-theo-so-ten-nguoi-viet-thuong", "Đơn vị hành chính đặt theo số, tên người, sự kiện", kinds=KINDS)
def units_with_numbers(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    wanted = "Đơn vị hành chính đặt theo số, tên người, sự kiện lịch sử viết hoa cả danh từ chung"
    words = subject.profile.words["viet_hoa"]
    nouns = _alternatives(tuple(words["don_vi_ten"]))
    for passage in passages(unit):
        text = passage.words
        for found in _NUMBERED.finditer(text) if "quận " in text or "phường " in text else ():
            if not word_before(text, found.start()).isdigit() and word_before(text, found.start()) not in (
                "các",
                "những",
            ):
                yield _said(wanted, Slip("VH07", passage, *found.span(), found[0].capitalize()))
        for found in nouns.finditer(text):
            name = next((one for one in words["nhan_vat"] if text.startswith(f" {one}", found.end())), None)
            end = found.end() + 1 + len(name or "")
            if name is not None and not text[end : end + 1].isalnum():
                right = f"{found[0].capitalize()} {name}"
                yield _said(wanted, Slip("VH07", passage, found.start(), end, right))


@rule("VH08", "ten-dia-ly-dac-biet-sai", "Thủ đô Hà Nội, Thành phố Hồ Chí Minh", kinds=KINDS)
def special_places(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _all("VH08", "Trường hợp viết hoa đặc biệt, viết đúng", subject, unit)


@rule("VH09", "dia-danh-co-danh-tu-dia-hinh-viet-thuong", "Địa danh cấu tạo từ danh từ chỉ địa hình", kinds=KINDS)
def places_of_landforms(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _all("VH09", "Viết hoa tất cả các âm tiết của địa danh", subject, unit)


@rule("VH10", "danh-tu-dia-hinh-viet-hoa", "Danh từ chung chỉ địa hình", kinds=KINDS)
def landforms(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _all("VH10", "Danh từ chung chỉ địa hình đi liền với danh từ riêng viết thường", subject, unit)


@rule("VH11", "ten-vung-mien-viet-thuong", "Tên vùng, miền, khu vực", kinds=KINDS)
def regions(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _all("VH11", "Viết hoa tất cả các âm tiết của tên vùng, miền", subject, unit)


@rule("VH12", "dia-danh-nuoc-ngoai-viet-thuong", "Tên địa lý nước ngoài phiên âm Hán - Việt", kinds=KINDS)
def foreign_places(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _all("VH12", "Tên địa lý nước ngoài viết hoa như tên địa lý Việt Nam", subject, unit)


@rule("VH13", "ten-co-quan-viet-hoa-sai", "Tên cơ quan, tổ chức của Việt Nam", kinds=KINDS)
def bodies(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _all("VH13", "Viết đúng tên cơ quan, tổ chức", subject, unit)


@rule("VH14", "ten-co-quan-dang-viet-hoa-sai", "Tên cơ quan trung ương của Đảng", kinds=KINDS)
def party_bodies(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _all("VH14", "Trường hợp viết hoa đặc biệt, viết đúng", subject, unit)


@rule("VH15", "ten-to-chuc-nuoc-ngoai-viet-hoa-sai", "Tên tổ chức nước ngoài đã dịch nghĩa", kinds=KINDS)
def foreign_bodies(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _all("VH15", "Viết đúng tên tổ chức nước ngoài", subject, unit)


@rule("VH16", "ten-viet-tat-nuoc-ngoai-khong-in-hoa", "Tên viết tắt của tổ chức nước ngoài", kinds=KINDS)
def foreign_abbreviations(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _all("VH16", "Tên viết tắt tổ chức nước ngoài viết in hoa như nguyên ngữ", subject, unit)


@rule("VH18", "ten-danh-hieu-viet-hoa-sai", "Tên huân chương, danh hiệu vinh dự", kinds=KINDS)
def honours(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _all("VH18", "Viết đúng tên huân chương, danh hiệu, thứ, hạng", subject, unit)


@rule("VH21", "ten-ngay-le-viet-hoa-sai", "Tên ngày lễ, ngày kỷ niệm", kinds=KINDS)
def holidays(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    for slip in of("VH21", subject, unit):
        if slip.found[4:] == slip.right[4:]:
            yield fault(
                "Từ «ngày» đứng trước tên ngày lễ, ngày kỷ niệm ở giữa câu viết thường; hiện là «Ngày».",
                slip.passage.lines,
                quoted=slip.passage.near(slip.start, slip.end),
                hint=f"Sửa thành «{slip.right}».",
            )
        else:
            yield _said("Viết hoa âm tiết đầu của tên ngày lễ, ngày kỷ niệm", slip)


@rule("VH24", "ten-nam-am-lich-viet-thuong", "Tên năm âm lịch", kinds=KINDS)
def lunar_years(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _all("VH24", "Tên năm âm lịch viết hoa tất cả các âm tiết", subject, unit)


@rule("VH25", "ten-ngay-tet-viet-hoa-sai", "Tên các ngày tết", kinds=KINDS)
def tet(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _all("VH25", "Viết hoa chữ đầu của tên ngày tết, từ «tết» viết thường", subject, unit)
    words = subject.profile.words["viet_hoa"]
    named = {(id(one.passage), one.start) for one in slips(subject, unit) if one.code == "VH25"}
    names = tuple(name[4:].split()[0].lower() for name in subject.profile.words["ten_rieng"]["VH25"])
    for passage in passages(unit):
        for found in re.finditer(r"(?<!\w)tết(?!\w)", passage.words) if "tết" in passage.words else ():
            after = passage.words[found.end() + 1 :].lower()
            stands_alone = not after.startswith(names) and (id(passage), found.start()) not in named
            if stands_alone and word_before(passage.words, found.start()).lower() in words["truoc_tet"]:
                yield fault(
                    "Từ «Tết» dùng thay cho tết Nguyên đán viết hoa: «Tết»; hiện là «tết».",
                    passage.lines,
                    quoted=passage.near(*found.span()),
                )


@rule("VH27", "ten-su-kien-lich-su-viet-thuong", "Tên sự kiện lịch sử, triều đại", kinds=KINDS)
def events(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _all("VH27", "Viết đúng tên sự kiện lịch sử, triều đại", subject, unit)


@rule("VH28", "ten-tac-pham-viet-hoa-sai", "Tên tác phẩm, sách báo, tạp chí", kinds=KINDS)
def works(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _all("VH28", "Viết hoa chữ đầu của tên tác phẩm, sách báo, tạp chí", subject, unit)


@cache
def _alternatives(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?= \w)")
