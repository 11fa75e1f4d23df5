import * as v from 'valibot';

/** A value from outside as its schema describes it, or undefined where it is something else. */
export function parseAs<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | undefined {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : undefined;
}
