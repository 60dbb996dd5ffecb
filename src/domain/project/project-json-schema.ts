import * as z from 'zod';
import { projectForm } from './project-form.js';

/** The JSON schema of `.inkbearing.json`, draft-07 as editors read it; comments and trailing commas are welcome to them. */
export const projectJsonSchema = (): Readonly<Record<string, unknown>> => ({
  ...z.toJSONSchema(projectForm, { target: 'draft-7', reused: 'inline' }),
  allowComments: true,
  allowTrailingCommas: true,
});
