import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '@/entrypoints/options/options-page';
import { ServicesForm } from '@/entrypoints/options/service/services-form';
import { TeamSection } from '@/entrypoints/options/service/team-section';
import * as connection from '@/entrypoints/options/service/check-connection';
import { AppError } from '@/utils/core/errors';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
import type { Invitation, Team } from '@/utils/core/model/team';
import * as relay from '@/utils/io/services/team';
import { readAccounts } from '@/utils/io/storage/credentials';
import { keepInvitation } from '@/utils/io/storage/requests';
import { settingsStore } from '@/utils/io/storage/settings';
import { expectAccessible } from '../support/panel/axe';
import { optionsBrowser, storedIn, writeKeys } from '../support/panel/options-browser';
import { speak } from '../support/panel/words';

const TOKEN = `fo1688_${'Ab-9_'.repeat(8)}xyz`;
const LINK = `https://relay.test/join#${TOKEN}`;
const team = { baseUrl: 'https://relay.test', name: 'Buyers', services: ['ak' as const] };
const INVITATION = { baseUrl: 'https://relay.test', member: TOKEN };
const MEMBER = { 'https://relay.test': { member: TOKEN } };
const BOTH_HOSTS = { origins: ['https://relay.test/*', 'https://*.alicdn.com/*'] };
const ask = vi.spyOn(relay, 'askTeam');

beforeEach(async () => {
  ask.mockReset().mockImplementation(async ({ baseUrl }) => ({
    baseUrl,
    name: 'Buyers',
    services: ['open-platform', 'ak'],
  }));
  location.hash = '';
  await speak('en');
});

async function open(settings: Settings = DEFAULT_SETTINGS, invitation?: Invitation) {
  const { request } = optionsBrowser();
  await settingsStore.write(settings);
  await writeKeys(settings.team ? { team: MEMBER } : {});
  if (invitation) await keepInvitation(invitation);
  const accounts = await readAccounts();
  const search = (
    <>
      <ServicesForm settings={settings} accounts={accounts} />
      <TeamSection settings={settings} />
    </>
  );
  const { container } = render(<OptionsPage parts={{ search }} />);
  return { request, container };
}
const stored = () => storedIn(settingsStore);

const address = () => screen.getByLabelText(/^Join link/);
const token = () => screen.getByLabelText('Member token');
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const press = (testId: string) => fireEvent.click(screen.getByTestId(testId));
const verdict = (kind: string) =>
  waitFor(() => expect(screen.getByTestId('team-verdict').dataset['verdict']).toBe(kind));

/** A promise that the test resolves. */
function later<T>() {
  const resolvers: ((value: T) => void)[] = [];
  const promise = new Promise<T>((resolve) => {
    resolvers.push(resolve);
  });
  return { promise, resolve: (value: T) => resolvers.forEach((resolve) => resolve(value)) };
}

