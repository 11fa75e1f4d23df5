/** `utils/io/storage/answers.ts` in memory: Node has no IndexedDB. For `vi.mock`. */
import { vi } from 'vitest';
import type { StoredAnswer } from '@/utils/io/storage/answers';

const stored = new Map<string, StoredAnswer>();

export const openAnswers = () => Promise.resolve();
export const readAnswer = vi.fn<(key: string) => Promise<StoredAnswer | undefined>>();
export const writeAnswer = vi.fn<(key: string, answer: StoredAnswer) => Promise<void>>();
export const dropAnswer = (key: string) => Promise.resolve(void stored.delete(key));
export const clearAnswers = () => Promise.resolve(stored.clear());

/** Nothing is stored, and every call works. */
export function resetAnswers(): void {
  stored.clear();
  readAnswer.mockReset().mockImplementation((key) => Promise.resolve(stored.get(key)));
  writeAnswer
    .mockReset()
    .mockImplementation((key, answer) => Promise.resolve(void stored.set(key, answer)));
}
