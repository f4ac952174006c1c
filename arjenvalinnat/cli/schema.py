"""`schema`: the deck format as JSON Schema, for an editor that helps while one writes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from arjenvalinnat.cli.words import system_language
from arjenvalinnat.views.texts import Say, languages, texts


def add(commands: Any, say: Say) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("schema", help=say("cli.schema.about"), description=say("cli.schema.about"))
    command.add_argument(
        "kind", nargs="?", choices=("deck", "cards"), default="deck", help=say("cli.schema.kind")
    )
    command.add_argument("--out", type=Path, metavar="FILE", help=say("cli.schema.out"))
    command.add_argument("--lang", choices=languages(), default=system_language(), help=say("cli.lang"))
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the schema or write it to a file; 1 when the file cannot be written."""
    from arjenvalinnat.content.schema import schema_text  # noqa: PLC0415 - loads the deck's models

    text = schema_text(arguments.kind, arguments.lang)
    if arguments.out is None:
        print(text, end="")
        return 0
    say = texts(arguments.lang)
    try:
        arguments.out.write_bytes(text.encode("utf-8"))
    except OSError as cause:
        print(
            say("cli.schema.unwritable", file=arguments.out, cause=cause.strerror or cause), file=sys.stderr
        )
        return 1
    print(say("cli.schema.done", file=arguments.out))
    return 0
