import type { Page, Worker } from '@playwright/test';

/** Somewhere that no secret may be. */
export interface Place {
  name: string;
  text: string;
}

/** Every secret that stands somewhere, as "place: secret". Its last four characters may be shown. */
export function leaksIn(
  places: readonly Place[],
  secrets: Readonly<Record<string, string>>,
): string[] {
  return places.flatMap(({ name, text }) =>
    Object.entries(secrets)
      .filter(([, secret]) => spellings(secret.slice(0, -4)).some((part) => text.includes(part)))
      .map(([secretName]) => `${name}: ${secretName}`),
  );
}

/** The secret as it is, in an address, and inside of base64 (three bytes are four characters there). */
function spellings(secret: string): string[] {
  const inBase64 = [0, 1, 2].map((shift) =>
    Buffer.from(' '.repeat(shift) + secret)
      .toString('base64')
      .replace(/=+$/, '')
      .slice(shift === 0 ? 0 : 4, -2),
  );
  return [secret, encodeURIComponent(secret), ...inBase64.filter((part) => part.length >= 8)];
}

/** All that the extension has stored, but for the credentials' own key. */
export async function storesOf(worker: Worker): Promise<Place[]> {
  const { local, session, databases } = await worker.evaluate(readStores);
  return [
    { name: 'storage.local', text: local },
    { name: 'storage.session', text: session },
    { name: 'IndexedDB', text: databases },
  ];
}

/** All that a page of the extension shows or holds for its user. */
export async function domOf(name: string, page: Page): Promise<Place> {
  const text = await page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement>('input, select, textarea');
    const values = [...fields].map(({ value }) => value);
    return [document.documentElement.outerHTML, document.title, location.href, ...values].join(
      '\n',
    );
  });
  return { name, text };
}

/** Runs in the worker. Bytes are written as the characters of their values. */
async function readStores() {
  const write = (value: unknown) =>
    JSON.stringify(value, (_key, held: unknown) =>
      held instanceof ArrayBuffer || ArrayBuffer.isView(held)
        ? new TextDecoder('latin1').decode(held)
        : held,
    );
  const { credentials, credentials$: _version, ...local } = await chrome.storage.local.get(null);
  if (credentials === undefined) throw new Error('There are no credentials to look for');
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('No database')));
    });
  const databases: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const values = database.transaction(store).objectStore(store);
      databases.push(name, store, write(await done(values.getAll())));
      databases.push(write(await done(values.getAllKeys())));
    }
    database.close();
  }
  const session = await chrome.storage.session.get(null);
  return { local: write(local), session: write(session), databases: databases.join('\n') };
}
