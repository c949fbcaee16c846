"""What a bundle leaves to its organisation: signer by name, recipients, address; the bundle complete in itself."""

import itertools
import json

import pytest
from support import documents

from generator import doctypes, profiles, resources
from generator.bundle import co_quan, conform, defaults, load, resolve, schema, validate

SHIPPED = sorted((resources.folder("samples") / "co_quan").glob("*.json"))
SNV = {
    "ten": "Sở Nội vụ",
    "viet_tat": "SNV",
    "dia_danh": "Lâm Đồng",
    "nguoi_ky": [
        {"ten_goi": "giam_doc", "chuc_vu": "Giám đốc", "ho_ten": "Nguyễn Văn A"},
        {"ten_goi": "pho_giam_doc", "quyen_han": "KT. Giám đốc", "chuc_vu": "Phó Giám đốc", "ho_ten": "Nguyễn Văn B"},
    ],
    "don_vi": [{"viet_tat": "VP", "ten": "Văn phòng"}, {"viet_tat": "TCCB", "ten": "Phòng Tổ chức cán bộ"}],
    "noi_nhan_mac_dinh": [
        {"loai": "cong_van", "noi_nhan": ["Giám đốc Sở"]},
        {"loai": None, "noi_nhan": ["Các phòng thuộc Sở"]},
    ],
    "dia_chi": ["Số 1 đường A"],
}
PLAIN = {"ten": "Sở Nội vụ", "viet_tat": "SNV", "dia_danh": "Lâm Đồng"}
LETTER = {"loai": "cong_van", "kinh_gui": ["Sở Tài chính"], "co_quan": SNV}


@pytest.fixture
def kho(tmp_path):
    (tmp_path / "co_quan").mkdir()
    (tmp_path / "co_quan" / "snv.json").write_text(json.dumps(SNV), encoding="utf-8")
    return tmp_path


def recipients(entries, **fields):
    body = {**PLAIN, "noi_nhan_mac_dinh": entries}
    return resolve.gathered({**LETTER, "co_quan": body, **fields})[0].get("noi_nhan")


def signer(*sources):
    return defaults.taken(LETTER, sources, profiles.load())[0]["nguoi_ky"]


def found(data):
    gathered, problems = resolve.gathered(data)
    return [(each.code, each.place.partition(" (")[0], each.hint) for each in problems], gathered


def test_a_bundle_says_only_what_is_new_and_the_resolved_one_holds_everything(kho):
    short = {
        "loai": "cong_van",
        "phien_ban": 1,
        "co_quan": "snv",
        "don_vi_soan_thao": "TCCB",
        "trich_yeu": "nâng bậc lương",
        "kinh_gui": ["Sở Tài chính"],
        "noi_dung": "Đề nghị nâng bậc lương./.",
        "nguoi_ky": "pho_giam_doc",
    }
    resolved = resolve.resolve(short, kho=kho)
    assert resolved == {
        **short,
        "co_quan": PLAIN,
        "noi_nhan": ["Như trên", "Giám đốc Sở", "Lưu: VT, TCCB"],
        "nguoi_ky": {"quyen_han": "KT. Giám đốc", "chuc_vu": "Phó Giám đốc", "ho_ten": "Nguyễn Văn B"},
        "dia_chi": ["Số 1 đường A"],
    }
    assert validate.problems(resolved) == []
    assert resolve.resolve(resolved, kho=kho / "khong_co") == resolved
    full = validate.completed(resolved)
    assert resolve.resolve(full) == {**full, "co_quan": {**PLAIN, "chu_quan": None, "nguoi_dung_dau": None}}


def test_an_organisation_described_in_the_bundle_gives_the_same():
    assert resolve.resolve({**LETTER, "nguoi_ky": "giam_doc"})["nguoi_ky"] == {
        "chuc_vu": "Giám đốc",
        "ho_ten": "Nguyễn Văn A",
    }


