"""Citations: cases of their rules."""

from __future__ import annotations

from typing import Any

import pytest
from support.cases import Case, hold, ident
from support.loi_van import BASE, LAST, bad, good

from generator.findings import Severity

FULL = "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư."
SHORT = "Các đơn vị báo cáo theo Nghị định số 30/2020/NĐ-CP."


def based(data: dict[str, Any]) -> None:
    data["can_cu"] = [
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về cải cách hành chính;",
        "Theo đề nghị của Chánh Văn phòng Sở.",
    ]
    data["noi_dung"] = ["Các phòng thực hiện Kế hoạch số 12/KH-UBND.", LAST]


CASES = [
    good("VD01", "du-ngay-bang-chu", FULL),
    good("VD01", "du-ngay-bang-so", FULL.replace("05 tháng 3 năm 2020", "05/3/2020")),
    good(
        "VD01",
        "co-quan-co-dau-phay",
        "Theo Thông tư số 12/2025/TT-BVHTTDL ngày 05/3/2025 của Bộ Văn hóa, Thể thao và Du lịch quy định việc này.",
    ),
    good("VD01", "lan-sau-ghi-ngan", FULL, SHORT),
    good(
        "VD01",
        "so-cua-dang",
        "Quán triệt Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học.",
    ),
    good("VD01", "luat-chi-ghi-ten", "Thực hiện Luật Lưu trữ và các văn bản hướng dẫn."),
    good("VD01", "trong-ngoac-kep", "Phần mở đầu ghi: “Căn cứ Nghị định số 30/2020/NĐ-CP” theo mẫu."),
    good("VD01", "so-con-de-trong", "Thực hiện Kế hoạch số ......../KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh."),
    good(
        "VD01",
        "nam-trong-trich-yeu",
        "Theo Thông tư số 12/2019/TT-BNV ngày 04/11/2019 của Bộ Nội vụ quy định chi tiết một số điều của Nghị định số "
        "91/2017/NĐ-CP.",
    ),
    good(
        "VD01",
        "van-ban-cua-minh-khong-can-ten-co-quan",
        "Thực hiện Quyết định số 15/QĐ-SNV ngày 05/01/2026 về việc thành lập Tổ soạn thảo.",
    ),
    Case("VD01", "da-du-o-can-cu", base=BASE, bundle=based, outcome="đạt"),
    bad("VD01", "thieu-tat-ca", SHORT, severity=Severity.WARNING, quoted="Nghị định số 30/2020", message="trích yếu"),
    bad("VD01", "thieu-ngay", FULL.replace(" ngày 05 tháng 3 năm 2020", ""), message="thiếu thời gian ban hành."),
    bad("VD01", "thieu-co-quan", FULL.replace(" của Chính phủ", ""), message="thiếu tên cơ quan"),
    bad("VD01", "thieu-trich-yeu", FULL.replace(" về công tác văn thư", ""), message="thiếu trích yếu"),
    bad("VD01", "thieu-chu-so", FULL.replace("số 30", "30"), severity=Severity.INFO, message="chữ «số»"),
    bad("VD01", "chi-thi-cua-dang", "Quán triệt Chỉ thị số 05-CT/TW của Bộ Chính trị.", quoted="05-CT/TW"),
    bad(
        "VD01",
        "hai-van-ban-mot-duoi",
        "Theo Chỉ thị số 05/CT-UBND ngày 06/3/2019, Kế hoạch số 200/KH-UBND ngày 20/6/2019 của Ủy ban nhân dân tỉnh về "
        "trường học.",
        quoted="05/CT-UBND",
        message="thiếu tên cơ quan",
    ),
    good("VD02", "lan-sau-ghi-ngan", FULL, SHORT),
    good(
        "VD02",
        "trong-trich-yeu-cua-van-ban-khac",
        "Thực hiện Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ quy định chi tiết Luật Thi đua; "
        "Thông tư số 12/2019/TT-BNV ngày 04/11/2019 của Bộ Nội vụ quy định thi hành một số điều của Nghị định số "
        "91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ.",
    ),
    bad(
        "VD02",
        "lap-lai-ngay-va-co-quan",
        FULL,
        "Báo cáo theo " + FULL.removeprefix("Thực hiện "),
        severity=Severity.INFO,
    ),
    good("VD03", "chi-ghi-ten", "Thực hiện Luật Thi đua, khen thưởng năm 2022."),
    good(
        "VD03",
        "nghi-quyet-cua-quoc-hoi",
        "Thực hiện Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội về việc sắp xếp đơn vị hành chính cấp tỉnh.",
    ),
    bad(
        "VD03",
        "ten-va-so",
        "Triển khai Luật Thi đua, khen thưởng số 06/2022/QH15.",
        severity=Severity.WARNING,
        quoted="Luật",
    ),
    bad("VD03", "chi-co-so", "Triển khai Luật số 80/2015/QH13.", message="80/2015/QH13"),
    good("VD04", "cung-mot-ngay-hai-cach-viet", FULL, FULL.replace("05 tháng 3 năm 2020", "05/3/2020"), also=("VD02",)),
    # The date of the second citation is wrong, not only needless: VD02 leaves it to VD04.
    bad(
        "VD04",
        "hai-ngay",
        FULL,
        FULL.replace("05 tháng 3", "15 tháng 3"),
        severity=Severity.WARNING,
        message="05/03/2020 và 15/03/2020",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=ident)
def test_case(case: Case) -> None:
    hold(case)
