/**
 * What is done with files and tables of lists, which anybody may have made: in a worker, so that no list holds the
 * panel's keys up (`in-worker.ts`). Given and done are what a message can carry.
 */
import type { AddedColumns, ListTable } from '@/utils/core/list/table';
import type { Copied, ExportFile } from '@/utils/io/export';
import { readPasted } from '@/utils/io/list/pasted';
import { readList } from '@/utils/io/list/read-list';
import { writeCsv } from '@/utils/io/list/write-csv';
import { writeNewCsv, writePasted } from '@/utils/io/list/write-pasted';
import { writeXlsx } from '@/utils/io/list/write-xlsx';
import { embeddedPictures } from '@/utils/io/list/xlsx';

type Bytes = Uint8Array<ArrayBuffer>;

interface WrittenList {
  name: string;
  table: ListTable;
  /** Absent for a list that came from no file. */
  file: Bytes | undefined;
  added: AddedColumns;
}

interface ListJobs {
  read: { given: Blob; done: ListTable };
  paste: { given: { html: string; text: string }; done: ListTable };
  /** Pictures of the first keys, as many as `embeddedPictures` gives. */
  pictures: {
    given: { file: Bytes; keys: readonly string[] };
    done: (Bytes | undefined)[];
  };
  /** The list with columns added at its right: a file of its own kind, or a new one where there was none. */
  write: { given: WrittenList; done: ExportFile };
  copy: { given: Pick<WrittenList, 'table' | 'added'>; done: Copied };
}

export type ListJob = keyof ListJobs;
export type Given<Job extends ListJob> = ListJobs[Job]['given'];
export type Done<Job extends ListJob> = ListJobs[Job]['done'];
/** Rejects with what the readers and writers throw. */
export type DoListJob = <Job extends ListJob>(job: Job, given: Given<Job>) => Promise<Done<Job>>;

const JOBS: { [Job in ListJob]: (given: Given<Job>) => Done<Job> | Promise<Done<Job>> } = {
  read: readList,
  paste: readPasted,
  pictures: ({ file, keys }) => embeddedPictures(file, keys),
  write: writtenList,
  copy: ({ table, added }) => writePasted(table, added),
};

export const doListJob: DoListJob = async (job, given) => JOBS[job](given);

function writtenList({ name, table, file, added }: WrittenList): ExportFile {
  const base = name.replace(/\.[^.]{1,5}$/, '');
  if (table.kind === 'xlsx' && file) {
    return { name: `${base} 1688.xlsx`, blob: new Blob([writeXlsx(file, table, added)]) };
  }
  const isCsv = table.kind === 'csv' && file;
  const blob = isCsv ? new Blob([writeCsv(file, table, added)]) : writeNewCsv(table, added);
  return { name: `${base} 1688.csv`, blob };
}
