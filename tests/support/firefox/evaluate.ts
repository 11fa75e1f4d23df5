import * as z from 'zod/mini';
import type { Marionette } from './marionette';

/** Values that survive the way into the browser. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

const answerSchema = z.object({ value: z.unknown() });

/**
 * Runs a function in the page that is current, or in the browser's own window (`chrome`), and
 * waits for its promise. Only its source text gets there: it must not use anything from outside.
 */
export async function evaluate<A extends Json[]>(
  { send }: Marionette,
  context: 'content' | 'chrome',
  script: (...args: A) => unknown,
  ...args: A
): Promise<unknown> {
  await send('Marionette:SetContext', { value: context });
  const answer = await send('WebDriver:ExecuteScript', {
    script: `return (${script.toString()}).apply(null, arguments)`,
    args,
  });
  return answerSchema.parse(answer).value;
}
