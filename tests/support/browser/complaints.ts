import type { BrowserContext, Page, Worker } from '@playwright/test';

export interface Complaints {
  /** Since it was last asked: what was thrown and not caught, and what was logged as an error. */
  take(): string[];
}

/** Listens for what goes wrong in these pages, and in each worker from now on. */
export function openComplaints(context: BrowserContext, pages: readonly Page[]): Complaints {
  const heard: string[] = [];
  for (const page of pages) {
    page.on('pageerror', (error) => heard.push(`thrown: ${error.message}`));
    page.on('console', (message) => {
      // A picture of an offer that is not there is nobody's fault.
      const isOurs = !message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && isOurs) heard.push(`logged: ${message.text()}`);
    });
  }
  const listen = (worker: Worker): void => {
    worker.on('console', (message) => {
      if (message.type() === 'error') heard.push(`in the worker: ${message.text()}`);
    });
    worker.evaluate(logUnhandled).catch(() => undefined); // it has ended by then
  };
  context.serviceWorkers().forEach(listen);
  context.on('serviceworker', listen);
  return { take: () => heard.splice(0) };
}

/** Runs in a worker, whose unhandled rejections nobody else is told of. */
function logUnhandled(): void {
  addEventListener('unhandledrejection', ({ reason }) =>
    console.error('not caught', String(reason)),
  );
  addEventListener('error', ({ message }) => console.error('not caught', message));
}
