/** An image without a container engine: the steps of its Dockerfile, each in a folder that is the root of its stage. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';

const run = promisify(execFile);

interface Image {
  /** Root folder of the image. */
  root: string;
  /** The folder that its program starts in. */
  cwd: string;
  env: Record<string, string>;
  /** The command with its paths as they are in the image. */
  command: readonly string[];
}

interface Stage extends Image {
  name: string;
}

const wordsSchema = z.array(z.string());

/** Steps without an effect here. One that this file does not know is an error: it would be left out. */
const WITHOUT_EFFECT = new Set(['VOLUME', 'USER', 'EXPOSE', 'HEALTHCHECK']);

/**
 * @param context the folder that the build is started in, with its `.dockerignore`
 * @param place where stages are made
 */
export async function buildImage(dockerfile: string, context: string, place: string) {
  const isLeftOut = readIgnored(await readFile(path.join(context, '.dockerignore'), 'utf8'));
  const stages: Stage[] = [];
  for (const [word, rest] of stepsOf(await readFile(path.join(context, dockerfile), 'utf8'))) {
    const stage = stages.at(-1);
    if (word === 'FROM') stages.push(await startStage(rest, place));
    else if (!stage) throw new Error(`${word} before FROM`);
    else if (word === 'WORKDIR') {
      stage.cwd = path.join(stage.root, rest);
      await mkdir(stage.cwd, { recursive: true });
    } else if (word === 'ENV') {
      const [name = '', value = ''] = rest.split('=');
      stage.env[name] = value;
    } else if (word === 'RUN') {
      await run('sh', ['-c', rest], { cwd: stage.cwd, env: { ...ownEnvironment(), ...stage.env } });
    } else if (word === 'COPY') {
      const [, from, files = ''] = /^(?:--from=(\S+) )?(.*)$/.exec(rest) ?? [];
      const source = stages.find(({ name }) => name === from)?.root ?? context;
      const filter = from === undefined ? (file: string) => !isLeftOut(file) : () => true;
      await copy(files.split(' '), { source, filter, target: stage });
    } else if (word === 'CMD') {
      stage.command = wordsSchema.parse(JSON.parse(rest));
    } else if (!WITHOUT_EFFECT.has(word)) throw new Error(`${word} is not known here`);
  }
  const image: Image | undefined = stages.at(-1);
  if (!image) throw new Error(`${dockerfile} makes no image`);
  return image;
}

async function startStage(rest: string, place: string): Promise<Stage> {
  const [, name = ''] = / AS (\S+)$/.exec(rest) ?? [];
  const root = await mkdtemp(path.join(place, 'stage-'));
  return { name, root, cwd: root, env: {}, command: [] };
}

function stepsOf(text: string): (readonly [string, string])[] {
  const lines = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [word = ''] = line.split(' ', 1);
      return [word, line.slice(word.length).trim()];
    });
}

interface Copying {
  source: string;
  /** @param file from the source on */
  filter: (file: string) => boolean;
  target: Stage;
}

/** A folder is copied as what it holds; several files go into the last, which is a folder. */
async function copy(names: string[], { source, filter, target }: Copying): Promise<void> {
  const last = names.at(-1) ?? '';
  const to = last.startsWith('/') ? path.join(target.root, last) : path.join(target.cwd, last);
  for (const name of names.slice(0, -1)) {
    const from = path.join(source, name);
    const isFolder = (await stat(from)).isDirectory();
    await cp(from, !isFolder && last.endsWith('/') ? path.join(to, path.basename(name)) : to, {
      recursive: true,
      filter: (file) => file === source || filter(path.relative(source, file)),
      verbatimSymlinks: true,
    });
  }
}

/** Docker reads it so: the last line that fits a file or a folder of it decides. */
export function readIgnored(text: string): (file: string) => boolean {
  const rules = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ isKept: line.startsWith('!'), fits: patternOf(line.replace(/^!/, '')) }));
  return (file) => {
    const parts = file.split('/');
    const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    const rule = rules.findLast(({ fits }) => paths.some((one) => fits.test(one)));
    return rule !== undefined && !rule.isKept;
  };
}

function patternOf(glob: string): RegExp {
  const signs = /\*\*\/|\*|[^*]+/g;
  const source = [...glob.matchAll(signs)].map(([sign]) => {
    if (sign === '**/') return '(?:.*/)?';
    if (sign === '*') return '[^/]*';
    return sign.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  });
  return new RegExp(`^${source.join('')}$`);
}

/** The environment without what npm sets for the test that it runs. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV: _mode, ...own } = process.env;
  return Object.fromEntries(Object.entries(own).filter(([name]) => !/^npm_(?!config_)/.test(name)));
}
