import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { TitlesSection } from '@/entrypoints/options/language-sections';
import { DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import type { TranslatorTrouble } from '@/utils/core/model/translator';
import { settingsStore, translatorTrouble } from '@/utils/io/storage/settings';
import { expectAccessible } from '../support/panel/axe';
import { optionsBrowser } from '../support/panel/options-browser';
import { speak } from '../support/panel/words';

beforeEach(async () => {
  optionsBrowser();
  await speak('en');
});

const open = () => render(<TitlesSection settings={DEFAULT_SETTINGS} />);
const titles = async () => (await settingsStore.read()).titles;

it('the titles section stores how titles are shown', async () => {
  const { container } = open();
  fireEvent.change(screen.getByTestId('titles-as'), { target: { value: 'gloss' } });
  await expect.poll(titles).toBe('gloss');
  fireEvent.change(screen.getByTestId('titles-as'), { target: { value: 'automatic' } });
  await expect.poll(titles).toBeUndefined();
  await expectAccessible(container);
});

it.each<TranslatorTrouble>(['refused', 'slow', 'stopped'])(
  'the titles section says why titles were not translated: %s',
  async (trouble) => {
    await translatorTrouble.write(trouble);
    open();
    await vi.waitFor(() =>
      expect(screen.getByTestId('translator-trouble').textContent).toContain('word by word'),
    );
  },
);

it('the titles section says that a language pack could not be downloaded', async () => {
  vi.stubGlobal('Translator', {
    availability: async () => 'downloadable',
    create: () => Promise.reject(new Error('no space')),
  });
  open();
  fireEvent.click(await screen.findByTestId('translator-download'));
  expect((await screen.findByRole('alert')).textContent).toContain('could not be downloaded');
});

it('readers of Chinese see no section about titles', async () => {
  await speak('zh-CN');
  const { container } = open();
  expect(container.textContent).toBe('');
});
