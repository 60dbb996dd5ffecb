import type { Annotations } from '../../src/domain/annotation/annotations.js';
import type { SentenceSums } from '../../src/domain/annotation/classified-window.js';
import type { Calibration, ModelManifest } from '../../src/domain/annotation/manifest.js';
import type { SentenceQuality } from '../../src/domain/quality/sentence-quality.js';
import { add, composite, emptyTally } from '../../src/domain/quality/tally.js';
import { deviation, mean, quantiles } from '../support/statistics.js';

/** The languages that are calibrated apart. */
export type CalibratedLanguage = 'en' | 'zh';

/** Shorter texts say more of their length than of their quality; in subwords. */
const FEWEST = { document: 100, section: 40, sentence: 8 } as const;

const HUNDREDTHS = Array.from({ length: 101 }, (_, hundredth) => hundredth / 100);

/** How a reference collection is spread, from its annotations: the inverse of `scoreOf`, level by level. */
export const calibrate = (
  reference: string,
  language: CalibratedLanguage,
  drafts: readonly Annotations[],
  manifest: ModelManifest,
): Calibration => {
  const targets = manifest.regressor?.targets ?? [];
  const together = (sentences: readonly SentenceQuality[]): SentenceSums =>
    sentences.reduce((tally, { language: own, sums }) => add(tally, own, sums), emptyTally(targets.length))[language];
  const ofLevel = (level: keyof typeof FEWEST, texts: readonly SentenceSums[]): readonly SentenceSums[] =>
    texts.filter(({ subwords }) => subwords >= FEWEST[level]);
  const spread = (texts: readonly SentenceSums[]): number[] => {
    const values = texts.map((sums) => composite(sums, manifest) ?? 0);
    return quantiles(values, HUNDREDTHS).map(round);
  };

  const documents = ofLevel(
    'document',
    drafts.map(({ sentences }) => together(sentences)),
  );
  const sections = ofLevel(
    'section',
    drafts.flatMap(({ draft, sentences }) =>
      draft.sections.map(({ blocks }) =>
        together(sentences.filter(({ block }) => block >= blocks.start && block < blocks.end)),
      ),
    ),
  );
  const sentences = ofLevel(
    'sentence',
    drafts.flatMap((draft) => draft.sentences.filter((own) => own.language === language).map(({ sums }) => sums)),
  );
  const perTarget = (summarise: (values: readonly number[]) => number): Record<string, number> =>
    Object.fromEntries(
      targets.map(({ name }, index) => [
        name,
        round(summarise(sentences.map(({ sums, subwords }) => (sums[index] ?? 0) / subwords))),
      ]),
    );
  return {
    reference,
    documents: documents.length,
    document: spread(documents),
    section: spread(sections),
    sentence: spread(sentences),
    mean: perTarget(mean),
    deviation: perTarget(deviation),
  };
};

const round = (value: number): number => Number(value.toFixed(4));
