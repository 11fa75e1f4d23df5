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
}

/** A headless Firefox with a fresh profile. */
export interface Firefox {
  marionette: Marionette;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

export async function launchFirefox({ scale = 1 }: LaunchOptions = {}): Promise<Firefox> {
  const profile = await mkdtemp(path.join(tmpdir(), 'find-on-1688-firefox-'));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  try {
    await writeFile(path.join(profile, 'user.js'), preferenceLines(scale));
    const program = await start(profile);
    const close = async () => {
      await end(program);
      await removeProfile();
    };
    try {
      const marionette = await connectMarionette(await readPort(profile));
      await marionette.send('WebDriver:NewSession', { capabilities: {} });
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
function preferenceLines(scale: number): string {
  const preferences = {
    'marionette.port': 0, // a free one, which it writes into the profile
    'network.dns.localDomains': 'shop.test,pictures.test,a.test,b.test,c.test,printer.local,router', // loopback, without a lookup
    'layout.css.devPixelsPerPx': String(scale),
    'nimbus.rollouts.enabled': false, // asks the network for experiments
    'security.notification_enable_delay': 0, // a prompt's buttons act at once
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

async function start(profile: string): Promise<ChildProcess> {
  // The last one lets Marionette into the browser's own windows: menus and prompts are there.
  const flags = ['-headless', '-no-remote', '-marionette', '-remote-allow-system-access'];
  const firefox = await requireProgram('firefox');
  const program = spawn(firefox, [...flags, '-profile', profile], { stdio: 'ignore' });
  await once(program, 'spawn');
  return program;
}

function readPort(profile: string): Promise<number> {
  const file = path.join(profile, 'MarionetteActivePort');
  return vi.waitFor(
    async () => {
      const port = Number(await readFile(file, 'utf8'));
      if (port === 0) throw new Error(`No port in ${file}`);
      return port;
    },
    { timeout: STARTS_MS },
  );
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  program.kill();
  await ended;
}
