import { readFile } from 'node:fs/promises';

/** The files in a zip archive with their unpacked sizes in bytes, as its central directory lists them (APPNOTE 4.3.12). */
export async function listZip(file: string): Promise<ReadonlyMap<string, number>> {
  const zip = await readFile(file);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error(`${file} is no zip archive.`);
  const files = new Map<string, number>();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    files.set(zip.toString('utf8', at + 46, at + 46 + name), zip.readUInt32LE(at + 24));
    at += 46 + name + extra + comment;
  }
  return files;
}
