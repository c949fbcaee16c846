"""The description of a field in a schema → help for who fills in a form.

Descriptions are written for who writes JSON: they speak of null, of { } and of the names of fields. A form knows
blanks, lines and titles. A test reads every help for what is left of JSON.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from generator.bundle import schema

# Where a kind of input is filled in otherwise than JSON, its own words.
_OF_KIND = {
    "ngay": "Ghi như 19/7/2022 hoặc «ngày 19 tháng 7 năm 2022». Chưa rõ ngày thì ghi 7/2022, chưa rõ cả tháng thì ghi "
    "2022: phần chưa rõ để trống.",
    "co_quan": "Tên, chữ viết tắt, địa danh và những điều không đổi của cơ quan được lấy theo đây.",
    "doi_tuong": "",
    "loai": "Để trống là mọi loại không có mục riêng.",
}
_JSON_ONLY = re.compile(r" ?null là để trống\.| ?Ghi một đoạn chữ có \\n [^.]*\.|, \[\] là [^.;]*")
_SAID = (
    (re.compile(r"Ghi \\n ở chỗ"), "Bấm Enter ở chỗ"),
    (re.compile(r"để null\b"), "để trống"),
    (re.compile(r"(?<=\. )null\b"), "Để trống"),
    (re.compile(r"\bnull\b"), "để trống"),
    (re.compile(r"^Dòng \(hoặc danh sách các dòng\)"), "Mỗi dòng"),
)
_OF_FINDINGS = (
    (re.compile(r"\b([Đđ])ể ([\w.]+) là null\b"), r"\1ể trống \2"),
    (re.compile(r"\bghi null\b"), "để trống"),
    (re.compile(r",? (?:ghi )?(?:thẳng |đủ )?trong dấu \{ \}"), ""),
    (re.compile(r"^Thiếu trường «"), "Chưa điền «"),
    (re.compile(r"theo dạng năm-tháng-ngày, ví dụ 2022-07-19"), "như 19/7/2022"),
    (re.compile(r"thì ghi 2022-07 hoặc 2022"), "thì ghi 7/2022 hoặc 2022"),
    (re.compile(r", hoặc tạo văn bản với tùy chọn --vua-trang"), ""),
    (re.compile(r" bằng \\n trong dữ liệu"), " bằng phím Enter"),
    (re.compile(r" ?Xin in bằng Word hoặc LibreOffice \(--engine libreoffice\)\."), ""),
)
_ITEM = re.compile(r"\b([Mm]ỗi (?!dòng)\w+(?: \w+)?) một mục\b")
_NAME = re.compile(r"(?:trường )?\b([a-z]+(?:_[a-z]+)+)\b")


def told(kind: str, description: str, titles: Mapping[str, str]) -> str:
    """The help of an input of a kind; `titles` are those of the fields that a description may name."""
    if kind in _OF_KIND:
        return _OF_KIND[kind]
    text = _JSON_ONLY.sub("", description)
    for pattern, words in _SAID:
        text = pattern.sub(words, text)
    if kind == "cac_dong":
        text = _ITEM.sub(r"\1 một dòng", text)
    return _NAME.sub(lambda found: f"«{titles[found[1]]}»" if found[1] in titles else found[0], text)


def said(text: str, name: str = "cong_van") -> str:
    """What is said of a bundle or of pages, in the words of the form; nothing of the command line."""
    for pattern, words in (*_OF_FINDINGS, *_SAID):
        text = pattern.sub(words, text)
    known = titles(name)
    return _NAME.sub(lambda found: f"«{known[found[1]]}»" if found[1] in known else found[0], text)


@cache
def titles(name: str) -> Mapping[str, str]:
    """The titles of the fields that descriptions in a schema name: those of documents before its own."""
    return {**schema.fields(name), **schema.fields("cong_van")}
