/** The most calls in any window of 1000 ms, wherever it begins. @param times in milliseconds, in any order */
export function mostInASecond(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  let most = 0;
  let first = 0;
  for (const [last, time] of sorted.entries()) {
    while ((sorted[first] ?? time) <= time - 1000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
