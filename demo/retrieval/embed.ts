import type { OnProgress } from '../progress';
import { CatalogueError, isPictureError } from './errors';
import type { Entry, NodeEmbedder } from './retriever';

/** A picture that is to be searched. */
export interface CataloguePicture {
  id: string;
  /** What a person knows it by: a file, an offer. */
  name: string;
  read: () => Promise<Uint8Array>;
}

/** The vectors of all pictures in their order. Throws a CatalogueError that names a broken picture. */
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
      throw new CatalogueError(`${name} cannot be searched. ${cause.message}`, { cause });
    }
    onProgress(gallery.length, pictures.length);
  }
  return gallery;
}
