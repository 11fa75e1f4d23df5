import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { AccessSection } from '@/entrypoints/options/access-section';
import { DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import { settingsStore } from '@/utils/io/storage/settings';
import { expectAccessible } from '../support/panel/axe';
import { optionsBrowser } from '../support/panel/options-browser';
import { speak } from '../support/panel/words';

const ALL = '*://*/*';
const API = 'https://gw.open.1688.com/*';
const SHOP = 'https://cdn.shop.example/*';

function open(granted: string[]) {
  const asked = optionsBrowser(granted);
  const { container } = render(<AccessSection granted={granted} settings={DEFAULT_SETTINGS} />);
  return { ...asked, container };
}

const isOn = (testId: string) => screen.getByTestId(testId).getAttribute('aria-checked');
const sites = () => screen.queryAllByTestId('access-site').map(({ dataset }) => dataset['pattern']);

beforeEach(() => speak('en'));

it('the access section is accessible, with and without access', async () => {
  const { container, setGranted } = open([]);
  await expectAccessible(container);
  setGranted([ALL, API, SHOP]);
  await screen.findByText('https://cdn.shop.example');
  await expectAccessible(container);
});

it('the access section lists single sites, and shows which of them a search needs', () => {
  open([ALL, API, SHOP]);
  expect(sites()).toEqual([API, SHOP]);
  expect(screen.getAllByText('Search service')).toHaveLength(1);
  expect(screen.getAllByTestId('access-site')[0]?.textContent).toContain('Search service');
});

it('requests all sites inside the click, and is on when the browser reports it', async () => {
  const { request, setGranted } = open([]);
  expect(screen.queryByTestId('menu-everywhere')).toBeNull();
  fireEvent.click(screen.getByTestId('all-sites'));
  expect(request).toHaveBeenCalledWith({
    origins: [ALL],
    permissions: ['declarativeNetRequestWithHostAccess'],
  }); // before any await
  expect(isOn('all-sites')).toBe('false');
  setGranted([ALL]);
  await screen.findByTestId('menu-everywhere');
  expect(isOn('all-sites')).toBe('true');
});

it('the access section stays off if the prompt is refused, and reports that', async () => {
  const { request } = open([]);
  request.mockResolvedValue(false);
  fireEvent.click(screen.getByTestId('all-sites'));
  await screen.findByText('Access was not given.');
  expect(screen.getByTestId('all-sites')).toHaveProperty('checked', false);
});

it('the access section removes access: all sites, or one', () => {
  const { remove } = open([ALL, SHOP]);
  fireEvent.click(screen.getByTestId('all-sites'));
  fireEvent.click(screen.getByLabelText('Remove access to https://cdn.shop.example'));
  expect(remove.mock.calls).toEqual([[{ origins: [ALL] }], [{ origins: [SHOP] }]]);
});

it.each([
  ['refuses', () => Promise.reject(new Error('You cannot remove required permissions.'))],
  ['does nothing', () => Promise.resolve(false)],
])('the access section says where to go when the browser %s', async (_what, answer) => {
  const { remove } = open([SHOP]);
  remove.mockImplementation(answer);
  fireEvent.click(screen.getByTestId('access-remove'));
  await screen.findByText(/The browser did not remove this access/);
  expect(sites()).toEqual([SHOP]);
});

it('the access section switches the menu item on pages off and on', async () => {
  open([ALL]);
  expect(isOn('menu-everywhere')).toBe('true');
  fireEvent.click(screen.getByTestId('menu-everywhere'));
  await vi.waitFor(() => expect(isOn('menu-everywhere')).toBe('false'));
  expect((await settingsStore.read()).menuEverywhere).toBe(false);
});
