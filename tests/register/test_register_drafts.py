"""Drafts: what is typed is kept as it was typed, and nothing of it is ever lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import register
from generator.register import Absent, Stale, Store


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 3, 3, 42, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def goes(self, **spans: float) -> None:
        self.now += timedelta(**spans)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    made = register.open(tmp_path, clock)
    yield made
    made.close()


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.dictionaries(st.text(), anything, max_size=4))
def test_values_come_back_as_they_were_typed(store: Store, values: dict[str, Any]) -> None:
    assert store.draft(store.new_draft("cong_van", values).id).values == values


def test_half_a_character_is_kept_too(store: Store) -> None:
    assert store.draft(store.new_draft("cong_van", {"a": "\ud800"}).id).values == {"a": "\ud800"}


def test_draft_is_shown_by_its_subject_on_one_line(store: Store) -> None:
    assert store.new_draft("cong_van", {"trich_yeu": "nâng bậc\nlương "}).ten == "nâng bậc lương"
    assert store.new_draft("cong_van", {"trich_yeu": ["?"]}).ten == ""


def test_each_save_is_a_version_with_its_time(store: Store, clock: Clock) -> None:
    draft = store.new_draft("cong_van", {"trich_yeu": "a"})
    clock.goes(minutes=1)
    saved = store.save(draft.id, {"trich_yeu": "b"}, 1)
    assert (saved.version, saved.luc) == (2, clock.now)
    assert [(one.version, one.values) for one in store.versions(draft.id)] == [
        (2, {"trich_yeu": "b"}),
        (1, {"trich_yeu": "a"}),
    ]
    assert store.draft(draft.id).ten == "b"


def test_save_of_what_stands_already_writes_nothing(store: Store, clock: Clock) -> None:
    draft = store.new_draft("cong_van", {"a": 1})
    before = clock.now
    clock.goes(minutes=5)
    assert store.save(draft.id, {"a": 1}, 1).luc == before
    assert len(store.versions(draft.id)) == 1


def test_save_over_a_version_of_somebody_else_is_refused_and_says_which(store: Store) -> None:
    draft = store.new_draft("cong_van", {})
    store.save(draft.id, {"a": "one"}, 1, by="first window")
    with pytest.raises(Stale) as refused:
        store.save(draft.id, {"a": "two"}, 1, by="second window")
    assert refused.value.current.version == 2
    assert store.draft(draft.id).values == {"a": "one"}


def test_user_may_write_over_it_and_both_stay_as_versions(store: Store) -> None:
    draft = store.new_draft("cong_van", {})
    store.save(draft.id, {"a": "one"}, 1)
    store.save(draft.id, {"a": "two"}, None)
    assert [one.values for one in store.versions(draft.id)] == [{"a": "two"}, {"a": "one"}, {}]


def test_window_whose_save_was_never_acknowledged_sends_again(store: Store) -> None:
    draft = store.new_draft("cong_van", {})
    store.save(draft.id, {"a": "1"}, 1, by="window")
    assert store.save(draft.id, {"a": "1"}, 1, by="window").version == 2
    assert store.save(draft.id, {"a": "1 2"}, 1, by="window").version == 3


def test_going_back_is_a_version_that_can_be_undone(store: Store) -> None:
    draft = store.new_draft("cong_van", {"trich_yeu": "a"})
    store.save(draft.id, {"trich_yeu": "b"}, 1)
    assert store.restore(draft.id, 1).version == 3
    assert (store.draft(draft.id).ten, store.draft(draft.id).values) == ("a", {"trich_yeu": "a"})
    store.restore(draft.id, 2)
    assert store.draft(draft.id).values == {"trich_yeu": "b"}


def test_copy_is_a_draft_of_its_own(store: Store) -> None:
    draft = store.new_draft("ke_hoach", {"trich_yeu": "a", "so": 5})
    copy = store.duplicate(draft.id, changes={"so": None})
    store.save(copy.id, {"trich_yeu": "c"}, 1)
    assert (copy.loai, copy.nhan_ban_tu, copy.values) == ("ke_hoach", draft.id, {"trich_yeu": "a", "so": None})
    assert store.draft(draft.id).values == {"trich_yeu": "a", "so": 5}


def test_copy_of_a_former_version(store: Store) -> None:
    draft = store.new_draft("cong_van", {"trich_yeu": "a"})
    store.save(draft.id, {"trich_yeu": "b"}, 1)
    assert store.duplicate(draft.id, version=1).values == {"trich_yeu": "a"}


def test_draft_thrown_away_is_not_shown_and_can_come_back(store: Store) -> None:
    draft = store.new_draft("cong_van", {"a": 1})
    store.delete(draft.id)
    assert store.recent() == []
    assert store.draft(draft.id).values == {"a": 1}
    store.undelete(draft.id)
    assert [one.id for one in store.recent()] == [draft.id]


def test_typing_on_in_a_draft_thrown_away_brings_it_back(store: Store) -> None:
    draft = store.new_draft("cong_van", {})
    store.delete(draft.id)
    store.save(draft.id, {"a": "còn gõ"}, 1)
    assert [one.id for one in store.recent()] == [draft.id]


def test_the_draft_saved_last_is_shown_first(store: Store, clock: Clock) -> None:
    first, second = store.new_draft("cong_van", {}), store.new_draft("cong_van", {})
    clock.goes(seconds=1)
    store.save(first.id, {"a": 1}, 1)
    assert [one.id for one in store.recent()] == [first.id, second.id]
    assert [one.id for one in store.recent(1, 1)] == [second.id]


def test_document_made_is_kept_with_its_files_and_its_version(store: Store, tmp_path: Path) -> None:
    draft = store.new_draft("cong_van", {"trich_yeu": "a"})
    bundle = {"loai": "cong_van", "trich_yeu": "nâng bậc lương"}
    made = store.record_made(draft.id, bundle, b"docx", b"pdf")
    assert store.made(made.id) == made
    assert store.made_of(draft.id) == store.recently_made() == [made]
    assert made.docx.parent == tmp_path / "van_ban"
    assert made.docx.name.startswith("cong-van-nang-bac-luong-")
    assert made.pdf is not None
    assert (made.docx.read_bytes(), made.pdf.read_bytes(), made.bundle) == (b"docx", b"pdf", bundle)
    assert not store.version(draft.id, 1).is_auto


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\a\\b", "\x00", "", ".", "a" * 5000, "🙂", "CON"])
def test_no_subject_leads_a_file_out_of_its_folder(store: Store, tmp_path: Path, name: str) -> None:
    draft = store.new_draft("cong_van", {})
    made = store.record_made(draft.id, {"trich_yeu": name}, b"docx", None)
    assert made.docx.resolve().parent == tmp_path / "van_ban"
    assert len(made.docx.name) < 100


def test_versions_are_thinned_out_while_saving_and_what_stands_stays(store: Store, clock: Clock) -> None:
    draft = store.new_draft("cong_van", {"a": 0})
    for number in range(1, 200):
        clock.goes(minutes=1)
        store.save(draft.id, {"a": number}, None)
    kept = store.versions(draft.id)
    # Thinned at the 200th save: 61 versions of the last hour, and one of each ten minutes of the 140 before: 14 or 15.
    assert 61 + 14 <= len(kept) <= 61 + 15
    assert kept[0].values == store.draft(draft.id).values == {"a": 199}


def test_what_is_not_there_is_told_in_vietnamese(store: Store) -> None:
    draft = store.new_draft("cong_van", {})
    for ask, words in [
        (lambda: store.draft(9), "bản thảo số 9"),
        (lambda: store.version(draft.id, 9), "phiên bản số 9"),
        (lambda: store.made(9), "văn bản đã làm số 9"),
        (lambda: store.save(9, {}), "bản thảo số 9"),
        (lambda: store.versions(9), "bản thảo số 9"),
    ]:
        with pytest.raises(Absent, match=words):
            ask()


def test_many_threads_and_a_second_opening_lose_nothing(store: Store, tmp_path: Path) -> None:
    second = register.open(tmp_path)
    drafts = [store.new_draft("cong_van", {}).id for _ in range(4)]

    def run(which: int) -> None:
        for number in range(25):
            (store if number % 2 else second).save(drafts[which], {"a": number, "b": which}, None)

    threads = [threading.Thread(target=run, args=(which,)) for which in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for which, draft in enumerate(drafts):
        assert store.draft(draft).values == {"a": 24, "b": which}
        assert [one.values["a"] for one in store.versions(draft)[:-1]] == list(range(24, -1, -1))
    second.close()
