import * as z from 'zod/mini';

// The CSP of the extension's pages forbids eval: no parser may be compiled at run time.
z.config({ jitless: true });

/** A value from outside as its schema describes it, or undefined where it is something else. */
export function parseAs<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

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
