import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findMissing, readLicences } from '@/build/release/licences';
import { findUncommitted } from '@/build/release/packages';
import { compare } from '@/build/release/rebuild';
import { describeShipped } from '@/build/release/sbom';
import wxtConfig from '@/wxt.config';
import { ROOT } from '../../support/places';

const TEXT = `find-on-1688 0.1.0 (MIT): Copyright (c) 2026 Find on 1688 contributors
preact 11.2.0 (MIT): Copyright (c) 2015-present Jason Miller

Permission is hereby granted, free of charge.

@tensorflow/tfjs-core 4.22.0 (Apache-2.0)

Apache License
Version 2.0, January 2004 (January)
`;
const LOCK = {
  packages: {
    '': { dependencies: { preact: '11.2.0' } },
    'node_modules/preact': { version: '11.2.0', license: 'MIT' },
    'node_modules/@tensorflow/tfjs-core': { version: '4.22.0', license: 'Apache-2.0' },
  },
};

describe('LICENSES.txt', () => {
  it('is read as the build writes it', () => {
    expect(readLicences(TEXT)).toEqual({
      named: [
        { name: 'find-on-1688', version: '0.1.0', licence: 'MIT' },
        { name: 'preact', version: '11.2.0', licence: 'MIT' },
        { name: '@tensorflow/tfjs-core', version: '4.22.0', licence: 'Apache-2.0' },
      ],
      withoutText: [],
    });
    expect(findMissing(TEXT, LOCK)).toEqual([]);
  });

  it.each([
    ['nothing', '', 'it names nothing'],
    ['not a dependency', TEXT.replace(/^preact.*\n/m, ''), 'preact is not named'],
    ['no text', TEXT.slice(0, TEXT.indexOf('Apache License')), 'tfjs-core has no text'],
    ['another version', TEXT.replace('11.2.0', '11.1.0'), 'preact 11.1.0 (MIT) is not what'],
    ['another licence', TEXT.replace('11.2.0 (MIT)', '11.2.0 (ISC)'), 'preact 11.2.0 (ISC) is not'],
    [
      'what is not locked',
      TEXT.replace('preact', 'react 1.0.0 (MIT)\npreact'),
      'react 1.0.0 (MIT)',
    ],
  ])('is refused where it names %s', (_what, text, said) => {
    expect(findMissing(text, LOCK).join()).toContain(said);
  });
});

describe('the bill of materials', () => {
  const component = (name: string, scope: string) => ({
    'bom-ref': `${name}@1.0.0`,
    name,
    version: '1.0.0',
    scope,
  });
  const BOM = {
    bomFormat: 'CycloneDX' as const,
    specVersion: '1.5',
    serialNumber: 'urn:uuid:random',
    metadata: { timestamp: '2026-11-28T04:42:51.762Z', component: component('folder', 'required') },
    components: [component('bundled', 'optional'), component('tool', 'optional')],
  };
  const packages = [{ name: 'bundled', version: '1.0.0', licence: 'MIT' }];
  const shipped = { name: 'find-on-1688', date: '2026-12-01T00:00:00.000Z', packages };

  it('says what is shipped, of the project by its name, and is the same for the same commit', () => {
    const { components, metadata, ...rest } = describeShipped(BOM, shipped);
    expect(components.map(({ name, scope }) => [name, scope])).toEqual([
      ['bundled', 'required'],
      ['tool', 'excluded'],
    ]);
    expect(metadata).toMatchObject({
      timestamp: shipped.date,
      component: { name: 'find-on-1688', type: 'application' },
    });
    expect(rest).toEqual({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  });

  it('has all that is shipped', () => {
    const more = [...packages, { name: 'bundled', version: '2.0.0', licence: 'MIT' }];
    expect(() => describeShipped(BOM, { ...shipped, packages: more })).toThrow(/bundled@2\.0\.0/);
  });
});

it('a package is what its sources make if each file has the same bytes', () => {
  const files = (of: Readonly<Record<string, number[]>>) =>
    new Map(Object.entries(of).map(([name, bytes]) => [name, Uint8Array.from(bytes)]));
  const expected = files({ a: [1, 2], b: [3], lost: [4] });
  const built = files({ a: [1, 2], b: [5], more: [] });
  expect(compare(expected, built)).toEqual({ different: ['b', 'lost', 'more'], count: 4 });
  expect(compare(expected, expected)).toEqual({ different: [], count: 3 });
});

it('the sources package holds what is committed, and no file that git ignores', () => {
  const files = (...names: string[]) => new Map(names.map((name) => [name, new Uint8Array()]));
  const committed = ['package.json', 'relay/main.ts', ''];
  expect(findUncommitted(files('package.json', 'relay/main.ts'), committed)).toEqual([]);
  expect(findUncommitted(files('package.json', 'relay.yml', 'secrets/ali'), committed)).toEqual([
    'relay.yml',
    'secrets/ali',
  ]);
});

it('the sources’ archive packs no sources that git ignores', async () => {
  const ignored = (await readFile(path.join(ROOT, '.gitignore'), 'utf8'))
    .split('\n')
    .filter((line) => /^[^.]/.test(line) && line !== 'node_modules'); // which WXT leaves out, as hidden ones
  const left = wxtConfig.zip?.excludeSources ?? [];
  const packed = ignored.filter(
    (line) => ![line, `${line}/**`, `**/${line}`].some((pattern) => left.includes(pattern)),
  );
  expect(packed).toEqual([]);
});
