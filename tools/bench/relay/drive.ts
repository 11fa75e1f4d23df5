/** Members who ask without a pause, at as little cost of their own as can be: they share the cores. */
import { Agent, request } from 'node:http';
import { searchBody, SEARCH_PATH, TYPE } from '../../../tests/support/relay/door';

export interface Drive {
  /** Where to ask, in turn. */
  urls: readonly string[];
  tokens: readonly string[];
  /** Requests that are under way at once. */
  atOnce: number;
  /** How many requests. */
  count: number;
  /** The picture of the request with this number. */
  picture: (index: number) => Uint8Array;
}

export interface Driven {
  /** Milliseconds of each request. */
  ms: number[];
  perSecond: number;
}

/** Throws where a request is not answered with 200: such a run measures something else. */
export async function drive({ urls, tokens, atOnce, count, picture }: Drive): Promise<Driven> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const ms: number[] = [];
  let next = 0;
  async function askOn(): Promise<void> {
    while (next < count) {
      const index = next;
      next += 1;
      const url = urls[index % urls.length] ?? '';
      const token = tokens[index % tokens.length] ?? '';
      const body = Buffer.from(searchBody(picture(index)));
      const start = performance.now();
      await post(agent, url, token, body);
      ms.push(performance.now() - start);
    }
  }
  const start = performance.now();
  try {
    await Promise.all(Array.from({ length: atOnce }, askOn));
  } finally {
    agent.destroy();
  }
  return { ms, perSecond: (count / (performance.now() - start)) * 1000 };
}

function post(agent: Agent, url: string, token: string, body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(url + SEARCH_PATH, {
      method: 'POST',
      agent,
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': TYPE,
        'Content-Length': body.length,
      },
    });
    asked.on('error', reject);
    asked.on('response', (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    asked.end(body);
  });
}

/** The value that this share of them does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
