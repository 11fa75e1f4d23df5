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

/** How far the counts of members are from an equal share, as a part of it. */
export function unfairness(members: readonly string[], all: readonly string[]): number {
  const counts = all.map((name) => members.filter((member) => member === name).length);
  const share = members.length / all.length;
  return Math.max(...counts.map((count) => Math.abs(count - share) / share));
}
