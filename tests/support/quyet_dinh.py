"""Compliant documents of types that have no recipe yet, made by hand for the cases of rules.

A quyết định with điều, khoản and điểm; a quyết định with the quy chế it issues; a nghị quyết; a tờ trình; a biên bản.

The heading, the bases and the outline come from our own templates through a bundle of `van_ban_khac`; what no template
has (the line of authority, the enacting line, the attached document, the closing of a biên bản) is added with the
styles of the profile. `case` makes a `Case` that breaks one thing in such a document.
"""

from __future__ import annotations

import copy
import io
from collections.abc import Callable
from functools import cache
from typing import Any

import docx
from docx.document import Document
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu
from docx.text.paragraph import Paragraph
from support import documents
from support.cases import Case

from generator import profiles
from generator.bundle import duong_ke
from generator.units import Mm

BASE = "van_ban_khac/toi_thieu.json"
TEXT_WIDTH = Mm(165)
BODY_STYLES = frozenset(("VB Căn cứ", "VB Nội dung", "VB Gạch đầu dòng", "VB Cộng đầu dòng", "VB Khoản", "VB Điểm"))

_DECISION = {
    "co_quan": {
        "ten": "Sở Nội vụ",
        "chu_quan": "Ủy ban nhân dân\ntỉnh Lâm Đồng",
        "viet_tat": "SNV",
        "dia_danh": "Lâm Đồng",
        "nguoi_dung_dau": "Giám đốc",
    },
    "ten_loai": "Quyết định",
    "chu_viet_tat": "QĐ",
    "so": 15,
    "ky_hieu": "QĐ-SNV",
    "dia_danh": "Lâm Đồng",
    "ngay_ban_hanh": "2026-01-05",
    "trich_yeu": "Về việc thành lập Tổ soạn thảo Quy chế công tác văn thư",
    "kinh_gui": None,
    "can_cu": [
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Quyết định số 12/QĐ-UBND ngày 03 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Lâm Đồng về chức năng, "
        "nhiệm vụ, quyền hạn của Sở Nội vụ;",
        "Theo đề nghị của Chánh Văn phòng Sở.",
    ],
    "noi_dung": [
        "Điều 1. Thành lập Tổ soạn thảo Quy chế công tác văn thư (sau đây gọi là Tổ soạn thảo), gồm các ông, bà có tên "
        "sau đây:",
        "1. Ông Nguyễn Văn A, Chánh Văn phòng Sở, Tổ trưởng.",
        "2. Bà Nguyễn Thị B, Trưởng phòng Tổ chức cán bộ, thành viên.",
        "Điều 2. Tổ soạn thảo có các nhiệm vụ sau đây:",
        "1. Xây dựng dự thảo Quy chế công tác văn thư, trong đó:",
        "a) Rà soát các quy định hiện hành về công tác văn thư;",
        "b) Đánh giá việc lập hồ sơ, nộp lưu hồ sơ của các phòng;",
        "c) Đề xuất mẫu hóa văn bản hành chính;",
        "d) Đề xuất việc quản lý con dấu và thiết bị lưu khóa bí mật;",
        "đ) Đề xuất kinh phí thực hiện.",
        "2. Lấy ý kiến của các phòng, đơn vị thuộc Sở và hoàn thiện dự thảo trước ngày 31 tháng 3 năm 2026 để trình "
        "Giám đốc Sở xem xét.",
        "Điều 3. Tổ soạn thảo tự giải thể sau khi Quy chế được ban hành.",
        "Điều 4. Chánh Văn phòng Sở, Trưởng các phòng, đơn vị thuộc Sở và các ông, bà có tên tại Điều 1 chịu trách "
        "nhiệm thi hành Quyết định này./.",
    ],
    "noi_nhan": ["Như Điều 4", "Ủy ban nhân dân tỉnh (để b/c)", "Lưu: VT, VP"],
    "nguoi_ky": {"quyen_han": None, "chuc_vu": "Giám đốc", "chuc_vu_khac": None, "ho_ten": "Nguyễn Văn A"},
    "ky_hieu_nguoi_soan": None,
    "so_ban": None,
    "dia_chi": None,
}  # fmt: skip

