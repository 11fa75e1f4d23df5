import { expect, test, vi } from 'vitest';
import { findCandidates } from '@/utils/io/picture/acquire/candidates';
import * as inPage from '@/utils/io/picture/acquire/in-page';
import { AppError } from '@/utils/core/errors';

test('no Referer is sent where the document cannot be asked for its policy', async () => {
  vi.spyOn(inPage, 'askPage').mockRejectedValue(new AppError('picture-blocked'));
  const srcUrl = 'https://cdn.test/a.jpg';
  const { candidates } = await findCandidates({ tabId: 1, frameId: 3, kind: 'image', srcUrl });
  expect(candidates).toMatchObject([{ urls: [srcUrl], referrerPolicy: 'no-referrer' }]);
});
