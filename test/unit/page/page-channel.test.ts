import assert from 'node:assert/strict';
import { Emitter } from '../../../src/app/emitter.js';
import { PageChannel } from '../../../src/app/page-channel.js';
import type { Intent, Shown, ToPage } from '../../../src/protocol/page.js';
import type { PageSnapshot } from '../../../src/protocol/page-snapshot.js';

const READY = { type: 'ready', panel: 'today', period: 'week' };

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A channel between a host that counts its changes and a page that is a list of what it was sent. */
const setUp = () => {
  const changes = new Emitter<void>();
  const messages = new Emitter<unknown>();
  const sent: ToPage[] = [];
  const performed: Intent[] = [];
  const shown: string[] = [];
  let made = 0;
  let visible = true;
  const host = {
    snapshot: ({ panel, period }: Shown): PageSnapshot => {
      shown.push(`${panel} ${period}`);
      return { state: 'unavailable', message: `number ${(made += 1)}`, offers: [] };
    },
    onDidChange: changes.event,
    perform: (intent: Intent): Promise<string | null> => {
      performed.push(intent);
      return Promise.resolve(intent.type === 'schedule' ? 'There is nothing to schedule.' : null);
    },
    preview: (text: string) => [{ kind: 'title' as const, text }],
  };
  const line = {
    send: (message: ToPage): void => void sent.push(message),
    onMessage: messages.event,
    isVisible: () => visible,
  };
  const channel = new PageChannel(host, line, { language: 'zh-cn', texts: { Plan: '计划' } });
  const types = (): readonly string[] => sent.map(({ type }) => type);
  const hide = (): void => void (visible = false);
  return { channel, changes, messages, sent, shown, performed, types, hide };
};

describe('the channel to a page', () => {
  it('sends nothing before the page is ready, then the texts and what there is now', async () => {
    const { changes, messages, sent } = setUp();
    changes.fire();
    await settle();
    assert.deepEqual(sent, []);
    messages.fire(READY);
    assert.deepEqual(sent, [
      { type: 'texts', language: 'zh-cn', texts: { Plan: '计划' } },
      { type: 'snapshot', snapshot: { state: 'unavailable', message: 'number 1', offers: [] } },
    ]);
  });

  it('sends one snapshot for several changes at a time', async () => {
    const { changes, messages, types } = setUp();
    messages.fire(READY);
    for (let change = 0; change < 5; change++) changes.fire();
    await settle();
    assert.deepEqual(types(), ['texts', 'snapshot', 'snapshot']);
  });

  it('sends at once what another panel shows, and that one from then on', async () => {
    const { changes, messages, shown } = setUp();
    messages.fire(READY);
    messages.fire({ type: 'show', panel: 'review', period: 'month' });
    changes.fire();
    await settle();
    assert.deepEqual(shown, ['today week', 'review month', 'review month']);
  });

  it('sends none to a page that nobody sees', async () => {
    const { changes, messages, types, hide } = setUp();
    messages.fire(READY);
    hide();
    changes.fire();
    await settle();
    assert.deepEqual(types(), ['texts', 'snapshot']);
  });

  it('answers each intent by its number, with the reason where it was not done', async () => {
    const { messages, sent, performed } = setUp();
    messages.fire({ type: 'perform', id: 3, intent: { type: 'stop-focus' } });
    messages.fire({ type: 'perform', id: 4, intent: { type: 'schedule' } });
    await settle();
    assert.deepEqual(performed, [{ type: 'stop-focus' }, { type: 'schedule' }]);
    assert.deepEqual(sent, [
      { type: 'performed', id: 3, problem: null },
      { type: 'performed', id: 4, problem: 'There is nothing to schedule.' },
    ]);
  });

  it('says what a line would be understood as', () => {
    const { messages, sent } = setUp();
    messages.fire({ type: 'preview', id: 9, line: 'Call' });
    assert.deepEqual(sent, [{ type: 'preview', id: 9, chips: [{ kind: 'title', text: 'Call' }] }]);
  });

  it('takes no notice of a message that is not as it must be', async () => {
    const { messages, sent, performed } = setUp();
    messages.fire({ type: 'perform', id: 1, intent: { type: 'set-done', task: 't', done: 'yes' } });
    messages.fire('ready');
    await settle();
    assert.deepEqual([sent, performed], [[], []]);
  });

  it('is silent once it is disposed', async () => {
    const { channel, changes, messages, types } = setUp();
    messages.fire(READY);
    changes.fire();
    channel.dispose();
    messages.fire({ type: 'preview', id: 1, line: '' });
    await settle();
    assert.deepEqual(types(), ['texts', 'snapshot']);
  });
});
