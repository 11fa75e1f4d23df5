/** A search by picture that begins with a name for the picture, and where it goes on once it has one. */
import { isAppError } from '@/utils/errors';
import type { SearchRequest } from '@/utils/services/service';

export type Begun = Pick<SearchRequest, 'cursor' | 'onImageUploaded'>;

export interface Place {
  read: () => Promise<string | undefined>;
  write: (cursor: string) => void;
  drop: () => void;
  /** Throws `limit-reached` where there is no room for both requests. */
  requireRoom: () => void;
}

/**
 * A repetition goes on where the last try stopped: the picture is neither sent nor paid for again.
 * What is refused from there may be a name that the service has forgotten: it begins anew, once.
 */
export async function fromPlace<T>(
  { read, write, drop, requireRoom }: Place,
  send: (begun: Begun) => Promise<T>,
): Promise<T> {
  const begun: Begun = {
    cursor: await read(),
    onImageUploaded: (cursor) => {
      begun.cursor = cursor; // also for what is sent again with a new token
      write(cursor);
    },
  };
  for (;;) {
    const wasKept = begun.cursor !== undefined;
    if (!wasKept) requireRoom();
    try {
      const answer = await send(begun);
      drop();
      return answer;
    } catch (error) {
      if (!isAppError(error) || !/^(?:service-refused|bad-answer)$/.test(error.code)) throw error;
      drop();
      if (!wasKept) throw error;
      begun.cursor = undefined;
    }
  }
}
