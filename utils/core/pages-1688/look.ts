import type { PageState } from './page-state';
export interface Look {
  state: PageState;
  document: string;
  imageId?: string | undefined;
  isHidden: boolean;
  isComplete: boolean;
  given?: 'files' | 'paste' | 'drop' | undefined;
  isTaken: boolean;
  isPressed: boolean;
  cards: number;
}
