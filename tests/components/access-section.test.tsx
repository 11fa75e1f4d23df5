// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Access, type AccessDeps, AccessSection } from '@/entrypoints/options/access-section';
import { expectAccessible } from '../support/panel/axe';
import { speak } from '../support/panel/words';

const ALL = '*://*/*';
const API = 'https://gw.open.1688.com/*';
const SHOP = 'https://cdn.shop.example/*';

function open(granted: string[]) {
  let access: Access = { granted, services: [API], menuEverywhere: true };
  let hear = () => {};
  const deps = {
    read: vi.fn<AccessDeps['read']>().mockImplementation(() => Promise.resolve(access)),
    watch: vi.fn<AccessDeps['watch']>().mockImplementation((listener) => {
      hear = listener;
      return () => {};
    }),
    request: vi.fn<AccessDeps['request']>().mockResolvedValue(true),
    remove: vi.fn<AccessDeps['remove']>().mockResolvedValue(true),
    showMenuEverywhere: vi.fn<AccessDeps['showMenuEverywhere']>().mockResolvedValue(undefined),
  };
  const { container } = render(<AccessSection access={access} deps={deps} />);
  const change = (changes: Partial<Access>) => {
    access = { ...access, ...changes };
    hear();
  };
  return { deps, container, change };
}

const isOn = (testId: string) => screen.getByTestId(testId).getAttribute('aria-checked');
const sites = () => screen.queryAllByTestId('access-site').map(({ dataset }) => dataset['pattern']);

beforeEach(() => speak('en'));
afterEach(cleanup);

it('is accessible, with and without access', async () => {
  const { container, change } = open([]);
  await expectAccessible(container);
  change({ granted: [ALL, API, SHOP] });
  await screen.findByText('https://cdn.shop.example');
  await expectAccessible(container);
});

it('lists single sites, and says which of them a search needs', () => {
  open([ALL, API, SHOP]);
  expect(sites()).toEqual([API, SHOP]);
  expect(screen.getAllByText('Search service')).toHaveLength(1);
  expect(screen.getAllByTestId('access-site')[0]?.textContent).toContain('Search service');
});

it('asks for all sites inside the click, and is on when the browser says so', async () => {
  const { deps, change } = open([]);
  expect(screen.queryByTestId('menu-everywhere')).toBeNull();
  fireEvent.click(screen.getByTestId('all-sites'));
  expect(deps.request).toHaveBeenCalledWith([ALL]); // before any await
  expect(isOn('all-sites')).toBe('false');
  change({ granted: [ALL] });
  await screen.findByTestId('menu-everywhere');
  expect(isOn('all-sites')).toBe('true');
});

it('stays off where the prompt is refused, and says so', async () => {
  const { deps } = open([]);
  deps.request.mockResolvedValue(false);
  fireEvent.click(screen.getByTestId('all-sites'));
  await screen.findByText('Access was not given.');
  expect(screen.getByTestId('all-sites')).toHaveProperty('checked', false);
});

it('takes access back: all sites, or one', () => {
  const { deps } = open([ALL, SHOP]);
  fireEvent.click(screen.getByTestId('all-sites'));
  fireEvent.click(screen.getByLabelText('Remove access to https://cdn.shop.example'));
  expect(deps.remove.mock.calls).toEqual([[[ALL]], [[SHOP]]]);
});

it.each([
  ['refuses', () => Promise.reject(new Error('You cannot remove required permissions.'))],
  ['does nothing', () => Promise.resolve(false)],
])('says where to go when the browser %s', async (_what, remove) => {
  const { deps } = open([SHOP]);
  deps.remove.mockImplementation(remove);
  fireEvent.click(screen.getByTestId('access-remove'));
  await screen.findByText(/The browser did not remove this access/);
  expect(sites()).toEqual([SHOP]);
});

it('switches the menu item on pages off and on', () => {
  const { deps } = open([ALL]);
  expect(isOn('menu-everywhere')).toBe('true');
  fireEvent.click(screen.getByTestId('menu-everywhere'));
  expect(deps.showMenuEverywhere).toHaveBeenCalledWith(false);
});
