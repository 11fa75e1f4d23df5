import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { KeysSection } from '@/entrypoints/options/service/keys-section';
import { PrivateNote } from '@/entrypoints/options/options-page';
import { expectAccessible } from '../support/panel/axe';
import { speak } from '../support/panel/words';

const MOVED = 'Moved. Nothing is left where they were.';
const onMove = vi.fn<(untilClosed: boolean) => Promise<void>>();
const choice = () => screen.getByLabelText<HTMLSelectElement>('Keep them');
const choose = (value: string) => fireEvent.change(choice(), { target: { value } });

beforeEach(async () => {
  onMove.mockReset().mockResolvedValue(undefined);
  await speak('en');
});

it('the chosen storage of keys is applied at once', async () => {
  const { container } = render(<KeysSection untilClosed={false} onMove={onMove} />);
  expect(choice().value).toBe('remembered');
  choose('untilClosed');
  await screen.findByText(MOVED);
  expect(onMove).toHaveBeenLastCalledWith(true);
  choose('remembered');
  await vi.waitFor(() => expect(onMove).toHaveBeenLastCalledWith(false));
  await expectAccessible(container);
});

it('the choice is reset if they could not be moved', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  onMove.mockRejectedValue(new Error('full'));
  render(<KeysSection untilClosed onMove={onMove} />);
  choose('remembered');
  await screen.findByText('The keys could not be moved; they are where they were.');
  await vi.waitFor(() => expect(choice().value).toBe('untilClosed'));
});

it('a private window of Firefox explains why it accepts no key', async () => {
  const { container } = render(<PrivateNote />);
  expect(screen.getByTestId('private-note').textContent).toContain('in an ordinary window');
  await expectAccessible(container);
});
