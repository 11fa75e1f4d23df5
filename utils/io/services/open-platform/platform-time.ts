/**
 * A time as the platform writes it, `20261010164552223+0800`, as epoch milliseconds; undefined
 * where it cannot be read.
 */
export function readPlatformTime(value: unknown): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})([+-]\d\d)(\d\d)$/.exec(
    String(value),
  );
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, milli, zoneHour, zoneMinute] = match;
  const time = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}${zoneHour}:${zoneMinute}`,
  );
  return Number.isNaN(time) ? undefined : time;
}
