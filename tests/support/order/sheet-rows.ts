/** Rows of a sheet below its headings, by them. */
export function tableOf(
  sheet: readonly string[][] = [],
  heading: string,
): Record<string, string>[] {
  const at = sheet.findIndex((row) => row.includes(heading));
  const rows = sheet.slice(at + 1).filter(([number]) => Number(number) > 0);
  return rows.map((row) =>
    Object.fromEntries((sheet[at] ?? []).map((name, column) => [name, row[column] ?? ''])),
  );
}
