/** What is sent to which store, by `wxt submit`, which calls the stores' own interfaces. */
import path from 'node:path';
import type { Packages } from './packages';
import { run } from './run';
import { done, left, type Outcome } from './step';

export interface Store {
  name: string;
  /** Environment variables without which nothing can be sent; from the forge's secrets or `.env.submit`. */
  keys: readonly string[];
  /** Arguments of `wxt submit`. */
  flags: (packages: Packages) => readonly string[];
}

export const STORES: readonly Store[] = [
  {
    name: 'chrome',
    keys: [
      'CHROME_EXTENSION_ID',
      'CHROME_PUBLISHER_ID',
      'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
      'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
    ],
    // The Web Store's interface before this one ended in October 2026.
    flags: ({ chrome }) => ['--chrome-api-version', 'v2', '--chrome-zip', chrome],
  },
  {
    name: 'edge',
    keys: ['EDGE_PRODUCT_ID', 'EDGE_CLIENT_ID', 'EDGE_API_KEY'],
    flags: ({ chrome }) => ['--edge-zip', chrome],
  },
  {
    name: 'firefox',
    keys: ['FIREFOX_EXTENSION_ID', 'FIREFOX_JWT_ISSUER', 'FIREFOX_JWT_SECRET'],
    flags: ({ firefox, sources }) => ['--firefox-zip', firefox, '--firefox-sources-zip', sources],
  },
];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The keys of a store that are not set.
 * @throws Error where only some are: what was forgotten is not left out in silence
 */
function missingOf(store: Store, env: Environment): string[] {
  const missing = store.keys.filter((key) => !env[key]);
  if (missing.length === 0 || missing.length === store.keys.length) return missing;
  throw new Error(`${missing.join(', ')} missing: set them, or none of ${store.keys.join(', ')}`);
}

/** Checks the keys of all stores before the first upload: a release must not reach one store alone. */
export function checkKeys(stores: readonly Store[], env: Environment): Outcome {
  const set = stores.filter((store) => missingOf(store, env).length === 0);
  const names = set.map(({ name }) => name).join(', ');
  return done(`of ${names || 'no store'}, each with all that it wants`);
}

/** Sends the packages to one store, or says what would be sent. */
export async function submit(
  store: Store,
  { packages, env, isDryRun }: { packages: Packages; env: Environment; isDryRun: boolean },
): Promise<Outcome> {
  const flags = store.flags(packages);
  const files = flags.filter((flag) => flag.endsWith('.zip')).map((file) => path.basename(file));
  const what = files.join(' and ');
  const missing = missingOf(store, env);
  const args = ['wxt', 'submit', ...(isDryRun ? ['--dry-run'] : []), ...flags];
  if (missing.length === 0) {
    await run('npx', args);
    return done(isDryRun ? `keys accepted; would send ${what}` : `sent ${what} for review`);
  }
  const words = `no keys (${missing.join(', ')})`;
  if (isDryRun) return done(`${words}; would send ${what}`);
  return left(`${words}: upload ${what} by hand (store/README.md)`);
}
