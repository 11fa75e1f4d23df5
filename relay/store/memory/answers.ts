/** Stored answers and single flight within one process. */
import { abortable } from '../deferred';
import { createKept } from '../kept';
import { isOfTheMember } from '../refusals';
import type { Answered, Answers, StoredAnswer } from '../store';

/** What is sent does not outlive the process that knows of it: there is nothing to write. */
const SENT_IS_KNOWN = { markSent: () => Promise.resolve() };

export function createMemoryAnswers(keptBytes?: number): Answers {
  const kept = createKept<StoredAnswer>(keptBytes);
  const flights = new Map<string, Promise<Answered>>();
  return {
    once: async (key, call, { signal }) => {
      for (;;) {
        signal.throwIfAborted();
        const stored = kept.read(key);
        if (stored !== undefined) return { answer: stored, source: 'stored' };
        const joined = flights.get(key);
        // A flight goes on without whoever began it: others may have joined.
        const flight = joined ?? start(key, () => call(SENT_IS_KNOWN));
        try {
          const { answer } = await abortable(flight, signal);
          return { answer, source: joined === undefined ? 'upstream' : 'joined' };
        } catch (error) {
          if (joined === undefined || !isOfTheMember(error)) throw error;
        }
      }
    },
  };

  async function start(key: string, call: () => Promise<Answered>): Promise<Answered> {
    const flight = call()
      .then((answered) => {
        const { answer, isKept } = answered;
        if (isKept) kept.keep(key, answer, Buffer.byteLength(answer.body));
        return answered;
      })
      .finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  }
}
