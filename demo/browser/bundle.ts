import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * A module and what it imports, as one script that a page can be given.
 * @param entry address of the module
 * @throws if it has no code
 */
export async function bundleScript(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'script' },
    },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const script = outputs.find((output) => output.type === 'chunk');
  if (!script) throw new Error(`${entry.pathname} was built without a script.`);
  return script.code;
}
