import { describe, expect, it } from 'vitest';
import {
  type Accounts,
  accountsSchema,
  credentialsFor,
  originsOf,
  setUpServices,
} from '@/utils/core/model/accounts';
import {
  connectionOf,
  DEFAULT_SETTINGS,
  ownConnectionOf,
  SERVICE_IDS,
  type Settings,
  settingsSchema,
} from '@/utils/core/model/settings';
import { TEAM_SERVICES } from '@/utils/core/model/team';

const RELAY = 'https://relay.test';
const joined = (services: unknown, baseUrl = RELAY): Settings =>
  settingsSchema.parse({ ...DEFAULT_SETTINGS, team: { baseUrl, name: 'Buyers', services } });
const OWN: Accounts = {
  'open-platform': { 'https://gw.open.1688.com': { appKey: 'own', secret: 's', token: 't' } },
  ak: { 'https://skills-gateway.1688.com': { ak: 'own' } },
  onebound: {},
  tmapi: {},
};
const WITH_MEMBER: Accounts = { ...OWN, team: { [RELAY]: { member: 'fo1688_token' } } };

describe('a team that provides some services', () => {
  const settings = joined(['ak', 'open-platform']);

  it.each(['open-platform', 'ak'] as const)(
    'a member of a team has the connection and the token of %s',
    (id) => {
      const connection = connectionOf(settings, id);
      expect(connection).toMatchObject({ baseUrl: 'https://relay.test', relay: RELAY });
      expect(credentialsFor(WITH_MEMBER, id, connection)).toEqual({
        member: 'fo1688_token',
        origin: RELAY,
      });
      expect(credentialsFor(OWN, id, connection)).toEqual({}); // no own key goes there
    },
  );

  it.each(SERVICE_IDS.filter((id) => id !== 'ak' && id !== 'open-platform'))(
    'leaves %s as it is',
    (id) => {
      expect(connectionOf(settings, id)).toEqual(connectionOf(DEFAULT_SETTINGS, id));
    },
  );

  it('keeps a service’s other fields, and its own connection for later', () => {
    const all = joined(TEAM_SERVICES, `${RELAY}/tools/`);
    const own = { baseUrl: 'https://own.test', market: 'taobao' as const };
    const kept = { ...all, connections: { ...all.connections, onebound: own } };
    expect(connectionOf(kept, 'onebound')).toEqual({
      baseUrl: 'https://relay.test/tools',
      market: 'taobao',
      relay: 'https://relay.test/tools',
    });
    expect(ownConnectionOf(kept, 'onebound')).toEqual(own);
  });

  it('lets the user switch to them, and keeps the keys of those that were set up before', () => {
    expect(setUpServices(settings)).toEqual(['demo', 'open-platform', 'ak', 'web']);
    expect(setUpServices(joined(['tmapi']))).toContain('tmapi');
    expect(originsOf(settings, 'team')).toEqual([RELAY]);
    expect(originsOf(settings, 'open-platform')).toEqual(['https://gw.open.1688.com']);
    expect(originsOf(settings, 'ak')).toEqual([]); // never saved with a key of one's own
    expect(originsOf(DEFAULT_SETTINGS, 'team')).toEqual([]);
  });
});

describe('what is stored of a team', () => {
  it('is nothing where it was written before there were teams', () => {
    expect(settingsSchema.parse(DEFAULT_SETTINGS).team).toBeUndefined();
    expect(accountsSchema.parse(OWN)).toEqual(OWN);
  });

  it('has the known services alone, in their order', () => {
    expect(joined(['web', 'tmapi', 7, 'ak', 'ak', 'newer']).team?.services).toEqual([
      'ak',
      'tmapi',
    ]);
    expect(joined('ak').team?.services).toEqual([]);
  });

  it('is no team without an address', () => {
    for (const team of [{}, 7, null, { baseUrl: 'ftp://relay.test', name: '', services: [] }]) {
      expect(settingsSchema.parse({ ...DEFAULT_SETTINGS, team }).team).toBeUndefined();
    }
  });
});
