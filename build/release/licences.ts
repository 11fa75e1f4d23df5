/** Whether LICENSES.txt of a package names what it has to, compared with the lockfile. */
import * as z from 'zod/mini';

export const LICENCES_FILE = 'LICENSES.txt';

const lockedSchema = z.object({
  version: z.optional(z.string()),
  license: z.optional(z.string()),
  dependencies: z.optional(z.record(z.string(), z.string())),
});
/** The folder of a package in the lockfile; the empty one is the project. */
export const lockSchema = z.object({ packages: z.record(z.string(), lockedSchema) });
export type Lock = z.infer<typeof lockSchema>;

export interface Licenced {
  name: string;
  version: string;
  licence: string;
}

const ENTRY = /^(@?[\w./-]+) (\d+\.\d+\.\d+\S*) \(([\w.-]+)\)/;

/** The lockfiles of the project as one: the second is of what makes the embedder's model. */
export function mergeLocks(project: Lock, model: Lock): Lock {
  return { packages: { ...model.packages, ...project.packages } };
}

/** Modules that the file names; each block of names is followed by the text that holds for them. */
export function readLicences(text: string): { named: Licenced[]; withoutText: string[] } {
  const named: Licenced[] = [];
  const withoutText: string[] = [];
  let pending: string[] = []; // of the block that is being read
  for (const line of [...text.split('\n'), ' ']) {
    const [entry, name = '', version = '', licence = ''] = ENTRY.exec(line) ?? [];
    if (entry !== undefined) {
      named.push({ name, version, licence });
      pending.push(name);
    } else if (line.trim() !== '') pending = [];
  }
  withoutText.push(...pending);
  return { named, withoutText };
}

/**
 * What is wrong with the file. A dependency of package.json is in the package or it would not be one; what
 * else was bundled is named by the build (`build/licences.ts`), under the version that is locked.
 */
export function findMissing(text: string, { packages }: Lock): string[] {
  const { named, withoutText } = readLicences(text);
  const names = new Set(named.map(({ name }) => name));
  const [project, ...others] = named;
  const dependencies = Object.keys(packages['']?.dependencies ?? {});
  return [
    ...(project ? [] : ['it names nothing']),
    ...dependencies.filter((name) => !names.has(name)).map((name) => `${name} is not named`),
    ...withoutText.map((name) => `${name} has no text of its licence`),
    ...others.flatMap(({ name, version, licence }) => {
      const locked = packages[`node_modules/${name}`];
      if (locked?.version === version && (locked.license ?? licence) === licence) return [];
      return [`${name} ${version} (${licence}) is not what is locked`];
    }),
  ];
}
