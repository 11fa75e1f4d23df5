import { AppError } from './errors';

export { jsonText, parseAs, readableList } from './model/parse';

/** Third argument of a reviver: Chrome 114, Firefox 135; not yet in TypeScript's library. */
type ReviverContext = { source?: string };

/**
 * Parses an answer. An integer above 2^53 becomes the string of its digits, so that ids stay exact
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
