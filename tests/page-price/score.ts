import type { FitPage } from './fit';

export interface Answered {
  page: FitPage & { id: string; url: string };
  answer: number | undefined;
}

export interface Score {
  f1: number;
  precision: number;
  recall: number;
  wrong: Answered[];
}

/** A wrong answer is both a false positive and a false negative, as in `data/README.md`. */
export function score(answers: readonly Answered[]): Score {
  const given = answers.filter(({ answer }) => answer !== undefined).length;
  const priced = answers.filter(({ page }) => page.prices.length > 0).length;
  const right = answers.filter(isRight).length;
  return {
    f1: (2 * right) / (given + priced),
    precision: right / given,
    recall: right / priced,
    wrong: answers.filter(
      (one) => !isRight(one) && (one.answer !== undefined || one.page.prices.length > 0),
    ),
  };
}

function isRight({ page, answer }: Answered): boolean {
  return answer !== undefined && page.prices.includes(answer);
}
