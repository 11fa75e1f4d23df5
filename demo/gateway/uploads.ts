import { createHash } from 'node:crypto';

/** The oldest picture is evicted when the limit is reached. */
const KEPT = 200;

/** Pictures that were uploaded to be searched with, by id. They live as long as the process. */
export function createUploads() {
  const pictures = new Map<string, Uint8Array>();
  return {
    /** The id has 19 digits and lies above 2^53, like the platform's; the same picture has the same. */
    keep(picture: Uint8Array): string {
      const digest = createHash('sha256').update(picture).digest('hex').slice(0, 14);
      const id = `10${(BigInt(`0x${digest}`) % 10n ** 17n).toString().padStart(17, '0')}`;
      pictures.delete(id);
      pictures.set(id, picture);
      const [oldest] = pictures.keys();
      if (pictures.size > KEPT && oldest !== undefined) pictures.delete(oldest);
      return id;
    },
    get: (id: string): Uint8Array | undefined => pictures.get(id),
  };
}

export type Uploads = ReturnType<typeof createUploads>;
