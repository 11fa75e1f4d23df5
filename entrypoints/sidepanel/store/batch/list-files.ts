/** Lists from the files that the user gives. Loaded with the first list. */
import { AppError } from '@/utils/core/errors';
import { LIST_LIMITS } from '@/utils/core/list/limits';
import type { ListTable } from '@/utils/core/list/table';
import { listOfPictures, pictureKey } from '@/utils/io/list/pictures';
import type { DoListJob } from '../../list-work/jobs';

export { addedColumns as added } from '@/utils/core/list/added-columns';
export { columnWords } from '@/utils/io/list/column-words';

type Bytes = Uint8Array<ArrayBuffer>;

/** A list that was read, before it is searched. */
export interface ReadList {
  name: string;
  table: ListTable;
  /** The file itself; absent for pictures and what was pasted. */
  file?: Bytes;
  /** Bytes of a picture by its key (`ListRow`), or by the name of its file. */
  pictures: ReadonlyMap<string, () => Promise<Bytes | undefined>>;
}

/**
 * One file with the list, with pictures whose names it has, or pictures alone. Throws what the readers throw, and
 * `list-other-format` for several lists.
 */
export async function readFiles(files: readonly File[], doListJob: DoListJob): Promise<ReadList> {
  const pictures = new Map(
    files.filter(isPicture).map((file) => [pictureKey(file), () => pictureOf(file)] as const),
  );
  const [list, another] = files.filter((file) => !isPicture(file) && !isHidden(file));
  if (!list || (another && pictures.size > 0)) {
    const folder = files[0]?.webkitRelativePath.split('/')[0];
    const name = folder || (files[0]?.name ?? '');
    return { name, table: listOfPictures(files), pictures };
  }
  if (another) throw new AppError('list-other-format');
  const table = await doListJob('read', list);
  const file = await bytesOf(list);
  const byName = new Map([...pictures].map(([key, read]) => [key.split('/').at(-1) ?? key, read]));
  const inFile = embedded(table, (keys) => doListJob('pictures', { file, keys }));
  return { name: list.name, table, file, pictures: new Map([...inFile, ...byName]) };
}

const bytesOf = async (file: File): Promise<Bytes> => new Uint8Array(await file.arrayBuffer());

const pictureOf = async (file: File): Promise<Bytes | undefined> =>
  file.size > LIST_LIMITS.pictureBytes ? undefined : bytesOf(file);

const isPicture = ({ type }: File): boolean => type.startsWith('image/');
const isHidden = ({ name }: File): boolean => name.startsWith('.');

/** @param unpack gives those of the first keys: the others of a job wait here for those who ask in the order of rows */
function embedded(
  { rows }: ListTable,
  unpack: (keys: readonly string[]) => Promise<(Bytes | undefined)[]>,
): ReadList['pictures'] {
  const keys = [...new Set(rows.flatMap(({ picture }) => picture?.key ?? []))];
  let unpacked = new Map<string, Bytes | undefined>();
  const pictureAt = async (at: number, key: string) => {
    if (!unpacked.has(key)) {
      const found = await unpack(keys.slice(at));
      unpacked = new Map(found.map((bytes, after) => [keys[at + after] ?? key, bytes]));
    }
    const bytes = unpacked.get(key);
    unpacked.delete(key);
    return bytes;
  };
  return new Map(keys.map((key, at) => [key, () => pictureAt(at, key)]));
}
