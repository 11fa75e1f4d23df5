/** Describes pictures with the kernels and the model of the panel's eye, one after the other, and nothing else. */
import { openEye, type Eye } from '../../../utils/core/likeness/eye';
import type { Pixels } from '../../../utils/core/likeness/framed';
import { startWasm } from '../../../utils/core/likeness/wasm-backend';

let eye: Promise<Eye> | undefined;

async function open(): Promise<Eye> {
  await startWasm('/');
  return openEye(new Uint8Array(await (await fetch('/eye.bin')).arrayBuffer()));
}

addEventListener('message', ({ data: picture }: MessageEvent<Pixels>) => {
  eye ??= open();
  void eye.then((opened) => opened.describe([picture]).map((vector) => postMessage(vector)));
});
