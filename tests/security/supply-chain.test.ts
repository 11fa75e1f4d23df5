import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { readManifest, TARGETS } from '../build/output';
import { ROOT } from '../support/places';
import { security } from '../support/tables/row';

const run = promisify(execFile);
const ranges = z._default(z.record(z.string(), z.string()), {});
const packageSchema = z.object({ dependencies: ranges, devDependencies: ranges });
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      link: z._default(z.boolean(), false),
      resolved: z._default(z.string(), ''),
      integrity: z._default(z.string(), ''),
    }),
  ),
});
const read = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(`${ROOT}${file}`, 'utf8'));

security('pins', 'versions of package.json that are a range', [], async () => {
  const files = await Promise.all(['package.json', 'relay/package.json'].map(read));
  return files
    .map((file) => packageSchema.parse(file))
    .flatMap(({ dependencies, devDependencies }) =>
      Object.entries({ ...dependencies, ...devDependencies }),
    )
    .flatMap(([name, version]) => (/^\d+\.\d+\.\d+$/.test(version) ? [] : [`${name} ${version}`]));
});

const LOCKED = { elsewhere: [], unchecked: [], isLarge: true };

security('pins', 'packages of the lockfile that are from elsewhere', LOCKED, async () => {
  const { packages } = lockSchema.parse(await read('package-lock.json'));
  // Packages of this repository: its root, the workspace of the relay, and the link to it.
  const own = new Set(['', 'relay']);
  const all = Object.entries(packages).filter(
    ([folder, { resolved, link }]) => !own.has(link ? resolved : folder),
  );
  const foldersOf = (found: typeof all) => found.map(([folder]) => folder);
  return {
    // Absent is the registry, as `.npmrc` configures it (`omit-lockfile-registry-resolved`).
    elsewhere: foldersOf(
      all.filter(([, { resolved }]) => !/^$|^https:\/\/registry\.npmjs\.org\//.test(resolved)),
    ),
    unchecked: foldersOf(all.filter(([, { integrity }]) => !integrity.startsWith('sha512-'))),
    isLarge: all.length > 300,
  };
});

security('pins', 'lockfile-lint', 'No issues detected', async () => {
  const { stdout } = await run('npm', ['run', '--silent', 'check:lockfile'], { cwd: ROOT });
  return /No issues detected/.exec(stdout)?.[0] ?? stdout;
});

const OWN_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; " +
  "img-src 'self' data: blob:; connect-src 'self' data: https: http:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
  'trusted-types workers';
const DOORS = {
  policy: OWN_POLICY,
  connectable: { ids: [] },
  accessible: 'nothing',
  hosts: 'none at install',
  contentScripts: 'none at install',
  optionalHosts: ['*://*/*'],
};
const SHARED = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'];
const REQUESTED = ['declarativeNetRequestWithHostAccess', 'identity'];
/** The user is asked in both browsers. */
const NOTIFICATIONS = 'notifications';
/** What only one of the browsers has or asks for. */
const OWN = {
  'chrome-mv3': {
    permissions: [...SHARED, 'sidePanel'].toSorted(),
    requested: [...REQUESTED, NOTIFICATIONS],
  },
  'firefox-mv3': {
    permissions: [...SHARED, ...REQUESTED].toSorted(),
    requested: [NOTIFICATIONS],
  },
};

for (const target of TARGETS) {
  security('manifest', target, { ...OWN[target], ...DOORS }, async () => {
    const manifest = await readManifest(target);
    return {
      permissions: manifest.permissions.toSorted(),
      requested: manifest.optional_permissions?.toSorted() ?? [],
      policy: manifest.content_security_policy.extension_pages,
      connectable: manifest.externally_connectable,
      accessible: manifest.web_accessible_resources ?? 'nothing',
      hosts: manifest.host_permissions ?? 'none at install',
      contentScripts: manifest.content_scripts ?? 'none at install',
      optionalHosts: manifest.optional_host_permissions,
    };
  });
}