@pytest.mark.parametrize(
    ("entries", "fields", "printed"),
    [
        ([{"loai": None, "noi_nhan": None}], {}, ["Như trên", "Lưu: VT"]),
        ([{"loai": None, "noi_nhan": None}], {"kinh_gui": None}, ["Lưu: VT"]),
        ([{"noi_nhan": ["A"]}], {"don_vi_soan_thao": "VP"}, ["Như trên", "A", "Lưu: VT, VP"]),
        ([{"noi_nhan": ["A"]}, {"loai": "cong_van", "noi_nhan": ["B"]}], {}, ["Như trên", "B", "Lưu: VT"]),
        ([{"noi_nhan": ["A"]}, {"loai": "cong_van", "noi_nhan": None}], {}, ["Như trên", "Lưu: VT"]),
        ([{"loai": "bao_cao", "noi_nhan": ["A"]}], {}, None),
        (None, {}, None),
        # What the organisation says itself is not said twice.
        ([{"noi_nhan": ["Như  trên", "Lưu: VT, HC01"]}], {"don_vi_soan_thao": "VP"}, ["Như  trên", "Lưu: VT, HC01"]),
        ([{"noi_nhan": ["A", "lưu : VT"]}], {}, ["Như trên", "A", "lưu : VT"]),
        ([{"noi_nhan": ["Lưu trữ lịch sử tỉnh"]}], {}, ["Như trên", "Lưu trữ lịch sử tỉnh", "Lưu: VT"]),
        # A list of the bundle replaces the default whole.
        ([{"noi_nhan": ["A"]}], {"noi_nhan": ["B"]}, ["B"]),
    ],
)
def test_recipients_left_out_are_the_organisations(entries, fields, printed):
    assert recipients(entries, **fields) == printed


def test_recipients_that_nobody_gives_are_missed():
    problems, _ = found({**LETTER, "co_quan": PLAIN})
    assert [(code, place) for code, place, _ in problems] == [("DU10", "noi_nhan")]


@pytest.mark.parametrize(
    ("given", "printed"), [(None, ["Số 1 đường A"]), ([], []), (["Số 2 đường B"], ["Số 2 đường B"])]
)
def test_the_address_left_out_is_the_organisations_and_an_empty_one_is_none(given, printed):
    assert resolve.resolve({**LETTER, "dia_chi": given})["dia_chi"] == printed


def test_only_a_letter_takes_the_address_and_every_type_the_recipients():
    for slug in doctypes.slugs():
        gathered = resolve.gathered({**LETTER, "loai": slug})[0]
        assert ("dia_chi" in gathered) == (slug == "cong_van")
        assert "noi_nhan" in gathered


@pytest.mark.parametrize("slug", doctypes.slugs())
def test_every_type_may_leave_its_recipients_out_and_name_its_signer(slug):
    data = {**load.read(resources.folder("samples") / slug / "toi_thieu.json"), "nguoi_ky": "giam_doc"}
    del data["noi_nhan"]
    assert conform.problems(slug, data) == []


def test_a_name_replaces_a_signer_and_an_object_is_laid_over():
    director = {"chuc_vu": "Giám đốc", "ho_ten": "Nguyễn Văn A"}
    assert signer({"ho_ten": "Nguyễn Văn C", "chuc_vu_khac": "A"}, "giam_doc") == director
    assert signer("giam_doc", {"ho_ten": "Nguyễn Văn C"}) == {**director, "ho_ten": "Nguyễn Văn C"}
    assert signer("giam_doc", "pho_giam_doc")["chuc_vu"] == "Phó Giám đốc"
    assert signer({"ho_ten": "A"}, {"chuc_vu": "B"}) == {"ho_ten": "A", "chuc_vu": "B"}
    # A row names the signer, a bundle only changes the name printed.
    resolved = resolve.resolve({**LETTER, "nguoi_ky": {"ho_ten": "X"}}, row={"nguoi_ky": "giam_doc"})
    assert resolved["nguoi_ky"] == director


