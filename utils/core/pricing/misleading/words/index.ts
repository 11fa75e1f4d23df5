/** The words of the rules, by what they are about. */
export * from './condition';
export * from './free-piece';
export * from './other-goods';
export * from './payments';
export * from './terms';
export * from './weak';
export * from './work';
export type { Word } from './word';
