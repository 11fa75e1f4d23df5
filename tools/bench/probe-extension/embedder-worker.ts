/** Embeds pictures with the kernels and the model of the panel's embedder, one after the other, and nothing else. */
import { openEye, type Eye } from '../../../utils/core/likeness/eye';
import type { Pixels } from '../../../utils/core/likeness/framed';
import { startWasm } from '../../../utils/core/likeness/wasm-backend';

let embedder: Promise<Eye> | undefined;

async function open(): Promise<Eye> {
  await startWasm('/');
  return openEye(new Uint8Array(await (await fetch('/eye.bin')).arrayBuffer()));
}

addEventListener('message', ({ data: picture }: MessageEvent<Pixels>) => {
  embedder ??= open();
  void embedder.then((opened) => opened.describe([picture]).map((vector) => postMessage(vector)));
});
