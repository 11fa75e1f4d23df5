import type { CropArea } from '@/utils/core/model/rectangle';
import { sendMessage } from '@/utils/io/messages';
import type { Refinement } from '@/utils/core/model/query';
import type { PanelContext } from '../../context';
import type { Refining } from './refining';
import type { Results, Stored } from './stored';

/** What the user can do about the search on screen. */
export function createSearchActions(
  { browser, pictures, windowId }: PanelContext,
  {
    search,
    picture,
    refining,
  }: Pick<Stored, 'search'> & Pick<Results, 'picture'> & { refining: Pick<Refining, 'withMore'> },
) {
  const refine = (change: Refinement) => void sendMessage('refine', { windowId, change });
  const retry = () => void sendMessage('retry', { windowId });
  return {
    retry,
    cancel: () => void sendMessage('cancel', { windowId }),
    /** Parts of the picture that are worth a search of their own; none where it cannot be read. */
    proposeParts: async (): Promise<readonly CropArea[]> => {
      const current = picture.peek();
      return current ? pictures.proposeParts(current).catch(() => []) : [];
    },
    /** Searches a crop area of the picture, or all of it. */
    searchArea: (area: CropArea | undefined) => refine({ kind: 'area', area }),
    /** The next page of offers. */
    more: () => {
      if (search.peek()?.next !== undefined) void sendMessage('more', { windowId });
      for (const id of refining.withMore.peek()) refine({ kind: 'add', service: id });
    },
    /** Another of the pictures at the clicked point. */
    chooseAlternative: (index: number) => refine({ kind: 'alternative', index }),
    /** Copies the searched picture; rejects if that fails. */
    copyPicture: async () => {
      const current = picture.peek();
      if (current) await browser.copyPicture(current, search.peek()?.area);
    },
  };
}
