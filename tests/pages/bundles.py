"""Bundles made by chance, the same ones every time: every type, one line to several pages, whatever a page is made of.

Number `n` of the sequence is always the same bundle. Words are drawn from real sentences; among them stand those that
are hard to break: dates, ký hiệu, amounts, years with a dash, addresses of the web, words longer than a line.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from support import documents

from generator import doctypes
from generator.bundle import resolve, schema, validate

_SENTENCE = """
    Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về việc tăng cường công tác quản lý, sử dụng tài sản công tại các cơ
    quan, tổ chức, đơn vị; căn cứ tình hình thực tế, đề nghị thủ trưởng các đơn vị trực thuộc nghiêm túc rà soát,
    thống kê, báo cáo kết quả bằng văn bản, đồng thời chịu trách nhiệm về tính chính xác của số liệu, bảo đảm đúng
    tiến độ, chất lượng, hiệu quả, tiết kiệm, chống lãng phí; kịp thời phản ánh khó khăn, vướng mắc phát sinh trong
    quá trình triển khai để được hướng dẫn, giải quyết theo thẩm quyền và quy định của pháp luật hiện hành
"""
_TEXT = _SENTENCE.split()
_HARD = (
    "2022-2023", "30/2020/NĐ-CP", "ngày 05/3/2020", "1.250.000.000 đồng", "GD&ĐT", "kinh tế - xã hội", "“Học tập,",
    "(sau đây gọi là", "sáng tạo”", "95%", "4.0", "24/7", "UBND-VX", "…", "quý I/2026", "và/hoặc", "R&D", "QĐ-TTg",
    "trước 17 giờ 00 phút", "Krông Pa, Đắk Pơ", "Đạ Huoai,", "thông tư", "5-7", "e-Office", "km²", "8-3",
    "hai mươi ba phẩy năm", "vanthu@example.org",
    "https://www.example.org/vanban/2026/huong-dan-thuc-hien-cong-tac-van-thu-luu-tru",
)  # fmt: skip
_UNBROKEN = "abcdefghiđêôơưăâmnopqrstuvxy"
_NAMES = (
    "Sở Nội vụ", "Bộ Y tế", "Sở Giáo dục và Đào tạo", "Trường Trung học phổ thông Nguyễn Du",
    "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên số 1", "Ủy ban nhân dân phường Xuân Hương - Đà Lạt",
    "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp",
    "Hội đồng phối hợp phổ biến, giáo dục pháp luật và hòa giải ở cơ sở của Ủy ban nhân dân thành phố",
)  # fmt: skip
_OWNERS = (
    None, "Ủy ban nhân dân tỉnh Lâm Đồng", "Bộ Nông nghiệp và Môi trường", "Đại học Quốc gia Thành phố Hồ Chí Minh",
)  # fmt: skip
_PLACES = ("Lâm Đồng", "Hà Nội", "Thành phố Hồ Chí Minh", "Bà Rịa - Vũng Tàu")
_DATES = (None, "2026", "2026-03", "2026-03-05", "2026-12-29", "2024-10-21")
_SIGNERS = (
    {"chuc_vu": "Giám đốc", "ho_ten": "Nguyễn Văn A"},
    {"chuc_vu": "Giám đốc"},
    {"quyen_han": "KT. Giám đốc", "chuc_vu": "Phó Giám đốc", "ho_ten": "Nguyễn Văn A"},
    {"quyen_han": "TL. Giám đốc", "chuc_vu": "Trưởng phòng Tổ chức - Hành chính", "ho_ten": "Nguyễn Thị B"},
    {
        "quyen_han": ["TM. Ban Chỉ đạo", "KT. Trưởng ban"], "chuc_vu": "Phó Trưởng ban",
        "chuc_vu_khac": "Giám đốc Sở Nông nghiệp và Môi trường", "ho_ten": "Nguyễn Văn A",
    },
    {
        "quyen_han": ["TL. Giám đốc", "KT. Chánh Văn phòng"], "chuc_vu": "Phó Chánh Văn phòng phụ trách",
        "ho_ten": "Công Tằng Tôn Nữ Thị Hoàng Oanh",
    },
)  # fmt: skip


def bundle(number: int) -> dict[str, Any]:
    """Bundle `number` of the sequence, resolved and complete."""
    chance = Random(f"vanban {number}")  # noqa: S311 - chance for tests, not for secrets
    slugs = doctypes.slugs()
    data = documents.bundle(f"{slugs[number % len(slugs)]}/toi_thieu.json")
    given = {name: value for name, value in _fields(chance).items() if name in schema.completed(data["loai"], data)}
    made = resolve.resolve({**data, **given})
    wrong = validate.problems(made)
    assert not wrong, (number, wrong)
    return validate.completed(made)


def _fields(chance: Random) -> dict[str, Any]:
    return {
        "co_quan": {
            "ten": chance.choice(_NAMES), "chu_quan": chance.choice(_OWNERS), "viet_tat": "SNV",
            "dia_danh": chance.choice(_PLACES),
        },
        "so": chance.choice((None, 5, 1269)),
        "ngay_ban_hanh": chance.choice(_DATES),
        "trich_yeu": f"Kết quả {_words(chance, chance.choice((2, 7, 14, 28)), hard=0.0).lower()}",
        "kinh_gui": [_words(chance, chance.choice((2, 4, 20))) for _ in range(chance.choice((1, 1, 2, 3, 7)))],
        "can_cu": chance.choice((None, [f"Căn cứ {_words(chance, 14)};" for _ in range(chance.randint(1, 4))])),
        "noi_dung": list(_body(chance)),
        "noi_nhan": _recipients(chance),
        "nguoi_ky": chance.choice(_SIGNERS),
        "ky_hieu_nguoi_soan": chance.choice((None, "PL")),
        "so_ban": chance.choice((None, 40)),
        "dia_chi": chance.choice((None, None, ["Số 36 đường Trần Phú, tỉnh Lâm Đồng", "ĐT: (0263) 1234567"])),
    }  # fmt: skip


def _recipients(chance: Random) -> list[str]:
    named = [_words(chance, chance.choice((2, 3, 5, 11)), hard=0.0) for _ in range(chance.choice((0, 1, 3, 6, 14)))]
    return ["Như trên", *named, f"Lưu: VT{chance.choice(('', ', VP', ', TCHC'))}"]


def _body(chance: Random) -> Iterator[str]:
    """One line to several pages; the last paragraph ends with «./.», and is now and then as long as half a page."""
    for _ in range(chance.choice((0, 1, 3, 6, 12))):
        yield from chance.choice((_paragraphs, _paragraphs, _sections, _dashes, _table))(chance)
    yield _words(chance, chance.choice((8, 25, 60, 140, 220))) + "./."


def _paragraphs(chance: Random) -> Iterator[str]:
    for _ in range(chance.randint(1, 3)):
        yield _words(chance, chance.choice((3, 12, 40, 90, 160)), emphasis=0.15) + "."


def _sections(chance: Random) -> Iterator[str]:
    yield f"{chance.choice(('I', 'II', 'VIII'))}. {_words(chance, chance.choice((3, 8, 18)), hard=0.0).upper()}"
    for number in range(1, chance.randint(2, 4)):
        yield f"{number}. {_words(chance, chance.choice((3, 8, 18)), hard=0.0)}"
        for letter in "abcđ"[: chance.randint(0, 4)]:
            yield f"{letter}) {_words(chance, chance.choice((5, 25, 70)))};"
        yield _words(chance, chance.choice((10, 50))) + "."


def _dashes(chance: Random) -> Iterator[str]:
    yield _words(chance, 12) + ":"
    for _ in range(chance.randint(1, 6)):
        yield f"{chance.choice('--+')} {_words(chance, chance.choice((2, 10, 30, 60)))};"


def _table(chance: Random) -> Iterator[str]:
    """Of two or three columns with hard words, or of up to six without; no word here is longer than a column."""
    columns, rows = chance.randint(2, 6), chance.choice((1, 3, 8, 30))
    widths = [chance.choice((1, 2, 6, 14)) for _ in range(columns)]
    hard = 0.06 if columns < 4 else 0.0
    yield f"{_words(chance, 10)}:"
    yield "| " + " | ".join(_words(chance, min(width, 4), hard=0.0) for width in widths) + " |"
    yield "|" + "---|" * columns
    for _ in range(rows):
        cells = [
            _words(chance, chance.randint(1, width), hard=hard, unbroken=0.0) * (chance.random() < 0.93)
            for width in widths
        ]
        yield "| " + " | ".join(cells) + " |"


def _words(chance: Random, number: int, *, hard: float = 0.06, unbroken: float = 0.002, emphasis: float = 0.0) -> str:
    """So many words of running text; each may be a hard one, now and then one without a place to break."""
    start = chance.randrange(len(_TEXT))
    words = [_TEXT[(start + at) % len(_TEXT)].strip(",;") for at in range(number)]
    for at in range(number):
        if chance.random() < hard:
            words[at] = chance.choice(_HARD)
        elif hard and chance.random() < unbroken:
            words[at] = "".join(chance.choice(_UNBROKEN) for _ in range(chance.choice((30, 70, 150))))
        elif emphasis and chance.random() < emphasis / 8:
            mark = chance.choice(("**", "*"))
            words[at] = f"{mark}{words[at]}{mark}"
    text = " ".join(words)
    return text[0].upper() + text[1:]
