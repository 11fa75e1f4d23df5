import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { QuestionDialog, type QuestionDialogProps } from '@/components/offer/question-dialog';
import { questionsFor } from '@/utils/io/question';
import { expectAccessible } from '../support/panel/axe';
import { speak } from '../support/panel/words';

function show(changes: Partial<QuestionDialogProps> = {}) {
  const props = {
    ids: questionsFor('stock'),
    facts: {
      title: '保温杯',
      titleTranslated: 'Vacuum cup',
      q: 200,
      unit: '个',
      link: 'https://detail.1688.com/offer/1.html',
    },
    terms: {},
    onTerms: vi.fn<QuestionDialogProps['onTerms']>(),
    onCopy: vi.fn<QuestionDialogProps['onCopy']>().mockResolvedValue(undefined),
    onClose: vi.fn<QuestionDialogProps['onClose']>(),
    ...changes,
  } satisfies QuestionDialogProps;
  const { container } = render(<QuestionDialog {...props} />);
  return { ...props, container };
}
const chinese = () => screen.getByTestId('question-zh').textContent ?? '';
const choose = (id: string) =>
  fireEvent.change(screen.getByTestId('question-id'), { target: { value: id } });

beforeEach(() => speak('en'));

it('the question dialog shows the question in Chinese and in English, and copies the Chinese one', async () => {
  const { container, onCopy } = show();
  expect(chinese()).toMatch(/^您好，想订贵店【保温杯】，200个，麻烦确认：.*1\.html$/);
  expect(screen.getByTestId('question-meaning').textContent).toContain('Vacuum cup');
  await expectAccessible(container);
  fireEvent.click(screen.getByTestId('question-copy'));
  expect(onCopy).toHaveBeenCalledExactlyOnceWith(chinese());
  expect(await screen.findByText(/^Copied\./)).toBeTruthy();
});

it('the question dialog says in the language of the reader what the question means', async () => {
  await speak('de');
  show({ terms: { n: 3 } });
  choose('sample');
  expect(screen.getByTestId('question-meaning').textContent).toMatch(
    /^Guten Tag, es geht um „Vacuum cup“\. Können wir vorab 3 Muster bekommen\?/,
  );
  expect(chinese()).toMatch(/^您好，想咨询贵店【保温杯】：可以先拿3个样品吗？/);
});

it('the question dialog explains what to do if the browser refuses the copy', async () => {
  show({ onCopy: () => Promise.reject(new Error('no')) });
  fireEvent.click(screen.getByTestId('question-copy'));
  expect(await screen.findByText(/did not allow the copy/)).toBeTruthy();
});

it('the question dialog shows only the inputs of the chosen question', () => {
  const { onTerms } = show({ terms: { n: 3, kg: 22.5 } });
  choose('marks');
  expect(screen.getByTestId<HTMLInputElement>('question-kg').value).toBe('22.5');
  expect(chinese()).toContain('每箱不超过22.5公斤');
  expect(chinese()).not.toContain('厘米');
  const side = screen.getByTestId('question-cm');
  fireEvent.input(side, { target: { value: '63' } });
  fireEvent.blur(side);
  expect(onTerms).toHaveBeenCalledExactlyOnceWith({ cm: 63 });
  choose('refund');
  expect(screen.queryByTestId(/^question-(city|n|kg|cm)$/)).toBeNull();
});

it('the question dialog accepts only whole numbers of samples', () => {
  const { onTerms } = show();
  choose('sample');
  const samples = screen.getByTestId('question-n');
  fireEvent.input(samples, { target: { value: '1.5' } });
  fireEvent.blur(samples);
  expect(screen.getByRole('alert')).toBeTruthy();
  expect(onTerms).not.toHaveBeenCalled();
});

it('the question dialog shows no meaning in the Chinese interface', async () => {
  await speak('zh-CN');
  show();
  expect(screen.queryByTestId('question-meaning')).toBeNull();
});
