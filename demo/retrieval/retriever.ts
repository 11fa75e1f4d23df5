import '@tensorflow/tfjs-backend-wasm';
import { setBackend } from '@tensorflow/tfjs-core';
import { nameOfModel, readEyeFile } from '../../build/eye-file';
import { cosineOf, likenessOf } from '../../utils/core/likeness/compare';
import { openEye } from '../../utils/core/likeness/eye';
import { decode, isPictureError } from './decode';
import type { OnProgress } from '../progress';

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

/** Starts the backend of tfjs in Node: the whole package, as its kernels are no modules that Node loads. */
export async function startTensors(): Promise<void> {
  if (!(await setBackend('wasm'))) throw new Error('tfjs cannot start its WebAssembly backend');
}

/** A picture that is to be searched. */
export interface CataloguePicture {
  id: string;
  /** What a person knows it by: a file, an offer. */
  name: string;
  read: () => Promise<Uint8Array>;
}

/** The vectors of all pictures in their order. Throws an error that names a broken picture. */
export async function embedPictures(
  embedder: NodeEmbedder,
  pictures: readonly CataloguePicture[],
  onProgress: OnProgress,
): Promise<Entry[]> {
  const gallery: Entry[] = [];
  for (const { id, name, read } of pictures) {
    try {
      gallery.push({ id, vector: await embedder.embed(await read()) });
    } catch (cause) {
      if (!isPictureError(cause)) throw cause;
      throw new Error(`${name} cannot be searched. ${cause.message}`, { cause });
    }
    onProgress(gallery.length, pictures.length);
  }
  return gallery;
}
