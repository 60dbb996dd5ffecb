/** A name and what it names, with the colon of the name's script. */
export const labelled = (name: string, text: string): string =>
  /\p{Script=Han}$/u.test(name) ? `${name}：${text}` : `${name}: ${text}`;
