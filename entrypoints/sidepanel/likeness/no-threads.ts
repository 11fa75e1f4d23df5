/**
 * In place of TensorFlow.js's backend with threads (`wxt.config.ts`): it starts a worker from text, and needs
 * a page that is isolated from others.
 */
export default function noThreads(): never {
  throw new Error('no threads');
}

/** The text of its workers. */
export const wasmWorkerContents = '';
