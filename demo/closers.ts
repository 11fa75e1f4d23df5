/** Something that was opened and must be ended again. */
interface Open {
  close(): Promise<void>;
}

/** What must be ended again, the last one first. */
export interface Closers {
  /** Notes what is being opened, and answers the same promise. */
  keep<T extends Open>(opening: Promise<T>): Promise<T>;
  /** Ends everything, also what is still being opened. Later calls wait for the first. */
  closeAll(): Promise<void>;
}

export function createClosers(): Closers {
  const openings: Promise<Open>[] = [];
  let closing: Promise<void> | undefined;

  async function closeEach(): Promise<void> {
    for (const opening of openings.toReversed()) {
      // Whoever waits for the opening is told why it failed.
      const open = await opening.catch(() => undefined);
      await open?.close().catch((error: unknown) => console.error(error));
    }
  }

  return {
    keep: (opening) => {
      openings.push(opening);
      return opening;
    },
    closeAll: () => (closing ??= closeEach()),
  };
}

/** Ends everything on Ctrl+C and `kill`, too. */
export function closeOnSignals(closers: Closers): void {
  const codes = { SIGINT: 130, SIGTERM: 143 } as const;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void closers.closeAll().finally(() => process.exit(codes[signal])));
  }
}
