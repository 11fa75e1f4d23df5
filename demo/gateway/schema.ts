/** What the schemas of the services' requests share. */
import * as z from 'zod/mini';

// Without a locale every reason is "Invalid input".
z.config(z.locales.en());

/** A text of JSON, as the value that it holds. */
export const jsonText = z.pipe(
  z.string(),
  z.transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.issues.push({ code: 'custom', message: 'must be JSON', input: text });
      return z.NEVER;
    }
  }),
);

/** The first thing that is wrong. `at` is its dotted path, empty where it is the whole. */
export function firstIssue({ issues }: z.core.$ZodError): { at: string; message: string } {
  const [issue] = issues;
  if (!issue) return { at: '', message: 'is invalid' };
  const [unknownKey] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const path = unknownKey === undefined ? issue.path : [...issue.path, unknownKey];
  return { at: path.join('.'), message: issue.message };
}