_ISSUING = _DECISION | {
    "trich_yeu": "Ban hành Quy chế công tác văn thư của Sở Nội vụ",
    "noi_dung": [
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế công tác văn thư của Sở Nội vụ.",
        "Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.",
        "Điều 3. Chánh Văn phòng Sở, Trưởng các phòng, đơn vị thuộc Sở chịu trách nhiệm thi hành Quyết định này./.",
    ],
    "noi_nhan": ["Như Điều 3", "Ủy ban nhân dân tỉnh (để b/c)", "Lưu: VT, VP"],
}

REGULATION = (
    "Chương I", "QUY ĐỊNH CHUNG",
    "Điều 1.! Phạm vi điều chỉnh",
    "Quy chế này quy định về công tác văn thư của Sở Nội vụ, gồm soạn thảo, ký ban hành văn bản; quản lý văn bản; lập "
    "hồ sơ và nộp lưu hồ sơ.",
    "Điều 2.! Đối tượng áp dụng",
    "1. Quy chế này áp dụng đối với các phòng, đơn vị thuộc Sở.",
    "2. Cá nhân làm công tác văn thư thực hiện theo Quy chế này.",
    "Chương II", "QUẢN LÝ VĂN BẢN",
    "Mục 1", "VĂN BẢN ĐẾN",
    "Điều 3.! Trình tự quản lý văn bản đến",
    "1.! Tiếp nhận",
    "Văn thư Sở kiểm tra số lượng, tình trạng bì, nơi gửi trước khi tiếp nhận và ký nhận văn bản đến từ mọi nguồn.",
    "2.! Đăng ký",
    "Việc đăng ký phải:",
    "a) Đầy đủ, rõ ràng, chính xác;",
    "b) Thực hiện trong ngày làm việc.",
    "Mục 2", "VĂN BẢN ĐI",
    "Điều 4.! Trình tự quản lý văn bản đi",
    "Văn bản đi được cấp số, đăng ký, nhân bản, đóng dấu, phát hành và lưu theo trình tự của Nghị định về công tác văn "
    "thư./.",
)  # fmt: skip

_RESOLUTION = _DECISION | {
    "co_quan": {
        "ten": "Hội đồng trường",
        "chu_quan": "Trường Trung học\nphổ thông Thăng Long",
        "viet_tat": "HĐT",
        "dia_danh": "Lâm Đồng",
        "nguoi_dung_dau": "Chủ tịch",
    },
    "ten_loai": "Nghị quyết",
    "chu_viet_tat": "NQ",
    "so": 3,
    "ky_hieu": "NQ-HĐT",
    "trich_yeu": "Về kế hoạch chiến lược của nhà trường năm học 2026 - 2027",
    "can_cu": [
        "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;",
        "Căn cứ kết quả biểu quyết tại phiên họp của Hội đồng trường;",
        "Theo đề nghị của Hiệu trưởng.",
    ],
    "noi_dung": [
        "Điều 1. Thông qua kế hoạch chiến lược của nhà trường năm học 2026 - 2027.",
        "Điều 2. Hiệu trưởng, các tổ chuyên môn và bộ phận có liên quan chịu trách nhiệm thi hành Nghị quyết này./.",
    ],
    "noi_nhan": ["Như Điều 2", "Sở Giáo dục và Đào tạo (để b/c)", "Lưu: VT"],
    "nguoi_ky": {
        "quyen_han": "TM. Hội đồng trường", "chuc_vu": "Chủ tịch", "chuc_vu_khac": None, "ho_ten": "Nguyễn Văn A",
    },
}  # fmt: skip

