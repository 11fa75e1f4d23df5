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

/** A whole number from 1 to `max`, as an address or a form has it. */
export const countText = (otherwise: number, max: number) =>
  z.pipe(
    z
      ._default(z.string(), String(otherwise))
      .check(z.regex(/^\d{1,7}$/, `must be a whole number from 1 to ${max}`)),
    z.pipe(z.transform(Number), z.number().check(z.minimum(1), z.maximum(max))),
  );

/** What fits a schema, or the service's refusal of what does not. */
export function readBy<S extends z.ZodMiniType>(
  schema: S,
  value: unknown,
  refuse: (reason: string) => Error,
): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { at, message } = firstIssue(result.error);
  throw refuse(`${at} ${message}`.trim());
}

/** The first thing that is wrong. `at` is its dotted path, empty where it is the whole. */
export function firstIssue({ issues }: z.core.$ZodError): { at: string; message: string } {
  const [issue] = issues;
  if (!issue) return { at: '', message: 'is invalid' };
  const [unknownKey] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const path = unknownKey === undefined ? issue.path : [...issue.path, unknownKey];
  return { at: path.join('.'), message: issue.message };
}
