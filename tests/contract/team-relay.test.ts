/** All services of a member through a real relay, which checks what it is sent, to the demo's gateway. */
import { describe, expect, it } from 'vitest';
import {
  connectionOf,
  DEFAULT_SETTINGS,
  type ServiceId,
  type Settings,
} from '@/utils/model/settings';
import { TEAM_SERVICES } from '@/utils/model/team';
import { clientOf } from '@/utils/services/clients';
import { askTeam } from '@/utils/services/team';
import { ANA, startTestRelay } from '../relay/server/support/relay';
import { pageOf, signal } from '../support/services/service';
import { beOnline, publishPicture, startWith } from './services';

beOnline();

async function join() {
  const gateway = await startWith({ found: 25 });
  const relay = await startTestRelay({ upstream: gateway.url });
  const team = await askTeam({ baseUrl: relay.url, member: ANA }, { signal });
  const settings: Settings = { ...DEFAULT_SETTINGS, team };
  const contextOf = (id: ServiceId) => ({
    connection: connectionOf(settings, id),
    credentials: { member: ANA, origin: relay.url },
  });
  return { gateway, relay, team, contextOf };
}

it('the relay says whose it is, and what it provides', async () => {
  const { team, relay } = await join();
  const services = [...TEAM_SERVICES];
  expect(team).toEqual({ baseUrl: relay.url, name: 'Team <canary>', services });
  const unknown = askTeam({ baseUrl: relay.url, member: `${ANA.slice(0, -1)}_` }, { signal });
  await expect(unknown).rejects.toMatchObject({ code: 'member-unknown', detail: { status: 401 } });
});

describe.each(TEAM_SERVICES)('%s', (id) => {
  it('finds the same offers, page after page, with all that the service can', async () => {
    const { contextOf, gateway } = await join();
    const client = clientOf(id);
    const context = contextOf(id);
    const { capabilities } = client;
    await client.check(context.connection, context.credentials, { signal, now: Date.now() });
    const picture = await publishPicture();
    const first = pageOf(await client.search({ ...context, picture }, { signal }));
    expect(first.offers[0]).toMatchObject({ provider: id, offerId: '101' });
    if (capabilities.paging) {
      const next = { ...context, picture, cursor: first.next };
      expect(pageOf(await client.search(next, { signal })).offers.length).toBeGreaterThan(0);
    }
    for (const sort of capabilities.sort) {
      await client.search({ ...context, picture, sort }, { signal });
    }
    const { filters } = capabilities;
    if (filters.length > 0) await client.search({ ...context, picture, filters }, { signal });
    const area = { left: 0.1, top: 0.1, width: 0.5, height: 0.5 };
    if (capabilities.crop) await client.search({ ...context, picture, area }, { signal });
    if (capabilities.wordsWithPicture) {
      await client.search({ ...context, picture, words: '杯' }, { signal });
    }
    await client.words?.({ ...context, query: '保温杯' }, { signal });
    await client.sellerOffers?.({ ...context, sellerId: 'b2b-7' }, { signal });
    const details: string[] = [];
    const onDetails = ({ offerId }: { offerId: string }) => void details.push(offerId);
    await client.details?.(['101', '102'], context, { signal, onDetails });
    expect(details.toSorted()).toEqual(capabilities.details ? ['101', '102'] : []);
    expect(Object.keys(gateway.stats.calls).length).toBeGreaterThan(0);
  });
});
