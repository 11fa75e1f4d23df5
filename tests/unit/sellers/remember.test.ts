import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_KEPT_NOTE,
  MAX_PROOFS,
  MAX_SELLER_NOTE,
  type RememberedSeller,
} from '@/utils/core/model/remembered-seller';
import { sellerOf, type Sold } from '@/utils/core/sellers/identity';
import {
  learnNumbers,
  mergeLists,
  mergeSellers,
  rememberSeller,
  type SellerChange,
} from '@/utils/core/sellers/remember';
import { createRecogniser, sharedNames } from '@/utils/core/sellers/recognise';
import { remembered, sold } from '../../support/offers/sellers';

/** The panel does it so: the seller that is shown at the offer is meant. */
function say(list: readonly RememberedSeller[], offer: Sold, change: SellerChange, at = 2000) {
  const who = sellerOf(offer);
  if (!who) throw new Error('Nobody');
  const shown = createRecogniser(list, sharedNames(list, [offer]))(offer)?.seller;
  return rememberSeller(list, { who, shown }, change, at);
}

const nameless = (offerId: string) => sold(offerId, { name: '晨曦日用百货' });

describe('what the user says of a seller', () => {
  it('is kept with number, name and offer', () => {
    expect(say([], sold('11'), { opinion: 'avoided' }, 1000)).toEqual([remembered()]);
  });

  it('changes one record: opinion and note stand beside each other', () => {
    const avoided = say([], sold('11'), { opinion: 'avoided' });
    const noted = say(avoided, sold('12'), { note: ' late twice ' }, 3000);
    expect(noted).toEqual([
      remembered({ at: 3000, note: 'late twice', offers: ['1688 12', '1688 11'] }),
    ]);
    const preferred = say(noted, sold('12'), { opinion: 'preferred' });
    expect(preferred).toMatchObject([{ opinion: 'preferred', note: 'late twice' }]);
    expect(say(preferred, sold('11'), { opinion: null })).toMatchObject([{ note: 'late twice' }]);
  });

  it('is forgotten once it has neither opinion nor note', () => {
    const avoided = say([], sold('11'), { opinion: 'avoided' });
    expect(say(avoided, sold('11'), { opinion: null })).toEqual([]);
    expect(say(say([], sold('11'), { note: 'x' }), sold('11'), { note: '  ' })).toEqual([]);
  });

  it('is the same list where nothing changes', () => {
    const avoided = say([], sold('11'), { opinion: 'avoided' });
    expect(say(avoided, sold('11'), { opinion: 'avoided' })).toBe(avoided);
    expect(say([], sold('11'), { opinion: null })).toEqual([]);
  });

  it('a note is cut at 500 characters, but one that an import made longer may stay', () => {
    const [typed] = say([], sold('11'), { note: 'x'.repeat(600) });
    expect(typed?.note).toHaveLength(MAX_SELLER_NOTE);
    const long = [remembered({ note: 'y'.repeat(900) })];
    expect(say(long, sold('11'), { note: 'z'.repeat(901) })[0]?.note).toHaveLength(900);
  });

  it('is kept by name alone in one record for all offers without a number that have the name', () => {
    const one = say([], nameless('11'), { opinion: 'avoided' });
    expect(one).toEqual([remembered({ at: 2000, numbers: [] })]);
    expect(say(one, nameless('12'), { note: 'x' })).toMatchObject([
      { numbers: [], offers: ['1688 12', '1688 11'], opinion: 'avoided', note: 'x' },
    ]);
  });

  it('recognised by name proves nothing: the offer may be another seller’s', () => {
    const one = say([remembered()], nameless('99'), { note: 'x' });
    expect(one).toMatchObject([{ numbers: ['b2b-1'], offers: ['1688 11'], note: 'x' }]);
  });

  it('two sellers of one name are two records', () => {
    const two = say([remembered()], sold('12', { id: 'b2b-2', name: '晨曦日用百货' }), {
      opinion: 'preferred',
    });
    expect(two).toMatchObject([
      { numbers: ['b2b-1'], opinion: 'avoided' },
      { numbers: ['b2b-2'], opinion: 'preferred' },
    ]);
  });

  it('two windows that did not see each other’s record make one', () => {
    const who = sellerOf(nameless('11'));
    const other = sellerOf(nameless('12'));
    if (!who || !other) throw new Error('Nobody');
    const first = rememberSeller([], { who }, { opinion: 'avoided' }, 1);
    expect(rememberSeller(first, { who: other }, { note: 'x' }, 2)).toMatchObject([
      { opinion: 'avoided', note: 'x' },
    ]);
  });
});