describe('joining', () => {
  it('parts a pasted link, hides the token, and says what it means before anything is asked', async () => {
    const { container, request } = await open();
    expect(screen.queryByTestId('team-before')).toBeNull();
    type(address(), ` ${LINK}\n`);
    expect(address()).toHaveProperty('value', 'https://relay.test');
    expect(token()).toMatchObject({ value: TOKEN, type: 'password' });
    expect(screen.getByTestId('team-before').textContent).toMatch(/sent to relay\.test/);
    expect(ask).not.toHaveBeenCalled();
    expect(request).not.toHaveBeenCalled();
    await expectAccessible(container);
  });

  it('requests access inside the click, asks the relay, then stores the token and the team', async () => {
    const { request } = await open();
    type(address(), LINK);
    press('team-join');
    expect(request).toHaveBeenCalledExactlyOnceWith(BOTH_HOSTS); // before any await
    await verdict('joined');
    expect(ask).toHaveBeenCalledExactlyOnceWith(INVITATION, expect.anything());
    expect(await stored()).toEqual({
      ...DEFAULT_SETTINGS,
      service: 'open-platform',
      team: { baseUrl: 'https://relay.test', name: 'Buyers', services: ['open-platform', 'ak'] },
    });
    expect(await readAccounts()).toMatchObject({ team: MEMBER });
    expect(screen.getByTestId('team-joined').textContent).toMatch(
      /“Buyers”, at relay\.test\. It provides: .* and /,
    );
    expect(screen.queryByTestId('team-join')).toBeNull();
  });

  it('keeps the chosen service if the team provides it', async () => {
    await open({ ...DEFAULT_SETTINGS, service: 'ak' });
    type(address(), LINK);
    press('team-join');
    await verdict('joined');
    expect((await stored()).service).toBe('ak');
  });

  it.each([
    ['http://relay.test', TOKEN, /http:\/\/ is good within your own network only/],
    ['relay.test', TOKEN, /Enter the link/],
    ['https://relay.test', 'fo1688_short', /starts with fo1688_/],
  ])('asks nobody with the link %s and the token %s', async (typedAddress, typedToken, words) => {
    const { request } = await open();
    type(address(), typedAddress);
    type(token(), typedToken);
    expect(screen.queryByTestId('team-before')).toBeNull();
    press('team-join');
    await verdict('wrong');
    expect(screen.getByText(words)).toBeTruthy();
    expect(request).not.toHaveBeenCalled();
  });

  it.each([
    ['member-unknown', /relay\.test does not know this token/],
    ['bad-answer', /sent an answer that cannot be read/],
    ['service-down', /does not answer/],
  ] as const)('stores nothing if it fails by %s', async (code, words) => {
    await open();
    ask.mockRejectedValue(new AppError(code, { detail: { host: 'relay.test' } }));
    type(address(), LINK);
    press('team-join');
    await verdict(code);
    expect(screen.getByTestId('team-verdict').textContent).toMatch(words);
    expect(await stored()).toEqual(DEFAULT_SETTINGS);
    expect((await readAccounts()).team).toBeUndefined();
  });

  it('asks nothing of the relay without access to it', async () => {
    const { request } = await open();
    request.mockResolvedValue(false);
    type(address(), LINK);
    press('team-join');
    await verdict('access-missing');
    expect(ask).not.toHaveBeenCalled();
  });

  it('shows the link of the page that the button was pressed on, and waits for the user', async () => {
    await open(DEFAULT_SETTINGS, INVITATION);
    expect((await screen.findByTestId('team-before')).textContent).toMatch(/relay\.test/);
    expect(location.href).not.toContain(TOKEN);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Team'));
    expect(ask).not.toHaveBeenCalled();
  });

  it('can be declined where a link invites, also by a member of another team', async () => {
    await open({ ...DEFAULT_SETTINGS, team }, { baseUrl: 'https://other.test', member: TOKEN });
    await screen.findByTestId('team-before');
    expect(screen.queryByTestId('team-leave')).toBeNull();
    press('team-cancel');
    expect(screen.queryByTestId('team-before')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Team');
    expect(screen.getByTestId('team-leave')).toBeTruthy();
    expect(document.body.innerHTML).not.toContain('other.test');
    expect(ask).not.toHaveBeenCalled();
  });
});

describe('a member', () => {
  const joined = { ...DEFAULT_SETTINGS, service: 'ak' as const, team };

  it('tests the connection, which may have changed what the team provides', async () => {
    const { container } = await open(joined);
    await expectAccessible(container);
    press('team-test');
    await verdict('tested');
    expect(ask).toHaveBeenCalledExactlyOnceWith(INVITATION, expect.anything());
    expect((await stored()).team?.services).toEqual(['open-platform', 'ak']);
  });

  it('who leaves while the relay is asked stays away', async () => {
    await open(joined);
    const answer = later<Team>();
    ask.mockReturnValue(answer.promise);
    press('team-test');
    await waitFor(() => expect(ask).toHaveBeenCalledOnce());
    press('team-leave');
    await verdict('left');
    answer.resolve(team);
    expect((await stored()).team).toBeUndefined();
    expect(screen.getByTestId('team-verdict').dataset['verdict']).toBe('left');
  });

  it('who joins another team while the old one is asked stays with the new one', async () => {
    await open(joined);
    const answer = later<Team>();
    ask.mockReturnValue(answer.promise);
    press('team-test');
    await waitFor(() => expect(ask).toHaveBeenCalledOnce());
    const other = { ...team, baseUrl: 'https://other.test' };
    await settingsStore.update((before) => ({ ...before, team: other }));
    answer.resolve(team);
    expect((await stored()).team).toEqual(other);
  });

  it('sees on the cards what the team provides, without a key of one’s own', async () => {
    const { container } = await open(joined);
    const card = container.querySelector<HTMLElement>('[data-service=ak]');
    if (!card) throw new Error('No card');
    expect(within(card).getByTestId('service-state').textContent).toMatch(/From your team/);
    expect(within(card).getByTestId('from-team').textContent).toMatch(/adds the key/);
    expect(within(card).queryByLabelText('AK')).toBeNull();
    expect(container.querySelectorAll('[data-state=team]')).toHaveLength(1);
  });

  it('tests and saves a provided service with the relay, and keeps the own connection', async () => {
    const check = vi.spyOn(connection, 'checkConnection').mockReset().mockResolvedValue(undefined);
    const { request } = await open(joined);
    press('test');
    await waitFor(() => expect(check).toHaveBeenCalledOnce());
    expect(check).toHaveBeenCalledWith(
      'ak',
      expect.objectContaining({ baseUrl: 'https://relay.test', relay: 'https://relay.test' }),
      { member: TOKEN, origin: 'https://relay.test' },
    );
    press('save');
    await screen.findByText('Saved.');
    expect(request.mock.calls).toEqual([[BOTH_HOSTS], [BOTH_HOSTS]]);
    expect(await stored()).toEqual(joined);
  });

  it('leaves: the token goes, and own keys are used again', async () => {
    await open(joined);
    press('team-leave');
    await verdict('left');
    expect(await stored()).toEqual({ ...DEFAULT_SETTINGS, service: 'ak' });
    expect(await readAccounts()).toMatchObject({ team: {} });
    expect(screen.getByTestId('team-join')).toBeTruthy();
  });
});
