/** Members in `relay.yml`. Their list alone is written anew: elsewhere, `yaml` moves comments about. */
import { Document, isMap, isNode, isPair, isScalar, isSeq, YAMLSeq } from 'yaml';
import { ConfigMistake } from '../config/mistake';
import { readYaml } from '../config/parse';
import { memberName } from '../config/schema';
import { hashOf, makeToken } from './token';

/** Throws `ConfigMistake`. @param now epoch milliseconds */
export function addMember(
  text: string,
  { name, where, now }: { name: string; where: string; now: number },
): { text: string; token: string } {
  const parsed = memberName.safeParse(name);
  if (!parsed.success) {
    const what = parsed.error.issues[0]?.message ?? 'is not valid';
    throw new ConfigMistake('The name', undefined, what);
  }
  const { list, write } = openList(text, where);
  if (placeOf(list, name) >= 0) {
    const what = `${name} is a member already: revoke it first, or choose another name`;
    throw new ConfigMistake(where, undefined, what);
  }
  const token = makeToken();
  const added = new Date(now).toISOString().slice(0, 10);
  list.add({ name, token: `sha256:${hashOf(token)}`, added });
  return { text: write(), token };
}

/** Throws `ConfigMistake`. */
export function revokeMember(
  text: string,
  { name, where }: { name: string; where: string },
): string {
  const { list, write } = openList(text, where);
  const place = placeOf(list, name);
  if (place < 0) {
    const what = `there is no member ${name}: "member list" names them`;
    throw new ConfigMistake(where, undefined, what);
  }
  list.delete(place);
  return write();
}

interface List {
  list: YAMLSeq;
  /** The text with the list as it is then. */
  write: () => string;
}

function openList(text: string, where: string): List {
  const { contents } = readYaml(text, where).document;
  const items = isMap(contents) ? contents.items : [];
  const pair = items.find(
    (item) => isPair(item) && isScalar(item.key) && item.key.value === 'members',
  );
  const list = pair && isSeq(pair.value) ? pair.value : new YAMLSeq();
  const begin = pair && isNode(pair.key) ? pair.key.range?.[0] : undefined;
  const end = pair && isNode(pair.value) ? pair.value.range?.[1] : undefined;
  const write = () => {
    list.flow = list.items.length === 0;
    const written = String(new Document({ members: list })).trimEnd();
    if (begin === undefined || end === undefined) return `${text.trimEnd()}\n\n${written}\n`;
    // The end of a list is that of its last line, with the line break.
    const after = text.slice(end);
    const between = after === '' || !text.slice(0, end).endsWith('\n') ? '' : '\n';
    return text.slice(0, begin) + written + (after === '' ? '\n' : between + after);
  };
  return { list, write };
}

function placeOf(list: YAMLSeq, name: string): number {
  const wanted = name.toLowerCase();
  return list.items.findIndex(
    (item) => isMap(item) && String(item.get('name')).toLowerCase() === wanted,
  );
}
