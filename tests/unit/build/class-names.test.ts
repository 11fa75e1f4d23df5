import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { nameClasses } from '../../../build/class-names';

const FOLDER = path.resolve('components');
const FILES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.module.css'))
  .map((file) => path.join(FOLDER, file));
const CLASSES = Array.from({ length: 40 }, (_, index) => `name${index}`);

function namesOf(name: ReturnType<typeof nameClasses>): string[] {
  return FILES.flatMap((file) => CLASSES.map((one) => name(one, file)));
}

it('gives no two classes one name', () => {
  const names = namesOf(nameClasses());
  expect(names.length).toBeGreaterThan(2000);
  expect(new Set(names).size).toBe(names.length);
});

it('gives a class the same name each time', () => {
  const name = nameClasses();
  expect([namesOf(name), namesOf(nameClasses())]).toEqual([namesOf(name), namesOf(name)]);
});

it('refuses a style that it does not know', () => {
  expect(() => nameClasses()('card', '/elsewhere/card.module.css')).toThrow('No style');
});
