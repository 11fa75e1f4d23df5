/** Services that share an account, each at its own address: what the user is told about the key. */
import { screen } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, OPEN_PLATFORM_URL, type Settings } from '@/utils/core/model/settings';
import { readAccounts } from '@/utils/io/storage/credentials';
import { expectAccessible } from '../support/panel/axe';
import { choose, openOptions, save, STORED, type } from '../support/panel/options-page-set-up';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));

const RELAY = 'https://relay.example';
const ADDRESS = 'Address of the service';
const saved = () => screen.findByText(/^Saved\./);
const note = () => screen.queryByTestId('key-elsewhere')?.textContent;
const NOTE =
  'The stored key was entered for https://gw.open.1688.com and is sent to no other address. ' +
  'Enter the key for this address.';
const secretShown = () => screen.getByLabelText('App key').getAttribute('placeholder');

const BOTH: Settings = {
  service: 'cross-border',
  connections: {
    ...DEFAULT_SETTINGS.connections,
    'cross-border': { baseUrl: OPEN_PLATFORM_URL, titleLanguage: 'en' },
  },
};

it('a key that is entered on one card is none for another card’s address', async () => {
  await openOptions(BOTH);
  type(ADDRESS, RELAY);
  save();
  await saved();
  choose(/^Open platform/);
  type('App secret', 'entered-again');
  save();
  await saved();
  expect((await readAccounts())['open-platform']).toEqual({
    [OPEN_PLATFORM_URL]: { ...STORED, secret: 'entered-again' },
  });
});

it('each address has its own key', async () => {
  await openOptions(BOTH);
  type(ADDRESS, RELAY);
  type('App key', 'relay-app');
  save();
  await saved();
  expect((await readAccounts())['open-platform']).toEqual({
    [OPEN_PLATFORM_URL]: STORED,
    [RELAY]: { appKey: 'relay-app' },
  });
  choose(/^Open platform/);
  expect(secretShown()).toBe('••••3456');
  choose(/^Cross-border/);
  expect(secretShown()).toBe('••••');
});

it('the card of a service says that its key is not there as soon as another address is typed', async () => {
  const { container } = await openOptions(BOTH);
  expect(note()).toBeUndefined();
  expect(secretShown()).toBe('••••3456');
  type(ADDRESS, RELAY);
  expect(note()).toBe(NOTE);
  expect(secretShown()).toBeFalsy();
  expect(screen.queryByTestId('forget')).toBeNull();
  await expectAccessible(container);
  type(ADDRESS, 'https://gw.open.1688.com/');
  expect(note()).toBeUndefined();
  expect(secretShown()).toBe('••••3456');
});

it('the card of a service goes on saying that its key is not there once the address is saved, until the key is entered for it', async () => {
  await openOptions(BOTH);
  type(ADDRESS, RELAY);
  save();
  await saved();
  expect(note()).toBe(NOTE);
  type('App key', 'relay-app');
  save();
  await saved();
  expect(note()).toBeUndefined();
});

it('the card of a service forgets the key for the address that is shown, and no other', async () => {
  await openOptions(BOTH, {
    'open-platform': { [OPEN_PLATFORM_URL]: STORED, [RELAY]: { appKey: 'relay-app' } },
  });
  screen.getByTestId('forget').click();
  await screen.findByText('The key has been removed from this computer.');
  expect((await readAccounts())['open-platform']).toEqual({ [RELAY]: { appKey: 'relay-app' } });
});
