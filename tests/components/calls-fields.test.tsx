import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { CallsFields } from '@/entrypoints/options/service/calls-fields';
import type { ServiceId } from '@/utils/core/model/settings';
import type { CallLimitsByService, Meter } from '@/utils/core/call-limits';
import { callLimitsStore, meterStore } from '@/utils/io/storage/settings';
import { expectAccessible } from '../support/panel/axe';
import { optionsBrowser, storedIn } from '../support/panel/options-browser';
import { speak } from '../support/panel/words';

const METER: Meter = { tmapi: { '2026-11-24': 328, '2026-11-25': 12 } };

async function open(limits: CallLimitsByService = {}, service: ServiceId = 'tmapi') {
  optionsBrowser();
  await meterStore.write(METER);
  await callLimitsStore.write(limits);
  return render(<CallsFields service={service} meter={METER} limits={limits} />);
}

const stored = () => storedIn(callLimitsStore);
const usage = () => screen.getByTestId('usage').textContent;
const type = (label: string, value: string) => {
  const field = screen.getByLabelText(label);
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field);
  return field;
};

beforeEach(async () => {
  vi.setSystemTime(new Date(2026, 10, 25, 12));
  await speak('en');
});

it('the fields of a service’s calls are accessible, open and closed', async () => {
  const { container } = await open();
  await expectAccessible(container);
  screen.getByTestId('calls').setAttribute('open', '');
  await expectAccessible(container);
});

it('the form of a service’s calls shows the counted calls, and no price or limit that was not entered', async () => {
  await open();
  expect(usage()).toBe('12 today, 340 this month');
});

it('the form of a service’s calls shows cost and remaining calls once the user has entered price and limit', async () => {
  await open({ tmapi: { price: 10, perDay: 100, perMonth: 300 } });
  expect(usage()).toBe(
    '12 today, 340 this month · about ¥1.20 today, ¥34.00 this month · 88 left today · 0 left this month',
  );
});

it('a free service has no field for the price of a call', async () => {
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
])(
  'the form of a service’s calls saves %s once it is completely typed: %j',
  async (label, value, limits) => {
    const before = { price: 1, perMonth: 7 };
    await open({ tmapi: before });
    fireEvent.input(screen.getByLabelText(label), { target: { value } });
    expect(await stored()).toEqual({ tmapi: before });
    fireEvent.change(screen.getByLabelText(label));
    await expect.poll(stored).toEqual({ tmapi: { ...before, ...limits } });
  },
);

it.each([
  ['Price of one call in yuan', '0.005'],
  ['Price of one call in yuan', 'free'],
  ['Price of one call in yuan', '-1'],
  ['Maximum calls per day', '0'],
  ['Maximum calls per day', '1.5'],
  ['Maximum calls per month', '1e3'],
])(
  'the form of a service’s calls saves nothing while %s is %j, and shows the valid range',
  async (label, value) => {
    const { container } = await open();
    const field = type(label, value);
    await screen.findByText(/^Enter an? /);
    expect(await stored()).toEqual({});
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(container);
  },
);
