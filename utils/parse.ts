import * as z from 'zod/mini';
import { AppError } from './errors';
import { t } from './i18n/words';

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

/** The third argument of a reviver: Chrome 114, Firefox 135; not yet in TypeScript's library. */
type ReviverContext = { source?: string };

/**
 * Parses an answer. An integer above 2^53 becomes the string of its digits, so that an id survives
 * (1688 sends some as numbers). Throws `bad-answer`.
 */
export function parseJson(text: string): unknown {
  const keepLongIntegers = (_key: string, value: unknown, context?: ReviverContext): unknown => {
    const source = context?.source;
    const isLong = typeof value === 'number' && !Number.isSafeInteger(value);
    return isLong && source !== undefined && /^-?\d+$/.test(source) ? source : value;
  };
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), keepLongIntegers);
  } catch (cause) {
    throw new AppError('bad-answer', { cause });
  }
}

/** For who reads Chinese, the seller's own words; else a translation, where the service has one. */
export function readable(own: string, translated: string | undefined): string {
  return t('languageTag') === 'en' ? (translated ?? own) : own;
}
