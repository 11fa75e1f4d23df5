import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { CANARY_AK } from '../../demo/gateway/accounts';
import { HOSTILE, type HostileFile } from '../support/hostile-headers/files';
import { openDoor, searchBody, SEARCH_PATH, TYPE } from '../support/relay/door';
import { security } from '../support/tables/row';

/** A port on which nothing listens: what the relay lets through ends there. */
const NOBODY = 'http://127.0.0.1:9/ak';
const door = await openDoor({
  services: { ak: { url: NOBODY, key: { env: 'TEST_AK' }, 'per-second': 100 } },
  env: { TEST_AK: CANARY_AK },
});
afterAll(() => door.close());
const pids = door.relays.children.map(({ pid }) => pid);

const MAX_WAIT_MS = 150;
const EVERY_MS = 50;
const TRIES = 3;
/** The longest that the AK gateway and the image search are sent; first a short one, as reading could take hours. */
const LENGTHS = [
  { ak: 48 * 1024, search: 48 * 1024 },
  { ak: 3 * 1024 * 1024 - 3000, search: 999_999 },
] as const;

/** Both are made before time is taken: this process would keep itself waiting. */
function callsWith({ make }: HostileFile, length: (typeof LENGTHS)[number]): string[] {
  const picture = { mime: 'image/jpeg', base64: Buffer.from(make(length.ak)).toString('base64') };
  return [
    JSON.stringify({ service: 'ak', kind: 'page', request: { picture }, settings: {} }),
    searchBody(make(length.search)),
  ];
}

async function send(body: string): Promise<void> {
  const headers = { Authorization: `Bearer ${door.anyToken()}`, 'Content-Type': TYPE };
  const answer = await fetch(door.url + SEARCH_PATH, { method: 'POST', headers, body });
  await answer.arrayBuffer();
  if (answer.status === 429) throw new Error('The relay has not looked at the picture.');
}

/** Milliseconds for which the relay's only thread for requests has had a processor, by Linux. */
async function workedMs(): Promise<number> {
  const nanoseconds = (await readFile(`/proc/${pids[0]}/schedstat`, 'utf8')).split(' ', 1)[0];
  return Number(nanoseconds) / 1e6;
}

/** The longest that the relay keeps anybody else waiting while these calls are answered. */
async function longestWait(calls: readonly string[]): Promise<number> {
  const end = new AbortController();
  const all = Promise.all(calls.map(send)).finally(() => end.abort());
  let longest = 0;
  do {
    const [start, worked] = [performance.now(), await workedMs()];
    const { ok } = await fetch(`${door.url}/healthz`);
    const waited = performance.now() - start;
    // Where other programs have the processor, the relay is late without any work of its own.
    const ms = ok ? Math.min(waited, (await workedMs()) - worked) : Infinity;
    longest = Math.max(longest, ms);
    await pause(EVERY_MS);
  } while (!end.signal.aborted);
  await all;
  return longest;
}

/** Whether others waited too long each time: a collection of garbage may come into one of them. */
async function tooLong(file: HostileFile): Promise<string[]> {
  for (const length of LENGTHS) {
    const calls = callsWith(file, length);
    let least = Infinity;
    for (let attempt = 0; attempt < TRIES && least > MAX_WAIT_MS; attempt += 1) {
      least = Math.min(least, await longestWait(calls));
    }
    if (least > MAX_WAIT_MS) return [`${length.ak} bytes: ${least.toFixed(0)} ms`];
  }
  return [];
}

for (const file of HOSTILE) {
  security('relay input', `nobody waits for a member's ${file.name}`, [], () => tooLong(file));
}
