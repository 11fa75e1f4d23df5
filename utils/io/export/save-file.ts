/** How long a browser may take to start reading the file. */
const READ_WITHIN_MS = 60_000;

/** Saves a file to the downloads folder; needs no permission. */
export function saveFile({ name, blob }: { name: string; blob: Blob }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_WITHIN_MS);
}
