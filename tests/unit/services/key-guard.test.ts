/** A key that was entered for another origin is sent nowhere, nor a team's token to a service. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkConnection } from '@/entrypoints/options/service/check-connection';
import { accountOf, type Credentials } from '@/utils/core/model/accounts';
import { type Connection, SERVICE_IDS } from '@/utils/core/model/settings';
import { requireOwnKey } from '@/utils/io/services/request';
import { serve } from '../../support/services/service';

const KEY: Credentials = {
  appKey: 'app-key-1234',
  secret: 'app-secret-1234',
  token: 'token-1234',
  refreshToken: 'refresh-1234',
  ak: btoa(`${'s'.repeat(32)}key-id`),
  origin: 'https://own.test',
};
const { origin, ...UNBOUND } = KEY;
const member = `fo1688_${'m'.repeat(43)}`;
const OWN = { baseUrl: 'https://own.test/path' };
const RELAY = { ...OWN, relay: OWN.baseUrl };
const OTHERS = [
  'https://other.test/path',
  'http://own.test/path',
  'https://own.test:8443/path',
  'https://own.test.other.test',
];
const KEYED = SERVICE_IDS.filter((id) => accountOf(id) !== undefined);

/** What is thrown, if anything is. */
function refusalOf(connection: Connection, credentials: Credentials): unknown {
  try {
    requireOwnKey(connection, credentials);
  } catch (error) {
    return error;
  }
  return undefined;
}

it('nothing that is shipped asks a service but what asks for its own key first', () => {
  const files = ['utils', 'entrypoints', 'components']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('utils/io/services/'))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
    .filter(({ text }) => /\b(?:askService|refreshTokens)\(|\bSERVICE_CHECKS\b/.test(text));
  expect(files.map(({ file }) => file)).toEqual([
    'entrypoints/background/send.ts',
    'entrypoints/options/service/check-connection.ts',
  ]);
  for (const { file, text } of files) {
    expect(text, file).toContain('requireOwnKey(connection, ');
  }
});

it('six services use a key', () => {
  expect(KEYED).toHaveLength(6);
});

it('a key is for the origin that it was entered for', () => {
  expect(refusalOf(OWN, KEY)).toBeUndefined();
  expect(refusalOf(RELAY, { member, origin })).toBeUndefined();
});

describe.each(OTHERS)('at %s', (baseUrl) => {
  const refusal = { code: 'key-missing', detail: { host: new URL(baseUrl).host } };

  it('a key of another origin is refused, as is none', () => {
    for (const credentials of [KEY, { origin }, {}]) {
      expect(refusalOf({ baseUrl }, credentials)).toMatchObject(refusal);
    }
  });

  it.each(KEYED)('the connection test of %s sends nothing with it', async (id) => {
    const seen = serve({ body: {} });
    expect(await checkConnection(id, { baseUrl }, KEY)).toMatchObject(refusal);
    expect(seen).toEqual([]);
  });
});

it.each<[string, Connection, Credentials[], string]>([
  ['a service is sent no key without its origin', OWN, [UNBOUND], 'key-missing'],
  [
    'a service is sent no token of a member',
    OWN,
    [
      { ...KEY, member },
      { member, origin },
    ],
    'key-missing',
  ],
  [
    'a relay is sent no key, and nothing without its own token',
    RELAY,
    [KEY, { ...KEY, member }, { member }, { origin }, {}],
    'member-unknown',
  ],
])('%s', (_what, connection, refused, code) => {
  for (const credentials of refused) {
    expect(refusalOf(connection, credentials)).toMatchObject({ code });
  }
});
