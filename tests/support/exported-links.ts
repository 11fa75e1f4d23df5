/** What a reader of an exported file could click. */
import { strFromU8, unzipSync } from 'fflate';

/** Targets of the hyperlinks of a workbook. */
export function targetsOf(workbook: Uint8Array): string[] {
  const files = unzipSync(workbook);
  const relations = Object.entries(files)
    .filter(([name]) => name.endsWith('.rels'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('');
  const links = relations.matchAll(/<Relationship [^>]*Target="([^"]*)" TargetMode="External"/g);
  return unique(Array.from(links, ([, target = '']) => target));
}

function unique(links: readonly string[]): string[] {
  return [...new Set(links)];
}
