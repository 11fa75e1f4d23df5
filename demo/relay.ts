/**
 * `npm run relay:demo`: a team's relay before the demo's search service, with two members, and the demo's shop
 * to search from. Prints a link for each member; the extension is set up by it.
 */
import path from 'node:path';
import { closeOnSignals, createClosers } from './closers';
import { OUTPUT } from './build';
import { DEMO_AK } from './gateway/accounts';
import { startServices } from './services';
import { startTeamRelay } from './team-relay';

const PORT = 8788;
const BUILD = path.relative(process.cwd(), path.join(OUTPUT, 'chrome-mv3'));

/** Keys of the demo's gateway (`gateway/README.md`): they open nothing else. */
const KEYS = {
  app: { key: '1000000', secret: 'demo-secret', token: 'demo-token' },
  ak: DEMO_AK,
  onebound: { key: 'demo-key', secret: 'demo-secret' },
  tmapi: { token: 'demo-token' },
} as const;

const closers = createClosers();
closeOnSignals(closers);
try {
  const { gateway, shop } = await startServices(closers);
  const relay = await closers.keep(
    startTeamRelay({
      port: PORT,
      name: 'Demo team',
      gatewayUrl: gateway.url,
      keys: KEYS,
      members: ['Mei', 'Jonas'],
    }),
  );
  console.log(`
The relay stands at ${relay.url}, before the search service at ${gateway.url}.
Its figures, for Prometheus: ${relay.url}/metrics (Authorization: Bearer ${relay.adminToken})

1. npm run build, and load ${BUILD} (README, "Load it yourself").
2. Open a member's link, and press the extension's button in the toolbar:
${relay.links.map(({ member, link }) => `   ${member}: ${link}`).join('\n')}
3. Right-click a picture of ${shop.url} and choose "Find on 1688".

Ctrl+C ends it.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
  await closers.closeAll();
}
