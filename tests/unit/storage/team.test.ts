/** The member's token, and the join link on its way to the options. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectionOf, DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import {
  changeCredentials,
  clearCredentials,
  forgetUnused,
  keepUntilClosed,
  readAccounts,
  readCredentials,
} from '@/utils/io/storage/credentials';
import { keepInvitation, takeInvitation, watchInvitations } from '@/utils/io/storage/requests';
import { settingsStore } from '@/utils/io/storage/settings';
import { stubLocks } from './locks';

const RELAY = 'https://relay.test';
const AT_RELAY = { baseUrl: `${RELAY}/ak`, relay: RELAY };
const MEMBER = `fo1688_${'a'.repeat(43)}`;
const KEY = { ak: 'own-ak-1234' };
const team = { baseUrl: RELAY, name: 'Buyers', services: ['ak' as const] };

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
});

describe('a member’s token', () => {
  beforeEach(async () => {
    await changeCredentials('ak', connectionOf(DEFAULT_SETTINGS, 'ak'), () => KEY);
    await settingsStore.write({ ...DEFAULT_SETTINGS, team });
    await changeCredentials('open-platform', AT_RELAY, () => ({ member: MEMBER }));
  });

  it('is for each service of the relay, and own keys are for none of them', async () => {
    for (const id of ['ak', 'open-platform', 'tmapi'] as const) {
      expect(await readCredentials(id, AT_RELAY)).toEqual({ member: MEMBER, origin: RELAY });
    }
    expect(await readAccounts()).toMatchObject({ team: { [RELAY]: { member: MEMBER } } });
  });

  it('is not one for another relay', async () => {
    const other = { baseUrl: 'https://other.test', relay: 'https://other.test' };
    expect(await readCredentials('ak', other)).toEqual({ origin: RELAY });
  });

  it('a member’s token is deleted when the team is left, and the user’s own keys stay', async () => {
    await settingsStore.write(DEFAULT_SETTINGS);
    expect(await forgetUnused('team')).toBe(1);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(MEMBER);
    const own = connectionOf(DEFAULT_SETTINGS, 'ak');
    expect(await readCredentials('ak', own)).toMatchObject(KEY);
  });

  it('moves with the keys, and is erased with them', async () => {
    await keepUntilClosed(true);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(MEMBER);
    expect(await readCredentials('ak', AT_RELAY)).toMatchObject({ member: MEMBER });
    await clearCredentials();
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain(MEMBER);
    expect(await readCredentials('ak', AT_RELAY)).toEqual({});
  });
});

describe('a join link', () => {
  const invitation = { baseUrl: RELAY, member: MEMBER };

  it('is read once, from memory alone', async () => {
    const heard = vi.fn<() => void>();
    const stop = watchInvitations(heard);
    await keepInvitation(invitation);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(MEMBER);
    expect(await takeInvitation()).toEqual(invitation);
    expect(await takeInvitation()).toBeUndefined();
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    expect(heard).toHaveBeenCalledOnce();
    stop();
  });

  it.each([7, { baseUrl: RELAY }, { baseUrl: 'x', member: MEMBER }, { ...invitation, more: 1 }])(
    'is dropped where it cannot be read: %j',
    async (stored) => {
      await fakeBrowser.storage.session.set({ invitation: stored });
      expect(await takeInvitation()).toBeUndefined();
      expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    },
  );
});
