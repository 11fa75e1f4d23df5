/** The bill of materials, in CycloneDX. npm writes it (`npm sbom`); here it is told what is shipped. */
import path from 'node:path';
import * as z from 'zod/mini';
import type { Licenced } from './licences';
import { ROOT, run } from './run';

const componentSchema = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  scope: z.optional(z.string()),
});
const bomSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  serialNumber: z.optional(z.string()),
  metadata: z.looseObject({ timestamp: z.string(), component: componentSchema }),
  components: z.array(componentSchema),
});
export type Bom = z.infer<typeof bomSchema>;

/** All packages of both lockfiles: those that are shipped, and those that build, test and make the model. */
export async function readBom(): Promise<Bom> {
  const [project, model] = await Promise.all([bomOf(ROOT), bomOf(path.join(ROOT, 'tools/model'))]);
  const known = new Set(project.components.map((component) => component['bom-ref']));
  const more = model.components.filter((component) => !known.has(component['bom-ref']));
  return { ...project, components: [...project.components, ...more] };
}

async function bomOf(folder: string): Promise<Bom> {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  return bomSchema.parse(JSON.parse(await run('npm', args, folder)));
}

interface Shipped {
  /** Name of the project, as package.json has it: npm writes that of the folder (npm 11.19). */
  name: string;
  /** Modules that LICENSES.txt of the packages names. */
  packages: readonly Licenced[];
  /** Date of the commit: the same commit gives the same file. */
  date: string;
}

/**
 * Says of each component whether it is shipped. npm calls everything of `devDependencies` optional, some of
 * which is bundled.
 * @throws Error where a package is shipped that the bill does not have
 */
export function describeShipped(bom: Bom, { name, packages, date }: Shipped): Bom {
  const shipped = new Set(packages.map((one) => `${one.name}@${one.version}`));
  const known = new Set(bom.components.map((component) => component['bom-ref']));
  const unknown = [...shipped].filter((ref) => !known.has(ref));
  if (unknown.length > 0) throw new Error(`The bill of materials lacks ${unknown.join(', ')}`);
  const { serialNumber: _random, ...rest } = bom;
  return {
    ...rest,
    metadata: {
      ...bom.metadata,
      timestamp: date,
      component: { ...bom.metadata.component, name, type: 'application' },
    },
    components: bom.components.map((component) => ({
      ...component,
      scope: shipped.has(component['bom-ref']) ? 'required' : 'excluded',
    })),
  };
}
