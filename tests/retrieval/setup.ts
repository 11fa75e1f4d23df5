import { existsSync } from 'node:fs';
import { run } from '../../build/release/run';

/** Installs what makes the model: it is no dependency of the project. */
export default async function installModelTools(): Promise<void> {
  if (!existsSync('tools/model/node_modules')) await run('npm', ['ci', '--prefix', 'tools/model']);
}
