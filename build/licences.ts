/** The licences of bundled packages; nearly all require their text in every copy. */
import { realpathSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import type { Plugin } from 'vite';

const FILE = 'LICENSES.txt';
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Licences whose code may be bundled, with the reason. Any other stops the build. */
const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['MIT', 'permissive: it wants its copyright and text in every copy, as LICENSES.txt has them'],
  ['ISC', 'the same in fewer words'],
  [
    'Apache-2.0',
    'permissive: it wants its text in every copy, and notes of changes; there are none',
  ],
  [
    'MPL-2.0',
    'of its own files alone, which are bundled unchanged; LICENSES.txt names their source',
  ],
]);

/** The package whose file is in ours without being bundled: the embedder's backend. As the bundler names it. */
const COPIED = realpathSync(path.join(ROOT, 'node_modules', '@tensorflow/tfjs-backend-wasm'));

/** What makes the embedder's model, whose weights are those of a package that is not installed here. */
const MODEL = path.join(ROOT, 'tools', 'model');

/** Packages that say their licence and leave its text out, and one that has the same text. */
const TEXT_FROM: ReadonlyMap<string, string> = new Map([['Apache-2.0', 'sharp']]);

interface Licences {
  /** Notes which packages have code in a bundle. */
  plugin: Plugin;
  /** The licence texts of all bundles so far. */
  write(folder: string): Promise<void>;
}

/** Collects the packages of one build, which has several bundles. */
export function collectLicences(): Licences {
  const packages = new Set([COPIED]);
  return {
    plugin: {
      name: 'licences',
      apply: 'build',
      generateBundle(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(file.modules)) {
            const folder = renderedLength > 0 ? packageOf(id) : undefined;
            if (folder !== undefined) packages.add(folder);
          }
        }
      },
    },
    write: async (folder) => {
      const all = await Promise.all([
        ...[ROOT, ...[...packages].toSorted()].map(readLicence),
        readWeightsLicence(),
      ]);
      await writeFile(path.join(folder, FILE), describe(all));
    },
  };
}

const { resolve } = createRequire(import.meta.url);

/** The folder of the module's package; undefined for our own modules. */
function packageOf(id: string): string | undefined {
  const [, helper] = /^\0(vite|rolldown)\//.exec(id) ?? []; // helpers that the bundler inserts
  if (helper !== undefined) return path.dirname(resolve(`${helper}/package.json`));
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
}

interface Licence {
  /** `preact 11.2.0 (MIT)` */
  of: string;
  /** Absent if the text contains several. */
  copyright?: string;
  /** Absent if the package has no licence file, which occurs with MIT. */
  words?: string;
}

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.optional(z.unknown()),
  homepage: z._default(z.string(), ''),
  author: z._default(z.union([z.string(), z.object({ name: z.string() })]), ''),
});

async function readLicence(folder: string): Promise<Licence> {
  const json = await readFile(path.join(folder, 'package.json'), 'utf8');
  const { name, version, homepage, author, ...about } = packageSchema.parse(JSON.parse(json));
  const license = checkLicence(name, about.license);
  // The MPL requires a note on where the source is available.
  const source = license.startsWith('MPL') ? `, source: ${homepage}` : '';
  const of = `${name} ${version} (${license})${source}`;
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  if (file === undefined) {
    const elsewhere = TEXT_FROM.get(license);
    if (elsewhere !== undefined) {
      const text = path.join(ROOT, 'node_modules', elsewhere, 'LICENSE');
      return { of, words: (await readFile(text, 'utf8')).trim() };
    }
    if (license !== 'MIT') throw new Error(`${name} has no text of its licence`);
    const holder = typeof author === 'string' ? author : author.name;
    return { of, copyright: `Copyright (c) ${holder || `the authors of ${name}`}` };
  }
  return { of, ...readText(await readFile(path.join(folder, file), 'utf8')) };
}

/** The text is kept by `npm run model`, which reads the weights. */
async function readWeightsLicence(): Promise<Licence> {
  const json: unknown = JSON.parse(await readFile(path.join(MODEL, 'package.json'), 'utf8'));
  const { dependencies } = z.object({ dependencies: z.object({ nsfwjs: z.string() }) }).parse(json);
  const text = await readFile(path.join(MODEL, 'weights-licence.txt'), 'utf8');
  return { of: `nsfwjs ${dependencies.nsfwjs} (MIT)`, ...readText(text) };
}

function readText(text: string): Omit<Licence, 'of'> {
  // What a bundler's package bundles for its own use is not in our bundles.
  const [own = ''] = text.split(/^(?:# Licenses of bundled|end of terms)/m);
  const copyrights = own.match(/^Copyright.*$/gm) ?? [];
  const [copyright] = copyrights;
  if (copyrights.length !== 1 || copyright === undefined) return { words: own.trim() };
  const words = own.slice(own.indexOf(copyright) + copyright.length);
  return { copyright, words: flowing(words) };
}

/** @throws Error that stops the build where the package is under another licence, or says none */
function checkLicence(name: string, license: unknown): string {
  if (typeof license !== 'string') throw new Error(`${name} does not say its licence`);
  if (ALLOWED.has(license)) return license;
  throw new Error(`${name} is under "${license}", which is not in the list of build/licences.ts`);
}

/** Joins each paragraph into a line, so that equal texts are equal strings. */
function flowing(text: string): string {
  const paragraphs = text.trim().split(/\s*\n\s*\n\s*/);
  return paragraphs.map((paragraph) => paragraph.replaceAll(/\s+/g, ' ')).join('\n\n');
}

/** Prints equal texts once. */
function describe(licences: readonly Licence[]): string {
  const [ours] = licences; // under MIT
  const byWords = new Map<string, string[]>();
  for (const { of, copyright, words = ours?.words ?? '' } of licences) {
    const holders = byWords.get(words) ?? [];
    byWords.set(words, [...holders, copyright === undefined ? of : `${of}: ${copyright}`]);
  }
  return [...byWords].map(([words, holders]) => `${holders.join('\n')}\n\n${words}\n`).join('\n');
}
