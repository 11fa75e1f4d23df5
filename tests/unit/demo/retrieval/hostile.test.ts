import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../../demo/retrieval/decode';
import { isPictureError } from '../../../../demo/retrieval/errors';
import { sharedPath, withShared } from '../../../support/shared';

/** Every file of a folder of invalid and unusual pictures, with its result. */
async function decodeAll(folder: string): Promise<Map<string, 'decoded' | 'refused'>> {
  const outcomes = new Map<string, 'decoded' | 'refused'>();
  const path = sharedPath('data/hostile', folder);
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    const outcome = await decode(bytes).then(() => 'decoded' as const, refusal);
    outcomes.set(entry.name, outcome);
  }
  return outcomes;
}

function refusal(error: unknown): 'refused' {
  if (!isPictureError(error)) throw error;
  return 'refused';
}

describe('decode with hostile files', withShared, () => {
  it.each(['image-rs', 'png-bugfixes', 'svg-xss'])(
    'decodes or refuses each file of %s with a PictureError',
    async (folder) => {
      const outcomes = [...(await decodeAll(folder)).values()];
      expect(outcomes).toContain('decoded');
      expect(outcomes).toContain('refused');
    },
    30_000,
  );

  it('refuses just the broken pictures of the PNG suite, whose names start with x', async () => {
    const outcomes = [...(await decodeAll('pngsuite'))].filter(([name]) => name.endsWith('.png'));
    const refused = outcomes.filter(([, outcome]) => outcome === 'refused').map(([name]) => name);
    const broken = outcomes.map(([name]) => name).filter((name) => name.startsWith('x'));
    expect(refused).toEqual(broken);
  }, 30_000);
});
