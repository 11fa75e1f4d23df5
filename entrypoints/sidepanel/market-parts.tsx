/** What is shown of other markets, in one file that is loaded with the first of them. */
export { MarketLines } from '@/components/market/market-lines';
export { compareListings, marketAnswer } from '@/utils/core/pricing/market/compare-listings';
