import { vi } from 'vitest';
import type { TakingDeps } from '@/entrypoints/sidepanel/taking/taking';
import type { QuestionTerms } from '@/utils/model/panel-settings';
import { source } from './source';

const NOW = new Date(2026, 10, 25).getTime();

/** What taking things away needs, in memory; files and copies are recorded. */
export function takingDeps() {
  return {
    writeClipboard: vi.fn<TakingDeps['writeClipboard']>().mockResolvedValue(undefined),
    save: vi.fn<TakingDeps['save']>(),
    offerPictures: vi.fn<TakingDeps['offerPictures']>().mockResolvedValue(new Map()),
    searchedPicture: vi
      .fn<TakingDeps['searchedPicture']>()
      .mockImplementation(async ({ mime, base64 }) => `data:${mime};base64,${base64}`),
    grantedOf: vi.fn<TakingDeps['grantedOf']>().mockImplementation(async (all) => all),
    copyText: vi.fn<TakingDeps['copyText']>().mockResolvedValue(undefined),
    timeZone: 'Asia/Shanghai',
    clock: () => NOW,
    questionTerms: source<QuestionTerms>({}),
    changeQuestionTerms: vi.fn<TakingDeps['changeQuestionTerms']>().mockResolvedValue(undefined),
  } satisfies TakingDeps;
}
