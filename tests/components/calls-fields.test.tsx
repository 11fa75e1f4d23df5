// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type CallsDeps, CallsFields, type StoredCalls } from '@/entrypoints/options/calls-fields';
import type { ServiceId } from '@/utils/model/settings';
import { expectAccessible } from '../support/panel/axe';
import { speak } from '../support/panel/words';

const STORED: StoredCalls = {
  meter: { tmapi: { '2026-11-24': 328, '2026-11-25': 12 } },
  terms: {},
  now: new Date(2026, 10, 25, 12),
};

async function open(changes: Partial<StoredCalls> = {}, service: ServiceId = 'tmapi') {
  const calls = { ...STORED, ...changes };
  const deps = {
    read: vi.fn<CallsDeps['read']>().mockResolvedValue(calls),
    watch: vi.fn<CallsDeps['watch']>().mockReturnValue(() => {}),
    change: vi.fn<CallsDeps['change']>().mockResolvedValue(undefined),
  };
  const { container } = render(<CallsFields service={service} calls={calls} deps={deps} />);
  return { deps, container };
}

const usage = () => screen.getByTestId('usage').textContent;
const type = (label: string, value: string) => {
  const field = screen.getByLabelText(label);
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field);
  return field;
};

beforeEach(() => speak('en'));
afterEach(cleanup);

it('is accessible, open and closed', async () => {
  const { container } = await open();
  await expectAccessible(container);
  screen.getByTestId('calls').setAttribute('open', '');
  await expectAccessible(container);
});

it('says what was counted, and nothing of what nobody has entered', async () => {
  await open();
  expect(usage()).toBe('12 today, 340 this month');
});

it('says what that costs and what is left, once the user has entered it', async () => {
  await open({ terms: { tmapi: { price: 10, perDay: 100, perMonth: 300 } } });
  expect(usage()).toBe(
    '12 today, 340 this month · about ¥1.20 today, ¥34.00 this month · 88 left today · 0 left this month',
  );
});

it('asks for no price where there is none', async () => {
  await open({}, 'demo');
  expect(screen.queryByLabelText('Price of one call in yuan')).toBeNull();
  expect(screen.getByLabelText('Maximum calls per day')).toBeDefined();
});

it.each([
  ['Price of one call in yuan', '0.05', { price: 5 }],
  ['Price of one call in yuan', ' 1,5 ', { price: 150 }],
  ['Price of one call in yuan', '', { price: undefined }],
  ['Maximum calls per day', '100', { perDay: 100 }],
  ['Maximum calls per month', ' ', { perMonth: undefined }],
])('saves %s as it was typed to the end: %j', async (label, value, change) => {
  const { deps } = await open({ terms: { tmapi: { price: 1, perMonth: 7 } } });
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
  expect(deps.change).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText(label));
  expect(deps.change).toHaveBeenCalledExactlyOnceWith('tmapi', change);
});

it.each([
  ['Price of one call in yuan', '0.005'],
  ['Price of one call in yuan', 'free'],
  ['Price of one call in yuan', '-1'],
  ['Maximum calls per day', '0'],
  ['Maximum calls per day', '1.5'],
  ['Maximum calls per month', '1e3'],
])('saves nothing while %s is %j, and says what it takes', async (label, value) => {
  const { deps, container } = await open();
  const field = type(label, value);
  expect(deps.change).not.toHaveBeenCalled();
  await screen.findByText(/^Enter an? /);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(container);
});
