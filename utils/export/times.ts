/** A moment to the second, the same in every language. */

/** `2026-11-25 14:20:05 UTC` */
export function utcTime(at: number): string {
  return `${plain(at, 'UTC')} UTC`;
}

/** `2026-11-25 22:20:05 +08:00 (Asia/Shanghai)` @param timeZone an IANA name */
export function localTime(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${plain(at, timeZone)} ${name.replace('GMT', '') || '+00:00'} (${timeZone})`;
}

function plain(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return format.format(at);
}
