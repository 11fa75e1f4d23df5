/** Pictures that were dropped or chosen together, or a folder of them: each is a row. */
import { AppError } from '../../core/errors';
import { LIST_LIMITS } from '../../core/list/limits';
import type { ListTable } from '../../core/list/table';

interface PictureFile extends Pick<File, 'name' | 'type' | 'size'> {
  /** Within a chosen folder; else empty. */
  webkitRelativePath: string;
}

/** The key of a row's picture (`ListRow`) among the files that were given. */
export const pictureKey = ({ name, webkitRelativePath }: PictureFile): string =>
  webkitRelativePath || name;

/**
 * Makes a row of each picture, in the order of their names, numbers by their value; files of a folder that are no pictures are left out. Two files
 * of one name and no folder are one. Throws `list-empty`, `list-too-long`.
 */
export function listOfPictures(files: readonly PictureFile[]): ListTable {
  const keys = files.filter(isPicture).map(pictureKey);
  const inOrder = [...new Set(keys)].toSorted(new Intl.Collator('en', { numeric: true }).compare);
  if (inOrder.length === 0) throw new AppError('list-empty');
  if (inOrder.length > LIST_LIMITS.rows) throw new AppError('list-too-long');
  return {
    kind: 'pictures',
    columns: [{ name: '', role: 'fileName' }],
    width: 1,
    rows: inOrder.map((key, at) => {
      // Without `textCell`, whose module would bring the names of columns into the panel.
      const text = key.slice(0, LIST_LIMITS.cellLength);
      return { number: at + 1, cells: [{ text, type: 'text' }], picture: { key } };
    }),
    problems: [],
  };
}

/** Systems hide files of their own in folders, whose names begin with a point. */
function isPicture({ name, type }: PictureFile): boolean {
  const isNamed = /\.(?:jpe?g|png|webp|gif|avif|bmp|svg|hei[cf])$/i.test(name);
  return !name.startsWith('.') && (type === '' ? isNamed : type.startsWith('image/'));
}
