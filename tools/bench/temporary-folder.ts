import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Folder {
  path: string;
  close(): Promise<void>;
}

export async function openFolder(): Promise<Folder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-bench-'));
  return { path: folder, close: () => rm(folder, { recursive: true, force: true }) };
}
