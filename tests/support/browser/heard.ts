import type { Worker } from '@playwright/test';

declare global {
  /** What the worker has heard since it listens to everything. */
  var heardByTest: string[] | undefined;
}

/** Lets the worker listen to all that a message or a port could come in by. */
export async function listenToEverything(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const heard: string[] = [];
    globalThis.heardByTest = heard;
    const { onMessage, onMessageExternal, onConnect, onConnectExternal } = chrome.runtime;
    onMessage.addListener(() => void heard.push('a message'));
    onMessageExternal.addListener(() => void heard.push('a foreign message'));
    onConnect.addListener(() => void heard.push('a port'));
    onConnectExternal.addListener(() => void heard.push('a foreign port'));
  });
}

/** Forgets it as well. */
export async function takeHeard(worker: Worker): Promise<string[]> {
  return worker.evaluate(() => globalThis.heardByTest?.splice(0) ?? ['nobody listens']);
}

/**
 * Runs in another extension, or in a page that may talk to one: sends each message to the extension
 * of that id, and opens a port to it. Answers what came of it, each outcome once.
 */
export async function knock({ id, messages }: { id: string; messages: object[] }) {
  const outcomeOf = async (message: object): Promise<string> => {
    try {
      return String(await chrome.runtime.sendMessage(id, message));
    } catch (error) {
      return /Receiving end does not exist/.test(String(error)) ? 'nobody there' : String(error);
    }
  };
  const outcomes = await Promise.all(messages.map(outcomeOf));
  const port = await new Promise<string>((resolve) => {
    const opened = chrome.runtime.connect(id, { name: 'keep-alive' });
    opened.onDisconnect.addListener(() => resolve('nobody there'));
    setTimeout(() => resolve('open'), 1_000);
  });
  return { messages: [...new Set(outcomes)], port };
}
