import { fireEvent, render, screen, within } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OfferList } from '@/components/list/offer-list';
import { OfferSeller } from '@/components/offer/offer-seller';
import { OfferTable } from '@/components/list/offer-table';
import { SellerHeader } from '@/components/list/seller-header';
import {
  SellerNoteDialog,
  type SellerNoteDialogProps,
} from '@/components/offer/seller-note-dialog';
import { SellersContext, type ShownSellers } from '@/components/offer/sellers-context';
import { TrayTable } from '@/components/list/tray-table';
import { FilterSheet } from '@/components/panel/filter-sheet';
import type { RememberedSeller } from '@/utils/core/model/remembered-seller';
import type { OfferActions, OfferContext } from '@/utils/core/pricing/offer-context';
import { oneSection } from '@/utils/core/pricing/sections';
import { createRecogniser } from '@/utils/core/sellers/recognise';
import { expectAccessible } from '../support/panel/axe';
import { compared, PICTURE_ORIGINS, rowsOf } from '../support/panel/fixtures';
import { open as openMenu } from '../support/panel/popover';
import { speak } from '../support/panel/words';
import { remembered } from '../support/offers/sellers';

const CONTEXT: OfferContext = { profile: 'stock', quantity: 200 };
const NAME = '晨曦日用百货';
const OFFER = compared({}, { seller: { id: 'b2b-1', name: NAME } });
const NAMELESS = compared({}, { seller: { name: NAME } });
const SECTIONS = oneSection(rowsOf([OFFER]));
const ACTIONS: OfferActions = {
  pinned: new Set(),
  onPin: vi.fn<OfferActions['onPin']>(),
  onNotMisleading: vi.fn<OfferActions['onNotMisleading']>(),
  onCopyLink: vi.fn<OfferActions['onCopyLink']>(),
  agents: [],
  onCopyAgentLink: vi.fn<OfferActions['onCopyAgentLink']>(),
  onSplit: vi.fn<OfferActions['onSplit']>(),
  onJoin: vi.fn<OfferActions['onJoin']>(),
  onExclude: vi.fn<OfferActions['onJoin']>(),
};

const Within = (props: { value: ShownSellers; children: ComponentChildren }) => (
  <SellersContext.Provider {...props} />
);

function show(children: ComponentChildren, sellers: RememberedSeller[] = []) {
  const onOpinion = vi.fn<NonNullable<ShownSellers['onOpinion']>>();
  const onNote = vi.fn<NonNullable<ShownSellers['onNote']>>();
  const recognise = createRecogniser(sellers);
  const shown: ShownSellers = { recognise, onOpinion, onNote };
  const { container } = render(<Within value={shown}>{children}</Within>);
  return { container, onOpinion, onNote };
}

beforeEach(() => speak('en'));

const list = (one = OFFER) => (
  <OfferList
    sections={oneSection(rowsOf([one]))}
    context={CONTEXT}
    pictureOrigins={PICTURE_ORIGINS}
    actions={ACTIONS}
  />
);
const PLACES: [string, ComponentChildren][] = [
  ['list', list()],
  [
    'table',
    <OfferTable
      key="table"
      sections={SECTIONS}
      context={CONTEXT}
      pictureOrigins={PICTURE_ORIGINS}
      ranking={{ sort: 'price' }}
      onRanking={() => undefined}
    />,
  ],
  [
    'tray',
    <TrayTable
      key="tray"
      offers={[OFFER]}
      context={CONTEXT}
      pictureOrigins={PICTURE_ORIGINS}
      notes={new Map()}
      asPinned={new Map()}
      onNote={() => undefined}
      onRemove={() => undefined}
    />,
  ],
];

describe.each(PLACES)('the marks of sellers in the %s', (_place, children) => {
  it('an avoided seller is marked, and its note appears on focus', async () => {
    const { container } = show(children, [remembered({ note: 'late twice\nask first' })]);
    const mark = screen.getByRole('button', { name: 'Avoided seller' });
    expect(screen.queryByRole('tooltip')).toBeNull();
    fireEvent.focus(mark);
    const tooltip = screen.getByRole('tooltip');
    expect(tooltip.textContent).toBe('Avoided sellerlate twice\nask first');
    expect(mark.getAttribute('aria-describedby')).toBe(tooltip.id);
    await expectAccessible(container);
  });

  it('nothing is shown of a seller of whom nothing is remembered', () => {
    show(children, [remembered({ number: 'b2b-2' })]);
    expect(screen.queryByTestId('seller-mark')).toBeNull();
  });
});

it.each(['en', 'zh-CN', 'ar'] as const)(
  'a mark that was recognised by name alone says so in %s',
  async (language) => {
    await speak(language);
    const { container } = show(list(NAMELESS), [remembered({ opinion: 'preferred' })]);
    const mark = screen.getByTestId('seller-mark');
    expect(mark.dataset).toMatchObject({ by: 'name', opinion: 'preferred' });
    fireEvent.focus(mark);
    const words = { en: /by name alone/, 'zh-CN': /只按名称识别/, ar: /بالاسم وحده/ }[language];
    expect(screen.getByRole('tooltip').textContent).toMatch(words);
    await expectAccessible(container);
  },
);

it('a note alone is a mark of its own', () => {
  const { opinion: _, ...noted } = remembered({ note: 'asks for deposit' });
  show(list(), [noted]);
  expect(screen.getByRole('button', { name: 'Note on this seller' })).toBeTruthy();
});

