import { mkdir, stat, unlink } from 'node:fs/promises';
import { Low } from 'lowdb';
import { replay } from '../domain/store/apply.js';
import type { StoreCommand } from '../domain/store/command.js';
import type { Records } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { EMPTY_DOCUMENT, SCHEMA } from '../domain/store/document.js';
import { syncFolder, writeSynced } from './durable.js';
import { archiveJournal, newGeneration, pruneGenerations } from './generations.js';
import type { JournalPart } from './journal-file.js';
import { appendToJournal, readJournal } from './journal-file.js';
import { journalLine } from './journal-line.js';
import { MainFile } from './main-file.js';
import { unusedRevision } from './recover.js';
import { serialise } from './serialise.js';
import { setAside } from './set-aside.js';
import { orAbsent, StoreError } from './store-error.js';
import type { StorePaths } from './store-paths.js';
import { FOLDER_MODE } from './store-paths.js';
import { hasTraces } from './traces.js';
import type { OnWritePoint } from './write-point.js';

/** What of the journal is in memory. */
interface JournalState {
  readonly inode: number;
  /** The bytes of the lines that were read. */
  readonly end: number;
  readonly entries: number;
  readonly suspect: boolean;
  /** Its commands are in `store.json` already: a compaction was cut short before it put the journal away. */
  readonly folded: boolean;
}

const NO_JOURNAL: JournalState = { inode: 0, end: 0, entries: 0, suspect: false, folded: false };
const ATTEMPTS = 8;

/**
 * The document and the files it lives in. `refresh` may be called at any time; everything that writes needs the lock,
 * and `settle` before it. Expected failures are thrown as `StoreError`.
 */
export class StoreFiles {
  readonly #paths: StorePaths;
  readonly #now: () => Date;
  readonly #onWritePoint: OnWritePoint;
  readonly #main: MainFile;
  readonly #low: Low<StoreDocument>;
  #journal = NO_JOURNAL;
  /** The journal vanished while its commands were in memory: they have to be written again. */
  #journalLost = false;

  constructor(paths: StorePaths, now: () => Date, onWritePoint: OnWritePoint) {
    this.#paths = paths;
    this.#now = now;
    this.#onWritePoint = onWritePoint;
    this.#main = new MainFile(paths, now, onWritePoint);
    this.#low = new Low(this.#main, EMPTY_DOCUMENT);
  }

  get document(): StoreDocument {
    return this.#low.data;
  }

