"""`vanban serve`: says where it is, listens to this machine only, ends when it is told to."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest
from support.web import served

MOST_BYTES = 300 * 1024


class Loaded(HTMLParser):
    """What a page makes a browser load: scripts, styles, pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        names = {"script": "src", "img": "src", "link": "href"}
        if tag in names and (address := given.get(names[tag])):
            self.found.append(address)


def test_address_is_printed_and_answers(tmp_path: Path) -> None:
    with served(tmp_path) as (_, address):
        assert "<h1" in httpx.get(f"{address}/").text
    assert (tmp_path / "vanban.db").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C cannot be sent to one process of Windows")
def test_stopped_server_ends_in_peace(tmp_path: Path) -> None:
    with served(tmp_path) as (process, address):
        httpx.get(f"{address}/")
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=20)
    assert "Traceback" not in said
    assert process.returncode in (0, 130)


def test_other_addresses_of_this_machine_do_not_answer(tmp_path: Path) -> None:
    with served(tmp_path) as (_, address):
        port = int(address.rpartition(":")[2])
        httpx.get(f"{address}/")
        with pytest.raises(OSError), socket.create_connection(("127.0.0.2", port), timeout=5):
            pass


def test_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "generator", "serve", "--khong-mo", "--kho", str(tmp_path), "--cong", port]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert f"Không mở được cổng {port}: đang có chương trình khác dùng." in ran.stderr


def test_first_page_and_all_it_loads_is_light_and_from_here(tmp_path: Path) -> None:
    with served(tmp_path) as (_, address), httpx.Client(base_url=address) as client:
        page = client.get("/")
        loaded = Loaded()
        loaded.feed(page.text)
        total = len(page.content)
        for each in dict.fromkeys(loaded.found):
            assert urljoin(f"{address}/", each).startswith(f"{address}/"), each
            answer = client.get(each)
            assert answer.status_code == 200
            assert not re.search(r"@import|url\(\s*['\"]?https?:", answer.text)
            total += len(answer.content)
    assert total <= MOST_BYTES
