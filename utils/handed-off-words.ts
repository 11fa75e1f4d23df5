import { t } from './words';

/** What is left to do about a picture that a page of 1688 took, or did not take. */
export function handedOffWords(isPictureIn: boolean): string {
  return isPictureIn ? t('handedOff.pictureIn') : t('handedOff.paste', [pasteKeys()]);
}

/** The keys that paste on this computer. */
export function pasteKeys(): string {
  return navigator.platform.startsWith('Mac') ? '⌘V' : 'Ctrl+V';
}
