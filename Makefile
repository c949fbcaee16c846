# `make demo` makes the real documents, `make run` opens the page in the browser, `make test` runs the whole suite.
# Everything lives in .venv, made from the committed locks; nothing outside this folder is changed,
# except that `make test` may add Debian packages where it is allowed to.

PYTHON ?= python3
BIN := .venv/bin
VANBAN := $(BIN)/vanban

.PHONY: demo run test lint types soak bench lock templates clean

demo: .venv/.ready
	@$(BIN)/python -m generator demo --out out

run: .venv/.ready
	@$(BIN)/python -m generator serve

test: .venv/.test-ready
	@sh tests/needs.sh
	$(BIN)/ruff check generator tests benchmarks
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto

soak: .venv/.test-ready
	$(BIN)/python -m pytest -n auto --soak

bench: .venv/.test-ready
	$(BIN)/python -m benchmarks

templates: .venv/.ready
	$(VANBAN) templates build

# uv writes neither index addresses nor folders of the machine into the lock; plain pip-compile would.
lock: .venv/.test-ready
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --universal --generate-hashes --no-header --no-annotate --extra build -o requirements.lock pyproject.toml
	$(BIN)/uv pip compile --universal --generate-hashes --no-header --no-annotate --extra build --extra test -c requirements.lock -o requirements-test.lock pyproject.toml

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/.ready: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.test-ready: requirements-test.lock .venv/.ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@

clean:
	rm -rf .venv out build dist
