/** All services through a team's relay: what a member sends holds nothing but the member's token. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { refreshTokens } from '@/utils/io/services/open-platform/tokens';
import { CANARY_AK } from '../../demo/gateway/accounts';
import { checkConnection } from '@/entrypoints/options/service/check-connection';
import type { Credentials } from '@/utils/core/model/accounts';
import { connectionOf, DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
import { TEAM_SERVICES } from '@/utils/core/model/team';
import { SERVICE_CLIENTS } from '@/utils/io/services/clients';
import { askOf } from '../support/services/ask';
import { signal } from '../support/services/service';
import { MEMBER, startFakeRelay } from '../support/team/fake-relay';
import { beOnline, publishPicture, SERVICES, startWith } from './services';

beOnline();

/** The keys of a user who has one for every service as well. */
const OWN: Credentials = {
  appKey: 'own-app-key-7731',
  secret: 'own-app-secret-7731',
  token: 'own-access-token-7731',
  refreshToken: 'own-refresh-token-7731',
  ak: CANARY_AK,
};
/** What services call a key, a secret, a token or a signature. */
const FIELDS =
  /access_token|_aop_signature|_aop_timestamp|apiToken|[?&]key=|[?&]secret=|x-csk|client_/i;

async function startTeam() {
  const gateway = await startWith();
  const relay = await startFakeRelay(gateway);
  onTestFinished(relay.close);
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    team: { baseUrl: relay.url, name: '', services: [...TEAM_SERVICES] },
  };
  return { relay, settings };
}

it('the relay stands for all that uses a key', () => {
  expect(SERVICES.map(({ id }) => id)).toEqual(TEAM_SERVICES);
});

describe.each(TEAM_SERVICES)('%s', (id) => {
  const client = askOf(SERVICE_CLIENTS[id]);

  it('finds offers, and sends neither key, secret, token nor signature', async () => {
    const { relay, settings } = await startTeam();
    const connection = connectionOf(settings, id);
    const credentials = { ...OWN, member: MEMBER }; // those of the account are not even there
    const context = { connection, credentials, offMinutes: 7 };
    const picture = await publishPicture();
    const found = await client.search({ ...context, picture }, { signal });
    expect(found.offers).toHaveLength(3);
    await client.words?.({ ...context, query: '杯' }, { signal });
    await client.sellerOffers?.({ ...context, sellerId: 'b2b-7' }, { signal });
    await client.details?.('101', context, { signal });

    expect(relay.received.length).toBeGreaterThan(0);
    for (const { method, path, headers, body } of relay.received) {
      expect(method).toBe('POST'); // Firefox may block others in the own network
      expect(headers['authorization']).toBe(`Bearer ${MEMBER}`);
      const { authorization: _member, ...others } = headers;
      const sent = [path, JSON.stringify(others), body.toString('latin1')].join('\n');
      expect(sent).not.toMatch(FIELDS);
      for (const secret of [...Object.values(OWN), MEMBER]) expect(sent).not.toContain(secret);
      expect(path).not.toMatch(/own-app-key/);
    }
  });

  it('is tested at the relay, which asks no service for it', async () => {
    const { relay, settings } = await startTeam();
    const connection = connectionOf(settings, id);
    const credentials = { member: MEMBER, origin: relay.url };
    expect(await checkConnection(id, connection, credentials)).toBeUndefined();
    expect(relay.received.map(({ path }) => path)).toEqual(['/team']);
  });

  it('is not renewed', async () => {
    const { relay, settings } = await startTeam();
    const connection = connectionOf(settings, id);
    const credentials = { member: MEMBER, origin: relay.url };
    const keep = () => Promise.resolve();
    const refreshed = refreshTokens(connection, credentials, { signal, now: 0, keep });
    await expect(refreshed).rejects.toMatchObject({ code: 'token-expired' });
    expect(relay.received).toEqual([]);
  });

  it.each([
    [401, 'member-unknown', 'member-unknown'],
    [404, 'service-unknown', 'service-refused'],
    [400, 'bad-request', 'service-refused'],
    [413, 'too-large', 'service-refused'],
    [408, 'too-slow', 'timed-out'],
    [429, 'queue-full', 'rate-limited'],
    [429, 'day-used-up', 'team-limit'],
    [429, 'budget-used-up', 'team-limit'],
    [503, 'closing', 'service-down'],
    [502, 'upstream-failed', 'bad-answer'],
    [418, 'of-a-newer-relay', 'service-refused'],
  ])('says what the relay refuses: %i, %s', async (status, refused, code) => {
    const { relay, settings } = await startTeam();
    relay.refuse({ status, code: refused, retryAfter: 7 });
    const picture = await publishPicture();
    const credentials = { member: MEMBER, origin: relay.url };
    const request = { connection: connectionOf(settings, id), credentials, picture };
    await expect(client.search(request, { signal })).rejects.toMatchObject({
      code,
      detail: {
        host: new URL(relay.url).host,
        status,
        serviceCode: refused,
        serviceMessage: `The relay says ${refused}.`,
        retryAfterMs: 7000,
      },
    });
    expect(relay.received).toHaveLength(1);
  });
});
