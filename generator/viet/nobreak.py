"""Spaces at which a line should not end, because the eye stumbles there: «số 12», «ngày 09/9», «5 kg».

A number stays with the word that says what it numbers, and with its unit. A date keeps the breaks between its parts
(ngày 19 | tháng 7 | năm 2022): glued whole it would be wider than the room a justified line can spare.
"""

from __future__ import annotations

import re

from generator.viet.text import nfc

_GLUE = "\N{NO-BREAK SPACE}"
_BLANK = f"[ {_GLUE}]"

# Longer ones first where one begins with another. A blank inside may already be a no-break one.
_NUMBERED = (
    "năm học|giai đoạn|nhiệm kỳ|phụ lục|lần thứ|"
    "số|ngày|tháng|năm|quý|tuần|phần|chương|mục|điều|khoản|điểm|mẫu|bảng|hình|biểu|trang|đợt|lần|thứ|khóa|khoá|"
    "tổ|khu phố|quận|phường"
).replace(" ", _BLANK)
_UNITS = (
    "mm|cm|dm|m|km|mm²|cm²|m²|km²|m2|km2|m³|m3|ha|g|kg|tạ|tấn|ml|l|lít|kW|kWh|MW|GB|MB|pt|°C|%|‰|"
    "đồng|nghìn|ngàn|triệu|tỷ|tỉ|VND|VNĐ|USD|EUR|đ|giờ|phút|giây|tuần"
)
# Words that only begin like a unit: «năm 2022 tỷ lệ …», «ngày 05 đồng thời …».
_OTHER_WORDS = (
    "(?:t[ỷỉ] (?:lệ|trọng|giá|suất|mỉ)|đồng (?:thời|bộ|ý|loạt)|triệu tập|tuần tự|tấn công)".replace(" ", _BLANK) + r"\b"
)
# «03 tháng» is a length of time, but in «ngày 05 tháng 9», also with the month or the year left blank, the next number
# follows: a figure, a blank made of no-break spaces, dots or a rule.
_TIME_UNITS = rf"(?:ngày|tháng|năm)(?!\w)(?!{_BLANK}[\d{_GLUE}.…_])"

# After «điểm» the number is a letter of the alphabet. Roman figures are capitals: «phần vi phạm» has none.
_AFTER_WORD = re.compile(rf"\b(?:(?i:{_NUMBERED}) (?=\d|[IVXLC]+\b)|(?i:điểm) (?=[a-zđ](?!\w)))")
_BEFORE_UNIT = re.compile(rf"(?<=\d) (?=(?!{_OTHER_WORDS})(?:{_UNITS})(?!\w)|{_TIME_UNITS})")


def keep_together(text: str) -> str:
    """The text with a no-break space for each space between a number and its word or unit; nothing else changes.

    As many characters as in the composed text; equal to it under `fold`; doing it twice changes nothing more.
    """
    kept = _AFTER_WORD.sub(lambda match: match[0][:-1] + _GLUE, nfc(text))
    return _BEFORE_UNIT.sub(_GLUE, kept)
