import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { MarketsSection } from '@/entrypoints/options/service/markets-section';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
import { expectAccessible } from '../support/panel/axe';
import { makeOptionsContext } from '../support/panel/options-context';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));

function open(stored: Partial<Settings> = {}, price?: number) {
  const settings = { ...DEFAULT_SETTINGS, ...stored };
  const context = makeOptionsContext({ settings });
  const limits = price === undefined ? {} : { onebound: { price } };
  const calls = { meter: {}, limits, now: new Date(0) };
  const { container } = render(
    <MarketsSection settings={settings} calls={calls} context={context} />,
  );
  return { context, container };
}
const toggle = (market: string) => screen.getByTestId<HTMLInputElement>(`market-${market}`);
const text = (market: string) => document.getElementById(`market-${market}-text`)?.textContent;

it('the markets section asks no market at first; each one is chosen by itself, and asks for access', async () => {
  const { context, container } = open({ service: 'demo' });
  expect(toggle('alibaba').checked).toBe(false);
  await expectAccessible(container);
  fireEvent.click(toggle('aliexpress'));
  await waitFor(() => expect(toggle('aliexpress').checked).toBe(true));
  expect(context.storage.settings.value().markets).toEqual(['aliexpress']);
  expect(context.permissions.requestService).toHaveBeenCalledOnce();
  fireEvent.click(toggle('alibaba'));
  await waitFor(() =>
    expect(context.storage.settings.value().markets).toEqual(['alibaba', 'aliexpress']),
  );
  fireEvent.click(toggle('aliexpress'));
  await waitFor(() => expect(context.storage.settings.value().markets).toEqual(['alibaba']));
  expect(context.permissions.requestService).toHaveBeenCalledTimes(2);
});

it('the markets section says what a search costs then', () => {
  open({ service: 'demo' });
  expect(text('alibaba')).toMatch(/sends the picture to Demo .*It costs nothing\.$/);
  cleanup();
  open({ service: 'onebound' });
  expect(text('alibaba')).toMatch(/sends the picture to OneBound .*calls\.$/);
  cleanup();
  open({ service: 'onebound' }, 5);
  expect(text('alibaba')).toContain('That is ¥0.10 more at most.');
});

it('names who could search a market where no such account is set up', async () => {
  const { container } = open({ service: 'web' });
  expect(text('aliexpress')).toBe('OneBound can search it. Set it up above.');
  await expectAccessible(container);
});
