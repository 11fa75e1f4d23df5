import type { io } from '@tensorflow/tfjs-core';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';

const modelFile = z.object({
  modelTopology: z.looseObject({ node: z.array(z.looseObject({ op: z.string() })) }),
  weightsManifest: z.tuple([
    z.object({
      paths: z.tuple([z.string()]),
      weights: z.array(
        z.object({
          name: z.string(),
          shape: z.array(z.number()),
          dtype: z.enum(['float32', 'int32']),
          quantization: z.exactOptional(z.object({ dtype: z.literal('float16') })),
        }),
      ),
    }),
  ]),
});

/** The CenterNet model inside `@vladmandic/human`, set to take pictures of `side` × `side`. */
export async function readModel(side: number): Promise<io.ModelArtifacts> {
  const folder = modelFolder();
  const json: unknown = JSON.parse(await readFile(join(folder, 'centernet.json'), 'utf8'));
  const { modelTopology, weightsManifest } = modelFile.parse(json);
  const [group] = weightsManifest;
  const weights = await readFile(join(folder, group.paths[0]));
  return {
    modelTopology: { ...modelTopology, node: modelTopology.node.map((n) => resized(n, side)) },
    weightSpecs: group.weights,
    weightData: new Uint8Array(weights).buffer,
  };
}

/** The package does not export its models, so they are found from where its code is. */
function modelFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@vladmandic/human');
  return join(dirname(entry), '..', 'models');
}

/** The file fixes its input at 512 px. The layers up to ours take any side, only the node does not. */
function resized<Node extends { op: string }>(node: Node, side: number): Node {
  if (node.op !== 'Placeholder') return node;
  const dim = [1, side, side, 3].map((size) => ({ size: String(size) }));
  return { ...node, attr: { dtype: { type: 'DT_FLOAT' }, shape: { shape: { dim } } } };
}
