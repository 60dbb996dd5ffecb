import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Calendars } from '../../../src/app/calendars.js';
import { readCalendar } from '../../../src/domain/calendar/read-calendar.js';
import { CalendarFiles } from '../../../src/storage/calendar-files.js';
import { calendarOf, days, eventOf } from '../../support/calendars.js';

const WINDOW = days('2026-11-24', '2026-11-25');

const meeting = (title: string, hour: string): string =>
  calendarOf(eventOf(`SUMMARY:${title}`, `DTSTART:20261124T${hour}0000`, 'DURATION:PT1H'));

/** What the meetings of the day are called. */
const titles = async (from: Calendars, ...paths: readonly string[]): Promise<readonly string[]> =>
  (await from.meetings(paths, WINDOW)).meetings.map(({ title }) => title);

describe('the calendars', () => {
  let folder = '';
  let read = 0;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inkbearing-calendars-'));
    read = 0;
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = async (name: string, text: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, text);
    return path;
  };

  const calendars = (limits?: ConstructorParameters<typeof CalendarFiles>[0]): Calendars =>
    new Calendars(new CalendarFiles(limits), (text, window) => {
      read += 1;
      return readCalendar(text, window);
    });

  it('are the files that are named and those in the folders that are', async () => {
    const file = await put('one.txt', meeting('named', '11'));
    await put('folder/a.ics', meeting('in a folder', '10'));
    await put('folder/inner/b.ICS', meeting('deeper', '09'));
    await put('folder/notes.md', '# Not a calendar');
    assert.deepEqual(await titles(calendars(), file, join(folder, 'folder')), ['deeper', 'in a folder', 'named']);
  });

  it('are read once as long as they do not change', async () => {
    const file = await put('a.ics', meeting('before', '10'));
    await put('b.ics', meeting('other', '11'));
    const all = calendars();
    await titles(all, folder);
    await titles(all, folder);
    assert.equal(read, 2);
    await put('a.ics', meeting('afterwards', '10'));
    assert.deepEqual(await titles(all, folder, file), ['afterwards', 'other']);
    assert.equal(read, 3);
  });

  it('are read again for another window', async () => {
    await put('a.ics', meeting('x', '10'));
    const all = calendars();
    await titles(all, folder);
    assert.deepEqual((await all.meetings([folder], days('2026-11-25', '2026-11-26'))).meetings, []);
  });

  it('name what is missing, too large or no calendar, and give the rest', async () => {
    const good = await put('good.ics', meeting('good', '10'));
    const large = await put('large.ics', meeting('large', '11').padEnd(2000));
    const text = await put('text.ics', 'Hello');
    const gone = join(folder, 'gone.ics');
    const { meetings, troubles } = await calendars({ largest: 1000 }).meetings([gone, large, text, good], WINDOW);
    assert.deepEqual(
      meetings.map(({ title }) => title),
      ['good'],
    );
    assert.deepEqual(
      troubles.map(({ code, path }) => [code, path]),
      [
        ['file-missing', gone],
        ['file-too-large', large],
        ['not-a-calendar', text],
      ],
    );
  });

  it('are not looked at beyond a number of files', async () => {
    await put('a.ics', meeting('a', '10'));
    await put('b.ics', meeting('b', '11'));
    const { meetings, troubles } = await calendars({ mostFiles: 1 }).meetings([folder], WINDOW);
    assert.equal(meetings.length, 1);
    assert.deepEqual(troubles, [{ code: 'too-many-files', path: join(folder, 'b.ics') }]);
    assert.deepEqual((await calendars({ mostFiles: 2 }).meetings([folder], WINDOW)).troubles, []);
  });

  it('may be in UTF-16', async () => {
    await put('a.ics', Buffer.from(`\uFEFF${meeting('会议', '10')}`, 'utf16le'));
    assert.deepEqual(await titles(calendars(), folder), ['会议']);
  });

  it('name a file that was not read for want of an answer, and ask again the next time', async () => {
    const file = await put('a.ics', meeting('at last', '10'));
    const answers = [null, readCalendar(meeting('at last', '10'), WINDOW)];
    const all = new Calendars(new CalendarFiles(), () => answers.shift() ?? null);
    const first = await all.meetings([file], WINDOW);
    assert.deepEqual(first, { meetings: [], troubles: [{ code: 'not-read', path: file }] });
    assert.deepEqual(await titles(all, file), ['at last']);
    assert.deepEqual(await titles(all, file), ['at last']);
  });
});
