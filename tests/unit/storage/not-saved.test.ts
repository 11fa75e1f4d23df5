import { afterEach, expect, it, vi } from 'vitest';
import { AppError } from '@/utils/core/errors';
import { save, watchNotSaved } from '@/utils/io/storage/not-saved';

afterEach(() => void vi.restoreAllMocks());

it('a page is told of a write for which there was no room, until it stops listening', async () => {
  const tell = vi.fn<() => void>();
  const stop = watchNotSaved(tell);
  save(Promise.resolve());
  save(Promise.reject(new AppError('storage-full')));
  await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce());
  stop();
  save(Promise.reject(new AppError('storage-full')));
  await new Promise((resolve) => setTimeout(resolve));
  expect(tell).toHaveBeenCalledOnce();
});

it('another failure of a write goes to the console, and no page says that there is no room', async () => {
  const tell = vi.fn<() => void>();
  const stop = watchNotSaved(tell);
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const error = new Error('IO error');
  save(Promise.reject(error));
  await vi.waitFor(() => expect(logged).toHaveBeenCalledExactlyOnceWith(error));
  expect(tell).not.toHaveBeenCalled();
  stop();
});
