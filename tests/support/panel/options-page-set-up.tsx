import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { OptionsPage } from '@/entrypoints/options/options-page';
import * as connection from '@/entrypoints/options/service/check-connection';
import { ServicesForm } from '@/entrypoints/options/service/services-form';
import type { Accounts, Credentials } from '@/utils/core/model/accounts';
import { DEFAULT_SETTINGS, OPEN_PLATFORM_URL, type Settings } from '@/utils/core/model/settings';
import { readAccounts } from '@/utils/io/storage/credentials';
import { settingsStore } from '@/utils/io/storage/settings';
import { optionsBrowser, writeKeys } from './options-browser';

export const STORED: Credentials = { appKey: '1234567890123456', secret: 'short' };
const KEYS: Partial<Accounts> = { 'open-platform': { [OPEN_PLATFORM_URL]: STORED } };

/** The options of a user who has a key for the open platform, whose connections work. */
export async function openOptions(settings: Settings = DEFAULT_SETTINGS, keys = KEYS) {
  const { request, copy } = optionsBrowser();
  const check = vi.spyOn(connection, 'checkConnection').mockReset().mockResolvedValue(undefined);
  await settingsStore.write(settings);
  await writeKeys(keys);
  const accounts = await readAccounts();
  const search = <ServicesForm settings={settings} accounts={accounts} />;
  const { container } = render(<OptionsPage parts={{ search }} />);
  return { request, copy, check, container };
}

export const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
export const save = () => fireEvent.click(screen.getByTestId('save'));
export const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
/** The open platform's key, at its own address. */
export const storedKey = async () => (await readAccounts())['open-platform'][OPEN_PLATFORM_URL];
