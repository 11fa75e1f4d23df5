import * as z from 'zod/mini';

// The CSP of the extension's pages forbids eval: no parser may be compiled at run time.
z.config({ jitless: true });

/** A value from outside as its schema describes it, or undefined where it is something else. */
export function parseAs<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** The readable items of a list: one that is something else costs itself alone. */
export function readableList<T>(item: z.ZodMiniType<T>) {
  return z.pipe(
    z.array(z.unknown()),
    z.transform((list) =>
      list.map((one) => parseAs(item, one)).filter((one): one is T & {} => one !== undefined),
    ),
  );
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
