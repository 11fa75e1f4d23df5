/** Broken and hostile pictures of others' collections: one decoder opens or refuses each, whatever it says. */
import { expect, test } from 'vitest';
import { isAppError } from '@/utils/core/errors';
import { SEARCHED } from '@/utils/core/picture/limits';
import { openPicture } from '@/utils/io/picture/open';
import { hostileFiles } from '../../support/browser/hostile-files';
import { withShared } from '../../support/shared';

/** Folder, and how many of its files at least are opened, and refused. */
const FOLDERS: readonly [folder: string, opened: number, refused: number][] = [
  ['image-rs', 33, 5],
  ['png-bugfixes', 5, 1],
  ['pngsuite', 120, 5],
  ['svg-xss', 0, 20],
];

test.each(FOLDERS)(
  'each picture of the collection %s is opened, or refused with a reason',
  withShared,
  async (folder, opened, refused) => {
    const files = await hostileFiles(folder);
    const ends = files.map(({ name, bytes }) => {
      try {
        const { header } = openPicture(new Uint8Array(bytes), SEARCHED);
        return header.width > 0 && header.height > 0 ? 'opened' : `${name}: of no size`;
      } catch (error) {
        return isAppError(error) ? 'refused' : `${name}: ${String(error)}`;
      }
    });
    expect(ends.filter((end) => end !== 'opened' && end !== 'refused')).toEqual([]);
    expect(ends.filter((end) => end === 'opened').length).toBeGreaterThanOrEqual(opened);
    expect(ends.filter((end) => end === 'refused').length).toBeGreaterThanOrEqual(refused);
  },
);
