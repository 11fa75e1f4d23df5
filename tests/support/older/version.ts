import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder that first holds an earlier version of the extension, then the build. */
export interface OlderVersion {
  folder: string;
  /** The files are replaced as by an update: none of the earlier version's is left. */
  replaceBy(build: string): Promise<void>;
  close(): Promise<void>;
}

/** The page from which a test stores what the version would have stored. */
export const OLDER_PAGE = 'page.html';

const BACKGROUND = 'chrome.action.onClicked.addListener(() => {});';

/**
 * Stands in for version 0.1.0, which no test can build: its dependencies are others. It stores nothing by
 * itself; who has its id has its storage.
 * @param manifest where the browser reads the id, and how it names the background
 */
export async function openOlderVersion(manifest: object): Promise<OlderVersion> {
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-older-'));
  const common = {
    manifest_version: 3,
    name: 'Find on 1688',
    version: '0.1.0',
    permissions: ['storage'],
    action: {},
  };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify({ ...common, ...manifest }));
  await writeFile(path.join(folder, 'background.js'), BACKGROUND);
  await writeFile(path.join(folder, OLDER_PAGE), '<!doctype html><title>Version 0.1.0</title>');
  return {
    folder,
    replaceBy: async (build) => {
      for (const name of await readdir(folder)) {
        await rm(path.join(folder, name), { recursive: true });
      }
      await cp(build, folder, { recursive: true });
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
