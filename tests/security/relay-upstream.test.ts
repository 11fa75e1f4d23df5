import type { ServerResponse } from 'node:http';
import { afterAll } from 'vitest';
import { type Breakage, sendBroken } from '../support/browser/listen';
import { openDoor, searchBody, SEARCH_PATH } from '../support/relay/door';
import { security } from '../support/tables/row';

const door = await openDoor();
afterAll(() => door.close());

/** An answer ends by then, whatever the upstream does: the extension waits for 20 s. */
const ENDS_MS = 22_000;

async function searchWhile(answer: (response: ServerResponse) => void) {
  const before = door.arrived.length;
  door.answerBy(answer);
  const start = performance.now();
  const answered = await fetch(door.url + SEARCH_PATH, {
    method: 'POST',
    body: searchBody(door.picture(`upstream ${before}`)),
    headers: { Authorization: `Bearer ${door.token}` },
  });
  const text = await answered.text();
  const ms = performance.now() - start;
  door.answerBy(undefined);
  return {
    status: answered.status,
    says: /"code":"([\w-]+)"/.exec(text)?.[1] ?? 'an answer',
    isJson: (answered.headers.get('Content-Type') ?? '').startsWith('application/json'),
    isInTime: ms < ENDS_MS,
    calls: door.arrived.length - before,
  };
}

/** One call, which may have been paid for: it is not made again. */
const FAILED = { status: 502, says: 'upstream-failed', isJson: true, isInTime: true, calls: 1 };

const JSON_TYPE = { 'Content-Type': 'application/json' };
const answer = { headers: JSON_TYPE, body: '{"result":{"productList":[]}}' };

for (const breakage of ['hang', 'trickle', 'reset', 'half body'] satisfies Breakage[]) {
  security('relay upstream', breakage, FAILED, () =>
    searchWhile((response) => {
      sendBroken(response, breakage, { ...answer, body: `${answer.body}${' '.repeat(400)}` });
    }),
  );
}

for (const status of [301, 302, 303, 307, 308]) {
  security(
    'relay upstream',
    `a redirect with ${status}, to a device of its own network`,
    FAILED,
    () =>
      searchWhile((response) => {
        response.writeHead(status, { Location: `${door.url}/metrics` }).end();
      }),
  );
}

const PAGE = '<!doctype html><title>Sign in</title><script>alert(1)</script>';

for (const [name, status, type, body] of [
  ['a web page', 200, 'text/html', PAGE],
  ['a web page that says it is JSON', 200, 'application/json', PAGE],
  ['a web page with 500', 500, 'text/html', PAGE],
  ['nothing with 200', 200, 'application/json', ''],
  ['text', 200, 'text/plain', 'ok'],
  ['JSON that ends in the middle', 200, 'application/json', '{"result":'],
] as const) {
  security('relay upstream', name, FAILED, () =>
    searchWhile((response) => {
      response.writeHead(status, { 'Content-Type': type }).end(body);
    }),
  );
}

security('relay upstream', 'an answer of 100 MB', FAILED, () =>
  searchWhile((response) => {
    response.writeHead(200, JSON_TYPE);
    const block = ' '.repeat(1024 * 1024);
    let sent = 0;
    const send = () => {
      while (sent < 100 && !response.destroyed) {
        sent += 1;
        if (!response.write(block)) return;
      }
      response.end();
    };
    response.on('drain', send);
    send();
  }),
);

security('relay upstream', 'headers that would set a cookie or widen access', [], async () => {
  door.answerBy((response) => {
    response.writeHead(200, {
      ...JSON_TYPE,
      'Set-Cookie': 'a=1',
      'Access-Control-Allow-Origin': '*',
      'Content-Security-Policy': 'default-src *',
      Location: 'https://evil.example/',
      'X-Upstream': 'internal-host-7',
    });
    response.end(answer.body);
  });
  const answered = await fetch(door.url + SEARCH_PATH, {
    method: 'POST',
    body: searchBody(door.picture('headers')),
    headers: { Authorization: `Bearer ${door.token}` },
  });
  door.answerBy(undefined);
  const mustNotPass = ['set-cookie', 'access-control-allow-origin', 'location', 'x-upstream'];
  return mustNotPass.filter((name) => answered.headers.has(name));
});

security('relay upstream', 'after all of this', { ...FAILED, status: 200, says: 'an answer' }, () =>
  searchWhile((response) => {
    response.writeHead(200, JSON_TYPE).end(answer.body);
  }),
);
