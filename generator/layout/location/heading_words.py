"""The words of a heading: how its lines are told from one another, as loosely as people write them.

A comparison that must also know a line with a slip in it (a missing tone mark, small letters, other dashes) looks at
the bare letters; how they should be written is for the rules.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from generator.layout.location.words import TAG as ONE_TAG
from generator.layout.location.words import is_placeholder
from generator.viet import text as viet

_QUOC_HIEU = "CONGHOAXAHOICHUNGHIAVIETNAM"
_TIEU_NGU = "DOCLAPTUDOHANHPHUC"
_PARTY = "DANGCONGSANVIETNAM"
_PARTY_END = re.compile(r"(?:ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH)$")
_OTHER = re.compile(r"[^A-Z]+")
_LONGEST = 90
_ALIKE = 0.87

TAG = f"(?:{ONE_TAG})"
_GAP = rf"(?:[\s.…_·\d/]|{TAG})*"
_DATE = re.compile(rf"(?P<place>.*?)(?P<date>\bngày\s*{_GAP}\s*tháng\s*{_GAP}\s*năm\s*{_GAP}\.?)", re.IGNORECASE)
_SHORT_DATE = re.compile(
    r"(?:\S.{0,60}?,\s*)?(?:ngày\s*)?(?:\d{1,2}|[.…_]+)\s?[/.-]\s?(?:\d{1,2}|[.…_]+)\s?[/.-]\s?(?:\d{4}|20[.…_]+)\.?"
    rf"|(?:\S.{{0,60}}?,\s*)?ngày\s*{TAG}\.?|\S[^,]{{0,60}},\s*{TAG}|{TAG}\s*,\s*(?:ngày\s*)?{TAG}",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(r"\S[^,]{0,60},\s*(?:ngày\s+)?tháng\s+.{0,12}\s*năm\s*.{0,8}", re.IGNORECASE)
_NUMBER = re.compile(rf"(?i:số)\s*(?:[:：;.]|(?=[\d.…_/]|{TAG})|$)(?P<rest>.*)")
_BARE_NUMBER = re.compile(r"\d{1,5}[a-z]?\s*/\s*(?:\d{4}\s*/\s*)?[A-ZĐ][\wĐđ&.]*(?:\s*[-–]\s*[\wĐđ&.]+)*")
V_V = re.compile(r"(?:V\s*/\s*v|v\s*/\s*v|V\s*/\s*V|Về việc|VỀ VIỆC|Vv\b|Trích yếu\s*:)")
_KHAN = re.compile(r"(?i:h(?:ỏa|oả) tốc(?: hẹn giờ)?|thượng khẩn|khẩn|kh[aâẩ]n cấp)[.!]?")
_MAT = re.compile(r"(?:(?i:độ mật)\s*:\s*)?(?:TUYỆT MẬT|TỐI MẬT|MẬT|Tuyệt mật|Tối mật|Mật|THƯỜNG MẬT)[.!]?")
_LUU_HANH = re.compile(
    r"(?i:xem xong trả lại|xem xong trả ngay|lưu hành nội bộ|không phổ biến|tài liệu thu hồi|thu hồi"
    r"|tài liệu nội bộ|(?:dùng|sử dụng) nội bộ)[.!]?"
)
_LABEL = re.compile(
    r"(?i:\(?\[?(?:bản )?dự thảo\b.{0,40}|mẫu\b.{0,160}|\(?(?:ban hành )?kèm theo .{0,200}|phụ lục\b.{0,40}"
    r"|biểu (?:mẫu|số)\b.{0,80}"
    r"|\(?bản (?:gốc|chính|sao)\)?.{0,20}|lần \d.{0,10}|công báo\b.{0,60})"
)
_CONTACT = re.compile(
    r"(?i:địa chỉ|đ/c|trụ sở|điện thoại|đt|tel|fax|e-?mail|mst|mã số thuế|web(?:site)?|hotline|cổng ttđt)\s*[:.]|(?:https?://|www\.)"
)
_COPY = re.compile(r"(?:BẢN )?(?:SAO Y(?: BẢN CHÍNH)?|SAO LỤC|TRÍCH SAO)\s*[\d¹²³]?")
_COPY_NUMBER = re.compile(r"/\s*(?:SY|SL|TrS)\b")
_ELECTRONIC_COPY = re.compile(r"(?i:sao y|sao lục|trích sao)\s*[;,:]\s*\S|…1…;")
_SIGNED = re.compile(r"(?i:(?:người ký|ký bởi|cơ quan|thời gian ký|email|ngày ký|tổ chức|chữ ký số)\s*:.*)")
_ENDS = re.compile(r"(?i:kính gửi|kính thưa|nơi nhận)\b|(?:Căn cứ|Theo đề nghị|Xét)\b")
_TAG = re.compile(rf"{TAG}|…|\.{{3,}}|_{{3,}}")
_NUMBER_TAG = re.compile(r"(?<![a-z])so(?![a-z])|sohieu|sokyhieu")
_DATE_TAG = re.compile(r"(?<![a-z])(?:ngay|dia_?danh|thoi_?gian)(?![a-z])")
_SUBJECT_TAG = re.compile(r"trich_?yeu|ve_?viec|(?<![a-z])vv(?![a-z])")
_ONLY_TAG = re.compile(rf"(?:{TAG}|\s)+")
_SIGNING = re.compile(r";\s*(?:ngày/tháng/năm|\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d)(?!\d)")
_NOT_LETTERS = re.compile(r"[\s\-–—―─_=*~.•+…]+")

_OPENERS = """
ỦY BAN|UỶ BAN|UBND|UBMTTQ|UB MTTQ|UBKT|HĐND|HỘI ĐỒNG|HĐ|SỞ|CỤC|CHI CỤC|TỔNG CỤC|VỤ|PHÒNG|BAN|TRUNG TÂM|TTYT|TRƯỜNG|TR
BỆNH VIỆN|BV|CÔNG TY|CTY|TỔNG CÔNG TY|TẬP ĐOÀN|VĂN PHÒNG|VIỆN|HỌC VIỆN|ĐẠI HỌC|THANH TRA|ĐÀI|KHO BẠC|CHI NHÁNH|XÍ NGHIỆP
NHÀ MÁY|NGÂN HÀNG|BẢO HIỂM|BHXH|TÒA ÁN|TOÀ ÁN|VIỆN KIỂM SÁT|CÔNG AN|BỘ CHỈ HUY|BỘ TƯ LỆNH|BỘ|LIÊN ĐOÀN|ĐOÀN
CÔNG ĐOÀN|HỘI|HIỆP HỘI|QUỸ|TỔ|ĐỘI|TRẠM|KHOA|BÁO|TẠP CHÍ|NHÀ XUẤT BẢN|NHÀ XB|THƯ VIỆN|BẢO TÀNG|HẢI QUAN|THUẾ
CHÍNH PHỦ|THỦ TƯỚNG|CHỦ TỊCH|QUỐC HỘI|KIỂM TOÁN|ĐẢNG ỦY|ĐẢNG BỘ|TỈNH ỦY|HUYỆN ỦY|THÀNH ỦY|MẶT TRẬN|HỢP TÁC XÃ|HTX
LIÊN HIỆP|TÊN CƠ QUAN|TÊN CQ|TÊN TỔ CHỨC|CƠ QUAN|ĐƠN VỊ|DOANH NGHIỆP|KHU|VƯỜN|CẢNG|NHÀ HÁT|TIỂU BAN|PHÂN HIỆU
PHÂN VIỆN|CƠ SỞ|THI HÀNH ÁN
"""
_OPENS = re.compile(rf"(?:{_OPENERS.strip().replace(chr(10), '|')})(?!\w)")
_GENERIC = re.compile(
    r"(?:TÊN (?:CƠ QUAN|CQ|TỔ CHỨC|ĐƠN VỊ|DOANH NGHIỆP)\b.*"
    r"|CƠ QUAN,? ?(?:TỔ CHỨC|ĐƠN VỊ)?(?: CHỦ QUẢN| BAN HÀNH| CẤP TRÊN)?.{0,4}"
    r"|(?:TÊN )?ĐƠN VỊ.{0,3}|TÊN .{0,20}CHỦ QUẢN.*)"
)
_PLACE = r"TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|PHƯỜNG|XÃ|THỊ XÃ|ĐẶC KHU"
_OPEN_END = re.compile(rf"(?:[,&-]|\b(?:VÀ|CỦA|CHO|VỀ|CÁC|{_PLACE}))$")
_CONTINUES = re.compile(rf"(?:VÀ|CỦA|&|-|{_PLACE})(?!\w)")
_BARE_UNIT = re.compile(
    r"(?:VĂN PHÒNG|THANH TRA|CHI CỤC|CỤC|SỞ|BAN QUẢN LÝ|BAN CHỈ ĐẠO|BAN CHẤP HÀNH|HỘI ĐỒNG|TRUNG TÂM|TRƯỜNG|CHI NHÁNH"
    r"|PHÒNG|CÔNG TY|CÔNG TY (?:TNHH|CỔ PHẦN)|TỔNG CÔNG TY|VIỆN|BAN|ỦY BAN|UỶ BAN|BỘ|TỔ|ĐOÀN|HỘI)"
)


@lru_cache(2048)
def bare(text: str) -> str:
    """The letters of a text in capitals without marks."""
    return _OTHER.sub("", viet.ascii(text).upper())


@lru_cache(2048)
def is_quoc_hieu(text: str) -> bool:
    """Whether a line is Quốc hiệu, slips allowed for."""
    return _is_like(text, _QUOC_HIEU, "CONG")


def is_exact(text: str) -> bool:
    """Whether the letters of Quốc hiệu are all there."""
    return bare(text) == _QUOC_HIEU


def is_tieu_ngu(text: str) -> bool:
    """Whether a line is Tiêu ngữ, slips allowed for."""
    return _is_like(text, _TIEU_NGU, "DO")


def is_party(text: str) -> bool:
    """Whether a line is the heading of a document of the Party."""
    return len(text) < 40 and bare(text) == _PARTY


def party_in(text: str) -> bool:
    """Whether the heading of the Party, or of the Youth Union, stands in a line, alone or on its right."""
    return _PARTY_END.search(text) is not None


def opens_quoc_hieu(text: str) -> bool:
    """Whether a line may hold Quốc hiệu, alone or with something beside it: a glance before the closer look."""
    if len(text) > 2 * _LONGEST:
        return False
    return "XÃ HỘI CH" in text or "CỘNG H" in text or "CONG HOA" in text or ("ộng h" in text and is_quoc_hieu(text))


def number(text: str) -> bool:
    """Whether a line is Số, ký hiệu."""
    if len(text) > _LONGEST:
        return False
    if _SIGNING.search(text):
        return False
    if is_tag(text):
        return _NUMBER_TAG.search(viet.ascii(text).lower()) is not None
    found = _NUMBER.match(text)
    if found is None:
        return _BARE_NUMBER.fullmatch(text) is not None
    rest = found["rest"]
    return (
        not rest
        or "/" in rest
        or is_placeholder(rest)
        or rest.strip(" :")[:1].isdigit()
        or rest.lstrip()[:1] in "{<[«-"
    )


def date(text: str) -> bool:
    """Whether a line is Địa danh và thời gian: a place and a date, or either with a blank."""
    if len(text) > 2 * _LONGEST:
        return False
    if is_tag(text) and _DATE_TAG.search(viet.ascii(text).lower()) is not None:
        return True
    found = _DATE.fullmatch(text)
    if found is not None:
        place = found["place"].rstrip(" ,.")
        return len(place.split()) <= 9 and not re.search(r"[;:()“”]", place)
    return _SHORT_DATE.fullmatch(text) is not None or _MONTH_YEAR.fullmatch(text) is not None


def has_blank_date(text: str) -> bool:
    """Whether day, month or year of a date is still to be filled in."""
    found = _DATE.fullmatch(text)
    if found is None:
        return re.search(TAG, text) is not None or re.search(r"…|\.{2,}|_{2,}", text) is not None
    parts = re.split(r"(?i:ngày|tháng|năm)", found["date"])
    return any(not any(character.isdigit() for character in part) for part in parts[1:]) or bool(
        re.search(r"…|\.\.|_", found["date"])
    )


def has_blank_number(text: str) -> bool:
    """Whether the number is still to be filled in."""
    found = _NUMBER.match(text)
    head = (found["rest"] if found else text).split("/")[0]
    return not any(character.isdigit() for character in re.sub(TAG, "", head))


def mark(text: str) -> str | None:
    """The key of a stamp typed into the heading: độ khẩn, độ mật, phạm vi lưu hành."""
    if len(text) > 40:
        return None
    if _KHAN.fullmatch(text):
        return "do_khan"
    if _MAT.fullmatch(text):
        return "do_mat"
    return "pham_vi_luu_hanh" if _LUU_HANH.fullmatch(text) else None


def is_label(text: str) -> bool:
    """Whether a line above or beside the heading is none of it: DỰ THẢO, Mẫu số 01, a note of origin."""
    return _LABEL.fullmatch(text) is not None


def is_contact(text: str) -> bool:
    """Whether a line is an address or a number to call: what letterheads print under a name."""
    return _CONTACT.match(text) is not None


def is_copy(text: str) -> bool:
    """Whether a line is the form of a copy: SAO Y, SAO LỤC, TRÍCH SAO."""
    return len(text) < 30 and _COPY.fullmatch(text) is not None


def is_copy_number(text: str) -> bool:
    """Whether a number has the mark of a copy: 02/SY-SNV."""
    return _COPY_NUMBER.search(text) is not None


def is_electronic_copy(text: str) -> bool:
    """Whether a line is what the signature of an electronic copy prints: its form, the body, the time."""
    return len(text) < 2 * _LONGEST and _ELECTRONIC_COPY.match(text) is not None


def is_signature_data(text: str) -> bool:
    """Whether a line is what a digital signature prints."""
    return _SIGNED.fullmatch(text) is not None or (len(text) < 2 * _LONGEST and _SIGNING.search(text) is not None)


def ends_heading(text: str) -> bool:
    """Whether a line opens what follows a heading: Kính gửi, a basis, Nơi nhận."""
    return _ENDS.match(text) is not None


def opens_subject(text: str) -> bool:
    """Whether a line opens the subject of a letter: V/v, or a template's tag named after it."""
    if V_V.match(text) is not None:
        return True
    return is_tag(text) and _SUBJECT_TAG.search(viet.ascii(text).lower()) is not None


