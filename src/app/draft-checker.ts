import type { Finding } from '../domain/annotation/finding.js';
import { inSlices, runInTurns } from '../domain/annotation/steps.js';
import type { FindingSources } from '../domain/annotation/gather-findings.js';
import { NO_PROJECT, type Project } from '../domain/project/project.js';
import { proofTexts, type Reading } from '../domain/proofreading/proof-texts.js';
import type { Block, ParsedDraft } from '../domain/text/block.js';
import type { LinkChecker } from './link-checker.js';
import type { Proofreader, ProofreaderFailure } from './ports/proofreader.js';
import type { TextFailure, TextParser } from './ports/text-parser.js';

/** A draft to check and what holds for it. */
export interface CheckRequest {
  /** Tells drafts apart; a new request for the same draft replaces the one under way. */
  readonly draft: string;
  readonly source: string;
  /** What its project says; nothing where it has none. */
  readonly project?: Project;
  /** The draft's path relative to the folder of its project's file, or null where it is in none. */
  readonly file?: string | null;
  /** The folder that relative links start from, as the port to files knows it; null where the draft is in none. */
  readonly folder?: string | null;
  /** At most so many findings of rules are wanted; more than anybody reads would only cost time. */
  readonly most?: number;
  /** The languages that are proofread: none where it is left out. */
  readonly proofread?: readonly ('en' | 'zh')[];
}

/** What went wrong while checking. The rest was checked all the same. */
export type CheckProblem = TextFailure | ProofreaderFailure;

/** A check under way. */
export interface Checking {
  /** What has been found so far. */
  readonly sources: () => FindingSources;
  /** Settles when everything has been looked at. */
  readonly done: Promise<readonly CheckProblem[]>;
}

/** So many findings of rules are taken over where nothing else is said. */
const MOST = 500;

/** Checks drafts beside the model: rules in the text worker, proofreaders in theirs, links on the disk. */
export class DraftChecker {
  readonly #parser: TextParser;
  readonly #proofreader: Proofreader;
  readonly #links: LinkChecker;
  readonly #pause: () => Promise<void>;

  /** @param pause lets others have their turn between two steps of long work; by default they get none */
  constructor(
    parser: TextParser,
    proofreader: Proofreader,
    links: LinkChecker,
    pause: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.#parser = parser;
    this.#proofreader = proofreader;
    this.#links = links;
    this.#pause = pause;
  }

  check(request: CheckRequest, parsed: ParsedDraft): Checking {
    const { source, project = NO_PROJECT, file = null } = request;
    let rules: readonly Finding[] = [];
    let wanted: ReturnType<typeof proofTexts> = [];
    const heard = new Map<number, Reading['findings']>();
    const follow = async (): Promise<readonly CheckProblem[]> => {
      const checked = await this.#parser.check(request.draft, request.most ?? MOST);
      if (!checked.ok) return checked.failure.code === 'stale' ? [] : [checked.failure];
      const { links } = checked.value;
      const findings = isMdx(request.draft) ? withoutAddressFixes(checked.value.findings) : checked.value.findings;
      rules = findings;
      rules = [...findings, ...(await this.#links.check(request.folder ?? null, links))];
      return [];
    };
    const proofread = async (): Promise<readonly CheckProblem[]> => {
      wanted = await this.#wanted(request, parsed);
      const read = await this.#proofreader.read(
        wanted.map(({ text }) => text),
        (index, found) => heard.set(index, found),
      );
      if (!read.ok) return [read.failure];
      for (const [index, found] of read.value.entries()) heard.set(index, found);
      return [];
    };
    return {
      sources: () => {
        const readings = wanted.flatMap(({ block }, index) => readingOf(block, heard.get(index)));
        return { source, project, file, rules, readings };
      },
      done: Promise.all([follow(), proofread()]).then((problems) => problems.flat()),
    };
  }

  /** The texts to proofread. */
  async #wanted({ proofread = [] }: CheckRequest, { blocks }: ParsedDraft): Promise<ReturnType<typeof proofTexts>> {
    const wanted: ReturnType<typeof proofTexts>[] = [];
    // What has just read the draft has taken its time already.
    await this.#pause();
    const look = (block: Block): void => {
      if (block.language !== 'other' && proofread.includes(block.language))
        wanted.push(proofTexts({ blocks: [block] }));
    };
    await runInTurns(inSlices(blocks, look), this.#pause);
    return wanted.flat();
  }
}

const readingOf = (block: Block, findings: Reading['findings'] | undefined): readonly Reading[] =>
  findings === undefined ? [] : [{ block, findings }];

const isMdx = (draft: string): boolean => draft.endsWith('.mdx');

/** In MDX an address in angle brackets is an error. */
const withoutAddressFixes = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => (finding.code === 'bare-url' ? { ...finding, fixes: [] } : finding));
