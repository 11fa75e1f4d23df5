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

/** What a reader of Markdown links: `<…>`, and outside of code whatever looks like an address. */
export function linkedIn(markdown: string): string[] {
  const words = markdown.replaceAll(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, ' ');
  const own = Array.from(words.matchAll(/(?<!\\)<([^<>\s]+)>/g), ([, address = '']) => address);
  const rest = words.replaceAll(/(?<!\\)<[^<>\s]+>/g, ' ');
  const bare = rest.match(/\S*(?::\/\/|www\.|@|\w\.[a-z]{2})\S*/gi) ?? [];
  return unique([...own, ...bare]);
}

function unique(links: readonly string[]): string[] {
  return [...new Set(links)];
}
