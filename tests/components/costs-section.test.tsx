import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { COST_GROUP_IDS, COST_GROUPS } from '@/entrypoints/options/costs/cost-inputs';
import { CostsSection } from '@/entrypoints/options/costs/costs-section';
import { INPUT_IDS, SWITCH_IDS } from '@/utils/core/costs/presets';
import { NO_USER_COSTS, type UserCosts } from '@/utils/core/costs/user-costs';
import { costsStore } from '@/utils/io/storage/settings';
import { expectAccessible } from '../support/panel/axe';
import { optionsBrowser, storedIn } from '../support/panel/options-browser';
import { speak } from '../support/panel/words';

const stored = costsStore({});

async function open(changes: Partial<UserCosts> = {}) {
  optionsBrowser();
  const costs = { ...NO_USER_COSTS, ...changes };
  await stored.write(costs);
  const { container } = render(<CostsSection costs={costs} />);
  for (const group of container.querySelectorAll('details')) group.open = true;
  return container;
}
const read = () => storedIn(stored);
const yours = async () => (await read()).yours;

const field = (label: RegExp | string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: RegExp | string, value: string) => {
  fireEvent.input(field(label), { target: { value } });
  fireEvent.change(field(label));
};
const choose = (testId: string, value: string) =>
  fireEvent.change(screen.getByTestId(testId), { target: { value } });
const hintOf = (label: RegExp | string) =>
  document.querySelector(`#${field(label).id}-hint`)?.textContent;

beforeEach(async () => {
  vi.setSystemTime('2026-12-01T12:00:00Z');
  await speak('en');
});

it('the costs section is accessible, open and closed', async () => {
  const container = await open({ yours: { agentShare: { value: 0.04, date: '2026-11-30' } } });
  await expectAccessible(container);
  for (const group of container.querySelectorAll('details')) group.open = false;
  await expectAccessible(container);
});

it('the costs section starts with estimates and their date, for the browser’s region', async () => {
  await open();
  expect(screen.getByTestId('cost-destination')).toHaveProperty('value', 'US');
  expect(field('Duty (%)')).toMatchObject({ value: '', placeholder: '12–45' });
  expect(hintOf('Duty (%)')).toBe('Estimate of Nov 25, 2026');
  expect(field('Freight (USD per kg)').placeholder).toBe('2.75');
  expect(field('Agent fee, minimum (CNY per order)').placeholder).toBe('30');
});

it('the costs section replaces an estimate by the entered value, with its date, and shows the estimate', async () => {
  await open();
  type('Duty (%)', ' 7,5 % ');
  await screen.findByText('Yours, of Dec 1, 2026 · Estimate 12–45');
  expect(await yours()).toEqual({ 'duty US stock': { value: 0.075, date: '2026-12-01' } });
  expect(field('Duty (%)').value).toBe('7.5');
});

it('the costs section restores the estimate by a button and by an emptied field', async () => {
  const duty = { 'duty US stock': { value: 0.075, date: '2026-12-01' } };
  await open({ yours: duty });
  fireEvent.click(screen.getByRole('button', { name: 'Back to the estimate of Duty' }));
  await expect.poll(yours).toEqual({});
  await vi.waitFor(() => expect(screen.queryByTestId('back-duty')).toBeNull());
  expect(field('Duty (%)')).toMatchObject({ value: '', placeholder: '12–45' });
  cleanup();
  await open({ yours: duty });
  type('Duty (%)', '');
  await expect.poll(yours).toEqual({});
});

