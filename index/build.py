"""Brings an index in line with files: adds, updates, drops; checks the result, then swaps it in."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import analyzers.plugins
import corpus
from corpus import CorpusError, Piece, Problem, SourceFile
from corpus.decode import check_encoding
from index import generations, ledger, manifest, sources
from index.account import Account, total
from index.analyse import changed, fingerprint
from index.engine import DEFAULT, Writer, engine
from index.errors import IndexBroken, IndexMissing
from index.ledger import Source
from index.manifest import Manifest
from index.report import Options, Progress, Report
from index.sources import Standing
from index.workers import Analysed, Met, analysed

TOLD = 3
"""How many problems the error of an empty corpus names; it counts the others."""


@dataclass(frozen=True, slots=True)
class _Old:
    """The generation in force: where it is, what it says and what went into it."""

    folder: Path
    manifest: Manifest
    sources: dict[str, Source]


def build(
    paths: Iterable[str | os.PathLike[str]],
    index: Path,
    options: Options | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Report:
    """Make the index at ``index`` hold the documents of ``paths`` and nothing else.

    ``progress`` is called now and then. Raises corpus.CorpusError for a path that is not there,
    an unknown encoding and paths without a policy, and IndexFault where the index cannot be
    written or another build has it; the old index then goes on answering.
    """
    options = options or Options()
    if options.engine is not None:
        engine(options.engine)
    analyzers.plugins.check(analyzers.own_languages())
    check_encoding(options.encoding)
    generations.check_place(index)
    paths = list(paths)
    found = list(corpus.source_files(paths, without=index))
    if not any(isinstance(entry, SourceFile) for entry in found):
        raise _nothing([entry for entry in found if isinstance(entry, Problem)], paths)
    with generations.lock(index, options.wait):
        if options.wait:  # files may have come and gone meanwhile
            found = list(corpus.source_files(paths, without=index))
        try:
            generations.sweep(index)
            return _Build(index, options, found, progress).run()
        except _NothingRead as error:
            raise _nothing(error.problems, paths) from None
        except OSError as error:
            raise generations.unwritable(index, error) from error


class _Build:
    """One build: a plan of what is new, then a generation that holds it."""

    def __init__(
        self,
        index: Path,
        options: Options,
        found: list[SourceFile | Problem],
        progress: Callable[[Progress], None],
    ) -> None:
        self.index, self.options, self.report = index, options, Report()
        self.files = [entry for entry in found if isinstance(entry, SourceFile)]
        self.report.problems = [entry for entry in found if isinstance(entry, Problem)]
        self.engine = options.engine or _engine_of(index)
        self.tell, self.at = progress, Progress(size=sum(file.size() for file in self.files))
        self.sources: dict[str, Source] = {}
        self.walk_problems: list[dict[str, str]] = []
        self.old = self._old()

    def run(self) -> Report:
        old = self.old
        now = self._standing()
        if old is not None and self._is_same(old, now):
            return self._unchanged(old)
        with generations.new_generation(self.index) as folder:
            if old is None:
                (folder / "data").mkdir()
            else:
                generations.link_data(old.folder, folder)
            maker = engine(self.engine)
            with maker.writer(folder / "data", create=old is None) as writer:
                self._write(writer, now)
            self._finish(folder)
        return self.report

    def _old(self) -> _Old | None:
        """Return what can be built upon, or None and the reason in the report."""
        try:
            folder = generations.current(self.index)
            if self.options.full:
                self.report.why_full = "as asked"
                return None
            found = manifest.read(folder)
            manifest.check_files(folder, found, contents=True)
            ledger.check(folder, found)
            read = ledger.read(folder)
        except IndexMissing:
            return None
        except IndexBroken as error:
            self.report.why_full = f"the old index cannot be used: {error}".split("; ")[0]
            return None
        if found.fingerprint != (now := self._fingerprint(found.analysed)):
            self.report.why_full = f"the analysis changed {changed(found.fingerprint, now)}"
            return None
        return _Old(folder, found, read)

    def _fingerprint(self, languages: Iterable[str]) -> str:
        """Return what an index of text and titles in some languages depends on: analyzers,
        libraries and what was told of the files."""
        told = {"language": self.options.language, "encoding": self.options.encoding}
        known = [f"{name} {value}" for name, value in told.items() if value is not None]
        return ", ".join([fingerprint(self.engine, languages), *known])

    def _standing(self) -> Standing:
        """Return how the files stand, and report what cannot be opened."""
        before = {} if self.old is None else self.old.sources
        now = sources.standing(self.files, self.report.problems, before)
        self.report.problems = now.problems
        self.walk_problems = [sources.problem_json(problem) for problem in now.problems]
        return now

    def _is_same(self, old: _Old, now: Standing) -> bool:
        before = {id: source.digest for id, source in old.sources.items() if id}
        walked = old.sources.get("", Source("")).problems
        return now.digests == before and sources.same_problems(walked, self.walk_problems)

    def _unchanged(self, old: _Old) -> Report:
        for source in old.sources.values():
            self.report.unchanged += len(source.documents)
            self._repeat_problems(source)
        self.report.sections, self.report.documents = old.manifest.sections, old.manifest.documents
        self.report.languages = dict(old.manifest.languages)
        return self.report

    def _repeat_problems(self, source: Source) -> None:
        known = {str(problem) for problem in self.report.problems}
        told = (Problem(**problem) for problem in source.problems)  # type: ignore[arg-type]
        self.report.problems += [problem for problem in told if str(problem) not in known]

    def _write(self, writer: Writer, now: Standing) -> None:
        before = {} if self.old is None else self.old.sources
        kept = sources.kept(before, now)
        for file in self.files:
            if file.id not in kept:
                self.sources[file.id] = Source(now.digests[file.id])
            else:
                self._advance(file.size())
        for id in (id for id in before if id in kept):
            self._keep(id, before[id])
        self.sources[""] = Source("", problems=self.walk_problems)
        old = {
            id: (file_id, digest)
            for file_id, source in before.items()
            if file_id not in kept
            for id, digest in source.documents.items()
        }
        writer.delete(old)
        self._write_changed(writer, [file for file in self.files if file.id not in kept], old)

    def _keep(self, id: str, source: Source) -> None:
        self.sources[id] = source
        self.report.unchanged += len(source.documents)
        self._repeat_problems(source)

    def _write_changed(
        self, writer: Writer, changed: list[SourceFile], old: dict[str, tuple[str, str]]
    ) -> None:
        """Write the documents of files; ``old`` has the file and the hash that each had before."""
        seen = sources.Taken(id for source in self.sources.values() for id in source.documents)
        prepare = engine(self.engine).prepare
        with closing(analysed(self._pieces(changed), self.options, prepare)) as ready:
            for entry in ready:
                seen.clashes = self.sources[entry.file].clashes
                if isinstance(entry, Met):
                    self._meet(entry.file, entry.problem)
                elif entry.document in seen:
                    self._meet(entry.file, entry.taken)
                else:
                    seen.add(entry.document)
                    self._take(writer, entry, old.pop(entry.document, None))
        self.report.dropped = len(old)

    def _take(self, writer: Writer, entry: Analysed, before: tuple[str, str] | None) -> None:
        source = self.sources[entry.file]
        source.documents[entry.document] = entry.content_hash
        for problem in entry.warnings:
            self._meet(entry.file, problem)
        for language, account in entry.accounts.items():
            source.accounts.setdefault(language, Account()).add(account)
        self._report(before, (entry.file, entry.content_hash))
        for record in entry.records:
            writer.add(record)
        self._advance(0, len(entry.records))

    def _meet(self, file_id: str, problem: Problem) -> None:
        self.report.problems.append(problem)
        self.sources[file_id].problems.append(sources.problem_json(problem))

    def _report(self, before: tuple[str, str] | None, now: tuple[str, str]) -> None:
        if before is None:
            self.report.added += 1
        elif before == now:
            self.report.unchanged += 1
        else:
            self.report.updated += 1

    def _pieces(self, files: list[SourceFile]) -> Iterator[Piece]:
        for file in files:
            for piece in corpus.pieces_of(file, self.options.encoding):
                yield piece
                self._advance(piece.size)

    def _advance(self, size: int, sections: int = 0) -> None:
        self.at.done += size
        self.at.sections += sections
        self.tell(self.at)

    def _finish(self, folder: Path) -> None:
        """Check what was written and say so in the manifest.

        Raises IndexBroken where the index does not hold what went in.
        """
        documents = sum(len(source.documents) for source in self.sources.values())
        if not documents:
            raise _NothingRead(self.report.problems)
        accounts = total(source.accounts for source in self.sources.values())
        languages = {tag: account.sections for tag, account in accounts.items()}
        analysed = sorted({tag for source in self.sources.values() for tag in source.accounts})
        written = Manifest(
            self.engine,
            self._fingerprint(analysed),
            datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
            sum(languages.values()),
            documents,
            languages,
            analysed,
            {tag: account.canary for tag, account in accounts.items() if account.canary},
            manifest.checksums(folder / "data"),
            ledger.write(folder, self.sources),
        )
        reader = engine(self.engine).open(folder / "data")
        try:
            manifest.check(reader, written)
        finally:
            reader.close()
        manifest.write(folder, written)
        self.report.sections, self.report.documents = written.sections, documents
        self.report.languages = languages


class _NothingRead(Exception):
    """No file that was found gave a document."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__()
        self.problems = problems


def _nothing(problems: list[Problem], paths: Iterable[str | os.PathLike[str]]) -> CorpusError:
    """Return the error of a corpus without a document; the first problems are told in it."""
    others = [f"and {len(problems) - TOLD:,} more"] if len(problems) > TOLD else []
    told = "; ".join([*map(str, problems[:TOLD]), *others])
    named = ", ".join(os.fspath(path) for path in paths)
    message = f"no readable policy in {named or 'no path'}; nothing was built"
    return CorpusError(f"{message}: {told}" if problems else message)


def _engine_of(index: Path) -> str:
    """Return the engine that keeps an index, the default one where none can be told."""
    try:
        return manifest.engine_of(generations.current(index))
    except (IndexBroken, IndexMissing):
        return DEFAULT
