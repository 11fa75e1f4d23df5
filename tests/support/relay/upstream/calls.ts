import * as z from 'zod/mini';

export const arrivedCallSchema = z.object({
  /** Epoch milliseconds, with fractions. */
  at: z.number(),
  /** `questionId`, or what was wrong with the call; empty where it was broken off. */
  question: z.string(),
  status: z.number(),
});
export type ArrivedCall = z.infer<typeof arrivedCallSchema>;

/** Questions that arrived more than once. */
export function repeated(calls: readonly ArrivedCall[]): string[] {
  const counts = new Map<string, number>();
  for (const { question } of calls) counts.set(question, (counts.get(question) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([question]) => question);
}
