import { render, screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { Alternatives } from '@/components/search/alternatives';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));

test('each is a button with its own name, even if it could not be drawn', () => {
  const onChoose = vi.fn<(index: number) => void>();
  render(<Alternatives pictures={['data:image/jpeg;base64,AAAA', null]} onChoose={onChoose} />);

  const [first, second] = screen.getAllByRole('button');
  expect(first?.querySelector('img')?.getAttribute('src')).toBe('data:image/jpeg;base64,AAAA');
  expect(second?.querySelector('img')).toBeNull();
  expect(first?.getAttribute('aria-label')).not.toBe(second?.getAttribute('aria-label'));
  second?.click();
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(1);
});
