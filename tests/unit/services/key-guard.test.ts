/** Every service of the registry: a key that was entered for another origin is sent nowhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountOf, type Credentials } from '@/utils/core/model/accounts';
import { type Connection, SERVICE_IDS } from '@/utils/core/model/settings';
import { clientOf } from '@/utils/io/services/clients';
import type { ServiceClient } from '@/utils/io/services/service';
import { picture, serve, signal } from '../../support/services/service';

const KEY: Credentials = {
  appKey: 'app-key-1234',
  secret: 'app-secret-1234',
  token: 'token-1234',
  refreshToken: 'refresh-1234',
  ak: btoa(`${'s'.repeat(32)}key-id`),
  origin: 'https://own.test',
};
const OWN = { baseUrl: 'https://own.test/path' };
const OTHERS = [
  'https://other.test/path',
  'http://own.test/path',
  'https://own.test:8443/path',
  'https://own.test.other.test',
];
const PUBLIC = { ...picture, publicUrl: 'https://shop.test/1.jpg' };
const keep = () => Promise.resolve();

/** Everything that a client does with a key. */
function uses(client: ServiceClient, baseUrl: string, credentials: Credentials) {
  const connection = { baseUrl };
  const context = { connection, credentials };
  const onDetails = () => undefined;
  return {
    check: () => client.check(connection, credentials, { signal, now: 0 }),
    refresh: () => client.refresh(connection, credentials, { signal, now: 0, keep }),
    search: () => client.search({ ...context, picture: PUBLIC }, { signal }),
    words: () => client.words?.({ ...context, query: 'cup' }, { signal }),
    sellerOffers: () => client.sellerOffers?.({ ...context, sellerId: '1' }, { signal }),
    details: () => client.details?.(['1'], context, { signal, onDetails }),
  };
}

const KEYED = SERVICE_IDS.filter((id) => accountOf(id) !== undefined);

it('nothing that is shipped takes a client without the check', () => {
  const files = ['utils', 'entrypoints', 'components']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => readFileSync(file, 'utf8').includes('SERVICE_CLIENTS'));
  expect(files).toEqual(['utils/io/services/clients.ts']);
});

it('six services use a key', () => {
  expect(KEYED).toHaveLength(6);
});

describe.each(KEYED)('%s', (id) => {
  const client = clientOf(id);

  it.each(OTHERS)('asks nothing at %s, and says so', async (baseUrl) => {
    const seen = serve({ body: {} });
    for (const credentials of [KEY, { origin: KEY.origin }, {}]) {
      for (const use of Object.values(uses(client, baseUrl, credentials))) {
        const used = use();
        if (used === undefined) continue; // it has no such function
        await expect(used).rejects.toMatchObject({
          code: 'key-missing',
          detail: { host: new URL(baseUrl).host },
        });
      }
    }
    expect(seen).toEqual([]);
  });

  it('refuses a key without its origin', async () => {
    const seen = serve({ body: {} });
    const { origin: _unknown, ...unbound } = KEY;
    const used = uses(client, OWN.baseUrl, unbound).search();
    await expect(used).rejects.toMatchObject({ code: 'key-missing' });
    expect(seen).toEqual([]);
  });

  it('asks its own origin', async () => {
    const seen = serve({ body: {} });
    await uses(client, OWN.baseUrl, KEY)
      .search()
      .catch((error: unknown) => expect(error).not.toMatchObject({ code: 'key-missing' }));
    expect(seen.map(({ url }) => url.origin)).toContain('https://own.test');
  });

  it('asks a relay nothing with a key, and a service nothing with a member’s token', async () => {
    const seen = serve({ body: {} });
    const { origin } = KEY;
    const relay = { baseUrl: OWN.baseUrl, relay: OWN.baseUrl };
    const member = `fo1688_${'m'.repeat(43)}`;
    const asked = (connection: Connection, credentials: Credentials) =>
      client.search({ connection, credentials, picture: PUBLIC }, { signal });
    for (const credentials of [KEY, { ...KEY, member }, { member }, { origin }, {}]) {
      await expect(asked(relay, credentials)).rejects.toMatchObject({ code: 'member-unknown' });
    }
    for (const credentials of [
      { ...KEY, member },
      { member, origin },
    ]) {
      await expect(asked(OWN, credentials)).rejects.toMatchObject({ code: 'key-missing' });
    }
    expect(seen).toEqual([]);
  });
});
