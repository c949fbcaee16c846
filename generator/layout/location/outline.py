"""The mark a line opens with ("Điều 5.", "II.", "1.", "a)", "-"): what level it is of, its value, the words after it.

Only the line's own words are looked at; whether "V." is a section or an initial, whether "Điều 5 …" opens an article or
cites one, is for `sequences`. Forms that the decree does not know (`1)`, `a.`, `a/`, `(a)`, `I/`) are marks too, for
rules to judge. A number that opens a sentence ("15.000 người") is none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from generator.layout.location.model import Role

MAX_WORDS = 25
"""A title has no more words than this (as in the outline of our own bundles)."""

PHAN, CHUONG, MUC, TIEU_MUC, CHU_HOA, DIEU, LA_MA, KHOAN = range(8)
BRACKET, DIEM, STAR, GACH, CONG, PLAIN = range(KHOAN + 10, KHOAN + 16)

_LETTER = r"[^\W\d_]"
_UPPER = r"[A-ZĐÀ-ÖØ-ÞĂĨŨƠƯẠ-Ỹ“\"‘(]"
_ORDINALS = {
    "nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_HEADING = re.compile(
    rf"(?P<label>(?P<name>(?i:phần|chương|mục|tiểu mục)) (?P<number>[IVXLC]+|\d{{1,3}}|[A-ZĐ]"
    rf"|(?i:thứ (?:{'|'.join(_ORDINALS)})))(?!\w)\s?[.:]?)(?:\s?(?P<dash>[-–—]?)\s?(?P<rest>.+))?"
)
_DIEU = re.compile(rf"(?P<label>(?i:điều) ?(?P<number>\d{{1,4}}[a-zđ]?) ?[.:]?)(?: |(?={_LETTER}|…|\.\.)|$)")
_ROMAN = re.compile(rf"(?P<label>(?P<number>[IVXLC]{{1,7}}) ?(?:\.-?|[)/:]|[-–](?= ?{_UPPER})))(?: |(?={_UPPER})|$)")
_INITIALS = re.compile(rf" ?{_LETTER}\.")
_UPPER_LETTER = re.compile(r"(?P<label>(?P<number>[A-ZĐ]) ?(?:\.-?|[)/]|[-–](?= )))(?: |$)")
_MULTI = re.compile(rf"(?P<label>(?P<number>\d{{1,2}}(?:\.\d{{1,2}})+)(?P<stop>[.)/]?))(?: |(?={_LETTER}))")
_NUMBER = re.compile(
    rf"(?P<label>(?P<number>\d{{1,3}})(?:\.-?|[)]|/(?= ?{_UPPER})| ?[-–](?= ?{_UPPER})))(?: |(?={_UPPER})|$)"
)
_MIXED = re.compile(r"(?P<label>(?:[IVX]+|[A-ZĐa-zđ])\.?\d{1,2}(?:\.\d{1,2})*[.)]?|[ivx]{2,5}[.)])(?: |$)")
_POINT = re.compile(rf"(?P<label>(?P<number>[a-zđăâêôơư])(?:[).]|/(?= |{_UPPER})))(?: |(?={_LETTER})|$)")
_ROUND = re.compile(rf"(?P<label>\((?P<number>\d{{1,2}}|[a-zđ]|[ivx]{{1,5}})\))(?: |(?={_UPPER}))")
_GACH = re.compile(rf"(?P<label>[-–—−‒]|[•·●▪■◦○⁃➢➤►▶✓✔♦❖§Øø\uf000-\uf0ff])(?: |(?=(?<![Øøo]){_LETTER}|[\"“(\[]))")
_CONG = re.compile(rf"(?P<label>\+)(?: |(?={_LETTER}))")
_STAR = re.compile(rf"(?P<label>\*{{1,3}}\)?)(?: |(?={_UPPER}))")
_NAMES = {"phần": PHAN, "chương": CHUONG, "mục": MUC, "tiểu mục": TIEU_MUC}
_ROLES: dict[int, Role] = {
    PHAN: "phan", CHUONG: "chuong", MUC: "muc", TIEU_MUC: "tieu_muc", DIEU: "dieu", LA_MA: "muc_lama",
    KHOAN: "khoan", DIEM: "diem", GACH: "gach", CONG: "cong",
}  # fmt: skip
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_CANONICAL = re.compile(r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ENDS, _BLANK = tuple(".;:,"), ("....", "…")


class Mark(NamedTuple):
    """The opening of a line. `depth` orders the levels from phần to "+"; `number` is the value of the label."""

    depth: int
    label: str
    number: int | str | None
    rest: str

    @property
    def role(self) -> Role:
        return _ROLES.get(self.depth, "khac_cap")


@lru_cache(8192)
def mark(text: str) -> Mark | None:
    """The mark that a line's normalised text opens with; None for a line of running text."""
    first = text[:1]
    found: Mark | None = None
    if first.isdigit():
        found = _numbered(text)
    elif first == "(":
        found = _round(text)
    elif first == "*":
        found = _plain(STAR, _STAR.match(text), text)
    elif first == "+":
        found = _plain(CONG, _CONG.match(text), text)
    elif not first.isalpha():
        found = _plain(GACH, _GACH.match(text), text)
    else:
        found = (_dieu(text) if first in "Đđ" else _heading(text) if first in "PpCcMmTt" else None) or _lettered(text)
    return found


