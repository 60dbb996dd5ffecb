import { Session } from 'node:inspector/promises';
import { writeFile } from 'node:fs/promises';

/** Samples the thread while something runs and leaves a profile for the developer tools, where one is wanted. */
export const profiled = async <Result>(file: string | null, run: () => Promise<Result>): Promise<Result> => {
  if (file === null) return run();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  try {
    return await run();
  } finally {
    const { profile } = await session.post('Profiler.stop');
    await writeFile(file, JSON.stringify(profile));
    session.disconnect();
  }
};
