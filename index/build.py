"""Brings an index in line with files: adds, updates, drops; checks the result, then swaps it in."""

from __future__ import annotations

import datetime
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import corpus
from corpus import Document, Problem, SourceFile
from index import generations, manifest
from index.account import Account, total
from index.analyse import analysed, fingerprint
from index.engine import Record, Writer, engine
from index.errors import IndexBroken, IndexMissing
from index.manifest import Manifest, Source
from index.report import Options, Progress, Report


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
    and IndexFault where the index cannot be written or another build has it; the old index then
    goes on answering.
    """
    options = options or Options()
    engine(options.engine)
    found = list(corpus.source_files(paths))
    with generations.lock(index):
        try:
            generations.sweep(index)
            return _Build(index, options, found, progress).run()
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
        self.fingerprint = f"{fingerprint(options.engine)}, {options.language}, {options.encoding}"
        self.tell, self.at = progress, Progress(size=sum(map(_size, self.files)))
        self.sources: dict[str, Source] = {}
        self.canaries: dict[str, tuple[str, str]] = {}
        self.old = self._old()
        self.walk_problems = [_problem_json(problem) for problem in self.report.problems]

    def run(self) -> Report:
        old = self.old
        digests = {file.id: _digest(file) for file in self.files}
        same = old is not None and digests == {
            id: source.digest for id, source in old.sources.items() if id
        }
        if (
            old is not None
            and same
            and old.sources.get("", Source("")).problems == self.walk_problems
        ):
            return self._unchanged(old)
        with generations.new_generation(self.index) as folder:
            if old is None:
                (folder / "data").mkdir()
            else:
                generations.link_data(old.folder, folder)
            maker = engine(self.options.engine)
            with maker.writer(folder / "data", create=old is None) as writer:
                self._write(writer, digests)
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
            sources = manifest.read_sources(folder)
        except IndexMissing:
            return None
        except IndexBroken as error:
            self.report.why_full = f"the old index cannot be used: {error}".split("; ")[0]
            return None
        if found.fingerprint != self.fingerprint:
            self.report.why_full = "analyzers, options or versions changed"
            return None
        return _Old(folder, found, sources)

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

    def _write(self, writer: Writer, digests: dict[str, str]) -> None:
        before = {} if self.old is None else self.old.sources
        gone = [id for id in before if id and id not in digests]
        for id in gone:
            writer.delete(before[id].documents)
            self.report.dropped += len(before[id].documents)
        changed = []
        for file in self.files:
            kept = before.get(file.id)
            if kept is not None and kept.digest == digests[file.id]:
                self.sources[file.id] = kept
                self.report.unchanged += len(kept.documents)
                self._repeat_problems(kept)
                self._advance(_size(file))
            else:
                self.sources[file.id] = Source(digests[file.id])
                changed.append(file)
        self.sources[""] = Source("", problems=self.walk_problems)
        self._write_changed(writer, changed, before)

    def _write_changed(
        self, writer: Writer, changed: list[SourceFile], before: dict[str, Source]
    ) -> None:
        old_documents = {
            file.id: before[file.id].documents for file in changed if file.id in before
        }
        fresh = self._fresh(changed)
        for file_id, document_id, digest, made, accounts in analysed(fresh, self.options.jobs):
            source = self.sources[file_id]
            source.documents[document_id] = digest
            for language, account in accounts.items():
                source.accounts.setdefault(language, Account()).add(account)
            if document_id in old_documents.get(file_id, {}):
                self.report.updated += 1
                writer.delete([document_id])
            else:
                self.report.added += 1
            for record in made:
                self._canary(record)
                writer.add(record)
            self._advance(0, len(made))
        for file_id, documents in old_documents.items():
            lost = [id for id in documents if id not in self.sources[file_id].documents]
            writer.delete(lost)
            self.report.dropped += len(lost)

    def _fresh(self, files: list[SourceFile]) -> Iterator[tuple[str, Document]]:
        """Yield the documents of files, and note the problems met."""
        seen = {id for source in self.sources.values() for id in source.documents}
        options = self.options
        for file in files:
            read = corpus.read_file(
                file, encoding=options.encoding, language=options.language, seen=seen
            )
            for entry in read:
                if isinstance(entry, Problem):
                    self.report.problems.append(entry)
                    self.sources[file.id].problems.append(_problem_json(entry))
                else:
                    yield file.id, entry
            self._advance(_size(file))

    def _advance(self, size: int, sections: int = 0) -> None:
        self.at.done += size
        self.at.sections += sections
        self.tell(self.at)

    def _canary(self, record: Record) -> None:
        """Keep the first term of the first section in each language, to look for afterwards."""
        language, terms = record.keywords["language"], record.terms["text_exact"]
        if terms and language not in self.canaries:
            self.canaries[language] = (terms[0], record.id)

    def _finish(self, folder: Path) -> None:
        """Check what was written and say so in the manifest.

        Raises IndexBroken where the index does not hold what went in.
        """
        accounts = total(source.accounts for source in self.sources.values())
        languages = {tag: account.sections for tag, account in accounts.items()}
        documents = sum(len(source.documents) for source in self.sources.values())
        written = Manifest(
            self.options.engine,
            self.fingerprint,
            datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
            sum(languages.values()),
            documents,
            languages,
            self._canaries(folder, languages),
            manifest.checksums(folder / "data"),
        )
        reader = engine(self.options.engine).open(folder / "data")
        try:
            manifest.check(reader, written)
        finally:
            reader.close()
        manifest.write(folder, written, self.sources)
        self.report.sections, self.report.documents = written.sections, documents
        self.report.languages = languages

    def _canaries(self, folder: Path, languages: dict[str, int]) -> dict[str, tuple[str, str]]:
        """Return the old canaries that still sing, and new ones for the languages without."""
        reader = engine(self.options.engine).open(folder / "data")
        try:
            old = {} if self.old is None else dict(self.old.manifest.canaries)
            living = {tag: (t, id) for tag, (t, id) in old.items() if reader.get(id) is not None}
            return {t: c for t, c in {**living, **self.canaries}.items() if t in languages}
        finally:
            reader.close()


def _digest(file: SourceFile) -> str:
    """Return a hash of a file's bytes and of what is told of it; of its name where it is
    unreadable, which reading it will report."""
    told = hashlib.sha256(repr((str(file.path), file.overrides)).encode("utf-8", "replace"))
    try:
        told.update(manifest.sha256(file.path).encode())
    except OSError:
        told.update(b"unreadable")
    return told.hexdigest()


def _size(file: SourceFile) -> int:
    try:
        return file.path.stat().st_size
    except OSError:
        return 0


def _problem_json(problem: Problem) -> dict[str, str]:
    return {name: str(value) for name, value in asdict(problem).items()}