def test_a_signer_that_nobody_is_stays_named_whatever_is_laid_over():
    assert signer("vu_truong", {"ho_ten": "A"}) == "vu_truong"
    assert signer(None) is None
    assert "nguoi_ky" not in defaults.taken(LETTER, (), profiles.load())[0]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"nguoi_ky": "pho_giam_đoc"}, ("DU22", "nguoi_ky", "Có phải là «pho_giam_doc» không?")),
        ({"nguoi_ky": "Phó Giám đốc"}, ("DU22", "nguoi_ky", "Có phải là «pho_giam_doc» không?")),
        (
            {"nguoi_ky": "vu_truong"},
            ("DU22", "nguoi_ky", "Cơ quan có: «giam_doc» (Giám đốc), «pho_giam_doc» (Phó Giám đốc)."),
        ),
        (
            {"don_vi_soan_thao": "TCCP"},
            ("DU24", "don_vi_soan_thao", "Có phải là «TCCB» (Phòng Tổ chức cán bộ) không?"),
        ),
        ({"don_vi_soan_thao": "XYZ"}, ("DU24", "don_vi_soan_thao", "Cơ quan có: VP, TCCB.")),
    ],
)
def test_what_the_organisation_does_not_have_is_refused_with_what_it_has(fields, expected):
    assert found({**LETTER, **fields})[0] == [expected]


def test_an_organisation_that_lists_no_units_takes_any():
    body = {**SNV, "don_vi": None}
    assert found({**LETTER, "co_quan": body, "don_vi_soan_thao": "XYZ"})[0] == []


@pytest.mark.parametrize("name", ["", "  "])
def test_a_blank_signer_is_the_schemas_business(name):
    assert found({**LETTER, "nguoi_ky": name})[0] == []


@pytest.mark.parametrize(
    "body",
    [{**SNV, "dien_thoai": "1"}, {**SNV, "nguoi_ky": "giam_doc"}, {**SNV, "don_vi": SNV["don_vi"] * 2}, "khong_co", 5],
)
def test_an_unfit_organisation_gives_nothing_and_only_that_is_said(body):
    data = {**LETTER, "phien_ban": 1, "trich_yeu": "a", "noi_dung": "a", "nguoi_ky": "giam_doc", "co_quan": body}
    gathered, problems = resolve.gathered(data)
    assert gathered["nguoi_ky"] == "giam_doc"
    places = {each.place.partition(" (")[0] for each in (*validate.problems(gathered), *problems)}
    assert places
    assert all(place.startswith("co_quan") for place in places)


def bundles():
    """One short bundle for every organisation that ships, every signer of it and every type."""
    for path, slug in itertools.product(SHIPPED, doctypes.slugs()):
        sample = load.read(resources.folder("samples") / slug / "toi_thieu.json")
        for person in json.loads(path.read_text(encoding="utf-8"))["nguoi_ky"]:
            kept = {key: value for key, value in sample.items() if key != "noi_nhan"}
            yield {**kept, "co_quan": path.stem, "nguoi_ky": person["ten_goi"]}, person


def test_every_signer_of_every_shipped_organisation_signs_every_type():
    count = 0
    for data, person in bundles():
        resolved = resolve.resolve(data)
        assert validate.problems(resolved) == []
        assert resolved["nguoi_ky"]["ho_ten"] == person["ho_ten"]
        assert not set(resolved["co_quan"]) & {"nguoi_ky", "don_vi", "noi_nhan_mac_dinh", "dia_chi"}
        count += 1
    # 4 + 3 + 4 + 2 + 3 + 3 signers.
    assert count == 19 * len(doctypes.slugs())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_short_bundle_of_a_shipped_organisation_makes_a_whole_document(path):
    body = json.loads(path.read_text(encoding="utf-8"))
    sample = {**LETTER, "phien_ban": 1, "trich_yeu": "a", "noi_dung": "b./.", "co_quan": path.stem}
    data = validate.completed(resolve.resolve({**sample, "nguoi_ky": body["nguoi_ky"][1]["ten_goi"]}))
    words = documents.words(documents.opened(documents.made(data)))
    assert " ".join(body["ten"].upper().split()) in words
    assert body["nguoi_ky"][1]["ho_ten"] in words
    assert "Nơi nhận: - Như trên;" in words
    assert "- Lưu: VT." in words
    assert all(line in words for line in body["dia_chi"] or ())


def test_the_fields_an_organisation_gives_are_those_of_its_schema():
    assert set(defaults._TAKEN) < set(schema.fields(co_quan.SCHEMA))
