import { describe, expect, it } from 'vitest';
import { ENGLISH } from '@/utils/core/glossary/english';
import { WORD_LISTS } from '@/utils/core/glossary/words';
import { GOODS_HEADS, PARTS_HEADS } from '@/utils/core/glossary/words/heads';
import { toSimplified } from '@/utils/core/text/simplified';

/** GB 2312's characters (first byte B0 to F7): all simplified, and in the order of the code page. */
const GB2312 = new Set(
  new TextDecoder('gbk').decode(
    Uint8Array.from({ length: 72 * 94 * 2 }, (_, at) => {
      const cell = at >> 1;
      return at % 2 === 0 ? 0xb0 + Math.floor(cell / 94) : 0xa1 + (cell % 94);
    }),
  ),
);

/** Simplified too, but newer than GB 2312. */
const NEWER = new Set('啫侘焗');

/** Kinds that tell nothing of the goods: a gloss leaves their words out, Latin ones too. */
const LEFT_OUT: ReadonlySet<string> = new Set(['sales-talk', 'trade-terms', 'fillers']);

const isSimplified = (chinese: string) =>
  toSimplified(chinese) === chinese &&
  Array.from(chinese).every(
    (letter) => /[a-z\d]/.test(letter) || GB2312.has(letter) || NEWER.has(letter),
  );

const ENTRIES = WORD_LISTS.flatMap(({ kind, words }) =>
  words.map((chinese) => ({ kind, chinese })),
);

it('a word is listed under one kind alone', () => {
  const kinds = new Map<string, string[]>();
  // A counter counts after a number alone, and may be another word elsewhere.
  for (const { kind, chinese } of ENTRIES.filter((entry) => entry.kind !== 'counters'))
    kinds.set(chinese, [...(kinds.get(chinese) ?? []), kind]);
  expect([...kinds].filter(([, at]) => at.length > 1)).toEqual([]);
});

it('names a kind once', () => {
  const kinds = WORD_LISTS.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
});

const HEADS = [
  { kind: 'heads of goods', words: GOODS_HEADS },
  { kind: 'heads of parts', words: PARTS_HEADS },
];

it('a head is one character, and listed once', () => {
  const heads = HEADS.flatMap(({ words }) => words);
  expect(heads.filter((head) => head.length !== 1)).toEqual([]);
  expect(new Set(heads).size).toBe(heads.length);
});

describe.each([...WORD_LISTS, ...HEADS])('$kind', ({ kind, words }) => {
  it('is written in simplified characters, with Latin letters only beside them', () => {
    const wrong = words.filter(
      (chinese) =>
        !isSimplified(chinese) || !(LEFT_OUT.has(kind) || /\p{Script=Han}/u.test(chinese)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the English table', () => {
  const isLeftOut = (kind: string) => LEFT_OUT.has(kind);

  it('has each word that is not left out, and no other', () => {
    const needed = [
      ...ENTRIES.filter(({ kind }) => !isLeftOut(kind)).map(({ chinese }) => chinese),
      ...HEADS.flatMap(({ words }) => words.map((head) => `-${head}`)),
    ];
    expect(needed.filter((chinese) => !ENGLISH.has(chinese))).toEqual([]);
    expect(
      [...ENGLISH.keys()].filter(
        (chinese) => !needed.includes(chinese.replace(/^1(?=\p{Script=Han}$|小时)/u, '')),
      ),
    ).toEqual([]);
  });

  it('is plain English', () => {
    const wrong = [...ENGLISH].filter(
      ([, english]) =>
        !/^[\p{Script=Latin}\d](?:[\p{Script=Latin}\d %&'+,./()-]*[\p{Script=Latin}\d)'])?$/u.test(
          english,
        ),
    );
    expect(wrong).toEqual([]);
  });
});
