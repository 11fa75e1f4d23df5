import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { KeysSection } from '@/entrypoints/options/data/data-section';
import { PrivateNote } from '@/entrypoints/options/options-page';
import * as credentials from '@/utils/io/storage/credentials';
import { expectAccessible } from '../support/panel/axe';
import { optionsBrowser } from '../support/panel/options-browser';
import { speak } from '../support/panel/words';

const MOVED = 'Moved. Nothing is left where they were.';
const choice = () => screen.getByLabelText<HTMLSelectElement>('Keep them');
const choose = (value: string) => fireEvent.change(choice(), { target: { value } });

beforeEach(async () => {
  optionsBrowser();
  await speak('en');
});

it('the chosen storage of keys is applied at once', async () => {
  const { container } = render(<KeysSection untilClosed={false} />);
  expect(choice().value).toBe('remembered');
  choose('untilClosed');
  await screen.findByText(MOVED);
  expect(await credentials.areUntilClosed()).toBe(true);
  choose('remembered');
  await expect.poll(credentials.areUntilClosed).toBe(false);
  await expectAccessible(container);
});

it('the choice is reset if they could not be moved', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  vi.spyOn(credentials, 'keepUntilClosed').mockRejectedValueOnce(new Error('full'));
  render(<KeysSection untilClosed />);
  choose('remembered');
  await screen.findByText('The keys could not be moved; they are where they were.');
  await vi.waitFor(() => expect(choice().value).toBe('untilClosed'));
});

it('a private window of Firefox explains why it accepts no key', async () => {
  const { container } = render(<PrivateNote />);
  expect(screen.getByTestId('private-note').textContent).toContain('in an ordinary window');
  await expectAccessible(container);
});
