"""``policysearch repl``: the prompt."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from searcher import settings

HELP = "open the prompt, also opened by policysearch alone"
EXAMPLE = "policysearch repl --index my.index --page 5"


def add(parser: argparse.ArgumentParser) -> None:
    from searcher.cli import add_index

    add_index(parser)
    place = str(settings.user_file()).replace("%", "%%")
    parser.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help=f"the config file (default: ${settings.CONFIG}, else {place})",
    )
    for setting in settings.SETTINGS.values():
        values = "|".join(setting.values)
        takes = "" if values else f": {setting.takes}"
        parser.add_argument(
            setting.option,
            metavar=values or "VALUE",
            help=f"{setting.summary}{takes} (default: {setting.default})",
        )


def run(args: argparse.Namespace) -> int:
    from searcher.errors import UsageError
    from searcher.repl import history, saved
    from searcher.repl.app import run as prompt
    from searcher.repl.state import Places

    if args.config and not args.config.is_file():
        raise UsageError(f"{args.config}: there is no such file; leave out --config, or make it")
    config = args.config or settings.default_file()
    options = {name: getattr(args, name) for name in settings.SETTINGS}
    chosen = settings.gather(options, os.environ, config)
    return prompt(args.index, chosen, Places(saved.default_file(), config, history.default_file()))
