import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrowserTranslations } from '@/entrypoints/sidepanel/store/view/translations';
import { SlowError } from '@/utils/io/reading/translator';
import { panelContext } from '../../../support/panel/context';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function open() {
  const { reading } = await panelContext();
  const destroy = vi.fn<() => void>();
  reading.availability.mockResolvedValue('available');
  reading.openTranslator.mockResolvedValue({ translate: async (text) => text, destroy });
  reading.translateTitle.mockImplementation(async (_, title) => `translated ${title}`);
  const onTrouble = vi.fn();
  const translations = createBrowserTranslations({ reading }, onTrouble);
  return { reading, destroy, onTrouble, ...translations };
}
const settle = () => vi.advanceTimersByTimeAsync(200);

describe('the browser’s translations', () => {
  it('come for what was asked, each once, and not before the start', async () => {
    const { ask, start, known, reading, onTrouble } = await open();
    ask('杯');
    ask('杯');
    await settle();
    expect(reading.availability).not.toHaveBeenCalled();
    start();
    await settle();
    ask('杯');
    await settle();
    expect([...known.value]).toEqual([['杯', 'translated 杯']]);
    expect(reading.translateTitle).toHaveBeenCalledOnce();
    expect(reading.openTranslator).toHaveBeenCalledOnce();
    expect(onTrouble).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it.each([
    ['refuses', new Error('no'), 'refused'],
    ['does not open in time', new SlowError(), 'slow'],
  ])('end where it %s', async (_, error, trouble) => {
    const { ask, start, reading, onTrouble } = await open();
    reading.openTranslator.mockRejectedValue(error);
    start();
    ask('杯');
    await settle();
    ask('壶');
    await settle();
    expect(reading.openTranslator).toHaveBeenCalledOnce();
    expect(onTrouble).toHaveBeenCalledExactlyOnceWith(trouble);
  });

  it('keep what came before it was taken away', async () => {
    const { ask, start, known, reading, onTrouble, destroy } = await open();
    start();
    ask('杯');
    await settle();
    reading.translateTitle.mockRejectedValue(new Error('gone'));
    for (const title of ['壶', '碗', '盘']) ask(title);
    await settle();
    expect([...known.value.keys()]).toEqual(['杯']);
    expect(onTrouble).toHaveBeenLastCalledWith('stopped');
    expect(destroy).toHaveBeenCalledOnce();
  });

  it('go on after one title that cannot be translated', async () => {
    const { ask, start, known, reading } = await open();
    reading.translateTitle.mockRejectedValueOnce(new Error('no title'));
    start();
    for (const title of ['壶', '碗']) ask(title);
    await settle();
    expect(known.value.size).toBe(1);
  });

  it('are asked for again later where a language pack is missing', async () => {
    const { ask, start, known, reading, onTrouble } = await open();
    reading.availability.mockResolvedValueOnce('downloadable');
    start();
    ask('杯');
    await settle();
    ask('杯');
    await settle();
    expect(reading.availability).toHaveBeenCalledOnce();
    vi.setSystemTime(Date.now() + 31_000);
    ask('壶');
    await settle();
    expect(known.value.size).toBeGreaterThan(0);
    expect(onTrouble).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it('wait for the last hundred titles alone', async () => {
    const { ask, start, known } = await open();
    for (let index = 0; index < 300; index += 1) ask(String(index));
    start();
    await settle();
    expect(known.value.size).toBe(100);
    expect(known.value.has('299')).toBe(true);
  });
});
