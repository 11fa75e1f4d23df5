import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import {
  browserFlags,
  closeWelcome,
  environment,
  type ExtensionBrowser,
  type LaunchOptions,
  readEndpoint,
} from '../../demo/browser/launch';
import { requireProgram } from '../../demo/programs';

const POLL_MS = 100;
const STARTS_MS = 20_000;

/**
 * A browser with a window, whose pages know when their tab is hidden: Playwright makes those of a browser that it
 * starts itself believe that they are all in front (1.65).
 */
export async function launchRealTabs(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'find-on-1688-'));
  const flags = [
    ...browserFlags(options),
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--password-store=basic',
    'about:blank',
  ];
  const program = spawn(await requireProgram('chromium'), flags, {
    env: environment(options),
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  const close = async () => {
    program.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { ...(await connect(profile, options)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function connect(
  profile: string,
  { extension }: LaunchOptions,
): Promise<Omit<ExtensionBrowser, 'close'>> {
  const endpoint = await startedEndpoint(profile);
  const client = await chromium.connectOverCDP(endpoint, { noDefaults: true });
  const [context] = client.contexts();
  if (!context) throw new Error('The browser has no window');
  const session = await client.newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path: path.resolve(extension) });
  await closeWelcome(context, id);
  return { context, session, extensionId: id, endpoint, hasRealTabs: true };
}

/** The browser writes the file once it listens. */
async function startedEndpoint(profile: string): Promise<string> {
  const end = Date.now() + STARTS_MS;
  for (;;) {
    const endpoint = await readEndpoint(profile).catch(() => undefined);
    if (endpoint !== undefined) return endpoint;
    if (Date.now() > end) throw new Error(`The browser did not start within ${STARTS_MS} ms`);
    await pause(POLL_MS);
  }
}
