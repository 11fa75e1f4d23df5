import { fireEvent, render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { OptionsPage } from '@/entrypoints/options/options-page';
import type { OptionsDeps } from '@/entrypoints/options/save';
import { ServicesForm } from '@/entrypoints/options/services-form';
import {
  accountOf,
  connectionOf,
  DEFAULT_SETTINGS,
  type Credentials,
  type ServiceId,
  type Settings,
} from '@/utils/model/settings';
import { makeSignInDeps } from './sign-in-deps';

export const STORED: Credentials = { appKey: '1234567890123456', secret: 'short' };
const ACCOUNTS = { 'open-platform': STORED, ak: {}, onebound: {}, tmapi: {} };

const storedOf = (service: ServiceId) => {
  const account = accountOf(service);
  return account ? ACCOUNTS[account] : {};
};

/** The options of a user who has a key for the open platform. */
export function openOptions(settings: Settings = DEFAULT_SETTINGS) {
  let changed = settings;
  let credentials: Credentials = {};
  const deps = {
    requestAccess: vi.fn<OptionsDeps['requestAccess']>().mockResolvedValue(true),
    changeSettings: vi
      .fn<OptionsDeps['changeSettings']>()
      .mockImplementation((change) => Promise.resolve(void (changed = change(changed)))),
    readConnection: vi
      .fn<OptionsDeps['readConnection']>()
      .mockImplementation((service) => Promise.resolve(connectionOf(changed, service))),
    readCredentials: vi
      .fn<OptionsDeps['readCredentials']>()
      .mockImplementation((service) => Promise.resolve(storedOf(service))),
    changeCredentials: vi
      .fn<OptionsDeps['changeCredentials']>()
      .mockImplementation((service, change) =>
        Promise.resolve((credentials = change(storedOf(service)))),
      ),
    check: vi.fn<OptionsDeps['check']>().mockResolvedValue(undefined),
    signIn: makeSignInDeps(),
  };
  const { container } = render(
    <OptionsPage>
      <ServicesForm settings={settings} accounts={ACCOUNTS} deps={deps} />
    </OptionsPage>,
  );
  return { deps, container, settings: () => changed, credentials: () => credentials };
}

export const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
export const save = () => fireEvent.click(screen.getByTestId('save'));
export const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
