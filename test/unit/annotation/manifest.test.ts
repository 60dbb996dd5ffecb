import assert from 'node:assert/strict';
import { readManifest } from '../../../src/domain/annotation/manifest.js';
import { calibration, manifest } from '../../support/builders.js';

describe('reading the manifest of a model', () => {
  it('takes one that is whole', () => assert.ok(readManifest(manifest()).ok));

  it('takes one without calibration and without traits', () => {
    assert.ok(readManifest(manifest({ calibration: null, regressor: null })).ok);
  });

  it('names the field that is missing', () => {
    const { window: _, ...rest } = manifest();
    const read = readManifest(rest);
    assert.match(read.ok ? '' : read.failure, /window/);
  });

  it('refuses quantiles that are not 101', () => {
    const read = readManifest(manifest({ calibration: { en: calibration({ document: [1, 2] }) } }));
    assert.match(read.ok ? '' : read.failure, /calibration\.en\.document/);
  });

  it('refuses another schema', () => assert.ok(!readManifest({ ...manifest(), schema: 2 }).ok));
});
