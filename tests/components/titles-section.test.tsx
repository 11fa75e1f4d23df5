import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { TitlesSection } from '@/entrypoints/options/titles-section';
import { DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import { expectAccessible } from '../support/panel/axe';
import { makeOptionsContext, type StoredOptions } from '../support/panel/options-context';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));

function open(stored: StoredOptions = {}) {
  const context = makeOptionsContext(stored);
  const { container } = render(<TitlesSection settings={DEFAULT_SETTINGS} context={context} />);
  return { context, container };
}

it('the titles section stores how titles are shown', async () => {
  const { context, container } = open();
  fireEvent.change(screen.getByTestId('titles-as'), { target: { value: 'gloss' } });
  await vi.waitFor(async () =>
    expect((await context.storage.settings.read()).titles).toBe('gloss'),
  );
  fireEvent.change(screen.getByTestId('titles-as'), { target: { value: 'automatic' } });
  await vi.waitFor(async () =>
    expect((await context.storage.settings.read()).titles).toBeUndefined(),
  );
  await expectAccessible(container);
});

it.each(['refused', 'slow', 'stopped'] as const)(
  'the titles section says why titles were not translated: %s',
  async (trouble) => {
    open({ translatorTrouble: trouble });
    await vi.waitFor(() =>
      expect(screen.getByTestId('translator-trouble').textContent).toContain('word by word'),
    );
  },
);

it('the titles section says that a language pack could not be downloaded', async () => {
  const context = makeOptionsContext();
  context.translator.availability.mockResolvedValue('downloadable');
  context.translator.download.mockRejectedValue(new Error('no space'));
  render(<TitlesSection settings={DEFAULT_SETTINGS} context={context} />);
  fireEvent.click(await screen.findByTestId('translator-download'));
  expect((await screen.findByRole('alert')).textContent).toContain('could not be downloaded');
});

it('readers of Chinese see no section about titles', async () => {
  await speak('zh-CN');
  const { container } = open();
  expect(container.textContent).toBe('');
});
