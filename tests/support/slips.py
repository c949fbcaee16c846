"""Slips of words: one mark or word of a right document replaced by a wrong one, and the rule that must tell it, alone.

What a secretary mistypes or carries over from older regulations; each in a document that is right but for it.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph
from support import documents, phu_luc, quyet_dinh

LETTER = "cong_van/day_du.json"
PLAN = "ke_hoach/day_du.json"
REPORT = "bao_cao/day_du.json"
NOTICE = "thong_bao/day_du.json"
DECISION, REGULATION, RESOLUTION, SUBMISSION, MINUTES = "quyet_dinh", "quy_che", "nghi_quyet", "to_trinh", "bien_ban"
APPENDIX, APPENDICES = "phu_luc", "hai_phu_luc"
_APPENDED: dict[str, Callable[[Document], None]] = {
    APPENDIX: phu_luc.appendices(1),
    APPENDICES: phu_luc.appendices(2),
}


@dataclass(frozen=True)
class Slip:
    """Words of a document and what they are replaced by, and the rule that must tell it."""

    rule: str
    sample: str
    right: str
    wrong: str


_CITED = (
    "Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Lâm Đồng về cải cách hành chính năm 2026"
)
_BODY_OF_THE_PLAN = "ỦY BAN NHÂN DÂN\nPHƯỜNG XUÂN HƯƠNG -"

SLIPS = [
    # Quốc hiệu, Tiêu ngữ
    Slip("QH01", LETTER, "CỘNG HÒA XÃ HỘI", "CỘNG HÒA XÃ HỘI-"),
    Slip("QH01", PLAN, "CHỦ NGHĨA VIỆT NAM", "CHỦ NGHĨA VIỆT NAM."),
    Slip("QH01", REPORT, "CỘNG HÒA", "CỘNG HÕA"),
    Slip("QH01", DECISION, "CHỦ NGHĨA", "CHŨ NGHĨA"),
    Slip("QH02", NOTICE, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    Slip("TN01", LETTER, "Độc lập - Tự do", "Độc lập – Tự do"),
    Slip("TN01", LETTER, "Tự do - Hạnh phúc", "Tự do-Hạnh phúc"),
    Slip("TN01", PLAN, "Tự do", "Tự Do"),
    Slip("TN01", RESOLUTION, "Hạnh phúc", "Hạnh phúc."),
    Slip("TN01", MINUTES, "Độc lập - Tự do - Hạnh phúc", "Độc Lập - Tự Do - Hạnh Phúc"),
    # Tên cơ quan
    Slip("CQ01", SUBMISSION, "SỞ NỘI VỤ", "Sở Nội vụ"),
    Slip("CQ05", PLAN, _BODY_OF_THE_PLAN, "UBND\nPHƯỜNG XUÂN HƯƠNG -"),
    Slip("CQ06", REPORT, "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG", "ỦY BAN NHÂN DÂN"),
    # Số, ký hiệu
    Slip("SK01", LETTER, "Số: 05", "Số 05"),
    Slip("SK01", PLAN, "Số: 07", "Số : 07"),
    Slip("SK02", LETTER, "Số: 05", "Số: 5"),
    Slip("SK02", REPORT, "Số: 128/", "Số: 0128/"),
    Slip("SK03", LETTER, "05/", "05 /"),
    Slip("SK03", LETTER, "BCĐCCHC-SNV", "BCĐCCHC–SNV"),
    Slip("SK03", DECISION, "15/QĐ-SNV", "15/QĐ - SNV"),
    Slip("SK03", RESOLUTION, "03/NQ-HĐT", "03/NQ/HĐT"),
    Slip("SK03", SUBMISSION, "21/TTr-SNV", "21/ TTr-SNV"),
    Slip("SK05", LETTER, "Số:", "SỐ:"),
    Slip("SK05", DECISION, "15/QĐ-SNV", "15/Qđ-SNV"),
    Slip("SK06", DECISION, "15/QĐ-SNV", "15/TB-SNV"),
    Slip("SK06", SUBMISSION, "21/TTr-SNV", "21/TT-SNV"),
    Slip("SK07", LETTER, "05/BCĐCCHC", "05/CV"),
    Slip("SK07", LETTER, "05/BCĐCCHC-SNV", "05/BCĐCCHC"),
    Slip("SK08", NOTICE, "21/TB-", "21/2026/TB-"),
    # Địa danh, thời gian
    Slip("DD02", LETTER, "Đồng, ngày", "Đồng ngày"),
    Slip("DD03", LETTER, "ngày 03 tháng 02 năm", "ngày 3 tháng 02 năm"),
    Slip("DD04", LETTER, "tháng 02 năm", "tháng 2 năm"),
    Slip("DD05", NOTICE, "ngày 01 tháng 6 năm", "ngày 01 tháng 06 năm"),
    Slip("DD06", LETTER, "ngày 03 tháng 02 năm 2026", "ngày 03/02/2026"),
    Slip("DD06", REPORT, "Đồng, ngày 10 tháng 12 năm 2026", "Đồng, ngày 10-12-2026"),
    Slip("DD06", LETTER, "ngày 03 tháng 02 năm 2026", "ngày 30 tháng 02 năm 2026"),
    Slip("DD07", LETTER, "Lâm Đồng, ngày", "LÂM ĐỒNG, ngày"),
    Slip("DD07", SUBMISSION, "Lâm Đồng, ngày", "lâm Đồng, ngày"),
    Slip("DD08", LETTER, "Lâm Đồng, ngày", "TP. Hồ Chí Minh, ngày"),
    Slip("DD08", REPORT, "Lâm Đồng, ngày", "Hồ Chí Minh, ngày"),
    Slip("DD10", LETTER, "Lâm Đồng, ngày", "Huyện Đức Trọng, ngày"),
    Slip("DD10", REPORT, "Lâm Đồng, ngày", "Hậu Giang, ngày"),
    Slip("DD12", DECISION, "Lâm Đồng, ngày 05", "Ngày 05"),
    Slip("DD06", REPORT, "tháng 12 năm 2026", "tháng 12 năm 26"),
    Slip("DD03", RESOLUTION, "Đồng, ngày 05 tháng 01", "Đồng, ngày 5 tháng 01"),
    Slip("DD04", DECISION, "Đồng, ngày 05 tháng 01", "Đồng, ngày 05 tháng 1"),
    # Tên loại, trích yếu
    Slip("TL01", PLAN, "KẾ HOẠCH", "Kế hoạch"),
    Slip("LV02", PLAN, "KẾ HOẠCH", "CHIẾN DỊCH"),
    Slip("TL04", LETTER, "V/v báo cáo", "Về việc báo cáo"),
    Slip("TL07", LETTER, "V/v ", "V/v: "),
    Slip("TL07", LETTER, "V/v ", "v/v "),
    Slip("TL07", LETTER, "V/v ", "V/V "),
    Slip("TL07", LETTER, "V/v ", "V/v về việc "),
    Slip("TL09", REPORT, "Kết quả công tác văn thư, lưu trữ năm 2026", "Kết quả công tác văn thư, lưu trữ năm 2026."),
    Slip("TL10", DECISION, "Về việc thành lập", "V/v thành lập"),
    # Kính gửi
    Slip("KG02", SUBMISSION, "Kính gửi: Ủy", "Kính gửi Ủy"),
    Slip("KG03", SUBMISSION, "Kính gửi: Ủy ban nhân dân tỉnh Lâm Đồng", "Kính gửi: Sở Tài chính; Sở Tư pháp"),
    Slip("KG04", LETTER, "thuộc tỉnh;", "thuộc tỉnh,"),
    Slip("KG04", REPORT, "- Ủy ban nhân dân tỉnh Lâm Đồng.", "- Ủy ban nhân dân tỉnh Lâm Đồng;"),
    Slip("KG04", REPORT, "- Bộ Nội vụ;", "– Bộ Nội vụ;"),
    # Căn cứ, viện dẫn
    Slip("CC02", PLAN, "ngày 16 tháng 6 năm 2025;", "ngày 16 tháng 6 năm 2025,"),
    Slip("CC02", DECISION, "Chánh Văn phòng Sở.", "Chánh Văn phòng Sở;"),
    Slip("CC02", RESOLUTION, "Theo đề nghị của Hiệu trưởng.", "Theo đề nghị của Hiệu trưởng,"),
    Slip("CC03", DECISION, "tháng 6 năm 2025;", "tháng 6 năm 2025; Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;"),
    Slip("CC04", DECISION, "12/QĐ-UBND ngày 03 tháng 3 năm 2025 của", "12/QĐ-UBND của"),
    Slip("CC04", DECISION, "Quyết định số 12/QĐ-UBND", "Quyết định 12/QĐ-UBND"),
    Slip("CC04", NOTICE, "Luật Giáo dục ngày", "Luật Giáo dục số 43/2019/QH14 ngày"),
    Slip("CC06", RESOLUTION, "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;", "Theo đề nghị của Ban Giám hiệu;"),
    Slip("VD01", LETTER, _CITED, "Kế hoạch số 12/KH-UBND"),
    Slip("VD01", LETTER, "Kế hoạch số 12/KH-UBND ngày", "Kế hoạch 12/KH-UBND ngày"),
    Slip("VD02", LETTER, "(cơ quan thường trực", f"(theo {_CITED}; cơ quan thường trực"),
    Slip("VD03", LETTER, "Báo cáo gửi về", "Thực hiện Luật Lưu trữ số 33/2024/QH15, báo cáo gửi về"),
    Slip(
        "VD04",
        LETTER,
        "(cơ quan thường trực",
        "(theo Kế hoạch số 12/KH-UBND ngày 06 tháng 01 năm 2026; cơ quan thường trực",
    ),
    # Bố cục
    Slip("BC01", REGULATION, "Chương I", "CHƯƠNG I"),
    Slip("BC01", REGULATION, "Chương II", "Chương 2"),
    Slip("BC01", REPORT, "Phần II", "Phần thứ hai"),
    Slip("BC02", REGULATION, "QUẢN LÝ VĂN BẢN", "Quản lý văn bản"),
    Slip("BC03", REGULATION, "Mục 2", "Mục II"),
    Slip("BC03", REGULATION, "Mục 2", "MỤC 2"),
    Slip("BC04", DECISION, "Điều 2. Tổ", "Điều 2: Tổ"),
    Slip("BC04", REGULATION, "Điều 2. Đối", "Điều 2 Đối"),
    Slip("BC06", DECISION, "1. Xây dựng", "1) Xây dựng"),
    Slip("BC06", REGULATION, "2. Cá nhân", "2- Cá nhân"),
    Slip("BC07", DECISION, "b) Đánh giá", "b. Đánh giá"),
    Slip("BC07", NOTICE, "a) Tiếp nhận", "a/ Tiếp nhận"),
    Slip("BC08", DECISION, "đ) Đề xuất", "e) Đề xuất"),
    Slip("BC08", REGULATION, "b) Thực hiện", "c) Thực hiện"),
    Slip("BC08", DECISION, "b) Đánh giá", "a) Đánh giá"),
    Slip("BC09", PLAN, "III. TỔ CHỨC", "IV. TỔ CHỨC"),
    Slip("BC09", NOTICE, "2. Các tổ chuyên môn", "1. Các tổ chuyên môn"),
    Slip("BC09", DECISION, "Điều 3. Tổ", "Điều 4. Tổ"),
    Slip("BC09", REGULATION, "Chương II", "Chương III"),
    Slip("BC09", PLAN, "1.2. Công khai", "1.3. Công khai"),
    Slip("BC10", NOTICE, "II. NHIỆM VỤ", "II. Nhiệm vụ"),
    Slip("BC09", SUBMISSION, "II. ĐỀ XUẤT", "III. ĐỀ XUẤT"),
    Slip("BC09", REPORT, "Phần II", "Phần III"),
    Slip("BC09", DECISION, "2. Bà", "3. Bà"),
    Slip("LV03", DECISION, "QUYẾT ĐỊNH:", "QUYẾT ĐỊNH"),
    Slip("LV04", DECISION, "GIÁM ĐỐC SỞ NỘI VỤ", "SỞ NỘI VỤ"),
    # Lời văn
    Slip("ND07", LETTER, "./.", "."),
    Slip("ND07", SUBMISSION, "./.", ".//."),
    Slip("ND08", REPORT, "Sở Nội vụ báo cáo kết quả", "Sở Nội vụ  báo cáo kết quả"),
    Slip("ND08", PLAN, "đúng tiến độ, có", "đúng tiến độ , có"),
    # Chữ ký
    Slip("CK01", REPORT, "KT. GIÁM ĐỐC", "KT GIÁM ĐỐC"),
    Slip("CK01", REPORT, "KT. GIÁM ĐỐC", "K/T GIÁM ĐỐC"),
    Slip("CK01", REPORT, "KT. GIÁM ĐỐC", "KT.GIÁM ĐỐC"),
    Slip("CK01", PLAN, "TM. ỦY BAN", "T/M ỦY BAN"),
    Slip("CK01", LETTER, "TM. BAN", "TM BAN"),
    Slip("CK01", NOTICE, "TL. HIỆU TRƯỞNG", "T/L HIỆU TRƯỞNG"),
    Slip("CK01", SUBMISSION, "GIÁM ĐỐC", "QUYỀN GIÁM ĐỐC"),
    Slip("CK03", REPORT, "Nguyễn Văn A", "NGUYỄN VĂN A"),
    Slip("CK04", REPORT, "Nguyễn Văn A", "TS. Nguyễn Văn A"),
    Slip("CK04", PLAN, "Nguyễn Văn A", "Tiến sĩ Nguyễn Văn A"),
    Slip("CK04", LETTER, "Nguyễn Văn A", "Đại tá Nguyễn Văn A"),
    Slip("CK04", SUBMISSION, "Nguyễn Văn A", "Ông Nguyễn Văn A"),
    Slip("CK05", REPORT, "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
    Slip("CK06", REPORT, "PHÓ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC PHỤ TRÁCH"),
    Slip("CK13", REPORT, "PHÓ GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"),
    # Nơi nhận
    Slip("NN01", LETTER, "Nơi nhận:", "Nơi nhận"),
    Slip("NN01", REPORT, "Nơi nhận:", "NƠI NHẬN:"),
    Slip("NN03", LETTER, "Như trên;", "Như trên,"),
    Slip("NN03", DECISION, "- Ủy ban nhân dân tỉnh (để b/c);", "– Ủy ban nhân dân tỉnh (để b/c);"),
    Slip("NN03", SUBMISSION, "Lưu: VT, VTLT.", "Lưu: VT, VTLT"),
    Slip("NN04", LETTER, "Lưu: VT", "Lưu VT"),
    Slip("NN04", RESOLUTION, "Lưu: VT.", "Lưu: VP."),
    Slip("NN05", LETTER, "Như trên;", "Như kính gửi;"),
    Slip("NN06", DECISION, "Như Điều 4;", "Như trên;"),
    Slip("NN06", RESOLUTION, "Như Điều 2;", "Như điều 2;"),
    Slip("NN06", REGULATION, "Như Điều 3;", "Như Điều 5;"),
    # Phụ lục, văn bản kèm theo
    Slip("PL01", APPENDIX, " (chi tiết tại Phụ lục kèm theo)", ""),
    Slip("PL02", APPENDICES, "Phụ lục II", "Phụ lục 2"),
    Slip("PL02", APPENDICES, "Phụ lục II", "Phụ lục III"),
    Slip("PL03", APPENDICES, "Phụ lục I", "PHỤ LỤC I"),
    Slip("PL04", APPENDIX, "DANH MỤC TÀI LIỆU", "Danh mục tài liệu"),
    Slip("PL05", APPENDIX, "(Kèm theo Báo cáo số 128/", "(Kèm theo Báo cáo số 129/"),
    Slip("PL05", APPENDIX, "(Kèm theo Báo cáo", "(Ban hành kèm theo Báo cáo"),
    Slip("PL07", APPENDIX, "đúng thời hạn quy định./.", "đúng thời hạn quy định."),
    Slip("KT01", REGULATION, "(Kèm theo Quyết định", "(Ban hành kèm theo Quyết định"),
    # Viết hoa
    Slip("VH01", NOTICE, "Công tác chuẩn bị được", "công tác chuẩn bị được"),
    Slip("VH02", DECISION, "Ông Nguyễn Văn A", "Ông Nguyễn văn A"),
    Slip("VH13", REPORT, "Sở Nội vụ báo cáo kết quả", "Sở nội vụ báo cáo kết quả"),
    Slip("VH22", LETTER, "Thực hiện Kế hoạch số", "Thực hiện kế hoạch số"),
    Slip("VH23", DECISION, "tại Điều 1 chịu", "tại điều 1 chịu"),
    Slip("VH23", DECISION, "tại Điều 1 chịu", "tại Khoản 1 Điều 1 chịu"),
    Slip("VH29", REPORT, "Kết quả công tác văn thư, lưu trữ năm 2026", "Kết Quả Công Tác Văn Thư, Lưu Trữ Năm 2026"),
    # Chính tả, mã ký tự
    Slip("CH01", PLAN, "“Gần dân, vì dân”", "“Gần dân, vì dân“"),
    Slip("CH01", PLAN, "“Gần dân, vì dân”", "“Gần dân, vì dân"),
    Slip("CH02", PLAN, "kết quả cụ thể.", "kết quả cụ thể,."),
    Slip("CH03", REPORT, "ban hành 03 văn bản", "xử lý 4,500 hồ sơ, 2.130 văn bản và ban hành 03 văn bản"),
    Slip("CH04", NOTICE, "công tác tuyển sinh và kết luận", "công tác tuyển sinh giai đoạn 2021- 2025 và kết luận"),
    Slip("CH05", LETTER, "Đề xuất nhiệm vụ", "Ðề xuất nhiệm vụ"),
    Slip("CH05", LETTER, "Báo cáo gửi về", "Báo c\u0430\u0301o gửi về"),
    Slip("CH05", LETTER, "đơn giản hóa", "đơn giản hõa"),
    Slip("TR05", LETTER, "Báo cáo gửi về", unicodedata.normalize("NFD", "Báo cáo gửi về")),
]


@cache
def unspoilt(sample: str) -> bytes:
    """The right document: of a sample, of one made by hand, of a report with appendices."""
    if sample in _APPENDED:
        document = documents.opened(documents.made(documents.bundle(REPORT)))
        _APPENDED[sample](document)
        return quyet_dinh.saved(document)
    if sample.endswith(".json"):
        return documents.made(documents.bundle(sample)).write()
    return quyet_dinh.content(sample)


def spoilt(slip: Slip) -> bytes:
    """The document with the slip wherever its words stand. Raises ValueError where they stand nowhere."""
    opened = docx.Document(io.BytesIO(unspoilt(slip.sample)))
    changed = [_replaced(paragraph, slip) for paragraph in documents.paragraphs(opened)]
    if not any(changed):
        raise ValueError(f"«{slip.right}» stands nowhere in {slip.sample}")
    return quyet_dinh.saved(opened)


def _replaced(paragraph: Paragraph, slip: Slip) -> bool:
    """Writes the wrong words over the right ones, in the look of the run where these begin."""
    runs = paragraph.runs
    at = "".join(run.text for run in runs).find(slip.right)
    if at < 0:
        return False
    end, begin, rest = at + len(slip.right), 0, slip.wrong
    for run in runs:
        text = run.text
        head, tail = max(at - begin, 0), max(end - begin, 0)
        if head < len(text) and tail:
            run.text = text[:head] + rest + text[tail:]
            rest = ""
        begin += len(text)
    return True
