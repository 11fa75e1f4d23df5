import { ClipboardCopy, Download, FileText, Share, type IconNode } from 'lucide';
import {
  type ExportKind,
  ORDER_KINDS,
  type OrderKind,
  type TrayKind,
} from '@/utils/core/model/export-kinds';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';
import { PopupMenu } from '../ui/popup-menu';

const KINDS = {
  copy: ClipboardCopy,
  csv: Download,
  xlsx: Download,
  json: Download,
  html: FileText,
  evidence: FileText,
} as const satisfies Record<ExportKind, IconNode>;

const ICONS: Readonly<Record<TrayKind, IconNode>> = {
  ...KINDS,
  order: Download,
  orderCsv: Download,
  orderPrint: FileText,
};

const isKind = (kind: string): kind is ExportKind => Object.hasOwn(KINDS, kind);
const ALL: readonly ExportKind[] = Object.keys(KINDS).filter(isKind);

interface MenuProps<Kind extends TrayKind> {
  /** The sheet for who protects a brand is among them. */
  hasEvidence: boolean;
  /** The button says what it is. */
  hasWords?: boolean;
  testId: string;
  onExport: (kind: Kind) => void;
}
export type ExportMenuProps = MenuProps<ExportKind>;

/** Menu of the formats in which offers are copied or saved. */
export function ExportMenu({ onExport, ...menu }: ExportMenuProps) {
  return <KindMenu {...menu} kinds={kindsOf(menu)} onExport={onExport} />;
}

/** Pins can be ordered as well. */
export function TrayExportMenu({ onExport, ...menu }: MenuProps<TrayKind>) {
  return <KindMenu {...menu} kinds={[...ORDER_KINDS, ...kindsOf(menu)]} onExport={onExport} />;
}

/** An order in its own forms. */
export function OrderExportMenu(menu: Omit<MenuProps<OrderKind>, 'hasEvidence'>) {
  return <KindMenu {...menu} kinds={ORDER_KINDS} />;
}

function kindsOf({ hasEvidence }: Pick<ExportMenuProps, 'hasEvidence'>): readonly ExportKind[] {
  return ALL.filter((kind) => hasEvidence || kind !== 'evidence');
}

function KindMenu<Kind extends TrayKind>({
  kinds,
  hasWords = false,
  testId,
  onExport,
}: Omit<MenuProps<Kind>, 'hasEvidence'> & { kinds: readonly Kind[] }) {
  return (
    <PopupMenu
      label={t('saving.take')}
      icon={Share}
      hasWords={hasWords}
      lines={kinds.length}
      testId={testId}
    >
      {(choose) =>
        kinds.map((kind) => (
          <Button
            key={kind}
            label={t(`saving.as.${kind}`)}
            icon={ICONS[kind]}
            look="link"
            testId={`export-${kind}`}
            onClick={choose(() => onExport(kind))}
          />
        ))
      }
    </PopupMenu>
  );
}
