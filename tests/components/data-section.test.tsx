// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DataSection } from '@/entrypoints/options/data-section';
import { expectAccessible } from './axe';
import { speak } from './words';

beforeEach(() => speak('en'));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('forgets the stored answers, and says so', async () => {
  const forget = vi.fn<() => Promise<void>>().mockResolvedValue(undefined);
  const { container } = render(<DataSection onForget={forget} />);
  await expectAccessible(container);
  fireEvent.click(screen.getByTestId('forget-answers'));
  expect(forget).toHaveBeenCalledOnce();
  await screen.findByText('The stored answers have been removed from this computer.');
});

it('says where the browser keeps them', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const forget = vi.fn<() => Promise<void>>().mockRejectedValue(new DOMException('broken'));
  render(<DataSection onForget={forget} />);
  fireEvent.click(screen.getByTestId('forget-answers'));
  await screen.findByText(/did not remove/);
});
