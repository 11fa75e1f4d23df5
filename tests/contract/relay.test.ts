/** The extension's own clients through a team's relay: the same offers, with the member's token alone. */
import { describe, expect, it } from 'vitest';
import { checkConnection } from '@/entrypoints/options/service/check-connection';
import { TEAM_SERVICES } from '@/utils/core/model/team';
import { ANA, startTestRelay } from '../relay/server/support/relay';
import { beOnline, publishPicture, search, serviceOf, setFaults, startWith } from './services';

beOnline();

/** Codes of a key that the service does not take. */
const CODES = {
  'open-platform': 'gw.SignatureInvalid',
  'cross-border': 'gw.SignatureInvalid',
  'similar-offer': 'gw.SignatureInvalid',
  ak: '401',
  onebound: '4005',
  tmapi: '401',
} as const;

describe.each(TEAM_SERVICES)('%s', (id) => {
  const service = serviceOf(id);
  if (!service) throw new Error(`There is no service ${id}.`);

  async function start() {
    const gateway = await startWith();
    const relay = await startTestRelay({ upstream: gateway.url });
    const connection = { baseUrl: relay.url, relay: relay.url };
    const credentials = { member: ANA, origin: relay.url };
    return { gateway, relay, reach: { connection, credentials } };
  }

  it("search: through a team's relay the same offers as with a key", async () => {
    const { gateway, relay, reach } = await start();
    const picture = await publishPicture();
    const [own, member] = [
      await search(gateway, service, { picture }),
      await search(gateway, service, { picture, ...reach }),
    ];
    expect(member).toEqual(own);
    expect(member.offers).toHaveLength(3);
    const calls = JSON.stringify(gateway.stats.calls);
    expect(await search(gateway, service, { picture, ...reach })).toEqual(own);
    // Stored: nothing new reached the service.
    expect(JSON.stringify(gateway.stats.calls)).toBe(calls);
    expect(relay.log()).toContain('"source":"stored"');
  });

  it("search: a service's refusal of the team's key is the team's trouble", async () => {
    const { gateway, reach } = await start();
    const [call = ''] = service.calls;
    const code = CODES[id];
    await setFaults(gateway, { kind: 'refuse', code, path: call });
    await expect(search(gateway, service, reach)).rejects.toMatchObject({ code: 'team-trouble' });
  });

  it("connection test: a team's relay answers for the service", async () => {
    const { gateway, reach } = await start();
    const { connection, credentials } = reach;
    expect(await checkConnection(id, connection, credentials)).toBeUndefined();
    expect(gateway.stats.calls).toEqual({});
    const stranger = { ...credentials, member: ANA.replace(/.$/, ANA.endsWith('A') ? 'B' : 'A') };
    const refused = await checkConnection(id, connection, stranger);
    expect(refused).toMatchObject({ code: 'member-unknown' });
  });
});
