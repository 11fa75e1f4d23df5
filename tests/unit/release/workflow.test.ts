import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { STORES } from '@/build/release/stores';
import { ROOT } from '../../run/places';

const workflow = await readFile(path.join(ROOT, '.github/workflows/release.yml'), 'utf8');
const stepSchema = z.object({
  uses: z.optional(z.string()),
  run: z.optional(z.string()),
  if: z.optional(z.string()),
  env: z.optional(z.record(z.string(), z.string())),
});
const { permissions, jobs } = z
  .object({
    permissions: z.object({}),
    jobs: z.object({ release: z.object({ steps: z.array(stepSchema) }) }),
  })
  .parse(parse(workflow));
const { steps } = jobs.release;

describe('the workflow of a release', () => {
  it('runs actions of one commit each, whose version stands beside it', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(2);
    for (const action of used) {
      expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
      expect(workflow).toMatch(new RegExp(`${action} # v\\d+\\.\\d+\\.\\d+\n`));
    }
  });

  it('may do nothing but what a job says', () => {
    expect(permissions).toEqual({});
  });

  it('gives the keys of all stores to the release on a tag, and to no other step', () => {
    const withKeys = steps.filter(({ env }) =>
      Object.values(env ?? {})
        .join()
        .includes('secrets.'),
    );
    const [release] = withKeys;
    expect(withKeys).toHaveLength(1);
    expect(release?.run).toBe('npm run release -- --tag "$TAG"');
    expect(release?.if).toBe("github.ref_type == 'tag'");
    const { TAG: _tag, ...keys } = release?.env ?? {};
    expect(keys).toEqual(
      Object.fromEntries(
        STORES.flatMap((store) => store.keys.map((key) => [key, `\${{ secrets.${key} }}`])),
      ),
    );
  });

  it('tests the commit before it is sent: the code, the packages, and what the stores are told of them', () => {
    const commands = steps.flatMap(({ run }) => run ?? []);
    const before = commands.slice(0, commands.indexOf('npm run release -- --tag "$TAG"'));
    for (const command of ['check', 'test:unit', 'test:contract', 'test:build'])
      expect(before).toContain(`npm run ${command}`);
  });

  it('lets no text of an event into a command', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});

const formSchema = z.object({
  name: z.string(),
  description: z.string(),
  body: z.array(
    z.object({
      type: z.enum(['markdown', 'textarea', 'input', 'dropdown']),
      id: z.optional(z.string()),
      attributes: z.object({
        label: z.optional(z.string()),
        value: z.optional(z.string()),
        options: z.optional(z.array(z.string())),
      }),
    }),
  ),
});

const folder = path.join(ROOT, '.github/ISSUE_TEMPLATE');
const forms = (await readdir(folder)).filter((name) => name !== 'config.yml');

it.each(forms)('the form %s is one that the forge takes', async (name) => {
  const { body } = formSchema.parse(parse(await readFile(path.join(folder, name), 'utf8')));
  const fields = body.filter(({ type }) => type !== 'markdown');
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  for (const { type, attributes } of fields) {
    expect(attributes.label).toBeDefined();
    expect((attributes.options ?? []).length > 1).toBe(type === 'dropdown');
  }
});
