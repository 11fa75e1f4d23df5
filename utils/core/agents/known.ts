/**
 * Agents whose addresses are known. None is chosen at first, none pays for standing here, and no template
 * has a code. Agents change their addresses: each has the sources that were read for it, with their dates.
 * Left out for want of a source that agrees with the others: Basetao, HipoBuy, USFans. Closed: Pandabuy, WeGoBuy.
 */
import type { Agent } from '../model/agents';

/** Read on 2026-11-28; each with the day on which it was published. */
export const SOURCES = {
  /** An agents' link converter (open source): its link builder, which its own tests hold. */
  cnLinks: { where: 'npm: cn-links 1.34.0, src/item/generateAgentLink.ts', date: '2026-05-16' },
  /** Main branch, which is ahead of that release and has no date of its own. */
  cnLinksMain: {
    where: 'github.com/cachho/cn-links at 17da9369, src/item/generateAgentLink.ts',
    date: '2026-11-28',
  },
  /** “Re-verified against each agent's own link builder”; it names the form, not each value. */
  apify: {
    where: 'apify.com/teodor_banea/taobao-1688-agent-search-cnfans-hoobuy-oopbuy-links/changelog',
    date: '2026-09-10',
  },
  /** Published code of others in which the address stands, with a note that a page of an offer opened there. */
  publicCode: { where: 'public repositories that agree with each other', date: '2026-07-28' },
} as const;

interface KnownAgent extends Pick<Agent, 'name' | 'template'> {
  /** The one that the template is taken from first. */
  sources: readonly [keyof typeof SOURCES, ...(keyof typeof SOURCES)[]];
}

/** Agents in alphabetical order. */
export const KNOWN_AGENTS: readonly KnownAgent[] = [
  {
    name: 'ACBuy',
    template: 'https://www.acbuy.com/product/?id={id}&source=AL',
    sources: ['cnLinks', 'cnLinksMain', 'apify'],
  },
  {
    name: 'AllChinaBuy',
    template: 'https://www.allchinabuy.com/en/page/buy?from=search-input&url={url}',
    sources: ['cnLinks', 'cnLinksMain'],
  },
  {
    name: 'CNFans',
    template: 'https://cnfans.com/product?id={id}&platform=ALI_1688',
    sources: ['cnLinks', 'cnLinksMain', 'apify'],
  },
  {
    name: 'CSSBuy',
    template: 'https://www.cssbuy.com/item-1688-{id}.html',
    sources: ['cnLinks', 'cnLinksMain', 'publicCode'],
  },
  {
    name: 'Hoobuy',
    template: 'https://www.hoobuy.com/product/0/{id}',
    sources: ['cnLinks', 'cnLinksMain'],
  },
  {
    // Changed since the release, which has an older page.
    name: 'HubbuyCN',
    template: 'https://www.hubbuycn.com/product/item?url={url}',
    sources: ['cnLinksMain', 'publicCode'],
  },
  {
    name: 'ItaoBuy',
    template: 'https://www.itaobuy.com/product-detail?url={url}',
    sources: ['cnLinks', 'cnLinksMain'],
  },
  {
    // Changed since the release, as “the new format”.
    name: 'JoyaGoo',
    template: 'https://joyagoo.com/product?id={id}&platform=ALI_1688',
    sources: ['cnLinksMain', 'publicCode'],
  },
  {
    name: 'KakoBuy',
    template: 'https://www.kakobuy.com/item/details?url={url}',
    sources: ['cnLinks', 'cnLinksMain', 'publicCode'],
  },
  {
    name: 'LoveGoBuy',
    template: 'https://www.lovegobuy.com/product?id={id}&shop_type=ali_1688',
    sources: ['cnLinks', 'cnLinksMain'],
  },
  {
    // The main branch has the form of CNFans; the later check has this one.
    name: 'MuleBuy',
    template: 'https://mulebuy.com/product/?shop_type=ali_1688&id={id}',
    sources: ['cnLinks', 'apify'],
  },
  {
    // `/product/0/{id}` in cn-links, which reads this form as well; `channel=1688` as in public code.
    name: 'OOPBuy',
    template: 'https://oopbuy.com/goods/details?id={id}&channel=1688',
    sources: ['apify', 'publicCode'],
  },
  {
    name: 'OrientDig',
    template: 'https://orientdig.com/product/?shop_type=ali_1688&id={id}',
    sources: ['cnLinks', 'cnLinksMain'],
  },
  {
    // `/#/home/productDetail` in cn-links; the site itself has led to this page since 2026-07-20.
    name: 'Sugargoo',
    template: 'https://www.sugargoo.com/products?productLink={url}',
    sources: ['apify', 'publicCode'],
  },
  {
    name: 'Superbuy',
    template: 'https://www.superbuy.com/en/page/buy?from=search-input&url={url}',
    sources: ['cnLinks', 'cnLinksMain', 'publicCode'],
  },
];
