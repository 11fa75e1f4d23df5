import { setTimeout as pause } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { readMembers, revokeMember } from '../../relay/members/members';
import { openDoor, searchBody, SEARCH_PATH } from '../support/relay/door';
import { security } from '../support/tables/row';

/** No browser: whoever knocks may send what a browser would not. */
const door = await openDoor();
afterAll(() => door.close());

const [firstToken = '', secondToken = ''] = door.relays.tokens;

/** A new question each time: a stored answer would tell nothing of the upstream. */
let asked = 0;
async function search(headers: Record<string, string>, query = '') {
  asked += 1;
  const before = door.arrived.length;
  const answer = await fetch(`${door.url}${SEARCH_PATH}${query}`, {
    method: 'POST',
    body: searchBody(door.picture(`door ${asked}`)),
    headers,
  });
  const text = await answer.text();
  return {
    status: answer.status,
    says: /"code":"([\w-]+)"/.exec(text)?.[1] ?? 'an answer',
    calls: door.arrived.length - before,
  };
}

const REFUSED = { status: 401, says: 'member-unknown', calls: 0 };
const SERVED = { status: 200, says: 'an answer', calls: 1 };
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

security('relay member', 'a member', SERVED, () => search(bearer(firstToken)));

for (const [name, headers] of Object.entries({
  'no token': {},
  'an empty token': bearer(''),
  'a token of nobody': bearer(`fo1688_${'A'.repeat(43)}`),
  'a token that ends otherwise': bearer(
    `${firstToken.slice(0, -1)}${firstToken.endsWith('A') ? 'B' : 'A'}`,
  ),
  'a token and more': bearer(`${firstToken}A`),
  'its beginning': bearer(firstToken.slice(0, 20)),
  'another scheme': { Authorization: `Basic ${Buffer.from(`a:${firstToken}`).toString('base64')}` },
  'two tokens': { Authorization: `Bearer ${firstToken}, Bearer ${secondToken}` },
  'the name of a member': bearer('member-0'),
  "the admin's token": bearer(door.relays.adminToken),
  'the hash that stands among the members': bearer(hashOfFirst()),
})) {
  security('relay member', name, REFUSED, () => search(headers));
}

security('relay member', 'a token in the address', { ...REFUSED, leaks: false }, async () => {
  const seen = await search({}, `?token=${firstToken}&access_token=${firstToken}`);
  return { ...seen, leaks: logText().includes(firstToken) };
});

security('relay member', 'a token that was revoked, within seconds', [200, 401], async () => {
  const before = await search(bearer(secondToken));
  const [file = ''] = door.relays.files;
  revokeMember(file, 'member-1');
  const end = Date.now() + 10_000;
  let after = await search(bearer(secondToken));
  while (after.status === 200 && Date.now() < end) {
    await pause(50);
    after = await search(bearer(secondToken));
  }
  return [before.status, after.status];
});

const statusOf = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(door.url + path, { headers, redirect: 'manual' })).status;

for (const [name, path, headers, status] of [
  ['the team, without a token', '/team', {}, 401],
  ['the figures, without a token', '/metrics', {}, 401],
  ["the figures, with a member's token", '/metrics', bearer(firstToken), 401],
  ["the figures, with the admin's token", '/metrics', bearer(door.relays.adminToken), 200],
] as const) {
  security('relay member', name, status, () => statusOf(path, headers));
}

const logText = () => door.relays.children.map(({ printed }) => printed()).join('\n');

function hashOfFirst(): string {
  const [file = ''] = door.relays.files;
  return readMembers(file)[0]?.hash ?? '';
}
