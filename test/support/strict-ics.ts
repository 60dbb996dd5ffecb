import assert from 'node:assert/strict';

/** A content line by RFC 5545, 3.1. */
export interface StrictProperty {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

/** A component with what it holds. */
export interface StrictComponent {
  readonly name: string;
  readonly properties: StrictProperty[];
  readonly components: StrictComponent[];
}

/** Printable signs and tabs; what is no ASCII is a sign of its own (RFC 5545, 3.1). */
const LINE =
  // oxlint-disable-next-line no-control-regex
  /^([A-Z][A-Z0-9-]*)((?:;[A-Z0-9-]+=(?:"[^"\u0000-\u0008\u000A-\u001F\u007F]*"|[^";:,\u0000-\u0008\u000A-\u001F\u007F]*))*):([^\u0000-\u0008\u000A-\u001F\u007F]*)$/u;
const DATE = /^\d{8}$/;
const DATE_TIME = /^\d{8}T([01]\d|2[0-3])[0-5]\d[0-5]\dZ?$/;

/** Reads an ICS file that keeps to RFC 5545 to the letter, and fails on one that does not. Shares no code with the product. */
export const parseStrictly = (bytes: Uint8Array): StrictComponent => {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  assert.ok(text.endsWith('\r\n'), 'the last line has no end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    assert.ok(!/[\r\n]/.test(line), `a bare line end in ${line}`);
    assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets in ${line}`);
    assert.notEqual(line, '');
  }
  const root: StrictComponent = { name: 'ROOT', properties: [], components: [] };
  const stack = [root];
  for (const line of physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n')) {
    const [, name = '', parameters = '', value = ''] = LINE.exec(line) ?? assert.fail(`no content line: ${line}`);
    const parent = stack.at(-1) ?? assert.fail();
    if (name === 'BEGIN') {
      const component = { name: value, properties: [], components: [] };
      parent.components.push(component);
      stack.push(component);
    } else if (name === 'END') {
      assert.equal(stack.pop()?.name, value);
    } else {
      parent.properties.push({ name, parameters: parametersOf(parameters), value });
    }
  }
  assert.deepEqual(stack, [root]);
  const calendar = root.components[0] ?? assert.fail('no calendar');
  assert.equal(root.components.length, 1);
  checkCalendar(calendar);
  return calendar;
};

/** The one value of a property, or undefined. */
export const valueOf = (component: StrictComponent, name: string): string | undefined => {
  const found = component.properties.filter((property) => property.name === name);
  assert.ok(found.length <= 1, `${name} stands ${found.length} times`);
  return found[0]?.value;
};

/** A text without its escapes (RFC 5545, 3.3.11). */
export const unescapeStrictly = (value: string): string => {
  assert.match(value, /^(?:[^\\;,]|\\[\\;,nN])*$/su);
  return value.replaceAll(/\\(.)/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
};

const parametersOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from(text.matchAll(/;([A-Z0-9-]+)=("[^"]*"|[^;:,]*)/g), ([, name = '', value = '']) => [name, value]),
  );

const checkCalendar = (calendar: StrictComponent): void => {
  assert.equal(calendar.name, 'VCALENDAR');
  assert.equal(valueOf(calendar, 'VERSION'), '2.0');
  assert.ok(valueOf(calendar, 'PRODID'));
  const uids = calendar.components.map((component) => valueOf(component, 'UID') ?? assert.fail('no UID'));
  assert.equal(new Set(uids).size, uids.length, 'a UID stands twice');
  for (const component of calendar.components) {
    assert.match(valueOf(component, 'DTSTAMP') ?? '', /^\d{8}T\d{6}Z$/);
    const [start, due, end] = ['DTSTART', 'DUE', 'DTEND'].map((name) => kindOf(component, name));
    for (const [one, other] of [
      [start, due],
      [start, end],
    ]) {
      if (one === undefined || other === undefined) continue;
      assert.equal(one.kind, other.kind);
      assert.ok(one.value < other.value, `${one.value} is not before ${other.value}`);
    }
    const rule = valueOf(component, 'RRULE');
    if (rule !== undefined) assert.ok(start, 'a rule without DTSTART');
    const until = /UNTIL=([^;]*)/.exec(rule ?? '')?.[1];
    if (until !== undefined)
      assert.equal(DATE.test(until) ? 'DATE' : until.endsWith('Z') ? 'UTC' : 'FLOATING', start?.kind);
    assert.ok(!(due !== undefined && valueOf(component, 'DURATION') !== undefined), 'DUE beside DURATION');
  }
};

const kindOf = (component: StrictComponent, name: string): { kind: string; value: string } | undefined => {
  const property = component.properties.find((candidate) => candidate.name === name);
  if (property === undefined) return undefined;
  const { value, parameters } = property;
  const isDate = parameters['VALUE'] === 'DATE';
  assert.match(value, isDate ? DATE : DATE_TIME);
  return { kind: isDate ? 'DATE' : value.endsWith('Z') ? 'UTC' : 'FLOATING', value };
};
