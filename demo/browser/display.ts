import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { requireProgram } from '../programs';

/** A screen in memory (X11). */
export interface Display {
  /** Value for `DISPLAY`, such as `:1`. */
  name: string;
  close(): Promise<void>;
}

/** Pixels. */
export interface ScreenSize {
  width: number;
  height: number;
}

export const SCREEN: ScreenSize = { width: 1280, height: 900 };

async function readLine(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes('\n')) return text.trim();
  }
  throw new Error('Xvfb ended before it named its display');
}

/** Starts Xvfb on a free display. Needs xdotool as well, to send input to it. */
export async function openDisplay({ width, height } = SCREEN): Promise<Display> {
  await requireProgram('xdotool');
  const server = spawn(
    await requireProgram('xvfb'),
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true, // Ctrl+C must not end the screen before the browser that is on it
    },
  );
  const ended = new Promise<void>((resolve) => server.on('close', () => resolve()));
  const failed = new Promise<never>((_, reject) => {
    server.on('error', (error) => reject(new Error('Xvfb did not start', { cause: error })));
  });
  const channel = server.stdio[3];
  if (!(channel instanceof Readable)) throw new Error('Xvfb has no channel for its display');
  const number = await Promise.race([readLine(channel), failed]);
  return {
    name: `:${number}`,
    close: async () => {
      server.kill();
      await ended;
    },
  };
}