_SUBMISSION = _DECISION | {
    "ten_loai": "Tờ trình",
    "chu_viet_tat": "TTr",
    "so": 21,
    "ky_hieu": "TTr-SNV",
    "trich_yeu": "Về việc ban hành Kế hoạch số hóa tài liệu năm 2026",
    "kinh_gui": ["Ủy ban nhân dân tỉnh Lâm Đồng"],
    "can_cu": None,
    "noi_dung": [
        "Sở Nội vụ trình Ủy ban nhân dân tỉnh xem xét, ban hành Kế hoạch số hóa tài liệu năm 2026, với những nội dung "
        "chính như sau:",
        "I.! SỰ CẦN THIẾT",
        "1.! Cơ sở thực tiễn",
        "Tài liệu giấy tại các sở, ban, ngành đã đến hạn nộp lưu nhưng chưa được số hóa, gây khó khăn cho việc khai "
        "thác và bảo quản.",
        "2.! Cơ sở pháp lý",
        "a) Quy định về công tác văn thư;",
        "b) Quy định về công tác lưu trữ.",
        "II.! ĐỀ XUẤT",
        "1. Ban hành Kế hoạch số hóa tài liệu trong quý I năm 2026.",
        "2. Giao Sở Nội vụ chủ trì, phối hợp với các cơ quan có liên quan tổ chức thực hiện.",
        "Kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./.",
    ],
    "noi_nhan": ["Như trên", "Lưu: VT, VTLT"],
}  # fmt: skip

_MINUTES = _DECISION | {
    "ten_loai": "Biên bản",
    "chu_viet_tat": "BB",
    "so": 4,
    "ky_hieu": "BB-SNV",
    "trich_yeu": "Họp Tổ soạn thảo Quy chế công tác văn thư",
    "can_cu": None,
    "noi_dung": [
        "Thời gian bắt đầu: 08 giờ 00 phút, ngày 05 tháng 01 năm 2026.",
        "Địa điểm: Phòng họp số 1, trụ sở Sở Nội vụ.",
        "Thành phần tham dự: Các thành viên Tổ soạn thảo.",
        "Chủ trì (chủ tọa): Ông Nguyễn Văn A, Chánh Văn phòng Sở.",
        "Thư ký (người ghi biên bản): Bà Nguyễn Thị B, chuyên viên Văn phòng Sở.",
        "Nội dung (theo diễn biến cuộc họp): Các thành viên thảo luận và thống nhất đề cương Quy chế công tác văn thư.",
        "Cuộc họp kết thúc vào 10 giờ 30 phút, ngày 05 tháng 01 năm 2026./.",
    ],
    "noi_nhan": ["Thành viên Tổ soạn thảo", "Lưu: VT, Hồ sơ"],
    "nguoi_ky": {"quyen_han": None, "chuc_vu": "Chủ tọa", "chuc_vu_khac": None, "ho_ten": "Nguyễn Văn A"},
}

_DATA: dict[str, dict[str, Any]] = {
    "quyet_dinh": _DECISION,
    "quy_che": _ISSUING,
    "nghi_quyet": _RESOLUTION,
    "to_trinh": _SUBMISSION,
    "bien_ban": _MINUTES,
}


def case(
    code: str, name: str, change: Callable[[Document], None] | None = None, *, of: str = "quyet_dinh", **more: Any
) -> Case:
    """A case over one of the documents of this module: quyet_dinh, quy_che, nghi_quyet, to_trinh, bien_ban."""

    def finished(document: Document) -> None:
        finish(of, document)
        if change is not None:
            change(document)

    return Case(code, name, finished, BASE, lambda data: data.update(copy.deepcopy(_DATA[of])), **more)


@cache
def content(of: str = "quyet_dinh") -> bytes:
    """The document as a file."""
    return saved(opened(of))


def saved(document: Document) -> bytes:
    """A python-docx document as a file."""
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def opened(of: str = "quyet_dinh") -> Document:
    """The document as python-docx holds it, free to be changed."""
    document = docx.Document(io.BytesIO(documents.made(bundle(of)).write()))
    finish(of, document)
    return document


def bundle(of: str = "quyet_dinh") -> dict[str, Any]:
    """The data that the document's template is filled with."""
    return documents.bundle(BASE) | copy.deepcopy(_DATA[of])


def beginning(document: Document, words: str) -> Paragraph:
    """The first paragraph, in tables or not, whose text begins with these words."""
    return next(one for one in documents.paragraphs(document) if one.text.startswith(words))


def styled(document: Document, style: str, number: int = 0) -> Paragraph:
    """The paragraph of a style by its name, the first unless `number` (from 0) says which."""
    found = [one for one in documents.paragraphs(document) if one.style is not None and one.style.name == style]
    return found[number]


