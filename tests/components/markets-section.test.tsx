import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { MarketsSection } from '@/entrypoints/options/service/markets-section';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
import { callLimitsStore, settingsStore } from '@/utils/io/storage/settings';
import { expectAccessible } from '../support/panel/axe';
import { optionsBrowser } from '../support/panel/options-browser';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));

async function open(stored: Partial<Settings> = {}, price?: number) {
  const { request } = optionsBrowser();
  const settings = { ...DEFAULT_SETTINGS, ...stored };
  await settingsStore.write(settings);
  const limits = price === undefined ? {} : { onebound: { price } };
  await callLimitsStore.write(limits);
  const { container } = render(<MarketsSection settings={settings} limits={limits} />);
  return { request, container };
}
const markets = async () => (await settingsStore.read()).markets;
const toggle = (market: string) => screen.getByTestId<HTMLInputElement>(`market-${market}`);
const text = (market: string) => document.getElementById(`market-${market}-text`)?.textContent;

it('the markets section asks no market at first; each one is chosen by itself, and asks for access', async () => {
  const { request, container } = await open({ service: 'demo' });
  expect(toggle('alibaba').checked).toBe(false);
  await expectAccessible(container);
  fireEvent.click(toggle('aliexpress'));
  await waitFor(() => expect(toggle('aliexpress').checked).toBe(true));
  expect(await markets()).toEqual(['aliexpress']);
  expect(request).toHaveBeenCalledOnce();
  fireEvent.click(toggle('alibaba'));
  await expect.poll(markets).toEqual(['alibaba', 'aliexpress']);
  fireEvent.click(toggle('aliexpress'));
  await expect.poll(markets).toEqual(['alibaba']);
  expect(request).toHaveBeenCalledTimes(2);
});

it('the markets section says what a search costs then', async () => {
  await open({ service: 'demo' });
  expect(text('alibaba')).toMatch(/sends the picture to Demo .*It costs nothing\.$/);
  cleanup();
  await open({ service: 'onebound' });
  expect(text('alibaba')).toMatch(/sends the picture to OneBound .*calls\.$/);
  cleanup();
  await open({ service: 'onebound' }, 5);
  expect(text('alibaba')).toContain('That is ¥0.10 more at most.');
});

it('names who could search a market where no such account is set up', async () => {
  const { container } = await open({ service: 'web' });
  expect(text('aliexpress')).toBe('OneBound can search it. Set it up above.');
  await expectAccessible(container);
});
