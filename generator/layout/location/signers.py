"""Signature blocks: authority marks and titles from top to bottom, another position (ô 7b), the name.

Reads: the lines of one column of a closing block, blank ones too. Gives: the signers in order and the lines that only
stand for a signature ("(Đã ký)"). Titles that end and begin again below a name are another signer.

A title is told by capitals, by an authority mark or by the word it opens with; a name by its few capitalised words, and
by the room for the signature above it. A name in capitals (a slip) is told from a title by the family name it opens
with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from generator.layout.location import traits
from generator.layout.location.model import Signer
from generator.layout.location.words import has_blank, is_placeholder

if TYPE_CHECKING:
    from generator.layout.location.model import Line

MARK = re.compile(r"(?:TM|KT|TL|TUQ|Q)(?:\s*[./]\s*|\s+)\S{2}|[TK]/[MTL]\b|T/UQ?\b")
_NOTE = re.compile(r"[(\[].*[)\]]?|(?i:đã\s+ký)\.?|(?i:ký)\s*[:.]?|(?i:signed)")
_PARTY = re.compile(r"(?i:(?:người )?đại diện|bên\s+\S|ông\b|tm\. bên)")
_POSITIONS = (
    "giám đốc", "phó ", "trưởng ", "chủ tịch", "chủ nhiệm", "chánh ", "cục trưởng", "vụ trưởng", "bộ trưởng",
    "thứ trưởng", "hiệu trưởng", "viện trưởng", "thủ trưởng", "thủ tướng", "tổng ", "thư ký", "chủ tọa", "chủ toạ",
    "chủ trì", "đại diện", "kế toán", "bí thư", "quyền ", "ủy viên", "uỷ viên", "đội trưởng", "quản đốc", "chỉ huy",
    "tư lệnh", "chính ủy", "người ", "phụ trách", "chi cục trưởng", "hội trưởng", "kiểm sát", "thẩm phán", "bên ",
    "cán bộ", "chuyên viên", "thành viên", "thủ quỹ", "xác nhận", "thay mặt", "giáo viên", "hiệu phó", "ban ",
)  # fmt: skip
_FAMILY_NAMES = (
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn lương mai trương hà tạ "
    "lâm đào cao thái châu phùng quách la thạch tô tống vương lưu chu từ kiều văn nông vi hứa triệu ma lò lầu giàng "
    "vàng sùng đàm lục quàng cầm khổng doãn nghiêm tăng bạch thân mạc lại ông mạnh giáp hạng hầu viên cù ninh bế ksor "
    "rơ y h đèo điêu điểu kim sơn danh thào"
)
_SURNAMES = frozenset(_FAMILY_NAMES.split())
_DEGREE = re.compile(
    r"(?i:(?:(?:pgs|gs|ts|tskh|ths|cn|ks|bs|bscki{1,2}|ds|ls|đ/c|ông|bà|cki{1,2}|(?:phó )?giáo sư|đồng chí"
    r"|(?:tiến|thạc|bác|dược) s[ĩỹ](?: khoa học)?|kỹ sư|cử nhân|luật sư|anh hùng lao động"
    r"|(?:nhà giáo|thầy thuốc|nghệ s[ĩỹ]) (?:nhân dân|ưu tú)|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý))\b[., ]*)+)"
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*|\(.*\)")
_MOST_WORDS = 9


class Block(NamedTuple):
    """What a column holds: its signers, the lines "(Đã ký)", and every line that belongs to either."""

    signers: tuple[Signer, ...]
    notes: tuple[Line, ...]
    lines: tuple[Line, ...]


class _Found:
    """One signer while it is read."""

    __slots__ = ("name", "other", "titles")

    def __init__(self) -> None:
        self.titles: list[Line] = []
        self.other: list[Line] = []
        self.name: Line | None = None


def read(lines: Sequence[Line]) -> Block:
    """The signers of one column, from top to bottom."""
    done: list[_Found] = []
    notes: list[Line] = []
    now = _Found()
    words = [*_spaced(lines)]
    open_note = False
    for index, (line, apart) in enumerate(words):
        if open_note or is_note(line.text):
            notes.append(line)
            open_note = (open_note or line.text[:1] in "([") and not line.text.rstrip("0123456789").endswith((")", "]"))
            continue
        if now.name is not None:
            if not is_title(line):
                continue
            done.append(now)
            now = _Found()
        below = words[index + 1] if index + 1 < len(words) else None
        _place(now, line, apart=apart, below=below)
    done.append(now)
    found = [one for one in done if one.titles]
    taken = [line for one in found for line in (*one.titles, *one.other, one.name) if line is not None]
    signers = tuple(Signer(tuple(one.titles), tuple(one.other), _filled(one.name)) for one in found)
    return Block(signers, tuple(notes), (*taken, *notes))


def of_parties(found: Sequence[Signer]) -> bool:
    """Whether several sign, each for a party of its own: "ĐẠI DIỆN BÊN A", "BÊN B"."""
    parties = [one for one in found if _PARTY.match(one.titles[0].text)]
    return len(found) > 1 and len(parties) > 1


def is_note(text: str) -> bool:
    """Whether a line stands for a signature or tells how to sign: "(Đã ký)", "(Ký, ghi rõ họ tên)"."""
    return _NOTE.fullmatch(text) is not None


def is_title(line: Line) -> bool:
    """Whether a line reads as an authority mark or a position."""
    text = line.text
    if MARK.match(text) or text.lower().startswith(_POSITIONS):
        return len(text.split()) <= 2 * _MOST_WORDS and not text.endswith((".", ";", ":"))
    return traits.is_upper(line) and not is_name(text) and not text.endswith((";", ":"))


def is_name(text: str) -> bool:
    """Whether a text reads as a person's name: two to six capitalised words, or a family name in capitals."""
    bare = _DEGREE.sub("", text, count=1).strip()
    words = bare.split()
    if not 1 <= len(words) <= _MOST_WORDS or any(character.isdigit() for character in bare):
        return False
    if has_blank(text):
        return True
    if not all(_WORD.fullmatch(word) and not word[0].islower() for word in words) or bare.endswith((".", ":")):
        return False
    if bare.isupper():
        return len(words) > 1 and words[0].lower() in _SURNAMES and not bare.lower().startswith(_POSITIONS)
    return not bare.lower().startswith(_POSITIONS)


