import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './program';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WXT = path.join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');

/** Where the demo leaves its screenshots, and the builds are. */
export const OUTPUT = path.join(ROOT, '.output');

/** Builds the extension as it is published. Answers the folder of the build. */
export async function buildOrdinary(): Promise<string> {
  await runProgram(process.execPath, [WXT, 'build', ROOT], { quiet: true });
  return path.join(OUTPUT, 'chrome-mv3');
}

/** Builds the extension with the demo service chosen. Answers the folder of the build. */
export async function buildDemo(gatewayUrl: string): Promise<string> {
  await runProgram(process.execPath, [WXT, 'build', ROOT, '--mode', 'demo'], {
    env: { WXT_DEMO_GATEWAY: gatewayUrl },
    quiet: true,
  });
  return path.join(OUTPUT, 'chrome-mv3-demo');
}
