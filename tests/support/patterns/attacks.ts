/** Derives texts from a regular expression that make a backtracking search for it slow. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Characters of a text. */
export const MEGABYTE = 1_000_000;

/** Characters that may belong to a class, the likeliest first. */
const ALPHABET = Array.from(
  'a1A ,.-_/"\'(<=:;&?*×中个十包é\t\n\\>)#%+~@$[]{}|^!€¥\u00a0\u200b\u2028',
);
/** Characters that end a run without a match. */
const BAD = ['\u0001', '\n'];

/** Texts of this many characters: repeated beginnings, long runs, and near misses of both. */
export function attacksOn(pattern: RegExp, length = MEGABYTE): string[] {
  const { source, flags } = pattern;
  const parsed = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const sampler = samplerOf(flags);
  const shapes = new Set<string>();
  const texts: string[] = [];
  for (const { node, before } of loopsIn(parsed.alternatives, '', sampler)) {
    for (const pump of sampler.pumpsOf(node.element)) {
      for (const shape of shapesOf(before, pump)) {
        const key = JSON.stringify(shape);
        if (shapes.has(key)) continue;
        shapes.add(key);
        texts.push(fill(shape, length));
      }
    }
  }
  const whole = parsed.alternatives.map((one) => sampler.sampleOf(one));
  for (const sample of whole) texts.push(fill({ start: '', loop: sample, end: '' }, length));
  return [...new Set(texts)];
}

interface Shape {
  start: string;
  loop: string;
  end: string;
}

function shapesOf(before: string, pump: string): Shape[] {
  return [
    ...BAD.flatMap((end) => [
      { start: before, loop: pump, end },
      { start: '', loop: pump, end },
      { start: '', loop: before + pump, end },
      { start: '', loop: before, end },
    ]),
    { start: before, loop: pump + BAD[0], end: '' },
  ];
}

function fill({ start, loop, end }: Shape, length: number): string {
  const room = length - start.length - end.length;
  if (loop === '') return start + end;
  return start + loop.repeat(Math.max(1, Math.floor(room / loop.length))) + end;
}

interface Loop {
  node: AST.Quantifier;
  /** A text that leads to it. */
  before: string;
}

/** Repetitions without a small limit, the outer ones first. */
function loopsIn(
  alternatives: readonly AST.Alternative[],
  before: string,
  sampler: Sampler,
): Loop[] {
  return alternatives.flatMap(({ elements }) => {
    let at = before;
    return elements.flatMap((element) => {
      const own = loopsOf(element, at, sampler);
      at += sampler.sampleOf(element);
      return own;
    });
  });
}

const MANY = 20;

function loopsOf(node: AST.Element, before: string, sampler: Sampler): Loop[] {
  if (node.type === 'Quantifier') {
    const own = node.max > MANY ? [{ node, before }] : [];
    return [...own, ...loopsOf(node.element, before, sampler)];
  }
  return 'alternatives' in node ? loopsIn(node.alternatives, before, sampler) : [];
}

interface Sampler {
  /** A short text that the part matches; empty for one that consumes nothing. */
  sampleOf: (node: AST.Element | AST.Alternative) => string;
  /** Different texts that the part matches. */
  pumpsOf: (node: AST.Element) => string[];
}

function samplerOf(flags: string): Sampler {
  const charactersOf = (raw: string): string[] => {
    const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/g, ''));
    return ALPHABET.filter((character) => one.test(character));
  };

  function sampleOf(node: AST.Element | AST.Alternative): string {
    switch (node.type) {
      case 'Alternative':
        return node.elements.map(sampleOf).join('');
      case 'Character':
        return String.fromCodePoint(node.value);
      case 'CharacterClass':
      case 'CharacterSet':
        return charactersOf(node.raw)[0] ?? firstMember(node);
      case 'Quantifier':
        return sampleOf(node.element).repeat(Math.max(1, node.min));
      case 'Group':
      case 'CapturingGroup':
        return node.alternatives[0] ? sampleOf(node.alternatives[0]) : '';
      case 'Assertion':
        return node.kind === 'lookbehind' && !node.negate && node.alternatives[0]
          ? sampleOf(node.alternatives[0])
          : '';
      case 'Backreference':
      case 'ExpressionCharacterClass':
        return '';
    }
  }

  function pumpsOf(node: AST.Element): string[] {
    if (node.type === 'CharacterClass' || node.type === 'CharacterSet') {
      return charactersOf(node.raw).slice(0, MAX_PUMPS);
    }
    if (node.type !== 'Group' && node.type !== 'CapturingGroup') return [sampleOf(node)];
    return node.alternatives.map((one) => sampleOf(one)).filter((text) => text !== '');
  }

  return { sampleOf, pumpsOf };
}

const MAX_PUMPS = 3;

function firstMember(node: AST.CharacterClass | AST.CharacterSet): string {
  if (node.type !== 'CharacterClass') return 'a';
  for (const member of node.elements) {
    if (member.type === 'Character') return String.fromCodePoint(member.value);
    if (member.type === 'CharacterClassRange') return String.fromCodePoint(member.min.value);
  }
  return 'a';
}
