/** Copies and files of offers. The export code is loaded with the first one. */
import type { ReadonlySignal } from '@preact/signals';
import type { ExportKind } from '@/utils/export/context';
import type { ExportContext } from '@/utils/export';
import type { PictureOrigins } from '@/utils/model/picture-origins';
import type { Search, StoredPicture } from '@/utils/model/search';
import { t } from '@/utils/i18n/words';
import type { CompareState } from '../compare/compare-state';
import type { PanelContext } from '../context';
import { listExport, trayExport, type ExportData } from './export-context';
import type { PinsState, Tray } from './pins';
import { createCopyAndSave, type CopyAndSave } from './copy-and-save';

export interface ExportsInput {
  search: ReadonlySignal<Search | undefined>;
  picture: ReadonlySignal<StoredPicture | undefined>;
  compare: CompareState;
  pins: PinsState;
  tray: ReadonlySignal<Tray>;
  pictureOrigins: ReadonlySignal<PictureOrigins>;
}

export interface ExportsState extends Pick<
  CopyAndSave,
  'message' | 'show' | 'copyLink' | 'dismiss'
> {
  /** Called inside the click. */
  fromList: (kind: ExportKind) => void;
  fromTray: (kind: ExportKind) => void;
}

const library = () => import('@/utils/export');
type Library = Awaited<ReturnType<typeof library>>;

export function createExports(panel: PanelContext, input: ExportsInput): ExportsState {
  const { copy, copyText, copyLink, download, message, show, dismiss } = createCopyAndSave(panel);
  const sources = () => ({
    compare: input.compare,
    search: input.search.peek(),
    picture: input.picture.peek(),
    notes: input.pins.notes.peek(),
    now: panel.clock(),
  });

  function exportAs(kind: ExportKind, data: ExportData): void {
    const csv = () => fileOf('csv', data);
    const markdown = async () => {
      const { makeSheet, toMarkdown } = await library();
      const { offers, context, columns } = await plain(data);
      return toMarkdown(makeSheet(offers, context, columns));
    };
    switch (kind) {
      case 'copy':
        return void copy(async () => {
          const { makeSheet, toCopied } = await library();
          const { offers, context, columns } = await plain(data);
          return toCopied(makeSheet(offers, context, columns));
        }, csv);
      case 'markdown':
        return void copyText(markdown, async () =>
          (await library()).markdownFile(await markdown(), data.context.at),
        );
      case 'html':
        return void download(async () => {
          const { offers, context } = await illustrated(data, false);
          return (await library()).clientFile(offers, context);
        });
      case 'evidence':
        return void download(async () => {
          const { offers, context } = await illustrated(data, true);
          return (await library()).evidenceFiles(offers, context, panel.timeZone);
        });
      case 'csv':
      case 'xlsx':
      case 'json':
        return void download(() => fileOf(kind, data));
    }
  }

  async function fileOf(kind: 'csv' | 'xlsx' | 'json', data: ExportData) {
    const made = await library();
    const { offers, context } = await plain(data);
    return made.offersFile(kind, offers, context, costsOf(made, data));
  }

  /** With the pictures that the extension has access to. */
  async function illustrated(data: ExportData, isWhole: boolean) {
    const { offers, context } = await plain(data);
    const origins = await panel.permissions.grantedOrigins(input.pictureOrigins.peek());
    const { signal } = new AbortController();
    const pictures = await panel.pictures.ofOffers(offers, { origins, isWhole, signal });
    const { searched } = data;
    const picture = searched && (await panel.pictures.dataUrl(searched.picture, searched.area));
    return { offers, context: { ...context, pictures, ...(picture && { picture }) } };
  }

  return {
    message,
    copyLink,
    show,
    dismiss,
    fromList: (kind) => exportAs(kind, listExport(sources())),
    fromTray: (kind) => exportAs(kind, trayExport(sources(), input.tray.peek())),
  };
}

function costsOf({ workbookCosts }: Library, { inputs, rates, page }: ExportData) {
  return workbookCosts(inputs, rates, page, (id) => t(`costs.input.${id}`));
}

async function plain({ offers, context, profile }: ExportData) {
  const { profileColumns } = await library();
  const columns = profileColumns(profile, offers, context);
  const whole: ExportContext = { ...context, columns, pictures: new Map() };
  return { offers, context: whole, columns };
}
