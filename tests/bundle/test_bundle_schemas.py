"""The schemas themselves: whole, honest in their examples, and read alike by two validators."""

import copy
import itertools
import json

import jsonschema
import jsonschema_rs
import pytest
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from generator import doctypes, resources
from generator.bundle import conform, schema

FILES = ("dinh_nghia", "co_quan", *doctypes.slugs())
# urljoin of Python joins references only for schemes it knows.
BASE = "https://thu.invalid/"
# Keywords that say nothing of validity, or lead to those that do.
NEUTRAL = {
    "$schema",
    "$defs",
    "$ref",
    "title",
    "description",
    "examples",
    "default",
    "properties",
    "items",
    "if",
    "then",
}

REGISTRY = Registry().with_resources(
    (f"{BASE}{name}.json", DRAFT202012.create_resource(schema.load(name))) for name in FILES
)


def slow(reference):
    return jsonschema.Draft202012Validator({"$ref": f"{BASE}{reference}"}, registry=REGISTRY)


def fast(reference):
    def retrieved(uri):
        return schema.load(uri.removeprefix(BASE).removesuffix(".json"))

    return jsonschema_rs.Draft202012Validator({"$ref": f"{BASE}{reference}"}, retriever=retrieved)


def subschemas(value, pointer=""):
    """Every schema object of a file with its JSON pointer."""
    if "$ref" in value or "type" in value or "$defs" in value:
        yield pointer, value
    for group in ("properties", "$defs"):
        for key, child in value.get(group, {}).items():
            yield from subschemas(child, f"{pointer}/{group}/{key}")
    for key in ("items", "then"):
        if key in value:
            yield from subschemas(value[key], f"{pointer}/{key}")


ALL = [(name, pointer, value) for name in FILES for pointer, value in subschemas(schema.load(name))]
FIELDS = [
    (name, pointer, value) for name, pointer, value in ALL if pointer.split("/")[-2:-1] in (["properties"], ["$defs"])
]


def ids(cases):
    return [f"{name}{pointer}" for name, pointer, _ in cases]


def test_every_type_has_a_schema_and_every_schema_is_known():
    found = {path.stem for path in resources.folder("schemas").glob("*.json")}
    assert set(FILES) <= found


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_valid_itself(name):
    jsonschema.Draft202012Validator.check_schema(schema.load(name))


@pytest.mark.parametrize(("name", "pointer", "value"), FIELDS, ids=ids(FIELDS))
def test_every_field_is_explained_and_its_examples_are_right(name, pointer, value):
    assert value["title"]
    assert value["description"].endswith(".")
    assert value["examples"]
    for example in value["examples"]:
        slow(f"{name}.json#{pointer}").validate(example)
        if "default" in value:
            slow(f"{name}.json#{pointer}").validate(value["default"])


@pytest.mark.parametrize("name", ["co_quan", *doctypes.slugs()])
def test_fields_of_a_form_stand_in_order_and_in_groups(name):
    fields = schema.load(name)["properties"].values()
    assert [field["x-thu_tu"] for field in fields] == list(range(1, len(fields) + 1))
    assert all(field["x-nhom"] and field["x-dang"] for field in fields)


def test_what_may_be_left_out_has_a_default_and_nothing_else_has():
    for name, pointer, value in ALL:
        for key, field in value.get("properties", {}).items():
            assert ("default" in field) == (key not in value["required"]), f"{name}{pointer}/{key}"


def test_objects_take_no_unknown_fields():
    for name, pointer, value in ALL:
        if "properties" in value:
            assert value["additionalProperties"] is False, f"{name}{pointer}"


def test_only_keywords_with_words_of_their_own_are_used():
    for name, pointer, value in ALL:
        used = {key for key in value if not key.startswith("x-")} - NEUTRAL - {"required"}
        assert used <= set(conform.KEYWORDS), f"{name}{pointer}"


def test_patterns_are_bare_classes_of_signs_that_every_engine_reads_alike():
    # No anchors ($ matches before a last line feed in Python only), no \s, \w, \p.
    text = json.dumps([schema.load(name) for name in FILES])
    patterns = {part.split('"')[0] for part in text.split('"pattern": "')[1:]}
    assert patterns == {"[^ \\t\\n\\u00a0]", "[\\t\\n]", "\\t"}


VALUES = (
    None, True, False, 0, 1, -1, 5, 1.0, 1.5, 10**6, 10**15, "", " ", "\t", "\n", "\u00a0", "\u2003", "x", "x\n",
    "x\ty", "cong_van", [], [""], ["x"], ["x", "x\ny"], [1], [[]], {}, {"ten": "x"}, {"a": 1},
)  # fmt: skip


def places(value, path=()):
    yield path
    for key, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(item, (*path, key))


def mutations(bundle):
    """Each one thing changed: a value of another kind, a field dropped, a field added."""
    for path in places(bundle):
        if not path:
            continue
        for value in (*VALUES, ...):
            changed = copy.deepcopy(bundle)
            parent = changed
            for step in path[:-1]:
                parent = parent[step]
            if value is ...:
                del parent[path[-1]]
            else:
                parent[path[-1]] = value
            yield changed
        changed = copy.deepcopy(bundle)
        parent = changed
        for step in path[:-1]:
            parent = parent[step]
        if isinstance(parent, dict):
            parent["truong_la"] = "x"
            yield changed


@pytest.mark.parametrize(
    ("slug", "sample"),
    [*itertools.product(doctypes.slugs(), ["toi_thieu", "day_du"]), ("co_quan", "so_gddt_cao_bang")],
)
def test_two_validators_agree_on_every_mutation_and_every_refusal_is_put_into_words(slug, sample):
    bundle = json.loads((resources.folder("samples") / slug / f"{sample}.json").read_text(encoding="utf-8"))
    one, other = slow(f"{slug}.json"), fast(f"{slug}.json")
    refused = 0
    for changed in mutations(bundle):
        verdict = one.is_valid(changed)
        assert verdict == other.is_valid(changed), changed
        found = conform.problems(slug, changed)
        assert verdict or found, changed
        refused += not verdict
        if verdict:
            # Only what no schema can say so that both agree.
            assert {problem.code for problem in found} <= {"DU12", "DU14"}
    assert refused > 100


def test_a_title_is_found_through_references():
    assert schema.title("cong_van", ("co_quan", "ten")) == "Tên cơ quan ban hành"
    assert schema.title("cong_van", ("nguoi_ky", "quyen_han", 0)) == "Chữ trên một dòng"
    assert schema.title("cong_van", ("khong_co",)) is None


def test_completing_fills_what_was_left_out_in_the_order_of_the_schema_and_changes_nothing_given():
    given = {"nguoi_ky": {"ho_ten": "Nguyễn Văn A", "chuc_vu": "Giám đốc"}, "loai": "cong_van", "so": 5}
    full = schema.completed("cong_van", given)
    assert list(full)[:3] == ["loai", "so", "ky_hieu"]
    assert full["so"] == 5
    assert full["dia_chi"] is None
    assert full["nguoi_ky"] == {
        "quyen_han": None, "chuc_vu": "Giám đốc", "chuc_vu_khac": None, "ho_ten": "Nguyễn Văn A",
    }  # fmt: skip
    assert schema.completed("cong_van", full) == full
