import assert from 'node:assert/strict';
import type { Finding, FindingCode } from '../../../src/domain/annotation/finding.js';
import { onePerPlace } from '../../../src/domain/annotation/one-per-place.js';

const finding = (code: FindingCode, start: number, end: number): Finding => ({
  code,
  severity: 'information',
  span: { start, end },
  values: {},
  gain: null,
  fixes: [],
});

const codes = (...findings: readonly Finding[]): readonly string[] => onePerPlace(findings).map(({ code }) => code);

describe('several findings in one place', () => {
  it('are one where they speak of the same sentence: the most telling', () => {
    assert.deepEqual(
      codes(finding('hard-sentence', 0, 90), finding('loose-paragraph', 0, 90), finding('long-sentence', 0, 90)),
      ['long-sentence'],
    );
  });

  it('stay where they speak of different sentences', () => {
    assert.equal(codes(finding('long-sentence', 0, 90), finding('loose-paragraph', 91, 120)).length, 2);
  });

  it('are that of the rule where a proofreader marks the same word', () => {
    assert.deepEqual(codes(finding('grammar', 10, 17), finding('repeated-word', 13, 17)), ['repeated-word']);
  });

  it('are that of a proofreader where the model doubts the same word', () => {
    assert.deepEqual(codes(finding('faulty-sentence', 13, 17), finding('spelling', 13, 17)), ['spelling']);
  });

  it('stay where a proofreader marks another word', () => {
    assert.equal(codes(finding('spelling', 20, 27), finding('repeated-word', 13, 17)).length, 2);
  });

  it('stay where a word of a weak sentence is misspelt', () => {
    assert.equal(codes(finding('loose-paragraph', 0, 50), finding('spelling', 20, 27)).length, 2);
  });
});
