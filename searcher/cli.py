"""The command line: arguments in, exit status out. What the commands do is in ``commands/``.

Exit status: 0 found or done, 1 nothing found, 2 wrong use or bad input, 3 the index or the engine
failed, 130 interrupted.
"""

from __future__ import annotations

import argparse
import atexit
import contextlib
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn, TextIO

from searcher.commands import NAMES
from searcher.default_index import default_index, with_command

FOUND, NOTHING, MISUSE, FAILED, INTERRUPTED = 0, 1, 2, 3, 130

GARBAGE = 50_000
"""How many objects are made before the garbage collector looks at them."""

_DESCRIPTION = """Search privacy policies, terms and regulations, in every language at once.

Without a command it opens the prompt, on the default index if --index names no other."""
_EPILOG = """examples:
  policysearch build policies/
  policysearch search "how long is personal data kept" --filter language=en
  policysearch"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    args = argparse.Namespace()
    _start_fast()
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        arguments = _with_command(_with_sort(arguments))
        parser(_asked(arguments)).parse_args(arguments, args)
        status = int(_command(args.command).run(args))
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        _quiet(sys.stdout)
        return FOUND
    except OSError as error:
        _quiet(sys.stdout)
        where = f"{error.filename}: " if error.filename else ""
        return complain(f"{where}{error.strerror or error}; check the disk", FAILED)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        blame = _status(error)
        if blame is None:
            raise
        index = getattr(args, "index", None)
        return complain(with_command(str(error), index) if index else str(error), blame)


def parser(names: Sequence[str] = NAMES) -> argparse.ArgumentParser:
    """Return the parser of the command line, with some commands or all."""
    made = _Parser(
        prog="policysearch",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("--version", action=_Version)
    commands = made.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    for name in names:
        module = _command(name)
        command = commands.add_parser(
            name,
            help=module.HELP,
            description=module.HELP[0].upper() + module.HELP[1:] + ".",
            epilog=f"example:\n  {module.EXAMPLE}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.add(command)
    return made


def add_index(parser: argparse.ArgumentParser) -> None:
    """Add the option that names an index."""
    parser.add_argument(
        "--index",
        metavar="DIR",
        type=_index,
        default=default_index(),
        help="the index (default: $POLICYSEARCH_INDEX, else ./policysearch.index)",
    )


def _index(path: str) -> Path:
    """An empty path would be the working directory: a variable that is not set, most likely."""
    if not path:
        raise argparse.ArgumentTypeError("it is empty; write . for the working directory")
    return Path(path)


def complain(message: str, status: int) -> int:
    """Write an error on one line of standard error, and return the exit status."""
    from searcher.terminal import safe

    with contextlib.suppress(BrokenPipeError):
        print(f"policysearch: {safe(message)}", file=sys.stderr)
    return status


class _Parser(argparse.ArgumentParser):
    """Complains in one line, as all errors do."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Complain of what a command does not know with the name and the options of that."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return found, unknown

    def error(self, message: str) -> NoReturn:
        near = self._meant(message)
        cure = f"did you mean {near}? See" if near else "see"
        self.exit(complain(f"{message}; {cure} {self.prog} --help", MISUSE))

    def _meant(self, message: str) -> str | None:
        """Return the option or the command that is nearest to an unknown one."""
        import difflib
        import re

        found = re.search(r"unrecognized arguments: (--[^\s=]+)|COMMAND: .*?'(.*?)'", message)
        if found is None:
            return None
        known = self._option_string_actions if found[1] else NAMES
        return next(iter(difflib.get_close_matches(found[found.lastindex or 0], known, 1)), None)


class _Version(argparse.Action):
    """Prints the version, which takes long to find out."""

    def __init__(self, option_strings: Sequence[str], dest: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help="show the version and exit")

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        print(_version())
        parser.exit()


def _asked(arguments: Sequence[str]) -> Sequence[str]:
    """Return the command that is asked for, whose module is then the only one imported; all where
    that takes a parser to tell."""
    return arguments[:1] if arguments[0] in NAMES else NAMES


def _command(name: str) -> ModuleType:
    return importlib.import_module(f"searcher.commands.{name.replace('-', '_')}")


def _status(error: Exception) -> int | None:
    """Return the exit status of an error that a person can mend; None for a fault of ours."""
    from analyzers.plugins import AnalyzerFault
    from corpus.errors import CorpusError
    from index.errors import IndexFault
    from searcher.errors import NotFound, QueryError, UsageError

    if isinstance(error, QueryError | UsageError | CorpusError):
        return MISUSE
    if isinstance(error, NotFound):
        return NOTHING
    return FAILED if isinstance(error, IndexFault | AnalyzerFault) else None


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"policysearch {version('policysearch')}"
    except PackageNotFoundError:
        return "policysearch (not installed)"


def _with_command(arguments: list[str]) -> list[str]:
    """Return the arguments with the command that is meant where there are none or its options only:
    the prompt."""
    own = {"-h", "--help", "--version"}
    bare = not arguments or (arguments[0].startswith("-") and arguments[0] not in own)
    return ["repl", *arguments] if bare else arguments


def _with_sort(arguments: list[str]) -> list[str]:
    """Return the arguments with ``--sort -updated`` as one: argparse takes it for two options."""
    joined: list[str] = []
    for argument in arguments:
        if argument[:1] == "-" != argument[1:2] and joined[-1:] == ["--sort"]:
            joined[-1] += f"={argument}"
        else:
            joined.append(argument)
    return joined


def _start_fast() -> None:
    """Spare a process what it gains nothing by: NumPy's linear algebra starts a thread for each
    core, and nothing here multiplies matrices; nearly all objects of an import stay, so that
    looking for garbage after every 700 of them, and once more before the end, finds none."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(GARBAGE, *gc.get_threshold()[1:])
    atexit.register(gc.freeze)


def _open_closed_streams() -> None:
    """Give a program that was started without standard streams the null device for them."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115


def _quiet(stream: TextIO) -> None:
    """Let nothing more be written to a closed pipe, not even when the interpreter ends."""
    with contextlib.suppress(OSError):  # no file at all
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    sys.exit(main())
