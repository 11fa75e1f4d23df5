import { afterAll, expect } from 'vitest';
import { CANARY_AK, CANARY } from '../../demo/gateway/accounts';
import { leaksIn, type Place } from '../support/browser/leaks';
import { openDoor, searchBody, SEARCH_PATH } from '../support/relay/door';
import { security } from '../support/tables/row';

const TEAM = {
  TEAM_AK: CANARY_AK,
  TEAM_ONEBOUND_KEY: CANARY.onebound.key,
  TEAM_ONEBOUND_SECRET: CANARY.onebound.secret,
  TEAM_TMAPI_TOKEN: CANARY.tmapi.token,
};

const door = await openDoor({ env: TEAM });
afterAll(() => door.close());

/** What the relay holds, and nobody else may see. */
const SECRETS = {
  'app secret': CANARY.app.secret,
  'app token': CANARY.app.token,
  'admin token': door.relays.adminToken,
  "first member's token": door.token,
  "second member's token": door.relays.tokens[1] ?? '',
};

const seen: Place[] = [];
let asked = 0;

async function see(name: string, path: string, init: RequestInit = {}): Promise<number> {
  const answer = await fetch(door.url + path, { redirect: 'manual', ...init });
  const headers = JSON.stringify([...answer.headers]);
  seen.push({ name, text: `${headers}\n${await answer.text()}` });
  return answer.status;
}

const search = (name: string) => {
  asked += 1;
  return see(name, SEARCH_PATH, {
    method: 'POST',
    body: searchBody(door.picture(`secret ${asked}`)),
    headers: { Authorization: `Bearer ${door.token}` },
  });
};

const admin = { headers: { Authorization: `Bearer ${door.relays.adminToken}` } };

security(
  'relay secret',
  'an upstream that repeats what it was sent',
  { status: 200, leaks: [] },
  async () => {
    const first = door.arrived.length;
    door.answerBy((response, { url, headers, body }) => {
      const echo = `${url} ${JSON.stringify(headers)} ${body}`;
      response.writeHead(200, { 'Content-Type': 'application/json', 'X-Echo': CANARY.app.token });
      response.end(
        JSON.stringify({
          error_code: 'gw.ParamInvalid',
          error_message: echo,
          base64: Buffer.from(CANARY.app.token).toString('base64'),
          address: encodeURIComponent(CANARY.app.token),
          token: CANARY.app.token,
          secret: CANARY.app.secret,
        }),
      );
    });
    const status = await search('an echo');
    door.answerBy(undefined);
    expect(door.arrived[first]?.body).toContain(CANARY.app.token); // there was something to repeat
    return { status, leaks: leaksIn(seen, SECRETS) };
  },
);

security(
  'relay secret',
  'an upstream that sends a web page with it',
  { status: 502, leaks: [] },
  async () => {
    door.answerBy((response) => {
      response.writeHead(500, { 'Content-Type': 'text/html' }).end(`<p>${CANARY.app.secret}</p>`);
    });
    const status = await search('a page');
    door.answerBy(undefined);
    return { status, leaks: leaksIn(seen, SECRETS) };
  },
);

security(
  'relay secret',
  'all its pages and figures, for who may see them and for who may not',
  [],
  async () => {
    await search('an answer');
    for (const path of ['/', '/team', '/join', '/metrics', '/healthz', '/readyz', '/nothing']) {
      await see(`${path}, nobody`, path);
      await see(`${path}, a member`, path, { headers: { Authorization: `Bearer ${door.token}` } });
      await see(`${path}, the admin`, path, admin);
      await see(`${path}, a wrong member`, path, {
        headers: { Authorization: `Bearer ${door.token}x` },
      });
    }
    expect(seen.length).toBeGreaterThan(25);
    return leaksIn(seen, SECRETS);
  },
);

security('relay secret', 'the relay’s log, which has a line for each search', [], async () => {
  const text = door.relays.children.map(({ printed }) => printed()).join('\n');
  expect(text.split('\n').length).toBeGreaterThan(3);
  return leaksIn([{ name: 'the log', text }], SECRETS);
});

security('relay secret', 'what of a member reaches the upstream', [], async () => {
  await search('once more');
  expect(door.arrived.length).toBeGreaterThan(3);
  const arrived = door.arrived.map(({ url, headers, body }) => ({
    name: url,
    text: `${url}\n${JSON.stringify(headers)}\n${body}`,
  }));
  const { 'app token': _own, ...others } = SECRETS;
  const named = arrived.filter(({ text }) => text.includes('member-0')).map(() => 'a name');
  return [...leaksIn(arrived, others), ...named];
});
