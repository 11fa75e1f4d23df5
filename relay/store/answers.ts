/** Answers of the last hour, in this process and in Valkey, and one call per question within this process. */
import { LRUCache } from 'lru-cache';
import * as z from 'zod/mini';
import { jsonText, parseAs } from '../../utils/core/model/parse';
import { Refusal } from '../refusal';
import { abortable } from '../deadline';
import type { Answered, AnswerSource, StoredAnswer, StoreOptions } from './types';
import { type Link, PREFIX } from './valkey';

const KEPT_SECONDS = 60 * 60;
/** Bytes of all answers together. */
const KEPT_BYTES = 64 * 1024 * 1024;

const stored = z.object({
  status: z.int(),
  contentType: z.string(),
  body: z.string(),
  retryAfter: z.optional(z.number()),
});

type Options = Pick<StoreOptions, 'instances' | 'keptBytes'> & { link: Link | undefined };

export function createAnswers({ link, instances, keptBytes = KEPT_BYTES }: Options) {
  const keyOf = (key: string) => `${PREFIX}:answer:${key}`;
  const kept = new LRUCache<string, StoredAnswer>({
    maxSize: Math.ceil(keptBytes / instances),
    sizeCalculation: ({ body }) => Buffer.byteLength(body) + 1,
    ttl: KEPT_SECONDS * 1000,
    // Valkey never drops a count to make room: each relay removes its own oldest answers there.
    dispose: (_, key, reason) => {
      if (reason === 'evict') void link?.run((valkey) => valkey.del(keyOf(key)));
    },
  });
  const flights = new Map<string, Promise<{ answer: StoredAnswer; source: AnswerSource }>>();

  async function read(key: string): Promise<StoredAnswer | undefined> {
    const own = kept.get(key);
    if (own || !link) return own;
    const text = await link.run((valkey) => valkey.get(keyOf(key)));
    return parseAs(z.pipe(jsonText, stored), text);
  }

  function keep(key: string, answer: StoredAnswer): void {
    kept.set(key, answer);
    if (!kept.has(key)) return; // longer than all may be
    const text = JSON.stringify(answer);
    void link?.run((valkey) => valkey.set(keyOf(key), text, 'EX', KEPT_SECONDS));
  }

  async function fly(key: string, call: () => Promise<Answered>) {
    const found = await read(key);
    if (found) return { answer: found, source: 'stored' as const };
    const { answer, isKept } = await call();
    if (isKept) keep(key, answer);
    return { answer, source: 'upstream' as const };
  }

  return {
    /**
     * The stored answer of an equal question, that of a call which is under way here, or that of `call`. It goes on without
     * whoever began it. Where a call that was joined got no place in the queue, which is its own member's, `call`
     * asks for another.
     * @param key hash of the question
     */
    once: async (
      key: string,
      call: () => Promise<Answered>,
      { signal }: { signal: AbortSignal },
    ): Promise<{ answer: StoredAnswer; source: AnswerSource }> => {
      for (;;) {
        signal.throwIfAborted();
        const joined = flights.get(key);
        if (!joined) {
          const flight = fly(key, call).finally(() => flights.delete(key));
          flights.set(key, flight);
          return abortable(flight, signal);
        }
        try {
          const { answer, source } = await abortable(joined, signal);
          return { answer, source: source === 'upstream' ? 'joined' : source };
        } catch (error) {
          if (!(error instanceof Refusal && error.code === 'queue-full')) throw error;
        }
      }
    },
  };
}
