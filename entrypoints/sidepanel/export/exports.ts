/** Offers leave the panel, as copies and files. All that makes them is loaded with the first one. */
import type { ReadonlySignal } from '@preact/signals';
import type { ExportKind } from '@/utils/export/context';
import type { PictureOptions } from '@/utils/picture/result-pictures';
import type { ComparedOffer } from '@/utils/model/compared-offer';
import type { ExportContext } from '@/utils/export';
import type { PictureArea } from '@/utils/model/rectangle';
import type { Search, StoredPicture } from '@/utils/model/search';
import { t } from '@/utils/i18n/words';
import type { CompareState } from '../compare/compare-state';
import { takenFromList, takenFromTray, type Taken } from './export-context';
import type { PinsState, Tray } from './pins';
import { createTakeAway, type TakeAway, type TakeAwayDeps } from './copy-and-save';

export interface ExportingDeps extends TakeAwayDeps {
  offerPictures: (
    offers: readonly ComparedOffer[],
    options: PictureOptions,
  ) => Promise<ReadonlyMap<string, string>>;
  /** A picture as a data URL, or the part of it that was searched. */
  searchedPicture: (picture: StoredPicture, area: PictureArea | undefined) => Promise<string>;
  grantedOf: (origins: readonly string[]) => Promise<readonly string[]>;
  /** IANA name. */
  timeZone: string;
  /** Epoch milliseconds. */
  clock: () => number;
}

export interface ExportingInput {
  search: ReadonlySignal<Search | undefined>;
  picture: ReadonlySignal<StoredPicture | undefined>;
  compare: CompareState;
  pins: PinsState;
  tray: ReadonlySignal<Tray>;
  /** Match patterns of the hosts that pictures come from. */
  pictureOrigins: ReadonlySignal<readonly string[]>;
}

export interface ExportingState extends Pick<TakeAway, 'said' | 'say' | 'copyLink' | 'dismiss'> {
  /** Called in the click. */
  fromList: (kind: ExportKind) => void;
  fromTray: (kind: ExportKind) => void;
}

const library = () => import('@/utils/export');
type Library = Awaited<ReturnType<typeof library>>;

export function createExporting(input: ExportingInput, deps: ExportingDeps): ExportingState {
  const { copy, copyText, copyLink, download, said, say, dismiss } = createTakeAway(deps);
  const places = () => ({
    compare: input.compare,
    search: input.search.peek(),
    picture: input.picture.peek(),
    notes: input.pins.notes.peek(),
    now: deps.clock(),
  });

  function take(kind: ExportKind, taken: Taken): void {
    const csv = () => fileOf('csv', taken);
    const markdown = async () => {
      const { makeSheet, toMarkdown } = await library();
      const { offers, context, columns } = await plain(taken);
      return toMarkdown(makeSheet(offers, context, columns));
    };
    switch (kind) {
      case 'copy':
        return void copy(async () => {
          const { makeSheet, toCopied } = await library();
          const { offers, context, columns } = await plain(taken);
          return toCopied(makeSheet(offers, context, columns));
        }, csv);
      case 'markdown':
        return void copyText(markdown, async () =>
          (await library()).markdownFile(await markdown(), taken.context.at),
        );
      case 'html':
        return void download(async () => {
          const { offers, context } = await illustrated(taken, false);
          return (await library()).clientFile(offers, context);
        });
      case 'evidence':
        return void download(async () => {
          const { offers, context } = await illustrated(taken, true);
          return (await library()).evidenceFiles(offers, context, deps.timeZone);
        });
      case 'csv':
      case 'xlsx':
      case 'json':
        return void download(() => fileOf(kind, taken));
    }
  }

  async function fileOf(kind: 'csv' | 'xlsx' | 'json', taken: Taken) {
    const made = await library();
    const { offers, context } = await plain(taken);
    return made.offersFile(kind, offers, context, costsOf(made, taken));
  }

  /** With the pictures that the user has let the extension read. */
  async function illustrated(taken: Taken, isWhole: boolean) {
    const { offers, context } = await plain(taken);
    const origins = await deps.grantedOf(input.pictureOrigins.peek());
    const { signal } = new AbortController();
    const pictures = await deps.offerPictures(offers, { origins, isWhole, signal });
    const { searched } = taken;
    const picture = searched && (await deps.searchedPicture(searched.picture, searched.area));
    return { offers, context: { ...context, pictures, ...(picture && { picture }) } };
  }

  return {
    said,
    copyLink,
    say,
    dismiss,
    fromList: (kind) => take(kind, takenFromList(places())),
    fromTray: (kind) => take(kind, takenFromTray(places(), input.tray.peek())),
  };
}

function costsOf({ workbookCosts }: Library, { inputs, rates, page }: Taken) {
  return workbookCosts(inputs, rates, page, (id) => t(`costs.input.${id}`));
}

async function plain({ offers, context, profile }: Taken) {
  const { profileColumns } = await library();
  const columns = profileColumns(profile, offers, context);
  const whole: ExportContext = { ...context, columns, pictures: new Map() };
  return { offers, context: whole, columns };
}
