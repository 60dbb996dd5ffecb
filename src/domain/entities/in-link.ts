/** Links, images, references and addresses, as far as a line shows them. */
const LINK = /!?\[(?:[^[\]]|\[[^[\]]*\])*\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]|:\s*\S+)|<[^<>\s]+>/gu;

/** Whether an offset of a line stands in a link or an address. */
export const inLink = (line: string, offset: number): boolean =>
  Array.from(line.matchAll(LINK)).some(({ index, 0: link }) => index <= offset && offset <= index + link.length);
