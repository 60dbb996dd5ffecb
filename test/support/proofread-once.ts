// Proofreads a text in each language with the worker whose URL is the argument.
import { ProofClient } from '../../src/proofreading/client.js';

const [worker = ''] = process.argv.slice(2);
const client = new ProofClient({ worker: new URL(worker), idleAfter: 0 });
const reply = await client.read([
  { language: 'en', text: 'We recieved it.', opaque: [] },
  { language: 'zh', text: '使用React', opaque: [] },
]);
if (!reply.ok || reply.value.some((findings) => findings.length === 0)) process.exitCode = 1;
await client.dispose();
