/** What the scripts of a flight are given and answer. */
import * as z from 'zod/mini';
import { Refusal, REFUSAL_CODES } from '../../refusal';
import { KEPT_MS, type Kept } from '../kept';
import type { Answered, StoredAnswer } from '../store';
import { LANDED_CHANNEL, questionKeys } from './keys';
import type { Link } from './link';
import type { Landings, Note } from './landings';

/** A relay that has not shown itself for this long is taken to have ended. */
const LEASE_MS = 3000;
/** Time longer than a call's deadline: until then, one that was sent may still be under way. */
const SENT_KEPT_MS = 25_000;
/** Time for those who wait for it at this moment. */
const RESULT_KEPT_MS = 15_000;

export interface FlightContext {
  link: Link;
  landings: Landings;
  /** Answers that this relay has stored, and their sizes. */
  kept: Kept<true>;
  /** A call goes on without Valkey. */
  isLocalAllowed: boolean;
}

const ANSWER = z.object({
  status: z.number(),
  contentType: z.string(),
  body: z.string(),
  retryAfter: z.optional(z.number()),
});

const RESULT = z.union([
  z.object({ answer: ANSWER }),
  z.object({
    refusal: z.object({
      code: z.enum(REFUSAL_CODES),
      message: z.string(),
      retryAfterMs: z.optional(z.number()),
    }),
  }),
]);

/** @throws the refusal with which the call ended */
export function readResult(text: string): StoredAnswer {
  const result = RESULT.parse(JSON.parse(text));
  if ('answer' in result) return result.answer;
  const { code, message, retryAfterMs } = result.refusal;
  throw new Refusal(code, message, { retryAfterMs });
}

function writeResult(result: Answered | { error: unknown }): string {
  if ('answer' in result) return JSON.stringify({ answer: result.answer });
  const { error } = result;
  const { code, message, retryAfterMs } =
    error instanceof Refusal
      ? error
      : new Refusal('upstream-failed', 'The call that this one had joined failed.');
  return JSON.stringify({ refusal: { code, message, retryAfterMs } });
}

export interface Flight {
  leader: string;
  state: 'waiting' | 'sent';
}

const STATE = z.enum(['waiting', 'sent']);

const JOINED = z.union([
  z.tuple([z.literal('stored'), z.string()]),
  z.tuple([z.literal('interrupted')]),
  z.tuple([z.literal('follow'), z.string(), STATE]),
  z.tuple([z.literal('lead')]),
]);

export type Joined =
  | { kind: 'stored'; answer: StoredAnswer }
  | { kind: 'interrupted' }
  | ({ kind: 'follow' } & Flight)
  | { kind: 'lead' };

export async function joinFlight(link: Link, key: string, ownLeader: string): Promise<Joined> {
  const { answer, flight } = questionKeys(key);
  const joined = await link.run((valkey) =>
    valkey.flightJoin([answer, flight], [ownLeader, LEASE_MS]).then((reply) => JOINED.parse(reply)),
  );
  switch (joined[0]) {
    case 'stored':
      return { kind: 'stored', answer: readResult(joined[1]) };
    case 'follow':
      return { kind: 'follow', leader: joined[1], state: joined[2] };
    case 'lead':
    case 'interrupted':
      return { kind: joined[0] };
  }
}

const FOLLOWED = z.union([
  z.tuple([z.literal('landed'), z.string()]),
  z.tuple([z.literal('interrupted')]),
  z.tuple([z.literal('follow'), z.string(), STATE]),
  z.tuple([z.literal('gone')]),
]);

export type Followed = z.infer<typeof FOLLOWED>;

export function askFlight(link: Link, key: string, leader: string): Promise<Followed> {
  const { answer, flight, result } = questionKeys(key);
  return link.run((valkey) =>
    valkey
      .flightFollow([answer, flight, result], [leader, LEASE_MS])
      .then((reply) => FOLLOWED.parse(reply)),
  );
}

/** False where another relay makes the call by now. */
export async function holdFlight(
  link: Link,
  key: string,
  { leader, state }: Flight,
): Promise<boolean> {
  const kept = state === 'sent' ? SENT_KEPT_MS : LEASE_MS;
  const held = await link.run((valkey) =>
    valkey.flightHold([questionKeys(key).flight], [leader, state, kept]),
  );
  return held === 1;
}

/** Tells everybody how the call ended. Where that cannot be stored, those who listen are still told. */
export async function landFlight(
  { link, kept }: FlightContext,
  key: string,
  { leader, result }: { leader: string; result: Answered | { error: unknown } },
): Promise<void> {
  const { answer, flight, result: resultKey } = questionKeys(key);
  const text = writeResult(result);
  const keptMs = 'answer' in result && result.isKept ? KEPT_MS : 0;
  const note: Note = { key, leader };
  await link
    .attempt((valkey) =>
      valkey
        .flightLand(
          [answer, flight, resultKey],
          [leader, text, keptMs, RESULT_KEPT_MS, LANDED_CHANNEL, JSON.stringify(note)],
        )
        .catch(() => valkey.publish(LANDED_CHANNEL, JSON.stringify({ ...note, result: text }))),
    )
    .catch(() => {});
  if (keptMs > 0) dropAnswers(link, kept.keep(key, true, Buffer.byteLength(text)));
}

/** Each relay keeps to its part of the total. One that restarts knows no more of its own, which end with their hour. */
function dropAnswers(link: Link, keys: readonly string[]): void {
  // One command for each: in a cluster they are on different nodes.
  for (const key of keys) {
    link.attempt((valkey) => valkey.unlink(questionKeys(key).answer)).catch(() => {});
  }
}
