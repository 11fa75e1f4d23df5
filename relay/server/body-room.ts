/** Memory for bodies, which are held until their requests end: a few members could fill the process with them. */

export interface BodyRoomLimits {
  /** Of all bodies together. */
  atOnceBytes: number;
  atOnceOfMemberBytes: number;
}

export interface BodyRoom {
  open: (member: string) => BodyShare;
}

/** What one body takes. */
export interface BodyShare {
  /** False where there is no room for a part of this length. */
  add: (length: number) => boolean;
  /** Gives back all of it. */
  close: () => void;
}

/** Of each part besides its bytes: a body in chunks of a byte takes a hundred times its length. */
const PART_BYTES = 256;

export function createBodyRoom({ atOnceBytes, atOnceOfMemberBytes }: BodyRoomLimits): BodyRoom {
  let taken = 0;
  const byMember = new Map<string, number>();

  function change(member: string, bytes: number): void {
    taken += bytes;
    const own = (byMember.get(member) ?? 0) + bytes;
    if (own > 0) byMember.set(member, own);
    else byMember.delete(member);
  }

  return {
    open: (member) => {
      let share = 0;
      return {
        add: (length) => {
          const bytes = length + PART_BYTES;
          const own = byMember.get(member) ?? 0;
          if (taken + bytes > atOnceBytes || own + bytes > atOnceOfMemberBytes) return false;
          share += bytes;
          change(member, bytes);
          return true;
        },
        close: () => {
          change(member, -share);
          share = 0;
        },
      };
    },
  };
}
