/** Whether a moment is of the same day as now, where the browser is. Both in epoch milliseconds. */
export function isOfToday(at: number, now: number): boolean {
  return new Date(at).toDateString() === new Date(now).toDateString();
}