describe('the menu of an offer', () => {
  it('prefers, avoids and notes', () => {
    const { onOpinion, onNote } = show(list());
    openMenu('offer-menu');
    fireEvent.click(screen.getByText('Prefer this seller'));
    expect(onOpinion).toHaveBeenLastCalledWith(OFFER.offer, 'preferred');
    openMenu('offer-menu');
    fireEvent.click(screen.getByText('Avoid this seller'));
    expect(onOpinion).toHaveBeenLastCalledWith(OFFER.offer, 'avoided');
    openMenu('offer-menu');
    fireEvent.click(screen.getByText('Note on this seller…'));
    expect(onNote).toHaveBeenCalledWith(OFFER.offer);
  });

  it('takes an opinion back', () => {
    const { onOpinion } = show(list(), [remembered()]);
    openMenu('offer-menu');
    const avoid = screen.getByRole('button', { name: 'Avoid this seller' });
    expect(avoid.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(avoid);
    expect(onOpinion).toHaveBeenLastCalledWith(OFFER.offer, null);
  });

  it('has no choices about a seller if none is named', () => {
    show(list(compared({}, { seller: {} })));
    openMenu('offer-menu');
    expect(screen.queryByTestId('seller-avoided')).toBeNull();
  });
});

it('the details say all of it, and let it be changed', async () => {
  const { container, onOpinion } = show(
    <OfferSeller offer={NAMELESS} known={undefined} onAsk={undefined} onSeller={undefined} />,
    [remembered({ note: 'late twice' })],
  );
  const box = screen.getByTestId('seller-remembered');
  expect(box.textContent).toMatch(/^Avoided sellerlate twiceRecognised by name alone/);
  fireEvent.click(within(box).getByText('Prefer this seller'));
  expect(onOpinion).toHaveBeenCalledWith(NAMELESS.offer, 'preferred');
  await expectAccessible(container);
});

it('the view of a seller says it and lets it be changed', async () => {
  const sold = { offerId: '1', seller: { id: 'b2b-1', name: NAME } };
  const { container, onOpinion } = show(
    <SellerHeader name={NAME} sold={sold} onBack={() => undefined} />,
    [remembered({ opinion: 'preferred' })],
  );
  screen.getByText('Preferred seller');
  fireEvent.click(screen.getByText('Avoid this seller'));
  expect(onOpinion).toHaveBeenCalledWith(sold, 'avoided');
  await expectAccessible(container);
});

describe('the note', () => {
  function write(changes: Partial<SellerNoteDialogProps> = {}) {
    const props = {
      name: NAME,
      isByName: false,
      note: 'late',
      onSave: vi.fn<SellerNoteDialogProps['onSave']>().mockResolvedValue(undefined),
      onClose: vi.fn<() => void>(),
      ...changes,
    };
    const { container } = render(<SellerNoteDialog {...props} />);
    return { container, ...props };
  }
  const field = () => screen.getByTestId<HTMLTextAreaElement>('seller-note-text');

  it('is written, of at most 500 characters, and the dialog closes', async () => {
    const { container, onSave, onClose } = write();
    expect(field().maxLength).toBe(500);
    fireEvent.input(field(), { target: { value: 'late twice' } });
    screen.getByText('10 of 500 characters');
    await expectAccessible(container);
    fireEvent.click(screen.getByTestId('seller-note-save'));
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(onSave).toHaveBeenCalledWith('late twice');
  });

  it('stays on the screen with what was typed where it was not kept', async () => {
    const { onClose } = write({ onSave: vi.fn().mockResolvedValue('No room.') });
    fireEvent.input(field(), { target: { value: 'late twice' } });
    fireEvent.click(screen.getByTestId('seller-note-save'));
    await screen.findByText('No room.');
    expect(field().value).toBe('late twice');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('says that the seller is known by name alone', () => {
    write({ isByName: true });
    screen.getByText(/^Recognised by name alone/);
  });
});

describe('the filters', () => {
  const none = { unknown: 0, hidden: 0, marked: 0, onMarked: () => undefined };

  it('offer those of sellers once a seller is remembered', async () => {
    const onFilters = vi.fn<(filters: object) => void>();
    const onAvoidedLast = vi.fn<(isLast: boolean) => void>();
    const sheet = (
      <FilterSheet
        {...none}
        filters={{}}
        onFilters={onFilters}
        sellers={{ isAvoidedLast: true, onAvoidedLast }}
      />
    );
    const { container } = render(sheet);
    fireEvent.click(screen.getByLabelText('Without avoided sellers'));
    expect(onFilters).toHaveBeenLastCalledWith({ hidesAvoided: true });
    fireEvent.click(screen.getByLabelText('Preferred sellers only'));
    expect(onFilters).toHaveBeenLastCalledWith({ isPreferredOnly: true });
    fireEvent.click(screen.getByLabelText('Avoided sellers last'));
    expect(onAvoidedLast).toHaveBeenCalledWith(false);
    await expectAccessible(container);
  });

  it('show those of sellers without a remembered seller only to switch off one that is on', () => {
    render(<FilterSheet {...none} filters={{ hidesAvoided: true }} onFilters={() => undefined} />);
    expect(screen.getByTestId<HTMLInputElement>('filter-hidesAvoided').checked).toBe(true);
    expect(screen.queryByTestId('filter-isPreferredOnly')).toBeNull();
    expect(screen.queryByTestId('avoided-last')).toBeNull();
  });
});
