# make play: set up and open the game · make test: set up and run every test
# make check: linters, types, decks · make bench: figures as JSON lines
# make tools: everything that some tests need and Python's packages do not have (on Debian)

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: play test check bench tools clean

play: $(READY)
	$(BIN)/python main.py $(ARGS)

# the programs that tests start share what is compiled once, also where the machine's setting is to compile anew
test: $(READY)
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python main.py check scenarios

bench: $(READY)
	$(BIN)/python -m benchmarks $(ARGS)

tools:
	bash tools/install

clean:
	rm -rf $(VENV) .tools

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	touch $@
