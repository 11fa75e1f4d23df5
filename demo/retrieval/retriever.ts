import { nameOfModel, readEyeFile } from '../../build/eye-file';
import { cosineOf, likenessOf } from '../../utils/core/likeness/compare';
import { openEye } from '../../utils/core/likeness/eye';
import { decode } from './decode';
import { startTensors } from './tensors';

/** A picture of the catalogue as an answer. */
export interface Hit {
  id: string;
  /** How certain it is that both pictures show the same product, 0..1. */
  similarity: number;
}

/** A picture as it is compared. */
export interface Entry {
  id: string;
  vector: Int8Array;
}

/** The extension's own embedder, with the committed model, in Node. */
export interface NodeEmbedder {
  /** SHA-256 of its model: vectors of two models cannot be compared. */
  model: string;
  /** The vector of an encoded picture. Rejects with a PictureError where it cannot be decoded. */
  embed(bytes: Uint8Array): Promise<Int8Array<ArrayBuffer>>;
}

/** Rejects with a sentence where the model is missing or damaged. */
export async function openNodeEmbedder(): Promise<NodeEmbedder> {
  const file = await readEyeFile();
  await startTensors();
  const embedder = await openEye(file);
  return {
    model: nameOfModel(file),
    embed: async (bytes) => {
      const [vector = new Int8Array()] = embedder.describe([await decode(bytes)]);
      return vector;
    },
  };
}

/** Searches one catalogue by picture. */
export interface Retriever {
  /** The `limit` most similar pictures, best first. Rejects with a PictureError. */
  search(image: Uint8Array, limit: number): Promise<Hit[]>;
}

export function createRetriever(embedder: NodeEmbedder, gallery: readonly Entry[]): Retriever {
  return {
    search: async (image, limit) => rank(gallery, await embedder.embed(image)).slice(0, limit),
  };
}

/** The entries most like the query first; equal ones in the order of the gallery. */
export function rank(gallery: readonly Entry[], query: Int8Array): Hit[] {
  return gallery
    .map(({ id, vector }) => ({ id, vector, cosine: cosineOf(query, vector) }))
    .toSorted((a, b) => b.cosine - a.cosine)
    .map(({ id, vector }) => ({ id, similarity: likenessOf(query, vector) }));
}
