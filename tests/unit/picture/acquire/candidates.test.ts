import { expect, test, vi } from 'vitest';
import { findCandidates } from '@/utils/io/picture/acquire/candidates';
import { askPage } from '@/utils/io/picture/acquire/in-page';
import { AppError } from '@/utils/core/errors';

vi.mock('@/utils/io/picture/acquire/in-page', () => ({ askPage: vi.fn(), askFrames: vi.fn() }));

test('no Referer is sent where the document cannot be asked for its policy', async () => {
  vi.mocked(askPage).mockRejectedValue(new AppError('picture-blocked'));
  const srcUrl = 'https://cdn.test/a.jpg';
  const { candidates } = await findCandidates({ tabId: 1, frameId: 3, kind: 'image', srcUrl });
  expect(candidates).toMatchObject([{ urls: [srcUrl], referrerPolicy: 'no-referrer' }]);
});
