import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { LikenessSection } from '@/entrypoints/options/likeness-section';
import { LIKENESS_TROUBLES, type LikenessTrouble } from '@/utils/core/model/likeness';
import { DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import { expectAccessible } from '../support/panel/axe';
import { makeOptionsContext } from '../support/panel/options-context';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));

function open(likeness?: boolean, likenessTrouble?: LikenessTrouble) {
  const settings = { ...DEFAULT_SETTINGS, likeness };
  const context = makeOptionsContext({ settings, ...(likenessTrouble && { likenessTrouble }) });
  const { container } = render(<LikenessSection settings={settings} context={context} />);
  return { context, container };
}
const toggle = () => screen.getByTestId<HTMLInputElement>('likeness-on');

it('comparing pictures is on until it is switched off, which forgets what was kept', async () => {
  const { context, container } = open();
  expect(toggle().checked).toBe(true);
  await expectAccessible(container);
  fireEvent.click(toggle());
  await waitFor(() => expect(toggle().checked).toBe(false));
  expect(context.storage.settings.value().likeness).toBe(false);
  await waitFor(() => expect(context.data.forgetVectors).toHaveBeenCalledOnce());
  fireEvent.click(toggle());
  await waitFor(() => expect(context.storage.settings.value().likeness).toBe(true));
  expect(context.data.forgetVectors).toHaveBeenCalledOnce();
});

it('the likeness section says in one sentence why pictures are not compared, each in its own', async () => {
  const sentences = new Set<string>();
  for (const trouble of LIKENESS_TROUBLES) {
    open(undefined, trouble);
    const said = screen.getByTestId('likeness-trouble');
    await waitFor(() => expect(said.textContent).toMatch(/^Pictures (are|were) .+\.$/));
    sentences.add(said.textContent ?? '');
    cleanup();
  }
  expect(sentences.size).toBe(LIKENESS_TROUBLES.length);
});

it('the likeness section says nothing while it is off', async () => {
  open(false, 'damaged');
  await Promise.resolve();
  expect(screen.getByTestId('likeness-trouble').textContent).toBe('');
});
