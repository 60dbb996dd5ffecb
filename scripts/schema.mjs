// node scripts/schema.mjs: writes schemas/inkbearing.schema.json anew from the form in src/domain/project.
import { mkdir, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { tsImport } from 'tsx/esm/api';

const { projectJsonSchema } = await tsImport('../src/domain/project/project-json-schema.ts', import.meta.url);
const schema = await format(JSON.stringify(projectJsonSchema(), null, 2), { parser: 'json', printWidth: 120 });
const folder = new URL('../schemas/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL('inkbearing.schema.json', folder), schema);
