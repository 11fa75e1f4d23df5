/** What a test has begun and is to end before the next one, as a write that waits for its moment. */
export const endings: (() => Promise<void>)[] = [];
