import { parseArgs } from 'node:util';
import { openBuiltIn, openFolderSearch } from './open-deps';
import { startGateway } from './server';

// The gateway alone: `main.ts [--port 16880] [--catalogue DIR]`. "ready <url>" says it answers.
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
      catalogue: { type: 'string' },
    },
  });
  const port = readPort(values.port);
  const report = (line: string) => console.log(line);
  const deps = await (values.catalogue === undefined
    ? openBuiltIn(report)
    : openFolderSearch(values.catalogue, report));
  const gateway = await startGateway({ port, deps });
  report(`ready ${gateway.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void gateway.close());
  }
}

function readPort(text: string): number {
  const number = Number(text);
  if (!/^\d{1,5}$/.test(text) || number > 65_535) throw new Error(`--port ${text} is no port.`);
  return number;
}
