"""A small client of a language server: JSON-RPC over standard input and output, as an editor speaks it."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.needs import SERVER

PATIENCE = 60.0
"""Seconds that an answer may take; a server that is well answers in well under one."""

SETTINGS = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}},
    "http": {},
    "[yaml]": {"editor.tabSize": 2},
}
"""What an editor tells the server; the store of schemas on the net stays shut."""


class Client:
    """One conversation with a server; messages are numbered, and what is not asked for waits in a queue."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.heard: queue.Queue[dict[str, Any]] = queue.Queue()
        self.told: dict[str, list[dict[str, Any]]] = {}
        self.asked = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        """Send a request and return its result, answering what the server asks meanwhile."""
        self.asked += 1
        number = self.asked
        self._send({"id": number, "method": method, "params": params})
        while True:
            heard = self._next()
            if heard.get("id") == number and "method" not in heard:
                assert "error" not in heard, heard
                return heard["result"]

    def tell(self, method: str, params: dict[str, Any]) -> None:
        """Send a message that has no answer."""
        self._send({"method": method, "params": params})

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        """Open *path* with this text and return what the server has against it."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.told.pop(path.as_uri(), None)
        self.tell("textDocument/didOpen", {"textDocument": document})
        while path.as_uri() not in self.told:
            self._next()
        return self.told[path.as_uri()]

    def at(self, path: Path, line: int, character: int) -> dict[str, Any]:
        """Return a place in a document as the protocol has it, counted from 0."""
        return {
            "textDocument": {"uri": path.as_uri()},
            "position": {"line": line, "character": character},
        }

    def _next(self) -> dict[str, Any]:
        """Return the next message, after giving the server what it asks for."""
        heard = self.heard.get(timeout=PATIENCE)
        params = heard.get("params", {})
        if "method" in heard and "id" in heard:
            wanted = params.get("items", []) if heard["method"] == "workspace/configuration" else None
            result = None if wanted is None else [SETTINGS.get(item.get("section")) for item in wanted]
            self._send({"id": heard["id"], "result": result})
        elif heard.get("method") == "textDocument/publishDiagnostics":
            self.told[params["uri"]] = params["diagnostics"]
        return heard

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _listen(self) -> None:
        """Put every message that the server writes into the queue, until it closes."""
        out = self.process.stdout
        assert out is not None
        length = 0
        while line := out.readline():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
            elif not line.strip():
                self.heard.put(json.loads(out.read(length)))


@contextmanager
def language_server(folder: Path) -> Iterator[Client]:
    """Start the server for a folder, greet it, and end it afterwards."""
    process = subprocess.Popen(
        ["node", str(SERVER), "--stdio"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder,
    )  # fmt: skip
    try:
        client = Client(process)
        can = {
            "workspace": {"configuration": True},
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True}},
                "hover": {"contentFormat": ["markdown"]},
            },
        }
        client.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": can})
        client.tell("initialized", {})
        client.tell("workspace/didChangeConfiguration", {"settings": SETTINGS})
        yield client
        client.ask("shutdown", {})
        client.tell("exit", {})
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
