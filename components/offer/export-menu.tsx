import { ClipboardCopy, Download, FileText, Share, type IconNode } from 'lucide';
import type { ExportKind } from '@/utils/export/context';
import { t } from '@/utils/i18n/words';
import { Button } from '../ui/button';
import { PopupMenu } from '../ui/popup-menu';

const KINDS = {
  copy: ClipboardCopy,
  markdown: ClipboardCopy,
  csv: Download,
  xlsx: Download,
  json: Download,
  html: FileText,
  evidence: FileText,
} as const satisfies Record<ExportKind, IconNode>;

const isKind = (kind: string): kind is ExportKind => Object.hasOwn(KINDS, kind);
const ALL: readonly ExportKind[] = Object.keys(KINDS).filter(isKind);

export interface ExportMenuProps {
  /** The sheet for who protects a brand is among them. */
  hasEvidence: boolean;
  /** Its button says what it is. */
  hasWords?: boolean;
  testId: string;
  onExport: (kind: ExportKind) => void;
}

/** In which form offers can be taken away. */
export function ExportMenu({ hasEvidence, hasWords = false, testId, onExport }: ExportMenuProps) {
  const kinds = ALL.filter((kind) => hasEvidence || kind !== 'evidence');
  return (
    <PopupMenu
      label={t('export.take')}
      icon={Share}
      hasWords={hasWords}
      lines={kinds.length}
      testId={testId}
    >
      {(choose) =>
        kinds.map((kind) => (
          <Button
            key={kind}
            label={t(`export.as.${kind}`)}
            icon={KINDS[kind]}
            look="link"
            testId={`export-${kind}`}
            onClick={choose(() => onExport(kind))}
          />
        ))
      }
    </PopupMenu>
  );
}