def _place(now: _Found, line: Line, *, apart: bool, below: tuple[Line, bool] | None) -> None:
    """Puts a line where it belongs: a title, another position above the name, the name."""
    if not now.titles:
        if is_title(line) or (is_placeholder(line.text) and has_blank(line.text)):
            now.titles.append(line)
        return
    if is_placeholder(line.text):
        if apart or below is None:
            now.name = line
        else:
            now.titles.append(line)
    elif traits.is_upper(line):
        if is_name(line.text) and (apart or below is None):
            now.name = line
        elif now.other or (apart and below is not None and not below[1] and not traits.is_upper(below[0])):
            now.other.append(line)
        else:
            now.titles.append(line)
    else:
        _place_small(now, line, apart=apart, below=below)


def _place_small(now: _Found, line: Line, *, apart: bool, below: tuple[Line, bool] | None) -> None:
    """Puts a line that is not in capitals: the name, a position above it, a title typed in small letters."""
    if is_name(line.text) and (below is None or not _names(below)):
        now.name = line
    elif apart and below is not None:
        now.other.append(line)
    elif line.text.lower().startswith(_POSITIONS):
        (now.other if now.other else now.titles).append(line)
    elif apart:
        now.name = line
    elif now.other:
        now.other.append(line)


def _names(below: tuple[Line, bool]) -> bool:
    """Whether the line below, with no room between, is a name itself: then this one is a position."""
    return not below[1] and is_name(below[0].text)


def _spaced(lines: Sequence[Line]) -> Iterator[tuple[Line, bool]]:
    """The lines with words, each with whether there is room for a signature above it."""
    apart, above = False, None
    for line in lines:
        if not line.text:
            apart = True
            continue
        other_row = (
            above is not None and above.cell is not None and line.cell is not None and above.cell.row != line.cell.row
        )
        yield line, apart or traits.stands_apart(line) or (other_row and not traits.is_upper(line))
        apart, above = is_note(line.text), line


def _filled(name: Line | None) -> Line | None:
    """The name; None for a blank, while a template's tag stands for one."""
    if name is None or any(character.isalpha() for character in name.text) or not is_placeholder(name.text):
        return name
    return None