def reads_as_subject(text: str) -> bool:
    """Whether a line below the number reads as the subject of a letter although it lacks V/v."""
    return len(text.split()) > 2 and not text.isupper() and text[:1] not in "([-*" and not date(text)


def has_tag(text: str) -> bool:
    """Whether a template's tag or a blank stands in the text."""
    return _TAG.search(text) is not None


def is_tag(text: str) -> bool:
    """Whether a text is a template's tag and nothing else, as a name written by a program is."""
    return _ONLY_TAG.fullmatch(text) is not None


def opens_beside(text: str) -> bool:
    """Whether a line in which a type's name stands has something beside it: a heading typed with gaps."""
    return opens_quoc_hieu(text) or "Độc lập" in text


@lru_cache(2048)
def is_capital(text: str) -> bool:
    """Whether the words of a line, tags aside, are in capitals."""
    return _TAG.sub("", text).isupper()


def is_wordless(text: str) -> bool:
    """Whether a line holds dashes, dots, strokes only."""
    return not text or _NOT_LETTERS.fullmatch(text) is not None


def opens_name(text: str) -> bool:
    """Whether a line opens the name of a body, in capitals."""
    return _OPENS.match(text.upper()) is not None


def continues_name(text: str) -> bool:
    """Whether a line goes on with the name above: "VÀ CÔNG NGHỆ", "TỈNH LÀO CAI"."""
    return _CONTINUES.match(text.upper()) is not None


def is_generic(text: str) -> bool:
    """Whether a name is that of a form: "TÊN CƠ QUAN, TỔ CHỨC", dots, a template's tag."""
    return is_placeholder(text) or _GENERIC.fullmatch(text.upper().rstrip(" 0123456789()*")) is not None


def is_complete(text: str) -> bool:
    """Whether words in capitals can be the whole name of a body, so that another may begin below."""
    upper = text.upper().strip()
    return opens_name(upper) and _OPEN_END.search(upper) is None and _BARE_UNIT.fullmatch(upper) is None


def _is_like(text: str, wanted: str, opening: str) -> bool:
    if not 10 <= len(text) <= _LONGEST:
        return False
    letters = bare(text)
    if letters == wanted:
        return True
    if abs(len(letters) - len(wanted)) > 4 or not letters.startswith(opening[:1]):
        return False
    return SequenceMatcher(None, letters, wanted, autojunk=False).ratio() >= _ALIKE
