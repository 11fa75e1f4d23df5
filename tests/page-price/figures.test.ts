import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { beforeAll, describe, expect, it } from 'vitest';
import { FITTED, FIXED, groupsOf, type Weights } from '../../utils/core/page-price/choose';
import { parsePrice } from '../../utils/core/money-text/parse-price';
import { sharedPath, withShared } from '../support/shared';
import { answerOf, fit, type FitPage, RULES } from './fit';
import { collectIn, type Collected } from './browser';
import { firstPages, laterPages, type RealPage } from './material';
import { score, type Score } from './score';
import { foldOf, FOLDS } from './split';

type Click = keyof Collected;
type Page = FitPage & RealPage;

/** All pages that anybody may look at. */
async function pagesWith(click: Click): Promise<Page[]> {
  const pages = [...firstPages(), ...laterPages('train')];
  const found = await collectIn(pages);
  return pages.map((page, at) =>
    Object.assign(page, { groups: groupsOf(found[at]?.[click] ?? []) }),
  );
}

const stringSchema = z.object({
  price: z.nullable(z.string()),
  currencyHint: z.nullable(z.string()),
  amount: z.nullable(z.string()),
});

describe('price of a page', withShared, () => {
  let pages: Page[];
  const byClick: Record<Click, Page[]> = { plain: [], clicked: [] };

  beforeAll(async () => {
    byClick.plain = await pagesWith('plain');
    byClick.clicked = await pagesWith('clicked');
    pages = byClick.plain.slice(0, firstPages().length);
  });

  it.each<Click>(['plain', 'clicked'])(
    'is found in five folds over the shops of both collections: %s',
    (click) => {
      const answers = Array.from({ length: FOLDS }, (_, fold) => {
        const weights = fit(byClick[click].filter(({ shop }) => foldOf(shop) !== fold));
        const own = byClick[click].filter(({ shop }) => foldOf(shop) === fold);
        return own.map((page) => ({ page, answer: answerOf(page, weights) }));
      }).flat();
      const figures = score(answers);
      print(`${answers.length} pages, five folds, ${click}`, figures);
      const asShipped = byClick[click].map((page) => ({
        page,
        answer: answerOf(page, { ...FITTED, ...FIXED }),
      }));
      print(`${answers.length} pages, weights as shipped, ${click}`, score(asShipped));
      expect(figures.f1).toBeGreaterThanOrEqual(0.9);
    },
  );

  const scoreWith = (weightsOf: (page: Page) => Weights) =>
    score(pages.map((page) => ({ page, answer: answerOf(page, weightsOf(page)) })));

  it('is found on the real pages', () => {
    const figures = scoreWith(() => ({ ...FITTED, ...FIXED }));
    print('88 pages', figures);
    expect(pages).toHaveLength(88);
    expect(figures.f1).toBeGreaterThanOrEqual(0.99);
  });

  it('is found on the real pages, by the labels as they are', () => {
    const figures = score(
      pages.map((page) => ({
        page: { ...page, prices: page.stated },
        answer: answerOf(page, { ...FITTED, ...FIXED }),
      })),
    );
    print('88 pages, labels uncorrected', figures);
    expect(figures.f1).toBeGreaterThanOrEqual(0.96);
  });

  it('is found on shops that the weights were not tuned on', () => {
    const others = new Map(
      [...new Set(pages.map(({ shop }) => shop))].map((shop) => [
        shop,
        fit(pages.filter((page) => page.shop !== shop)),
      ]),
    );
    const figures = scoreWith(({ shop }) => others.get(shop) ?? expect.fail(shop));
    print(`cross-validated over ${others.size} shops`, figures);
    expect(figures.f1).toBeGreaterThanOrEqual(0.93);
  });

  it('is found by rules of which each helps several pages', () => {
    const all = fit(pages);
    const wrongOf = (seen: readonly Page[], weights: Weights) =>
      score(seen.map((page) => ({ page, answer: answerOf(page, weights) }))).wrong.map(
        ({ page }) => page.id,
      );
    const wrong = new Set(wrongOf(pages, all));
    const more = (ids: readonly string[]) => ids.filter((id) => !wrong.has(id)).length;
    const rows = RULES.map((rule) => {
      const without = pages.map((page) => withoutRule(page, rule));
      const on = pages.filter(({ groups }) => groups.some((group) => speaksOf(group, rule))).length;
      return {
        rule,
        weight: all[rule],
        on,
        /** Pages that are wrong without the rule, with the other weights kept or tuned again. */
        helps: more(wrongOf(without, all)),
        'helps, refitted': more(wrongOf(without, fit(without))),
      };
    });
    console.table(rows);
    expect(all).toEqual({ ...FITTED, ...FIXED });
    for (const { rule, helps } of rows) expect(helps, rule).toBeGreaterThan(1);
  });
});

describe('amount of a price text', withShared, () => {
  it('is read', () => {
    const lines = readFileSync(sharedPath('data', 'price-strings.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const rows = lines.map((line) => stringSchema.parse(JSON.parse(line)));
    const wrong = rows.filter(({ price, currencyHint, amount }) => {
      const read = parsePrice(price ?? '', { currency: currencyHint ?? undefined })?.amount;
      return (
        (read === undefined ? undefined : Number(read)) !==
        (amount === null ? undefined : Number(amount))
      );
    });
    const share = 1 - wrong.length / rows.length;
    console.log(
      `price texts: ${(100 * share).toFixed(2)} % of ${rows.length}`,
      ...wrong.map(({ price }) => price),
    );
    expect(rows).toHaveLength(513);
    expect(share).toBeGreaterThanOrEqual(0.99);
  });
});

function speaksOf({ places, claims, together }: Page['groups'][number], rule: string): boolean {
  return [...places, ...claims.flat(), together].some((rules) => rules.includes(rule));
}

function withoutRule(page: Page, rule: string): Page {
  const drop = (rules: readonly string[]) => rules.filter((name) => name !== rule);
  const groups = page.groups.map((group) => ({
    ...group,
    places: group.places.map(drop),
    claims: group.claims.map((claim) => claim.map(drop)),
    together: drop(group.together),
  }));
  return { ...page, groups };
}

function print(name: string, { f1, precision, recall, wrong }: Score): void {
  const figures = Object.entries({ F1: f1, precision, recall }).map(
    ([figure, value]) => `${figure} ${value.toFixed(3)}`,
  );
  const lines = wrong.map(({ page, answer }) => {
    const { pathname, hostname } = new URL(page.url);
    return `  ${page.id} ${hostname}${pathname.slice(0, 40)}: ${answer ?? 'none'}, not ${page.prices.join(' or ') || 'any'}`;
  });
  console.log([`${name}: ${figures.join(', ')}`, ...lines].join('\n'));
}
