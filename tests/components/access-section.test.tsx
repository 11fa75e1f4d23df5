import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { readAccess } from '@/entrypoints/options/access/access';
import { AccessSection } from '@/entrypoints/options/access/access-section';
import { expectAccessible } from '../support/panel/axe';
import { makeOptionsContext } from '../support/panel/options-context';
import { speak } from '../support/panel/words';

const ALL = '*://*/*';
const API = 'https://gw.open.1688.com/*';
const SHOP = 'https://cdn.shop.example/*';

async function open(granted: string[]) {
  const context = makeOptionsContext({ granted });
  const { container } = render(
    <AccessSection access={await readAccess(context)} context={context} />,
  );
  return { context, container, setGranted: context.setGranted };
}

const isOn = (testId: string) => screen.getByTestId(testId).getAttribute('aria-checked');
const sites = () => screen.queryAllByTestId('access-site').map(({ dataset }) => dataset['pattern']);

beforeEach(() => speak('en'));

it('the access section is accessible, with and without access', async () => {
  const { container, setGranted } = await open([]);
  await expectAccessible(container);
  setGranted([ALL, API, SHOP]);
  await screen.findByText('https://cdn.shop.example');
  await expectAccessible(container);
});

it('the access section lists single sites, and shows which of them a search needs', async () => {
  await open([ALL, API, SHOP]);
  expect(sites()).toEqual([API, SHOP]);
  expect(screen.getAllByText('Search service')).toHaveLength(1);
  expect(screen.getAllByTestId('access-site')[0]?.textContent).toContain('Search service');
});

it('requests all sites inside the click, and is on when the browser reports it', async () => {
  const { context, setGranted } = await open([]);
  expect(screen.queryByTestId('menu-everywhere')).toBeNull();
  fireEvent.click(screen.getByTestId('all-sites'));
  expect(context.permissions.requestSites).toHaveBeenCalledWith([ALL]); // before any await
  expect(isOn('all-sites')).toBe('false');
  setGranted([ALL]);
  await screen.findByTestId('menu-everywhere');
  expect(isOn('all-sites')).toBe('true');
});

it('the access section stays off if the prompt is refused, and reports that', async () => {
  const { context } = await open([]);
  context.permissions.requestSites.mockResolvedValue(false);
  fireEvent.click(screen.getByTestId('all-sites'));
  await screen.findByText('Access was not given.');
  expect(screen.getByTestId('all-sites')).toHaveProperty('checked', false);
});

it('the access section removes access: all sites, or one', async () => {
  const { context } = await open([ALL, SHOP]);
  fireEvent.click(screen.getByTestId('all-sites'));
  fireEvent.click(screen.getByLabelText('Remove access to https://cdn.shop.example'));
  expect(context.permissions.remove.mock.calls).toEqual([[[ALL]], [[SHOP]]]);
});

it.each([
  ['refuses', () => Promise.reject(new Error('You cannot remove required permissions.'))],
  ['does nothing', () => Promise.resolve(false)],
])('the access section says where to go when the browser %s', async (_what, remove) => {
  const { context } = await open([SHOP]);
  context.permissions.remove.mockImplementation(remove);
  fireEvent.click(screen.getByTestId('access-remove'));
  await screen.findByText(/The browser did not remove this access/);
  expect(sites()).toEqual([SHOP]);
});

it('the access section switches the menu item on pages off and on', async () => {
  const { context } = await open([ALL]);
  expect(isOn('menu-everywhere')).toBe('true');
  fireEvent.click(screen.getByTestId('menu-everywhere'));
  expect(context.storage.settings.value().menuEverywhere).toBe(false);
});
