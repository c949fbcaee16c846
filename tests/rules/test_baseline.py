"""A baseline: what was found once is not told again, wherever it has moved to; what is new is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Unreadable
from generator.findings import Finding, Severity, Spot
from generator.rules.baseline import counted, new, read, written
from generator.rules.judge import fingerprint

PART = "word/document.xml"
WORDS = st.sampled_from(["Căn cứ Luật", "Theo đề nghị", "Sở Nội vụ", "Ủy ban", "Nơi nhận"])


def spot(number: int) -> Spot:
    return Spot(PART, (("đoạn", number),))


def found(document: list[str], faulty: list[int], code: str = "ND04") -> tuple[Finding, ...]:
    """The finding that paragraphs of a document have one fault: told once, with the other places."""
    if not faulty:
        return ()
    first, *rest = (spot(number) for number in faulty)
    one = Finding(
        code, Severity.ERROR, f"đoạn {faulty[0]}", "Lùi đầu dòng sai.", document[faulty[0]], spot=first,
        also=tuple(rest),
    )  # fmt: skip
    return (replace(one, fingerprint=fingerprint(one)),)


def reader(document: list[str]):
    return lambda where: document[where.steps[-1][1]]


@given(
    paragraphs=st.lists(st.tuples(WORDS, st.booleans()), max_size=8),
    put_in=st.lists(st.tuples(st.integers(0, 8), st.text(max_size=5)), max_size=5),
)
def test_what_was_found_is_known_wherever_paragraphs_were_put_in(paragraphs, put_in) -> None:
    document = [words for words, _ in paragraphs]
    faulty = [number for number, (_, is_faulty) in enumerate(paragraphs) if is_faulty]
    known = counted(found(document, faulty), reader(document))
    later = [(words, is_faulty) for words, is_faulty in paragraphs]
    for place, words in put_in:
        later.insert(place, (words, False))
    document = [words for words, _ in later]
    faulty = [number for number, (_, is_faulty) in enumerate(later) if is_faulty]
    assert new(found(document, faulty), known, reader(document)) == ((), len(faulty))


@given(paragraphs=st.lists(st.tuples(WORDS, st.booleans()), max_size=8), place=st.integers(0, 8))
def test_a_new_faulty_paragraph_is_told_and_nothing_else(paragraphs, place) -> None:
    document = [words for words, _ in paragraphs]
    known = counted(found(document, [n for n, (_, bad) in enumerate(paragraphs) if bad]), reader(document))
    later = list(paragraphs)
    later.insert(place, ("Đoạn mới", True))
    document = [words for words, _ in later]
    faulty = [n for n, (_, bad) in enumerate(later) if bad]
    (told,), recognised = new(found(document, faulty), known, reader(document))
    assert (told.quoted, told.also, recognised) == ("Đoạn mới", (), len(faulty) - 1)
    assert told.place == f"đoạn {document.index('Đoạn mới')}"


@given(paragraphs=st.lists(st.tuples(WORDS, st.booleans()), min_size=1, max_size=8), mended=st.integers(0, 7))
def test_mending_one_paragraph_makes_no_other_new(paragraphs, mended) -> None:
    document = [words for words, _ in paragraphs]
    known = counted(found(document, [n for n, (_, bad) in enumerate(paragraphs) if bad]), reader(document))
    faulty = [n for n, (_, bad) in enumerate(paragraphs) if bad and n != mended]
    assert new(found(document, faulty), known, reader(document))[0] == ()


def test_the_same_words_found_more_often_than_before_are_told() -> None:
    before, after = ["Như nhau"], ["Như nhau", "Như nhau"]
    known = counted(found(before, [0]), reader(before))
    (told,), recognised = new(found(after, [0, 1]), known, reader(after))
    assert (told.also, recognised) == ((), 1)


def test_two_faults_in_one_paragraph_do_not_stand_for_a_third() -> None:
    document = ["a  b  c  d"]

    def one(quoted: str) -> Finding:
        finding = Finding("ND08", Severity.INFO, "đoạn 1", f"Hai dấu cách: {quoted}.", quoted, spot=spot(0))
        return replace(finding, fingerprint=fingerprint(finding))

    known = counted((one("a b"), one("b c")), reader(document))
    told, _ = new((one("c d"), one("a b"), one("b c")), known, reader(document))
    assert [finding.quoted for finding in told] == ["c d"]


def test_another_rule_at_the_same_words_is_new() -> None:
    document = ["Như nhau"]
    known = counted(found(document, [0]), reader(document))
    assert len(new(found(document, [0], "ND05"), known, reader(document))[0]) == 1


def test_a_finding_about_the_whole_file_is_known_by_its_fingerprint() -> None:
    margin = Finding("TR03", Severity.ERROR, "cả văn bản", "Lề trái là 25 mm.")
    known = counted((margin,), lambda _: "")
    assert new((margin,), known, lambda _: "") == ((), 1)


def test_a_baseline_is_the_same_bytes_for_the_same_findings_and_reads_back() -> None:
    files = {"b.docx": {"2": 1, "1": 3}, "a.docx": {}}
    assert written(files) == written(dict(reversed(files.items())))
    assert read(written(files), "moc.json") == files


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"{}", b'{"baseline": 2, "files": {}}', b'{"baseline": 1, "files": {"a": {"b": "c"}}}', b"\xff"]
)
def test_what_is_no_baseline_is_refused_in_one_sentence(raw: bytes) -> None:
    with pytest.raises(Unreadable, match=r"moc\.json"):
        read(raw, "moc.json")
