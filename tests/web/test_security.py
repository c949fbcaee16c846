"""The guard: this machine only, our own pages only, nothing from elsewhere, nothing too large."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from http.client import HTTPConnection

import httpx
import pytest

from generator.web import security

NEW = {"loai": "cong_van", "values": {}}
DRAFTS = "/api/v1/drafts"


@pytest.fixture
def browser(address: str) -> Iterator[httpx.Client]:
    """A browser with the home page open: it holds our cookie and says where it comes from."""
    with httpx.Client(base_url=address, headers={"Origin": address, "Sec-Fetch-Site": "same-origin"}) as client:
        yield client


def token(browser: httpx.Client) -> str:
    found: str = browser.get("/api/v1/session").json()["csrf"]
    return found


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", ""])
@pytest.mark.parametrize("path", ["/", "/api/v1/types", "/static/htmx.min.js"])
def test_name_of_another_machine_is_refused_even_for_reading(address: str, host: str, path: str) -> None:
    assert httpx.get(address + path, headers={"Host": host}).status_code == 421


def test_both_names_of_this_machine_are_taken(address: str) -> None:
    port = address.rpartition(":")[2]
    for host in (f"127.0.0.1:{port}", f"localhost:{port}", f"LOCALHOST:{port}"):
        assert httpx.get(address + "/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "https://127.0.0.1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_write_from_another_page_is_refused_token_or_not(address: str, headers: dict[str, str]) -> None:
    with httpx.Client(base_url=address) as client:
        given = {**headers, "X-CSRF-Token": token(client)}
        answer = client.post(DRAFTS, json=NEW, headers=given)
    assert (answer.status_code, answer.json()["type"]) == (403, "/loi/nguon-la")


def test_write_from_our_page_needs_its_token(browser: httpx.Client) -> None:
    good = token(browser)
    assert browser.post(DRAFTS, json=NEW).status_code == 403
    assert browser.post(DRAFTS, json=NEW, headers={"X-CSRF-Token": good[:-1]}).status_code == 403
    assert browser.post(DRAFTS, json=NEW, headers={"X-CSRF-Token": good}).status_code == 201
    assert browser.post(f"{DRAFTS}?_csrf={good}", json=NEW).status_code == 201


def test_token_alone_or_one_that_we_did_not_sign_is_not_enough(address: str, browser: httpx.Client) -> None:
    good = token(browser)
    port = address.rpartition(":")[2]
    browser.cookies.clear()
    assert browser.post(DRAFTS, json=NEW, headers={"X-CSRF-Token": good}).status_code == 403
    browser.cookies.clear()
    forged = {"X-CSRF-Token": "a.b", "Cookie": f"vanban_csrf_{port}=a.b"}
    assert browser.post(DRAFTS, json=NEW, headers=forged).status_code == 403


def test_cookie_is_for_this_server_and_no_script(address: str) -> None:
    sent = httpx.get(address + "/").headers["set-cookie"]
    assert sent.startswith(f"vanban_csrf_{address.rpartition(':')[2]}=")
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(sent.split("; "))


def test_page_that_was_open_before_a_restart_is_told_and_gets_a_new_token(browser: httpx.Client, address: str) -> None:
    port = address.rpartition(":")[2]
    browser.cookies.set(f"vanban_csrf_{port}", "cu.chu-ky-cu")
    refused = browser.post(DRAFTS, json=NEW, headers={"X-CSRF-Token": "cu.chu-ky-cu"})
    assert (refused.status_code, refused.json()["type"]) == (403, "/loi/the-cu")
    browser.cookies.clear()
    assert browser.post(DRAFTS, json=NEW, headers={"X-CSRF-Token": token(browser)}).status_code == 201


def test_program_may_write_to_the_api_and_to_nothing_else(address: str) -> None:
    with httpx.Client(base_url=address) as program:
        assert [program.post(DRAFTS, json=NEW).status_code for _ in range(2)] == [201, 201]
    assert httpx.post(address + "/", data={}).status_code == 403


@pytest.mark.parametrize("path", ["/", "/api/v1/types", "/khong-co", "/api/v1/khong-co", "/static/htmx.min.js"])
def test_every_answer_carries_the_guards_headers(address: str, path: str) -> None:
    headers = httpx.get(address + path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'self';")
    assert "unsafe" not in policy
    assert not re.search(r"https?:|\*|data:", policy)
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "server" not in headers
    assert "access-control-allow-origin" not in headers


def test_body_that_says_it_is_too_large_is_not_waited_for(address: str) -> None:
    connection = HTTPConnection(address.removeprefix("http://"))
    connection.putrequest("POST", "/api/v1/validate")
    connection.putheader("Content-Length", str(security.MAX_BODY + 1))
    connection.endheaders()
    answer = connection.getresponse()
    assert (answer.status, json.loads(answer.read())["type"]) == (413, "/loi/qua-lon")
    connection.close()


@pytest.mark.parametrize("kind", ["application/json", "application/octet-stream"])
def test_body_that_does_not_say_how_large_it_is_ends_at_the_limit(address: str, kind: str) -> None:
    piece = b" " * 2**16

    def stream() -> Iterator[bytes]:
        for _ in range(security.MAX_BODY // len(piece) + 1):
            yield piece

    path = "/api/v1/validate" if kind == "application/json" else "/api/v1/check"
    answer = httpx.post(address + path, content=stream(), headers={"Content-Type": kind})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd", "/static/%00"]
)
def test_no_address_leads_out_of_the_folder_of_static_files(address: str, path: str) -> None:
    connection = HTTPConnection(address.removeprefix("http://"))
    connection.request("GET", path)
    answer = connection.getresponse()
    assert answer.status == 404
    assert b"import" not in answer.read()
    connection.close()
