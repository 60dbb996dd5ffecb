import assert from 'node:assert/strict';
import { Emitter } from '../../../src/app/emitter.js';

/** An emitter and what its listeners heard. */
const setUp = () => {
  const emitter = new Emitter<number>();
  const heard: string[] = [];
  const listen = (name: string) => emitter.event((value) => void heard.push(`${name}${value}`));
  return { emitter, heard, listen };
};

describe('an emitter', () => {
  it('tells listeners in the order in which they came', () => {
    const { emitter, heard, listen } = setUp();
    listen('a');
    listen('b');
    emitter.fire(1);
    assert.deepEqual(heard, ['a1', 'b1']);
  });

  it('tells no listener that has gone', () => {
    const { emitter, heard, listen } = setUp();
    listen('a').dispose();
    emitter.fire(1);
    assert.deepEqual(heard, []);
  });

  it('tells all of those who were there when one leaves meanwhile', () => {
    const { emitter, heard, listen } = setUp();
    const first = emitter.event(() => first.dispose());
    listen('b');
    emitter.fire(1);
    assert.deepEqual(heard, ['b1']);
  });

  it('tells nobody once it is disposed', () => {
    const { emitter, heard, listen } = setUp();
    listen('a');
    emitter.dispose();
    emitter.fire(1);
    assert.deepEqual(heard, []);
  });
});
