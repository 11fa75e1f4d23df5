/** Reads what the user gives as a list, and writes it back. Loaded with the first list: it brings the readers of files. */
import { AppError } from '@/utils/core/errors';
import { LIST_LIMITS } from '@/utils/core/list/limits';
import type { AddedColumns, ListTable } from '@/utils/core/list/table';
import type { ExportFile } from '@/utils/io/export';
import { listOfPictures, pictureKey } from '@/utils/io/list/pictures';
import { readPasted } from '@/utils/io/list/pasted';
import { readList } from '@/utils/io/list/read-list';
import { writeCsv } from '@/utils/io/list/write-csv';
import { writeNewCsv } from '@/utils/io/list/write-pasted';
import { writeXlsx } from '@/utils/io/list/write-xlsx';
import { embeddedPicture } from '@/utils/io/list/xlsx';

export { addedColumns as added } from '@/utils/core/list/added-columns';
export { columnWords } from '@/utils/io/list/column-words';
export { writePasted } from '@/utils/io/list/write-pasted';

/** A list that was read, before it is searched. */
export interface ReadList {
  name: string;
  table: ListTable;
  /** The file itself; absent for pictures and what was pasted. */
  file?: Uint8Array<ArrayBuffer>;
  /** Bytes of a picture by its key (`ListRow`), or by the name of its file. */
  pictures: ReadonlyMap<string, () => Promise<Uint8Array<ArrayBuffer> | undefined>>;
}

/**
 * One file with the list, with pictures whose names it has, or pictures alone. Throws what the readers throw, and
 * `list-other-format` for several lists.
 */
export async function readFiles(files: readonly File[]): Promise<ReadList> {
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
  const table = await readList(list);
  const file = await bytesOf(list);
  const byName = new Map([...pictures].map(([key, read]) => [key.split('/').at(-1) ?? key, read]));
  return { name: list.name, table, file, pictures: new Map([...embedded(table, file), ...byName]) };
}

export function readClipboard(pasted: { html: string; text: string }, name: string): ReadList {
  return { name, table: readPasted(pasted), pictures: new Map() };
}

/** The list with columns added at its right: a file of its own kind, or a new one where there was none. */
export function writtenList(
  name: string,
  { table, file }: { table: ListTable; file?: Uint8Array<ArrayBuffer> | undefined },
  added: AddedColumns,
): ExportFile {
  const base = name.replace(/\.[^.]{1,5}$/, '');
  if (table.kind === 'xlsx' && file) {
    return { name: `${base} 1688.xlsx`, blob: new Blob([writeXlsx(file, table, added)]) };
  }
  const isCsv = table.kind === 'csv' && file;
  const blob = isCsv ? new Blob([writeCsv(file, table, added)]) : writeNewCsv(table, added);
  return { name: `${base} 1688.csv`, blob };
}

const bytesOf = async (file: File): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

const pictureOf = async (file: File): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  file.size > LIST_LIMITS.pictureBytes ? undefined : bytesOf(file);

const isPicture = ({ type }: File): boolean => type.startsWith('image/');
const isHidden = ({ name }: File): boolean => name.startsWith('.');

function embedded(table: ListTable, file: Uint8Array<ArrayBuffer>): ReadList['pictures'] {
  const keys = table.rows.flatMap(({ picture }) => picture?.key ?? []);
  return new Map(keys.map((key) => [key, () => Promise.resolve(embeddedPicture(file, key))]));
}
