import { vi } from 'vitest';
import { wordFiles } from '../../build/locales';

/** Lets `fetch` answer with the files of words that the build puts into the package. */
export async function serveWords(): Promise<void> {
  const files = new Map(
    (await wordFiles()).map(({ relativeDest, contents }) => [`/${relativeDest}`, contents]),
  );
  vi.stubGlobal('fetch', (file: string) => Promise.resolve(new Response(files.get(file))));
}
