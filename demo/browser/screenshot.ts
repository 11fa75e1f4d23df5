import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Display } from './display';

const run = promisify(execFile);

/** Writes the whole screen, the browser's own frame included, as a PNG. */
export async function takeScreenshot(display: Display, file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await run('import', ['-display', display.name, '-window', 'root', file]);
}