  /** How much the journal has grown since the last compaction. */
  get journalSize(): { readonly entries: number; readonly bytes: number } {
    return { entries: this.#journal.entries, bytes: this.#journal.end };
  }

  /** Whether the last line of the journal was finished, yet is damaged. */
  get journalSuspect(): boolean {
    return this.#journal.suspect;
  }

  /** Takes in what others have written; the document is whole even while they write. */
  async refresh(): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      // One after the other: where both refuse, it is the document that is named, not whichever was quicker.
      const state = await this.#main.state();
      const grown = await this.#journalChanged();
      if (state === 'absent') return this.#refreshAbsent();
      if (state === 'same' && !grown) return;
      try {
        if (state === 'other') await this.#readMain();
        await this.#readJournal();
      } catch (error) {
        // A compaction between the two reads looks like damage to the journal.
        const readable = this.#main.known !== null;
        if (attempt + 1 < ATTEMPTS && readable && (await this.#main.state()) === 'other') continue;
        throw error;
      }
      if ((await this.#main.state()) === 'same') return;
    }
    throw new StoreError({ code: 'store-busy', pid: null, host: null });
  }

  /** Brings the files into a state that can be added to. */
  async settle(): Promise<void> {
    if (this.#main.known === null) {
      // The document first: a generation alone would say that there has been a store.
      await this.#low.write();
      await this.#writeGeneration(this.document);
      return;
    }
    if (this.#journal.folded) {
      const journal = await readJournal(this.#paths.journal, 0);
      await this.#putJournalAway(journal?.entries[0]?.base ?? 0);
    }
    if (this.#journal.suspect) await this.#keepCopy(this.#paths.journal);
    if (this.#journalLost || this.#main.known.schema < SCHEMA) await this.compact();
  }

  /** Writes a command down; when this resolves it is on the disk. `document` is what the command makes of the present one. */
  async append(command: StoreCommand, document: StoreDocument): Promise<void> {
    const { end, entries } = this.#journal;
    const line = journalLine({ base: this.document.revision, command });
    const inode = await appendToJournal(this.#paths.journal, end, line, this.#onWritePoint);
    if (end === 0) await syncFolder(this.#paths.folder);
    this.#journal = { ...NO_JOURNAL, inode, end: end + Buffer.byteLength(line), entries: entries + 1 };
    this.#low.data = document;
  }

  /** Writes the whole document and puts the journal away. */
  async compact(): Promise<void> {
    const { entries } = this.#journal;
    const first = this.document.revision - entries;
    try {
      await this.#low.write();
    } catch (error) {
      // It may or may not be in its place: look at the disk again.
      this.#main.forget();
      throw error;
    }
    this.#journal = { ...this.#journal, entries: 0, folded: entries > 0 };
    if (entries > 0) await this.#putJournalAway(first);
    this.#journalLost = false;
    await pruneGenerations(this.#paths, this.#now());
    this.#onWritePoint('generations-pruned');
  }

  /** Puts another document in the place of everything: the present one becomes a generation, unreadable files are set aside. */
  async replaceAll(records: Records): Promise<void> {
    let journal = null;
    if (await this.#readable()) {
      if (this.#main.known !== null) await this.settle();
      if (this.#journal.entries > 0) await this.compact();
    } else {
      if ((await this.#main.state()) !== 'absent') await this.#keepCopy(this.#paths.main);
      journal = await readJournal(this.#paths.journal, 0);
      if (journal !== null) await this.#keepCopy(this.#paths.journal);
    }
    const unused = await unusedRevision(this.#paths);
    const revision = Math.max(unused, this.document.revision + 1);
    await this.#install({ ...EMPTY_DOCUMENT, ...records, revision });
    if (journal !== null) await orAbsent(unlink(this.#paths.journal));
    this.#journal = NO_JOURNAL;
  }

  /** False when the files are damaged; a document of a newer version is never replaced. */
  async #readable(): Promise<boolean> {
    try {
      await this.refresh();
      return true;
    } catch (error) {
      const code = error instanceof StoreError ? error.failure.code : null;
      if (code === 'store-unreadable' || code === 'store-missing' || code === 'journal-damaged') return false;
      throw error;
    }
  }

  /** Writes a document that no journal leads to, and first a generation of it: there is no other way to make it again. */
  async #install(document: StoreDocument): Promise<void> {
    await this.#writeGeneration(document);
    this.#low.data = document;
    await this.#low.write();
  }

  async #writeGeneration(document: StoreDocument): Promise<void> {
    const { generations } = this.#paths;
    await mkdir(generations, { recursive: true, mode: FOLDER_MODE });
    await writeSynced(newGeneration(this.#paths, document.revision, this.#now()), serialise(document));
    await syncFolder(generations);
  }

  async #keepCopy(file: string): Promise<void> {
    const copy = await setAside(file, this.#now());
    if (copy === null) throw new StoreError({ code: 'store-io', file, reason: 'EACCES' });
  }

  async #putJournalAway(first: number): Promise<void> {
    await orAbsent(archiveJournal(this.#paths, first, this.document.revision, this.#now()));
    await syncFolder(this.#paths.folder);
    this.#onWritePoint('journal-archived');
    this.#journal = NO_JOURNAL;
  }

  async #refreshAbsent(): Promise<void> {
    if (this.#main.known !== null || (await hasTraces(this.#paths))) {
      throw new StoreError({ code: 'store-missing', folder: this.#paths.folder, newest: null });
    }
    this.#low.data = EMPTY_DOCUMENT;
  }

  async #readMain(): Promise<void> {
    this.#journal = NO_JOURNAL;
    this.#journalLost = false;
    await this.#low.read();
  }

  /** Whether the journal is another than the one in memory. An unfinished line counts as a change. */
  async #journalChanged(): Promise<boolean> {
    const stats = await orAbsent(stat(this.#paths.journal));
    const { inode, end } = this.#journal;
    return stats === null ? end > 0 : stats.ino !== inode || stats.size !== end;
  }

  async #readJournal(): Promise<void> {
    const { end, inode, folded } = this.#journal;
    const part = await readJournal(this.#paths.journal, end);
    if (part === null) {
      this.#journalLost = end > 0 && !folded;
      return;
    }
    if (end > 0 && (part.inode !== inode || part.size < end)) {
      await this.#readMain();
      await this.#readJournal();
      return;
    }
    if (part.newer !== null) throw new StoreError({ code: 'store-newer', schema: part.newer, known: SCHEMA });
    if (part.damaged !== null) throw this.#damaged(this.#journal.entries + part.damaged);
    this.#take(part);
  }

  #take(part: JournalPart): void {
    const before = this.#journal;
    const { entries } = part;
    const { revision } = this.document;
    const folded = before.end === 0 && entries.length > 0 && entries.at(-1)?.base === revision - 1;
    if (!folded) {
      const stray = entries.findIndex(({ base }, index) => base !== revision + index);
      if (stray >= 0) throw this.#damaged(before.entries + stray + 1);
      const replayed = replay(
        this.document,
        entries.map(({ command }) => command),
      );
      if (!replayed.ok) throw this.#damaged(before.entries + 1);
      if (entries.length > 0) this.#low.data = replayed.value;
    }
    this.#journal = {
      inode: part.inode,
      end: before.end + part.end,
      entries: before.entries + (folded ? 0 : entries.length),
      suspect: part.suspect,
      folded: folded || before.folded,
    };
  }

  #damaged(line: number): StoreError {
    return new StoreError({ code: 'journal-damaged', file: this.#paths.journal, line, setAside: null });
  }
}
