import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { LikenessSection } from '@/entrypoints/options/data/data-section';
import { LIKENESS_TROUBLES, type LikenessTrouble } from '@/utils/core/model/likeness';
import { DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import { history } from '@/utils/io/storage/history';
import { settingsStore, likenessTrouble } from '@/utils/io/storage/settings';
import { readVectors, writeVectors } from '@/utils/io/storage/vectors';
import { entry } from '../support/offers/saved';
import { expectAccessible } from '../support/panel/axe';
import { optionsBrowser } from '../support/panel/options-browser';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));

async function open(likeness?: boolean, trouble?: LikenessTrouble) {
  optionsBrowser();
  const settings = { ...DEFAULT_SETTINGS, likeness };
  await settingsStore.write(settings);
  await likenessTrouble.write(trouble);
  return render(<LikenessSection settings={settings} />);
}
const vector = new Int8Array(256);
/** Whether vectors are kept: of thumbnails, and of the history's searches. */
const kept = async () => [
  (await readVectors('model', ['https://cbu01.alicdn.com/1.jpg'])).size === 1,
  (await history.vectors('model')).length === 1,
];
async function keep() {
  await writeVectors('model', new Map([['https://cbu01.alicdn.com/1.jpg', vector]]), 1);
  await history.write(entry({ at: Date.now() }), { model: 'model', vector });
  expect(await kept()).toEqual([true, true]);
}
const toggle = () => screen.getByTestId<HTMLInputElement>('likeness-on');

it('comparing pictures is on until it is switched off, which forgets what was kept', async () => {
  const { container } = await open();
  await keep();
  expect(toggle().checked).toBe(true);
  await expectAccessible(container);
  fireEvent.click(toggle());
  await waitFor(() => expect(toggle().checked).toBe(false));
  expect((await settingsStore.read()).likeness).toBe(false);
  await expect.poll(kept).toEqual([false, false]);
  await keep();
  fireEvent.click(toggle());
  await waitFor(() => expect(toggle().checked).toBe(true));
  expect((await settingsStore.read()).likeness).toBe(true);
  expect(await kept()).toEqual([true, true]);
});

it('the likeness section says in one sentence why pictures are not compared, each in its own', async () => {
  const sentences = new Set<string>();
  for (const trouble of LIKENESS_TROUBLES) {
    await open(undefined, trouble);
    const said = screen.getByTestId('likeness-trouble');
    await waitFor(() => expect(said.textContent).toMatch(/^Pictures (are|were) .+\.$/));
    sentences.add(said.textContent ?? '');
    cleanup();
  }
  expect(sentences.size).toBe(LIKENESS_TROUBLES.length);
});

it('the likeness section says nothing while it is off', async () => {
  await open(false, 'damaged');
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(screen.getByTestId('likeness-trouble').textContent).toBe('');
});
