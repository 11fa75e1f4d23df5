import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { STORES } from '@/build/release/stores';
import { ROOT } from '../../support/places';

const workflow = await readFile(path.join(ROOT, '.github/workflows/release.yml'), 'utf8');
const stepSchema = z.object({
  uses: z.optional(z.string()),
  run: z.optional(z.string()),
  if: z.optional(z.string()),
  env: z.optional(z.record(z.string(), z.string())),
});
const jobSchema = z.object({
  needs: z.optional(z.union([z.string(), z.array(z.string())])),
  if: z.optional(z.string()),
  environment: z.optional(z.string()),
  permissions: z.record(z.string(), z.string()),
  outputs: z.optional(z.record(z.string(), z.string())),
  steps: z.array(stepSchema),
});
const { permissions, jobs } = z
  .object({
    permissions: z.object({}),
    jobs: z.object({ build: jobSchema, test: jobSchema, send: jobSchema, keep: jobSchema }),
  })
  .parse(parse(workflow));
const all = Object.entries(jobs);
const steps = all.flatMap(([, job]) => job.steps);
const commandsOf = (job: z.infer<typeof jobSchema>) => job.steps.flatMap(({ run }) => run ?? []);
const onTagAlone = "github.event_name == 'push'";

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

  it.each(['build', 'test'] as const)(
    'has a job to %s that may read and no more, and has no key',
    (name) => {
      expect(jobs[name].permissions).toEqual({ contents: 'read' });
      expect(jobs[name].environment).toBeUndefined();
      expect(JSON.stringify(jobs[name])).not.toMatch(/secrets\.|github\.token/);
    },
  );

  it('makes the packages where no check and no test has run', () => {
    const commands = commandsOf(jobs.build).filter((command) => command.startsWith('npm '));
    expect(commands).toEqual([
      'npm ci',
      'npm run release -- --dry-run',
      'npm run release -- --make --tag "$TAG"',
    ]);
  });

  it('gives the keys of all stores to the step that sends, and to no other', () => {
    const withKeys = all.filter(([, job]) => JSON.stringify(job).includes('secrets.'));
    expect(withKeys.map(([name]) => name)).toEqual(['send']);
    const [sends, ...others] = jobs.send.steps.filter(({ env = {} }) =>
      Object.values(env).join().includes('secrets.'),
    );
    expect(others).toEqual([]);
    expect(sends?.run).toBe('npm run release -- --send');
    expect(sends?.env).toEqual(
      Object.fromEntries(
        STORES.flatMap((store) => store.keys.map((key) => [key, `\${{ secrets.${key} }}`])),
      ),
    );
  });

  it('lets what signs or writes run no code of a package, and what runs it neither sign nor write', () => {
    for (const [name, job] of all) {
      const mayWrite = Object.values(job.permissions).includes('write');
      const runsCode = commandsOf(job).some((command) => /\b(?:npm|npx|node|tsx)\b/.test(command));
      expect([name, mayWrite && runsCode]).toEqual([name, false]);
    }
  });

  it('sends and keeps what was built, by its hash, and for a pushed tag alone', () => {
    expect(jobs.build.outputs).toMatchObject({ sha256: '${{ steps.made.outputs.sha256 }}' });
    for (const job of [jobs.send, jobs.keep]) {
      expect([job.needs].flat()).toContain('build');
      expect(job.if).toBe(onTagAlone);
      const downloaded = job.steps.findIndex(({ uses }) => uses?.includes('download-artifact'));
      const { run, env } = job.steps[downloaded + 1] ?? {};
      expect(run).toMatch(/^echo "\$SHA256 {2}made\.tar" \| sha256sum --check\n.*tar --extract/);
      expect(env).toEqual({ SHA256: '${{ needs.build.outputs.sha256 }}' });
    }
    const made = jobs.build.steps.find(({ run }) => run?.includes('--make'));
    expect([made?.run, made?.if]).toEqual(['npm run release -- --make --tag "$TAG"', onTagAlone]);
  });

  it('sends nothing before the commit is tested: the code, the packages, and what the stores are told of them', () => {
    const commands = commandsOf(jobs.test);
    for (const command of ['check', 'test:unit', 'test:contract', 'test:build'])
      expect(commands).toContain(`npm run ${command}`);
    expect(jobs.send.needs).toEqual(['build', 'test']);
    expect(jobs.send.if).toBe(onTagAlone); // a job with a condition of its own waits for success all the same
  });

  it('tests packages of the same files as those that are released', () => {
    const [sums, echo] =
      jobs.build.steps.find(({ run }) => run?.includes('files='))?.run?.split('\n') ?? [];
    const compare = jobs.test.steps.at(-1);
    expect(compare?.run?.split('\n')[0]).toBe(sums);
    const sum = /\$\(echo .* --fields=1\)/.exec(echo ?? '')?.[0];
    expect(compare?.run?.split('\n')[1]).toBe(`test "${sum}" = "$FILES"`);
    expect(compare?.env).toEqual({ FILES: '${{ needs.build.outputs.files }}' });
    expect(jobs.build.outputs).toMatchObject({ files: '${{ steps.sum.outputs.files }}' });
  });

  it('lets no text of an event into a command', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  it('builds with the Node that .nvmrc names, as the image of the relay runs', async () => {
    const [version, image] = await Promise.all(
      ['.nvmrc', 'relay/Dockerfile'].map((name) => readFile(path.join(ROOT, name), 'utf8')),
    );
    expect(version).toMatch(/^24\.\d+\.\d+\n$/);
    const bases = [...(image ?? '').matchAll(/^FROM node:([\d.]+)-/gm)].map(([, base]) => base);
    expect(new Set(bases)).toEqual(new Set([version?.trim()]));
    expect(workflow.match(/node-version.*/g)).toEqual([
      'node-version-file: .nvmrc',
      'node-version-file: .nvmrc',
      'node-version-file: .nvmrc',
    ]);
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
