/** The members of a team who ask through its relays, and what became of each of their requests. */
import { ask, type Ended } from './member';
import { offerOf, questionId } from './upstream/question';

export interface CrowdRequest {
  /** Number of the member who asked. */
  member: number;
  /** The words of the picture. */
  words: string;
  /** The question as it arrives at the upstream. */
  question: string;
  /** Number of the relay that was asked. */
  relay: number;
  /** Epoch milliseconds. */
  askedAt: number;
  endedAt: number;
  ended: Ended;
}

export interface Crowd {
  /** All that have ended. */
  requests: readonly CrowdRequest[];
  /** Asks for the picture with these words, at the relay whose turn it is or at this one. */
  ask: (member: number, words: string, relay?: number) => Promise<CrowdRequest>;
  /** Keeps `atOnce` requests of one member in flight, until `next` gives no more words. */
  keepAsking: (member: number, atOnce: number, next: () => string | undefined) => Promise<void>;
}

export interface CrowdOptions {
  urls: readonly string[];
  /** One a member. */
  tokens: readonly string[];
  picture: (words: string) => Uint8Array<ArrayBuffer>;
}

export function createCrowd({ urls, tokens, picture }: CrowdOptions): Crowd {
  const requests: CrowdRequest[] = [];
  let turn = 0;

  async function askOnce(member: number, words: string, relay?: number): Promise<CrowdRequest> {
    turn += 1;
    const at = relay ?? turn % urls.length;
    const bytes = picture(words);
    const askedAt = Date.now();
    const ended = await ask(urls[at] ?? '', tokens[member] ?? '', { picture: bytes });
    const question = questionId(bytes, '1');
    const request = { member, words, question, relay: at, askedAt, endedAt: Date.now(), ended };
    requests.push(request);
    return request;
  }

  return {
    requests,
    ask: askOnce,
    keepAsking: async (member, atOnce, next) => {
      const askOn = async () => {
        for (let words = next(); words !== undefined; words = next()) await askOnce(member, words);
      };
      await Promise.all(Array.from({ length: atOnce }, askOn));
    },
  };
}

export const isAnswered = ({ ended }: CrowdRequest): boolean => ended.status === 200;

/** Answered, but with what another question finds. */
export const isMixedUp = (request: CrowdRequest): boolean =>
  isAnswered(request) && request.ended.offer !== offerOf(request.question);

/** How many ended in which way: `200`, `429 queue-full` and so on. */
export function countEnds(requests: readonly CrowdRequest[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { ended } of requests) {
    const end = [ended.status, ended.code].filter((part) => part !== undefined).join(' ');
    counts[end] = (counts[end] ?? 0) + 1;
  }
  return counts;
}