def could_be_title(words: str) -> bool:
    """Whether words have the form of a title: few, and without a closing mark; a dotted blank at the end is a word."""
    is_open = not words.endswith(_ENDS) or words.endswith(_BLANK)
    return bool(words) and is_open and len(words.split(None, MAX_WORDS)) <= MAX_WORDS


def roman(text: str) -> int | None:
    """The value of a Roman number below 90; None for letters that are none ("IIV", "C")."""
    if not text or _CANONICAL.fullmatch(text) is None:
        return None
    values = [_VALUES[letter] for letter in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _heading(text: str) -> Mark | None:
    """Phần, Chương, Mục, Tiểu mục alone on the line; or with a title on it, after a mark or in capitals."""
    match = _HEADING.fullmatch(text)
    if match is None:
        return None
    rest = match["rest"] or ""
    if rest and not ((match["label"][-1] in ".:" or match["dash"] or rest.isupper()) and could_be_title(rest)):
        return None
    number = match["number"]
    value: int | str | None
    if number.isdigit():
        value = int(number)
    elif " " in number:
        value = _ORDINALS.get(number.split(" ")[1].lower())
    else:
        value = roman(number) or number
    return Mark(_NAMES[match["name"].lower()], match["label"].rstrip(), value, rest)


def _dieu(text: str) -> Mark | None:
    match = _DIEU.match(text)
    if match is None:
        return None
    number = match["number"]
    return Mark(DIEU, match["label"].rstrip(), int(number) if number.isdigit() else number, text[match.end() :].strip())


def _numbered(text: str) -> Mark | None:
    match = _MULTI.match(text)
    if match is not None:
        rest = text[match.end() :].strip()
        if match["stop"] or rest[:1].isupper():
            return Mark(KHOAN + match["number"].count("."), match["label"], match["number"], rest)
        return None
    match = _NUMBER.match(text)
    return None if match is None else Mark(KHOAN, match["label"], int(match["number"]), text[match.end() :].strip())


def _round(text: str) -> Mark | None:
    """ "(1)", "(i)" are levels of no name; "(a)" is a điểm in another form."""
    match = _ROUND.match(text)
    if match is None:
        return None
    number, rest = match["number"], text[match.end() :].strip()
    if number.isdigit():
        return Mark(BRACKET, match["label"], int(number), rest)
    is_roman = number.upper() in ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
    return Mark(BRACKET if is_roman else DIEM, match["label"], number, rest)


def _lettered(text: str) -> Mark | None:
    first = text[0]
    if first.islower():
        match = _POINT.match(text)
        if match is not None:
            return Mark(DIEM, match["label"], match["number"], text[match.end() :].strip())
        return _plain(BRACKET, _MIXED.match(text), text)
    if first in "IVXLC":
        match = _ROMAN.match(text)
        if match is not None and _INITIALS.match(text, match.end() - 1) is None:
            value = roman(match["number"])
            if value is not None:
                return Mark(LA_MA, match["label"], value, text[match.end() :].strip())
    if "A" <= first <= "Z" or first == "Đ":
        match = _UPPER_LETTER.match(text)
        if match is not None:
            is_name = _INITIALS.match(text, match.end() - 1) is not None
            return None if is_name else Mark(CHU_HOA, match["label"], match["number"], text[match.end() :].strip())
        return _plain(LA_MA + 1, _MIXED.match(text), text)
    return _plain(GACH, _GACH.match(text), text)


def _plain(depth: int, match: re.Match[str] | None, text: str) -> Mark | None:
    if match is None:
        return None
    rest = text[match.end() :].strip()
    return Mark(depth, match["label"], None if depth in (GACH, CONG, STAR) else match["label"].rstrip(".)"), rest)