it.each([
  ['Duty (%)', '-1'],
  ['Duty (%)', 'none'],
  ['Duty (%)', '1001'],
  ['Duty (%)', '1e2'],
  ['Customs entry (USD per shipment)', '$40'],
])(
  'the costs section saves nothing while %s is %j, and shows the valid range',
  async (label, value) => {
    const container = await open();
    type(label, value);
    await screen.findByText(/^Enter a number from 0 to 1,000/);
    expect(await yours()).toEqual({});
    expect(field(label).getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(container);
  },
);

it('the costs section shows the inputs of another destination and mode', async () => {
  await open();
  expect(field(/^Merchandise processing fee \(%\)/).placeholder).toBe('0.3464');
  choose('cost-destination', 'FR');
  await screen.findByText(/^Parcels of goods up to €150 .* French fee of €2/);
  expect(screen.queryByLabelText(/^Merchandise/)).toBeNull();
  expect(screen.queryByLabelText(/^Duty per tariff item/)).toBeNull();
  choose('cost-mode', 'direct');
  expect(await screen.findByLabelText('Duty per tariff item (EUR per parcel)')).toHaveProperty(
    'placeholder',
    '3',
  );
  expect(field('Fees per item (EUR per parcel)').placeholder).toBe('2');
  expect(screen.queryByTestId('cost-way')).toBeNull();
});

it('the costs section shows what only parcels to Brazil pay, and its ranges in four digits', async () => {
  await open();
  choose('cost-destination', 'BR');
  await screen.findByText(/Remessa Conforme/);
  expect(screen.queryByLabelText(/^Duty on parcels/)).toBeNull();
  choose('cost-mode', 'direct');
  expect(await screen.findByLabelText('Duty on parcels up to the limit (%)')).toHaveProperty(
    'placeholder',
    '20',
  );
  expect(field('Deducted from the duty above the limit (USD per parcel)').placeholder).toBe('20');
  expect(field('VAT or GST (%)').placeholder).toBe('20.48–25');
});

it('offers the platforms of the destination', async () => {
  await open();
  const platforms = () =>
    [...screen.getByTestId<HTMLSelectElement>('cost-platform').options].map(({ value }) => value);
  expect(platforms()).not.toContain('ozon');
  choose('cost-destination', 'RU');
  await vi.waitFor(() => expect(platforms()).toContain('ozon'));
});

it('the costs section keeps each destination’s own values', async () => {
  await open();
  type('Duty (%)', '20');
  choose('cost-destination', 'UK');
  await screen.findByText(/£135/);
  expect(field('Duty (%)')).toMatchObject({ value: '', placeholder: '0–12' });
  type('Duty (%)', '3');
  await expect
    .poll(async () => Object.keys(await yours()))
    .toEqual(['duty US stock', 'duty UK stock']);
});

it('the costs section switches duty and tax in the freight on and off', async () => {
  await open();
  const ddp = () => screen.getByTestId<HTMLInputElement>('cost-ddp');
  expect(ddp().checked).toBe(false);
  choose('cost-way', 'air');
  await vi.waitFor(() => expect(ddp().checked).toBe(true));
  fireEvent.click(ddp());
  await expect.poll(read).toMatchObject({ way: 'air', switches: { 'ddp US air': false } });
});

it('the costs section uses the page’s platform until the user chooses one', async () => {
  await open();
  expect(field('Referral fee (%)').placeholder).toBe('15');
  choose('cost-platform', 'ebay');
  await vi.waitFor(() => expect(field('Referral fee (%)').placeholder).toBe('13.6'));
  choose('cost-platform', 'byPage');
  await expect.poll(async () => (await read()).platform).toBeUndefined();
});

it('the costs section takes a target margin from 0 to 95 %', async () => {
  await open();
  expect(field('Target margin (%)').placeholder).toBe('30');
  type('Target margin (%)', '35');
  await vi.waitFor(() => expect(field('Target margin (%)').value).toBe('35'));
  expect((await read()).targetMargin).toBe(0.35);
  type('Target margin (%)', '96');
  await screen.findByText('Enter a number from 0 to 95, or nothing.');
  expect((await read()).targetMargin).toBe(0.35);
});

it('the costs section follows changes from another page', async () => {
  await open();
  await stored.update((costs) => ({ ...costs, destination: 'JP' }));
  await screen.findByText(/10,000/);
});

it('the costs section is translated into Chinese', async () => {
  await speak('zh-CN');
  await open();
  const customs = within(screen.getByTestId('costs-customs'));
  expect(customs.getByLabelText('关税（%）')).toHaveProperty('placeholder', '12–45');
  expect(screen.getByLabelText('代采费下限（CNY/订单）')).toBeTruthy();
});

it('the costs section shows every input and switch', () => {
  const groups = COST_GROUP_IDS.map((id) => COST_GROUPS[id]);
  const inputs = groups.flatMap((group): readonly string[] => group.inputs);
  expect(inputs.toSorted()).toEqual(INPUT_IDS.filter((id) => id !== 'weight').toSorted());
  const switches = groups.flatMap((group): readonly string[] => group.switches);
  expect(switches.toSorted()).toEqual(SWITCH_IDS.toSorted());
});
