import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DropHint, InputProblem } from '@/components/search/input-problem';
import { PictureInput } from '@/components/search/picture-input';
import { expectAccessible } from '../support/panel/axe';
import { speak } from '../support/panel/words';

const FILE = new File(['mug'], 'mug.png', { type: 'image/png' });

function open() {
  const props = {
    onFile: vi.fn<(file: File) => void>(),
    onAddress: vi.fn<(text: string) => void>(),
    onRegion: vi.fn<() => void>(),
  };
  return { ...props, ...render(<PictureInput {...props} />) };
}

function submit(text: string): void {
  const field = screen.getByTestId('picture-address');
  fireEvent.input(field, { target: { value: text } });
  const form = field.closest('form');
  if (form) fireEvent.submit(form);
}

describe.each(['en', 'zh-CN'] as const)('the picture input in %s', (language) => {
  beforeEach(() => speak(language));

  it.each([
    [
      'the ways in',
      <PictureInput key="" onFile={vi.fn()} onAddress={vi.fn()} onRegion={vi.fn()} />,
    ],
    ['the hint of a drop', <DropHint key="" />],
    ['a problem', <InputProblem key="" text="No picture" onDismiss={vi.fn()} />],
  ])('%s is accessible', async (_, view) => {
    const { container } = render(view);
    await expectAccessible(container);
  });
});

describe('the picture input in English', () => {
  beforeEach(() => speak('en'));

  it('accepts a chosen file, and the same one again', () => {
    const { onFile } = open();
    const field = screen.getByLabelText('Choose a picture');
    fireEvent.change(field, { target: { files: [FILE] } });
    fireEvent.change(field, { target: { files: [FILE] } });
    expect(onFile.mock.calls).toEqual([[FILE], [FILE]]);
  });

  it('accepts an address with Enter, but no empty one', () => {
    const { onAddress } = open();
    submit('  ');
    expect(onAddress).not.toHaveBeenCalled();
    submit('https://shop.example/1.jpg');
    expect(onAddress).toHaveBeenCalledWith('https://shop.example/1.jpg');
  });

  it('begins a selection on the page', () => {
    const { onRegion } = open();
    fireEvent.click(screen.getByText('Select on the page'));
    expect(onRegion).toHaveBeenCalledOnce();
  });

  it('announces a problem, which can be dismissed', () => {
    const onDismiss = vi.fn<() => void>();
    render(<InputProblem text="No picture" onDismiss={onDismiss} />);
    expect(screen.getByRole('alert').textContent).toBe('No picture');
    fireEvent.click(screen.getByLabelText('Close this message'));
    expect(onDismiss).toHaveBeenCalledOnce();
  });
});
