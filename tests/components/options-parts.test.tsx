/** The parts of the options page, and the cards of the services. */
import { act, fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { AboutSection } from '@/entrypoints/options/about-section';
import { OptionsPage } from '@/entrypoints/options/options-page';
import { Section } from '@/entrypoints/options/section';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
import { expectAccessible } from '../support/panel/axe';
import { choose, openOptions, save, type } from '../support/panel/options-page-set-up';
import { speak } from '../support/panel/words';

beforeEach(async () => {
  location.hash = '';
  await speak('en');
});

const part = (title: string) => (
  <Section title={title} id={title}>
    <p>{title}</p>
  </Section>
);
const openParts = () =>
  render(
    <OptionsPage
      parts={{ search: part('One'), costs: part('Two'), about: <AboutSection version="7.8" /> }}
    />,
  );
const heading = (name: string) => screen.queryByRole('heading', { name, level: 2 });
const follow = (hash: string) =>
  act(() => {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
  });

it('the options page links to the parts there are, and shows the first', async () => {
  const { container } = openParts();
  const links = screen
    .getAllByRole('link', { current: false })
    .map(({ textContent }) => textContent);
  expect(links.slice(0, 2)).toEqual(['Costs', 'About']);
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Search');
  expect([heading('One') !== null, heading('Two')]).toEqual([true, null]);
  await expectAccessible(container);
});

it('the options page opens the part that the address names, and leaves the focus alone', () => {
  location.hash = '#costs';
  openParts();
  expect(heading('Two')).not.toBeNull();
  expect(heading('One')).toBeNull();
  expect(document.activeElement).toBe(document.body);
});

it('the options page follows a link, with the focus on the heading of the part', async () => {
  openParts();
  await follow('#costs');
  expect(document.activeElement).toBe(heading('Two'));
  await follow('#about');
  expect(heading('Two')).toBeNull();
  expect(screen.getByTestId('version').textContent).toBe('Version 7.8');
  expect(screen.getByTestId('privacy').querySelectorAll('li')).toHaveLength(10);
});

it('the options page shows the first part for an address that names none', async () => {
  location.hash = '#nothing';
  openParts();
  expect(heading('One')).not.toBeNull();
});

const state = (service: string) => {
  const shown = document.querySelector(`[data-service=${service}] [data-testid=service-state]`);
  return [shown?.getAttribute('data-state'), shown?.hasAttribute('data-used')];
};

it('the options page says of each closed card whether it is set up, and which is in use', async () => {
  const accounts = {
    'open-platform': { 'https://gw.open.1688.com': { appKey: '1', secret: 's' } },
    ak: { 'https://skills-gateway.1688.com': { ak: 'a' } },
    onebound: { 'https://relay.example': { appKey: '1', secret: 's' } },
  };
  await openOptions({ ...DEFAULT_SETTINGS, service: 'ak' }, accounts);
  expect(state('ak')).toEqual(['ready', true]);
  expect(state('open-platform')).toEqual(['partly', false]); // no token yet
  expect(state('onebound')).toEqual(['missing', false]); // its key is for another address
  expect(state('tmapi')).toEqual(['missing', false]);
  expect(state('web')).toEqual(['free', false]);
});

it('an app that calls unsigned needs its token alone', async () => {
  const settings: Settings = {
    service: 'open-platform',
    connections: {
      ...DEFAULT_SETTINGS.connections,
      'open-platform': { baseUrl: 'https://gw.open.1688.com', form: 'bare' },
    },
  };
  await openOptions(settings, {
    'open-platform': { 'https://gw.open.1688.com': { token: 't' } },
  });
  expect(state('open-platform')).toEqual(['ready', true]);
});

it('the options page marks what is saved as set up and in use', async () => {
  await openOptions();
  choose(/^TMAPI/);
  type('API token', 'token-1');
  expect(state('tmapi')).toEqual(['missing', false]);
  save();
  await screen.findByText('Saved.');
  await vi.waitFor(() => expect(state('tmapi')).toEqual(['ready', true]));
});

it('one card is open at a time', async () => {
  await openOptions();
  choose(/^OneBound/);
  expect(screen.getAllByTestId('save')).toHaveLength(1);
  expect(screen.getByTestId('save').closest('[data-service]')).toHaveProperty(
    'dataset.service',
    'onebound',
  );
});

it('the options page unfolds what is advanced when a field in there is wrong, and names another address', async () => {
  await openOptions();
  const advanced = screen.getByTestId<HTMLDetailsElement>('advanced');
  expect(advanced.open).toBe(false);
  expect(advanced.querySelector('summary')?.textContent?.trim()).toBe('Advanced');
  type('Address of the service', 'relay.example');
  expect(advanced.querySelector('summary')?.textContent).toContain('relay.example');
  save();
  await vi.waitFor(() => expect(advanced.open).toBe(true));
});

it('the options page says beside the button that the key is forgotten, and keeps the focus in the card', async () => {
  await openOptions();
  fireEvent.click(screen.getByTestId('forget'));
  const said = await screen.findByText('The key has been removed from this computer.');
  expect(said.closest('output')?.dataset.testid).toBeUndefined();
  expect(document.activeElement).toBe(screen.getByLabelText('App key'));
});
