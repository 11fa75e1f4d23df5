/** Who waits in this process for a call that another relay makes, and is told when it landed. */
import * as z from 'zod/mini';
import { jsonText, parseAs } from '../../../utils/core/model/parse';
import { createDeferred, type Deferred } from '../deferred';

const NOTE = z.object({
  key: z.string(),
  leader: z.string(),
  /** Result, only where Valkey could not store it. */
  result: z.optional(z.string()),
});
export type Note = z.infer<typeof NOTE>;

export interface Landing {
  /** The next note on this question. */
  next: () => Promise<Note>;
  end: () => void;
}

export interface Landings {
  /** Begins to listen: to be called before it is asked whether the call is under way. */
  wait: (key: string) => Landing;
  announce: (note: string) => void;
}

export function createLandings(): Landings {
  const waiting = new Map<string, Deferred<Note>>();
  return {
    wait: (key) => {
      let note = createDeferred<Note>();
      waiting.set(key, note);
      return {
        next: async () => {
          const landed = await note.promise;
          note = createDeferred();
          waiting.set(key, note);
          return landed;
        },
        end: () => {
          if (waiting.get(key) === note) waiting.delete(key);
        },
      };
    },
    announce: (text) => {
      const note = parseAs(z.pipe(jsonText, NOTE), text);
      if (note) waiting.get(note.key)?.resolve(note);
    },
  };
}
