import { describe, expect, it } from 'vitest';
import { marks } from './marks.ts';

describe('marks', () => {
  const marked = (title: string, typed: string) => marks(title, typed).map(([start, end]) => title.slice(start, end));
  it.each([
    ['Kofi Mensah', 'ko', ['Ko']],
    ['Équipe Kobe', 'equ ko', ['Équ', 'Ko']],
    ['Nguyễn Thị Hương', 'huo', ['Hươ']],
    ['Jakob', 'ko', []],
    ['Олена Коваль', 'ков', ['Ков']],
    ['e\u0301quipe', 'eq', ['e\u0301q']],
    ['Kofi', 'ko ko', ['Ko']],
    ['Kofi', '', []],
  ])('in %s of "%s"', (title, typed, parts) => expect(marked(title, typed)).toEqual(parts));
});