describe('a number that comes later', () => {
  const byName = remembered({ numbers: [] });

  it('is learnt from the offer that the seller was remembered at', () => {
    const offers = [sold('11', { id: 'BBBx', name: '晨曦日用百货' }), sold('12', { id: 'BBBy' })];
    expect(learnNumbers([byName], offers)).toEqual([{ ...byName, numbers: ['BBBx'] }]);
  });

  it('is learnt in a second form, but not in the same', () => {
    expect(learnNumbers([remembered()], [sold('11', { id: 'BBBx' })])).toMatchObject([
      { numbers: ['b2b-1', 'BBBx'] },
    ]);
    const list = [remembered()];
    expect(learnNumbers(list, [sold('11', { id: 'b2b-2' })])).toBe(list);
  });

  it('joins two records of one seller', () => {
    const numbered = remembered({
      numbers: ['BBBx'],
      offers: ['1688 12'],
      opinion: 'preferred',
      at: 9,
    });
    const note = { ...byName, note: 'late' };
    expect(learnNumbers([numbered, note], [sold('11', { id: 'BBBx' })])).toEqual([
      remembered({ at: 1000, numbers: ['BBBx'], offers: ['1688 11', '1688 12'], note: 'late' }),
    ]);
  });

  it('changes nothing where there is nothing to learn', () => {
    const list = [remembered()];
    expect(learnNumbers(list, [sold('11'), sold('12', { id: 'x' }), nameless('11')])).toBe(list);
  });
});

const opinion = fc.option(fc.constantFrom('preferred' as const, 'avoided' as const), {
  nil: undefined,
});
const line = fc.constantFrom('late', 'lat', 'good quality', 'ask for samples', 'no');
const record = fc
  .record({ at: fc.nat(5), opinion, note: fc.option(line, { nil: undefined }) })
  .filter((one) => one.opinion !== undefined || one.note !== undefined)
  .map((one): RememberedSeller => {
    const { at, opinion: of, note } = one;
    const seller: RememberedSeller = { at, numbers: ['b2b-1'], name: '甲厂', offers: [] };
    if (of) seller.opinion = of;
    if (note !== undefined) seller.note = note;
    return seller;
  });
const linesOf = ({ note }: Partial<RememberedSeller> = {}) => new Set(note?.split('\n'));

describe('two records of one seller', () => {
  it('are one with the newer opinion and both notes', () => {
    const mine = remembered({ at: 5, note: 'late' });
    const theirs = remembered({ at: 9, opinion: 'preferred', note: 'better now' });
    const both = { at: 9, opinion: 'preferred', note: 'better now\nlate' };
    expect(mergeSellers(mine, theirs)).toMatchObject(both);
    expect(mergeSellers(theirs, mine)).toMatchObject(both);
  });

  it('a part of a word is not the same note', () => {
    const merged = mergeSellers(remembered({ note: 'not good' }), remembered({ note: 'no' }));
    expect(linesOf(merged)).toEqual(new Set(['not good', 'no']));
  });

  it('are not cut where both notes have no room', () => {
    const long = remembered({ note: 'x'.repeat(MAX_KEPT_NOTE) });
    expect(mergeSellers(long, remembered({ note: 'y' }))).toBeUndefined();
  });

  it('whichever is merged into which, and however often, nothing of a note is lost', () => {
    fc.assert(
      fc.property(record, record, (one, other) => {
        const merged = mergeSellers(one, other);
        expect(merged).toEqual(mergeSellers(other, one));
        expect(merged && mergeSellers(merged, other)).toEqual(merged);
        expect(linesOf(merged)).toEqual(new Set([...linesOf(one), ...linesOf(other)]));
        const newer = one.at > other.at ? one : other;
        if (one.at !== other.at && newer.opinion) expect(merged?.opinion).toBe(newer.opinion);
      }),
    );
  });
});

