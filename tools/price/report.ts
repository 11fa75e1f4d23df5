/** The tables that training prints. */
import type { Answer, Figures } from './evaluate';

const LINES = [0, 0.3, 0.5, 0.7, 0.9, 0.97, 1];

export function describe(
  name: string,
  { pages, f1, right, wrong, missed, ...sure }: Figures,
): string {
  return (
    `${name}: ${pages} pages, F1 ${f1.toFixed(3)}, ${right} right, ${wrong} wrong, ${missed} missed; ` +
    `${sure.sure} sure, of which ${sure.wrongAndSure} wrong`
  );
}

/** How often the best candidate is right, by what was said of it. */
export function calibrationTable(answers: readonly Answer[]): Record<string, string | number>[] {
  const best = answers.flatMap((answer) => answer.best ?? []);
  return LINES.slice(0, -1).map((from, at) => {
    const to = LINES[at + 1] ?? 1;
    const own = best.filter(
      ({ likelihood }) => likelihood >= from && (likelihood < to || (to === 1 && likelihood <= 1)),
    );
    const mean = own.reduce((sum, { likelihood }) => sum + likelihood, 0) / own.length;
    const right = own.filter(({ isRight }) => isRight).length;
    return {
      likelihood: `${from} to ${to}`,
      answers: own.length,
      said: own.length > 0 ? mean.toFixed(2) : '',
      right: own.length > 0 ? (right / own.length).toFixed(2) : '',
    };
  });
}
