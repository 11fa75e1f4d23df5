import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBuiltIn } from './open-deps';
import { startGateway } from './gateway';

const README = new URL('./README.md', import.meta.url);

// The gateway alone: `main.ts [--port 16880] [--help]`. "ready <url>" says it answers.
try {
  await start();
} catch (error) {
  console.error('The gateway cannot start:', error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '16880' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(await readFile(README, 'utf8'));
    return;
  }
  const port = readPort(values.port);
  const report = (line: string) => console.log(line);
  const deps = await openBuiltIn();
  const gateway = await startGateway({ port, deps });
  report(`ready ${gateway.url}`);
  report(`A call of each of its endpoints: --help, or ${fileURLToPath(README)}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void gateway.close());
  }
}

function readPort(text: string): number {
  const number = Number(text);
  if (!/^\d{1,5}$/.test(text) || number > 65_535) throw new Error(`--port ${text} is no port.`);
  return number;
}
