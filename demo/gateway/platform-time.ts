const CHINA_OFFSET = 8 * 60 * 60 * 1000;

/** Epoch milliseconds as the platform writes a time: `20261010164552223+0800`. */
export function platformTime(milliseconds: number): string {
  const digits = new Date(milliseconds + CHINA_OFFSET).toISOString().replace(/\D/g, '');
  return `${digits}+0800`;
}
