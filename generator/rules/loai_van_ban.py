"""What the model form of each type wants to stand in the document (Phụ lục III)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.layout.location.model import Item, Line, Unit
from generator.layout.location.words import is_stand_in, is_tag, judged
from generator.rules._content import body_text, text_of
from generator.rules.model import Subject, Verdict, fault, rule, skip
from generator.viet.text import fold

_TM = re.compile(r"TM\s*\.", re.IGNORECASE)
_TELEGRAM = re.compile(r"\bđiện\s*:", re.IGNORECASE)


@rule("LV02", "ten-loai-ngoai-dieu-7", "Tên loại văn bản hành chính", needs=("ten_loai",))
def known_type(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if unit.type is not None:
        return
    text = unit["ten_loai"].text
    if is_tag(text) or is_stand_in(text):
        return
    sector = subject.profile.words["loai_van_ban"]["chuyen_nganh"]
    if fold(text).startswith(tuple(fold(one) for one in sector)):
        yield skip("Văn bản chuyên ngành: tên loại do pháp luật của ngành quy định.")
        return
    yield fault(
        f"«{text}» không thuộc 29 loại văn bản hành chính tại Điều 7. Nếu là văn bản chuyên ngành, xin áp dụng quy "
        "định của ngành.",
        unit["ten_loai"].lines, component="ten_loai",
    )  # fmt: skip


@rule("LV03", "quyet-dinh-thieu-phan-theo-mau", "Các phần của nghị quyết, quyết định", needs=("ten_loai",))
def decision_parts(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["loai_van_ban"]
    if unit.type not in words["co_dong_ban_hanh"]:
        yield skip("Quy tắc này dành cho nghị quyết, quyết định.")
        return
    roles = {item.role: item for item in reversed(unit.body)}
    allowed = subject.profile.component("dong_quyet_dinh")["text"].allowed
    parts = []
    if "tham_quyen" not in roles:
        parts.append("thiếu dòng thẩm quyền ban hành")
    if "can_cu" not in roles:
        parts.append("thiếu căn cứ ban hành")
    if "quyet_dinh" not in roles:
        parts.append(f"thiếu dòng {' hoặc '.join(f'“{one}”' for one in allowed)}")
    else:
        parts += _enacting(roles["quyet_dinh"])
    if unit.type in words["co_dieu"] and "dieu" not in roles:
        parts.append("nội dung không chia thành điều")
    if parts:
        at = roles["quyet_dinh"].lines if "quyet_dinh" in roles else unit["ten_loai"].lines
        yield fault(
            "Theo mẫu, nghị quyết, quyết định có dòng thẩm quyền ban hành, căn cứ, dòng “QUYẾT NGHỊ:” hoặc “QUYẾT "
            f"ĐỊNH:” in đậm, canh giữa và nội dung chia thành điều (quyết định); hiện {', '.join(parts)}.",
            at, component="ten_loai",
        )  # fmt: skip


def _enacting(item: Item) -> Iterator[str]:
    line = item.lines[0]
    if not item.text.endswith(":"):
        yield f"dòng «{item.text}» thiếu dấu hai chấm"
    if line.paragraph.format.align != "center":
        yield f"dòng «{item.text}» không canh giữa"
    letters = [run for run in judged(line) if any(letter.isalpha() for letter in run.text)]
    if letters and not all(run.format.bold for run in letters):
        yield f"dòng «{item.text}» không đậm"


@rule("LV04", "tham-quyen-khac-nguoi-ky", "Dòng thẩm quyền ban hành và thẩm quyền ký", needs=("ten_loai",))
def authority(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["loai_van_ban"]
    line = next((item for item in unit.body if item.role == "tham_quyen"), None)
    signer = next((one for one in unit.signers if one.titles), None)
    if unit.type not in words["co_dieu"] or line is None or signer is None or is_stand_in(line.text):
        yield skip("Quy tắc này dành cho quyết định có dòng thẩm quyền ban hành và khối chữ ký.")
        return
    text, first = fold(line.text), signer.titles[0].text
    is_head = text.startswith(tuple(fold(one) for one in words["mo_dau_chuc_danh"]))
    if bool(_TM.match(first)) is not is_head:
        return
    now = "tên chức danh trong khi văn bản ký thay mặt (TM.) tập thể" if is_head else (
        "tên cơ quan, tập thể trong khi người ký không ký thay mặt (TM.)"
    )  # fmt: skip
    yield fault(
        f"Dòng thẩm quyền ban hành phải khớp với thẩm quyền ký (người đứng đầu hay tập thể); hiện dòng này ghi {now}.",
        line.lines, component="tham_quyen_ban_hanh",
    )  # fmt: skip


def _missing_parts(subject: Subject, unit: Unit, table: str) -> list[str]:
    """Names of the parts of a model form none of whose words stand in the body."""
    text = fold(" ".join((body_text(unit), *(line.text for one in unit.addressees for line in one.lines))))
    parts: dict[str, Sequence[str]] = subject.profile.words[table]
    return [name for name, words in parts.items() if not any(fold(word) in text for word in words)]


def _by_model(subject: Subject, unit: Unit, type_name: str, table: str) -> Iterator[Verdict]:
    if unit.type != type_name:
        yield skip(f"Quy tắc này dành cho {type_name.lower()}.")
        return
    missing = _missing_parts(subject, unit, table)
    if missing:
        yield fault(
            f"Theo mẫu, {type_name.lower()} cần ghi đủ các phần; hiện không thấy: {', '.join(missing)}.",
            unit["ten_loai"].lines, component="ten_loai",
        )  # fmt: skip


@rule("LV05", "giay-moi-thieu-phan", "Các phần của giấy mời", needs=("ten_loai",))
def invitation(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _by_model(subject, unit, "Giấy mời", "giay_moi")


@rule("LV06", "giay-gioi-thieu-thieu-thoi-han", "Thời hạn của giấy giới thiệu", needs=("ten_loai",))
def introduction(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _by_model(subject, unit, "Giấy giới thiệu", "giay_gioi_thieu")


@rule("LV07", "bien-ban-thieu-phan", "Các phần của biên bản", needs=("ten_loai",))
def minutes(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    words = subject.profile.words["loai_van_ban"]
    if unit.type != "Biên bản":
        yield skip("Quy tắc này dành cho biên bản.")
        return
    title = fold(" ".join(unit[key].text for key in ("ten_loai", "trich_yeu") if key in unit))
    if any(fold(one) in title for one in words["bien_ban_khac"]):
        yield skip("Biên bản về việc khác cuộc họp có mẫu riêng.")
        return
    missing = _missing_parts(subject, unit, "bien_ban")
    signers = words["so_nguoi_ky_bien_ban"]
    if len(unit.signers) < signers:
        missing.append("chữ ký của chủ tọa và thư ký")
    if missing:
        yield fault(
            f"Theo mẫu, biên bản cần ghi đủ các phần; hiện không thấy: {', '.join(missing)}.",
            unit["ten_loai"].lines, component="ten_loai",
        )  # fmt: skip


@rule("LV08", "dieu-1-khong-ghi-kem-theo", "Điều 1 của quyết định ban hành văn bản kèm theo", needs=("trich_yeu",))
def issues_attached(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    subject_words = fold(unit["trich_yeu"].text)
    first = [*_first_article(unit.body)]
    words = subject.profile.words["loai_van_ban"]
    issues = subject_words.startswith(tuple(fold(one) for one in words["ban_hanh"]))
    approves = subject_words.startswith(tuple(fold(one) for one in words["phe_duyet"]))
    if unit.type != "Quyết định" or not first or not (issues or approves):
        yield skip("Quy tắc này dành cho quyết định ban hành, phê duyệt văn bản kèm theo.")
        return
    if any(fold(one) in fold(text_of(first)) for one in words["kem_theo_quyet_dinh"]):
        return
    if approves and not any(other.kind == "kem_theo" and "ten_loai" in other for other in subject.reading.units):
        return
    yield fault(
        "Quyết định ban hành văn bản kèm theo thì Điều 1 cần ghi “kèm theo Quyết định này”; hiện không ghi.",
        first[0].lines, severity=Severity.INFO if approves else None,
    )  # fmt: skip


def _first_article(body: Sequence[Item]) -> Iterator[Item]:
    inside = False
    for item in body:
        if item.role == "dieu" and not item.is_quoted:
            if inside:
                return
            inside = item.number == 1
        if inside:
            yield item


@rule("LV09", "cong-dien-thieu-noi-nhan-dien", "Nơi gửi và nơi nhận của công điện", needs=("ten_loai",))
def telegram(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if unit.type != "Công điện":
        yield skip("Quy tắc này dành cho công điện.")
        return
    lines: list[Line] = [line for item in unit.body for line in item.lines]
    lines += [line for key in ("trich_yeu", "kinh_gui") if key in unit for line in unit[key].lines]
    if not any(_TELEGRAM.search(line.text) for line in lines):
        yield fault(
            "Theo mẫu, dưới trích yếu của công điện có dòng «… điện:» ghi cơ quan hoặc chức danh gửi điện, bên dưới là "
            "các nơi nhận điện; hiện không có.",
            unit["ten_loai"].lines, component="ten_loai",
        )  # fmt: skip


@rule("LV10", "giay-nghi-phep-thieu-phan", "Các phần của giấy nghỉ phép", needs=("ten_loai",))
def leave(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    yield from _by_model(subject, unit, "Giấy nghỉ phép", "giay_nghi_phep")
