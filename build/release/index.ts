/**
 * `npm run release`: checks the commit, makes the packages, what goes with them and sends them to the stores.
 * `-- --dry-run`: sends nothing, and names what a real release is refused for. The forge makes and sends in two jobs,
 * so that what builds has no keys: `-- --make --tag v1.2.3`, then `-- --send` of what is in `.output/release`.
 */
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { LANGUAGES } from '../../utils/core/model/languages';
import { listedLanguages, readListing, readPrivacy, readStores } from '../store/read';
import {
  checkAddOn,
  checkAddresses,
  checkTag,
  checkTexts,
  checkTree,
  checkVersion,
  newestNotes,
} from './checks';
import { describeSums } from './checksums';
import {
  findUncommitted,
  KINDS,
  makePackages,
  packagesOf,
  readPackage,
  RELEASE,
  type Packages,
} from './packages';
import { rebuild } from './rebuild';
import { ROOT, run } from './run';
import { done, runSteps, type Step } from './step';
import { checkKeys, STORES, submit } from './stores';

const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    make: { type: 'boolean', default: false },
    send: { type: 'boolean', default: false },
    tag: { type: 'string' },
  },
});
const isDryRun = values['dry-run'];

const read = (name: string) => readFile(path.join(ROOT, name), 'utf8');
const { name, version } = z
  .object({ name: z.string(), version: z.string() })
  .parse(JSON.parse(await read('package.json')));
/** Text for the forge's page of the release. */
const NOTES = path.join(ROOT, '.output', 'release-notes.md');
const lines = (text: string) => text.split('\n').filter((line) => line !== '');

const CHECKS: readonly Step[] = [
  { name: 'version', run: async () => checkVersion(version, await read('CHANGELOG.md')) },
  {
    name: 'tag',
    run: async () =>
      checkTag(version, values.tag, lines(await run('git', ['tag', '--points-at', 'HEAD']))),
  },
  { name: 'tree', run: async () => checkTree(await run('git', ['status', '--porcelain'])) },
  {
    name: 'addresses',
    run: async () => {
      const { homepage, support, privacyPolicy } = await readStores();
      return checkAddresses(await read('SECURITY.md'), [homepage, support, privacyPolicy]);
    },
  },
  {
    name: 'texts',
    run: async () => {
      const listed = await listedLanguages();
      await Promise.all([readPrivacy(), ...listed.map(readListing)]);
      return checkTexts(listed, LANGUAGES);
    },
  },
  {
    name: 'signatures',
    run: async () => {
      await run('npm', ['audit', 'signatures']); // ends with 1 for what the registry has not signed
      return done('each package is one that the registry has signed');
    },
  },
];

const KEYS: Step = { name: 'keys', run: async () => checkKeys(STORES, process.env) };

let packages: Packages | undefined = values.send ? packagesOf(version) : undefined;
/** @throws Error before they are made */
function made(): Packages {
  if (!packages) throw new Error('There are no packages yet');
  return packages;
}

const MAKING: readonly Step[] = [
  {
    name: 'packages',
    run: async () => {
      packages = await makePackages(version);
      const sizes = await Promise.all(KINDS.map(async (kind) => (await stat(made()[kind])).size));
      return done(KINDS.map((kind, index) => `${kind} ${inKilobytes(sizes[index])}`).join(', '));
    },
  },
  {
    name: 'add-on',
    run: async () => {
      const manifest = (await readPackage(made().firefox)).get('manifest.json');
      return checkAddOn(new TextDecoder().decode(manifest));
    },
  },
  {
    name: 'sources',
    run: async () => {
      const committed = (await run('git', ['ls-files', '-z'])).split('\0');
      const others = findUncommitted(await readPackage(made().sources), committed);
      if (others.length > 0) {
        throw new Error(
          `The sources package holds what is not in the commit, and may be secret: ${others.join(', ')}: ` +
            'name it in .gitignore, by which wxt.config.ts leaves out',
        );
      }
      const { different, count } = await rebuild(made().sources, made().firefox);
      if (different.length === 0) return done(`built again: ${count} files, the same bytes`);
      throw new Error(
        `Firefox's package is not what its sources make: ${different.join(', ')}: ` +
          'look for what depends on the folder, the time or a file that is not in the sources',
      );
    },
  },
  {
    name: 'sbom',
    run: async () => {
      const file = `${name}-${version}.cdx.json`;
      const bom = await run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']);
      await writeFile(path.join(RELEASE, file), bom);
      return done(`${file}, CycloneDX, as npm writes it`);
    },
  },
  {
    name: 'notes',
    run: async () => {
      const notes = newestNotes(await read('CHANGELOG.md'));
      await writeFile(NOTES, notes);
      return done(`${lines(notes).length} lines of CHANGELOG.md in ${path.relative(ROOT, NOTES)}`);
    },
  },
  {
    name: 'checksums',
    run: async () => {
      const sums = await describeSums(RELEASE);
      await writeFile(path.join(RELEASE, 'SHA256SUMS'), sums);
      return done(`SHA256SUMS of ${lines(sums).length} files in ${path.relative(ROOT, RELEASE)}`);
    },
  },
];

const SENDING: readonly Step[] = STORES.map((store) => ({
  name: store.name,
  run: () => submit(store, { packages: made(), env: process.env, isDryRun }),
}));

const inKilobytes = (size = 0) => `${Math.round(size / 1000)} kB`;

const keys = path.join(ROOT, '.env.submit'); // where `wxt submit init` writes them
if (existsSync(keys)) process.loadEnvFile(keys);

/** What a command reports to whoever runs it. */
const print = (line: string) => console.log(line);
const first = [...(values.send ? [] : CHECKS), ...(values.make ? [] : [KEYS])];
const then = [...(values.send ? [] : MAKING), ...(values.make ? [] : SENDING)];
const checked = await runSteps(first, { isDryRun, print, goesOn: true });
const finished =
  checked.failed.length > 0 ? checked : await runSteps(then, { isDryRun, print, goesOn: false });
const refusals = [...new Set([...checked.refused, ...finished.refused])];
if (finished.failed.length > 0) {
  print(`\nNo release: ${finished.failed.join(', ')}.`);
  process.exitCode = 1;
} else if (isDryRun) {
  const end = refusals.length > 0 ? ` A real release is refused: ${refusals.join(', ')}.` : '';
  print(`\nDry run: nothing was sent.${end}`);
} else if (values.make) {
  print(`\nMade ${version}. Nothing was sent.`);
} else {
  const rest =
    finished.left.length > 0 ? ` Not sent, to be uploaded: ${finished.left.join(', ')}.` : '';
  print(`\nReleased ${version}.${rest}`);
}
