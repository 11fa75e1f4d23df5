import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { requireProgram } from '../../../demo/programs';
import { connectMarionette, type Marionette } from './marionette';

const STARTS_MS = 30_000;

export interface LaunchOptions {
  /** Device pixels per CSS pixel. Default: 1. */
  scale?: number;
  /** Folder of a profile that is kept when the browser ends. Default: a temporary one, deleted at the end. */
  profile?: string;
  /** Port of a proxy of loopback for https; the certificates behind it are self-signed and accepted. */
  proxy?: number;
}

/** A headless Firefox. */
export interface Firefox {
  marionette: Marionette;
  /** Ends the browser and removes its profile, if that is its own. */
  close(): Promise<void>;
}

export async function launchFirefox(options: LaunchOptions = {}): Promise<Firefox> {
  const { scale = 1 } = options;
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'find-on-1688-firefox-')));
  const removeProfile = async () => {
    if (options.profile !== undefined) return;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await writeFile(path.join(profile, 'user.js'), preferenceLines(scale, options.proxy));
    const program = await start(profile);
    try {
      const marionette = await connectMarionette(await readPort(profile));
      const acceptInsecureCerts = options.proxy !== undefined;
      await marionette.send('WebDriver:NewSession', {
        capabilities: { alwaysMatch: { acceptInsecureCerts } },
      });
      const close = async () => {
        if (options.profile !== undefined) await quit(program, marionette);
        await end(program);
        await removeProfile();
      };
      return { marionette, close };
    } catch (error) {
      await end(program);
      throw error;
    }
  } catch (error) {
    await removeProfile();
    throw error;
  }
}

/** Marionette itself turns off updates, telemetry and first-run pages; these it leaves as they are. */
function preferenceLines(scale: number, proxy: number | undefined): string {
  const preferences = {
    'marionette.port': 0, // a free one, which it writes into the profile
    'network.dns.localDomains': 'shop.test,pictures.test,a.test,b.test,c.test,printer.local,router', // loopback, without a lookup
    'layout.css.devPixelsPerPx': String(scale),
    'nimbus.rollouts.enabled': false, // asks the network for experiments
    'security.notification_enable_delay': 0, // a prompt's buttons act at once
    'xpinstall.signatures.required': false, // packages that stay; Firefox ESR lets a profile choose
    ...(proxy !== undefined && {
      'network.proxy.type': 1, // as set here by hand
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy,
      'network.proxy.no_proxies_on': '127.0.0.1, localhost, .test',
    }),
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

async function start(profile: string): Promise<ChildProcess> {
  // The last one lets Marionette into the browser's own windows: menus and prompts are there.
  const flags = ['-headless', '-no-remote', '-marionette', '-remote-allow-system-access'];
  const firefox = await requireProgram('firefox');
  await rm(portFile(profile), { force: true }); // of the start before
  const program = spawn(firefox, [...flags, '-profile', profile], { stdio: 'ignore' });
  await once(program, 'spawn');
  return program;
}

const portFile = (profile: string) => path.join(profile, 'MarionetteActivePort');

function readPort(profile: string): Promise<number> {
  const file = portFile(profile);
  return vi.waitFor(
    async () => {
      const port = Number(await readFile(file, 'utf8'));
      if (port === 0) throw new Error(`No port in ${file}`);
      return port;
    },
    { timeout: STARTS_MS },
  );
}

/** One that is ended by a signal does not know its extensions at the next start (Firefox 153). */
async function quit(program: ChildProcess, { send }: Marionette): Promise<void> {
  if (!isRunning(program)) return;
  const ended = once(program, 'exit');
  await send('Marionette:Quit', { flags: ['eForceQuit'] });
  await ended;
}

async function end(program: ChildProcess): Promise<void> {
  if (!isRunning(program)) return;
  const ended = once(program, 'exit');
  program.kill();
  await ended;
}

const isRunning = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode === null && signalCode === null;
