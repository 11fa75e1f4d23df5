import { expect, it, vi } from 'vitest';
import { keptDeps } from '@/entrypoints/sidepanel/kept/kept-deps';
import type { ProvidedPicture } from '@/utils/model/search';
import { entry } from '../../kept-fixtures';

const picture = {
  mime: 'image/jpeg',
  base64: '/9j/4AAQ',
  width: 1200,
  height: 900,
  enlarged: false,
} as const;

it('a kept picture is searched again with the page that it was on', async () => {
  const give = vi.fn<(picture: ProvidedPicture) => Promise<void>>().mockResolvedValue(undefined);
  const { history } = keptDeps(7, give);
  const kept = { ...entry(), picture };
  await history?.searchAgain(kept);
  const { pageUrl, pageTitle } = kept.row;
  expect(give).toHaveBeenLastCalledWith({ ...picture, way: 'file', pageUrl, pageTitle });
  const { pageUrl: _url, pageTitle: _title, ...ofNoPage } = kept.row;
  await history?.searchAgain({ ...kept, row: ofNoPage });
  expect(give).toHaveBeenLastCalledWith({ ...picture, way: 'file' });
});
