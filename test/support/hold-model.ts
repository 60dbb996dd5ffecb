// Loads the model, classifies one text and stays for 20 seconds: what a network watcher needs to look at.
import { fileURLToPath } from 'node:url';
import { ModelClient } from '../../src/inference/client.js';

process.env['ORT_DISABLE_TELEMETRY'] = '1';

const root = new URL('../../', import.meta.url);
const client = new ModelClient({
  worker: new URL('dist/model-worker.js', root),
  folder: fileURLToPath(new URL('models', root)),
  idleAfter: 0,
});
const answer = await client.classify(['Ada Lovelace wrote in London.']);
if (!answer.ok) throw new Error(answer.failure.code);
await new Promise((resolve) => setTimeout(resolve, 20_000));
await client.dispose();