describe('the sellers of a file', () => {
  it('are added and merged, and counted', () => {
    const mine = [remembered({ note: 'late' })];
    const file = [
      remembered(),
      remembered({ at: 2000, opinion: 'preferred' }),
      remembered({ numbers: ['b2b-2'], offers: [] }),
    ];
    const { sellers, ...counts } = mergeLists(mine, file, 10);
    expect(counts).toEqual({ added: 1, merged: 1, known: 1, leftOut: 0 });
    expect(sellers).toMatchObject([
      { numbers: ['b2b-2'], opinion: 'avoided' },
      { numbers: ['b2b-1'], opinion: 'preferred', note: 'late' },
    ]);
    expect(mergeLists(sellers, file, 10)).toMatchObject({ added: 0, merged: 0, known: 3 });
  });

  it('push nobody out', () => {
    const mine = [remembered()];
    const file = [remembered({ numbers: ['b2b-2'], offers: [] })];
    expect(mergeLists(mine, file, 1)).toEqual({
      sellers: mine,
      added: 0,
      merged: 0,
      known: 0,
      leftOut: 1,
    });
  });

  it('push out no number and no offer by which a seller is recognised here', () => {
    const offers = ['1688 1', '1688 2'];
    const mine = [remembered({ numbers: ['b2b-1', 'BBBx'], offers })];
    const many = (start: string) => Array.from({ length: 7 }, (_, at) => `${start}${at + 10}`);
    const theirs = remembered({
      at: 9000,
      numbers: ['b2b-1', ...many('b2b-')],
      offers: many('1688 '),
    });
    const [merged] = mergeLists(mine, [theirs], 10).sellers;
    expect(merged?.numbers).toEqual(expect.arrayContaining(['b2b-1', 'BBBx']));
    expect(merged?.offers).toEqual(expect.arrayContaining(offers));
    expect(merged?.numbers).toHaveLength(MAX_PROOFS);
    expect(mergeLists(merged ? [merged] : [], [theirs], 10)).toMatchObject({ known: 1 });
  });

  it('are read as far as the list could hold them, however many a file has', () => {
    let read = 0;
    const file = Array.from({ length: 1000 }, (_, at) => ({
      ...remembered({ offers: [] }),
      get numbers() {
        read += 1;
        return [`b2b-${at + 10}`];
      },
    }));
    mergeLists([remembered()], file.slice(0, 10), 10);
    const readOfTen = read;
    expect(mergeLists([remembered()], file, 10)).toMatchObject({ added: 9, leftOut: 991 });
    expect(read).toBe(2 * readOfTen);
  });

  it('cannot make one seller of two that are remembered here', () => {
    const two = [
      remembered(),
      remembered({ numbers: ['BBBx'], offers: ['1688 12'], opinion: 'preferred' }),
    ];
    const bridge = remembered({ at: 9000, numbers: ['b2b-1', 'BBBx'], offers: [] });
    const { sellers } = mergeLists(two, [bridge], 10);
    expect(sellers.map(({ numbers }) => numbers)).toEqual([['b2b-1'], ['BBBx']]);
    expect(sellers[1]?.opinion).toBe('preferred');
  });
});
