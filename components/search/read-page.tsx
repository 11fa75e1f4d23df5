import { ScanText } from 'lucide';
import type { PageKind } from '@/utils/core/pages-1688/page-kind';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';

/** A page of 1688 beside the panel, whose offers can be read. */
export interface PageToRead {
  kind: PageKind;
  onRead: () => void;
}

interface ReadPageProps {
  page: PageToRead;
  look: 'primary' | 'link' | 'line';
}

export function ReadPage({ page, look }: ReadPageProps) {
  return (
    <Button
      label={t(`readPage.${page.kind}`)}
      icon={ScanText}
      look={look}
      testId="read-page"
      onClick={page.onRead}
    />
  );
}
