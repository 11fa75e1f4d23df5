import { describe, expect, it } from 'vitest';
import {
  checkAddOn,
  checkAddresses,
  checkTag,
  checkTexts,
  checkTree,
  checkVersion,
  newestNotes,
} from '@/build/release/checks';
import { runSteps, type Step } from '@/build/release/step';

const changelog = (heading: string) =>
  `# Changelog\n\nNotes.\n\n${heading}\n\n- New.\n\n## 1.0.0 – 2026-01-02\n`;

describe('the version', () => {
  it('is that of the newest entry, which has its day', () => {
    expect(checkVersion('1.1.0', changelog('## 1.1.0 – 2026-12-01')).kind).toBe('done');
  });

  it('is refused while its entry has no day', () => {
    expect(checkVersion('1.1.0', changelog('## 1.1.0 – unreleased')).kind).toBe('refused');
  });

  it('is refused with a day that no calendar has', () => {
    expect(checkVersion('1.1.0', changelog('## 1.1.0 – 2026-02-30')).kind).toBe('refused');
  });

  it.each([
    ['is not that of the changelog', '1.1.1', changelog('## 1.1.0 – 2026-12-01')],
    ['is older than it', '1.0.0', changelog('## 1.1.0 – 2026-12-01')],
    ['has no entry', '1.1.0', '# Changelog\n'],
    ['has a heading of another form', '2.0.0', '## [2.0.0] 2026-12-01\n'],
    [
      'has an entry without a word',
      '1.1.0',
      '## 1.1.0 – 2026-12-01\n\n## 1.0.0 – 2026-01-02\n\n- A.\n',
    ],
    ['is below a heading of another form', '1.1.0', '## Next\n\n## 1.1.0 – 2026-12-01\n'],
  ])('stops everything where it %s', (_what, version, text) => {
    expect(() => checkVersion(version, text)).toThrow(/CHANGELOG\.md/);
  });
});

it('the notes of a release are those of its version', () => {
  expect(newestNotes(changelog('## 1.1.0 – 2026-12-01'))).toBe('- New.\n');
});

describe('the tag', () => {
  it('is that of the version', () => {
    expect(checkTag('1.1.0', 'v1.1.0', ['v1.1.0']).kind).toBe('done');
    expect(checkTag('1.1.0', undefined, ['v1.1.0', 'tested']).kind).toBe('done');
  });

  it('has to be of this commit', () => {
    expect(checkTag('1.1.0', undefined, []).kind).toBe('refused');
    expect(checkTag('1.1.0', 'v1.1.0', []).kind).toBe('refused');
  });

  it('is of no other version', () => {
    expect(() => checkTag('1.1.0', 'v1.2.0', ['v1.2.0'])).toThrow(/v1\.1\.0/);
    expect(() => checkTag('1.1.0', undefined, ['v1.0.0', 'v1.1.0'])).toThrow(/v1\.0\.0/);
  });
});

it('a release is of a commit, without a change or another file', () => {
  expect(checkTree('').kind).toBe('done');
  expect(() => checkTree(' M README.md\n?? notes.txt\n')).toThrow(/2 files.*README\.md/);
});

describe('the addresses', () => {
  const real = ['https://find1688.org/', 'https://example.org/help'];

  it('are those that somebody has set', () => {
    expect(checkAddresses('Write to a.b@find1688.org.', real).kind).toBe('done');
    expect(checkAddresses('a@find1688.org, once more a@find1688.org', real).kind).toBe('done');
  });

  it.each([
    ['security', 'security@find-on-1688.example', real],
    ['store', 'a@find1688.org', [...real, 'https://find-on-1688.example/privacy']],
    ['deeper store', 'a@find1688.org', ['https://www.find-on-1688.example:8443/a']],
  ])('are refused where the %s address is a placeholder', (_which, mail, addresses) => {
    const outcome = checkAddresses(`Write to ${mail}, in private.`, addresses);
    expect(outcome.kind).toBe('refused');
    expect(outcome.said).toMatch(/find-on-1688\.example/);
  });

  it('have one for holes, no more', () => {
    expect(() => checkAddresses('Write to the maintainers.', real)).toThrow(/one mail address/);
    expect(() => checkAddresses('a@one.org or b@two.org', real)).toThrow(/one mail address/);
  });
});

it("Firefox's id of the add-on is one that somebody has set", () => {
  const manifest = (id: string) =>
    JSON.stringify({ browser_specific_settings: { gecko: { id, strict_min_version: '140.0' } } });
  expect(checkAddOn(manifest('find-on-1688@find1688.org')).kind).toBe('done');
  expect(checkAddOn(manifest('{ec8030f7-c20a-464f-9b0e-13a3a9e97384}')).kind).toBe('done');
  const outcome = checkAddOn(manifest('find-on-1688@find-on-1688.example'));
  expect(outcome.kind).toBe('refused');
  expect(outcome.said).toContain('find-on-1688@find-on-1688.example');
});

describe('the texts of the stores', () => {
  it('are in every language of the package', () => {
    expect(checkTexts(['de', 'en'], ['en', 'de'])).toEqual({
      kind: 'done',
      said: 'in 2 languages',
    });
  });

  it('fail the release if a language has no text, or is not in the package', () => {
    expect(() => checkTexts(['en'], ['en', 'de'])).toThrow(/store\/listing\/ lacks de/);
    expect(() => checkTexts(['en', 'de'], ['en'])).toThrow(/has de, .*not in the package/);
  });
});

describe('the steps', () => {
  const step = (name: string, run: Step['run']): Step => ({ name, run });
  const STEPS = [
    step('one', async () => ({ kind: 'done', said: 'fine' })),
    step('two', async () => ({ kind: 'refused', said: 'not yet' })),
    step('three', async () => {
      throw new Error('broken: mend it');
    }),
    step('four', async () => ({ kind: 'done', said: 'fine' })),
  ];

  async function runAll(isDryRun: boolean, goesOn: boolean) {
    const lines: string[] = [];
    const result = await runSteps(STEPS, { isDryRun, goesOn, print: (line) => lines.push(line) });
    return { ...result, signs: lines.map(([sign]) => sign).join(''), text: lines.join('\n') };
  }

  it('print a line each; what is refused fails a real run alone', async () => {
    expect(await runAll(true, true)).toMatchObject({
      signs: '✓!✗✓',
      failed: ['three'],
      refused: ['two'],
    });
    expect(await runAll(false, true)).toMatchObject({ signs: '✓✗✗✓', failed: ['two', 'three'] });
  });

  it('say what they have left to a person, and go on', async () => {
    const lines: string[] = [];
    const left = step('shop', async () => ({ kind: 'left', said: 'upload it' }));
    const options = { isDryRun: false, goesOn: false, print: (line: string) => lines.push(line) };
    const result = await runSteps([left, ...STEPS.slice(0, 1)], options);
    expect(result).toEqual({ failed: [], refused: [], left: ['shop'] });
    expect(lines.map(([sign]) => sign).join('')).toBe('!✓');
  });

  it('end at the first failure where the next ones need it, and say what to do', async () => {
    expect(await runAll(true, false)).toMatchObject({ signs: '✓!✗', failed: ['three'] });
    expect((await runAll(false, false)).text).toMatch(/✗ two +not yet$/);
    expect((await runAll(true, false)).text).toContain('broken: mend it');
  });
});