def after(paragraph: Paragraph, style: str, text: str) -> Paragraph:
    """A new paragraph of a style right below another."""
    added = copy.deepcopy(paragraph._p)
    for child in list(added):
        added.remove(child)
    paragraph._p.addnext(added)
    made = Paragraph(added, paragraph._parent)
    made.style = style
    made.add_run(text)
    return made


def finish(of: str, document: Document) -> None:
    """Adds what no template has."""
    if of in ("quyet_dinh", "quy_che"):
        _enact(document, "GIÁM ĐỐC SỞ NỘI VỤ", "QUYẾT ĐỊNH:")
    if of == "nghi_quyet":
        _enact(document, "HỘI ĐỒNG TRƯỜNG TRUNG HỌC PHỔ THÔNG THĂNG LONG", "QUYẾT NGHỊ:")
    if of == "quy_che":
        _attach(document)
    if of == "bien_ban":
        _sign_minutes(document)


def _enact(document: Document, authority: str, line: str) -> None:
    bases = [one for one in document.paragraphs if one.style is not None and one.style.name == "VB Căn cứ"]
    after(bases[-1], "VB Dòng quyết định", line)
    first = after(bases[0], "VB Thẩm quyền ban hành", authority)
    bases[0]._p.addprevious(first._p)


def _attach(document: Document) -> None:
    """The regulation behind the decision: a section of its own, the heading without number and date."""
    profile = profiles.load("nd30_2020")
    body = document.element.body
    last = document.paragraphs[-1]
    section = copy.deepcopy(body.sectPr)
    last._p.get_or_add_pPr().append(section)
    heading = copy.deepcopy(document.tables[0]._tbl)
    heading.remove(heading.tr_lst[-1])
    last._p.addnext(heading)
    # A paragraph that takes the table's place in the sequence, so that the others can be set below it.
    title = _below(heading, last, "VB Tên loại", "QUY CHẾ")
    subject = after(title, "VB Trích yếu", "Công tác văn thư của Sở Nội vụ")
    words = "(Kèm theo Quyết định số 15/QĐ-SNV ngày 05 tháng 01 năm 2026\ncủa Giám đốc Sở Nội vụ)"
    reference = after(subject, "VB Phụ lục kèm theo", words)
    component = profile.component("phu_luc_kem_theo")
    rule = after(reference, "VB Đường kẻ kèm theo", "")
    indent = Emu(duong_ke.under(words.split("\n"), component, profile.component("duong_ke_kem_theo"), TEXT_WIDTH))
    rule.paragraph_format.left_indent = rule.paragraph_format.right_indent = indent
    rule._p.remove(rule.runs[0]._r)
    outline = documents.opened(documents.made(documents.bundle(BASE) | {"noi_dung": list(REGULATION)}))
    where: BaseOxmlElement = rule._p
    for one in _outline_of(outline):
        where.addnext(one)
        where = one


def _outline_of(document: Document) -> list[BaseOxmlElement]:
    """The body between the rule under the trích yếu and the closing block."""
    children = list(document.element.body)
    start = next(at for at, one in enumerate(children) if _style(one) == "VBDuongKeTrichYeu")
    return children[start + 1 : children.index(document.tables[-1]._tbl)]


def _style(element: BaseOxmlElement) -> str | None:
    return element.style if isinstance(element, CT_P) else None


def _below(element: BaseOxmlElement, like: Paragraph, style: str, text: str) -> Paragraph:
    made = after(like, style, text)
    element.addnext(made._p)
    return made


def _sign_minutes(document: Document) -> None:
    """Mẫu 1.9: the secretary signs on the left, above Nơi nhận, the chair on the right; no place and date above."""
    place = beginning(document, "Lâm Đồng, ngày")
    place.text = ""
    left, right = document.tables[-1].row_cells(0)
    title, name = right.paragraphs[0], right.paragraphs[-1]
    label = left.paragraphs[0]
    for source in (title, name):
        label._p.addprevious(copy.deepcopy(source._p))
    texts = iter(("THƯ KÝ", "Nguyễn Thị B"))
    for paragraph in left.paragraphs[:2]:
        paragraph.runs[0].text = next(texts)
        for run in paragraph.runs[1:]:
            run.text = ""
