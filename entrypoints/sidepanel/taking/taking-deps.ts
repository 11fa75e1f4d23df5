/** What taking things away needs of the browser and of the stores. */
import { fromBase64, toBase64 } from '@/utils/bytes';
import { offerPictures } from '@/utils/picture/result-pictures';
import { preparePicture } from '@/utils/picture/prepare';
import { saveFile } from '@/utils/save-file';
import type { StorageScope } from '@/utils/storage/scope';
import { changeQuestionTerms, questionTermsOf } from '@/utils/storage/settings';
import type { CompareStateDeps } from '../compare/compare-state';
import { toClipboard } from '../export/copy-and-save';
import type { TakingDeps } from './taking';

export function takingDeps(
  keeper: StorageScope,
  { grantedOf, copyText }: Pick<CompareStateDeps, 'grantedOf' | 'copyText'>,
): TakingDeps {
  const questionTerms = questionTermsOf(keeper);
  return {
    writeClipboard: toClipboard,
    save: saveFile,
    offerPictures,
    searchedPicture: async ({ mime, base64 }, area) => {
      if (!area) return `data:${mime};base64,${base64}`;
      const part = await preparePicture(fromBase64(base64), () => area);
      return `data:${part.mime};base64,${toBase64(part.bytes)}`;
    },
    grantedOf,
    copyText,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    clock: () => Date.now(),
    questionTerms,
    changeQuestionTerms: (change) => changeQuestionTerms(change, questionTerms),
  };
}
