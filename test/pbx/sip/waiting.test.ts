import { expect, it } from 'vitest';
import { Changes } from './waiting.ts';

it('gives what is there at once, and what comes with a change', async () => {
  const changes = new Changes();
  let value: number | undefined;
  const wish = { what: 'number', instead: () => '' };
  const waiting = changes.until(() => value, wish);
  value = 0;
  changes.changed();
  expect(await waiting).toBe(0);
  expect(await changes.until(() => value, wish)).toBe(0);
});

it('says what was awaited, what came instead, and which line waited', async () => {
  const late = new Changes().until(() => undefined, { what: 'answer', ms: 5, instead: () => 'the call is ringing' });
  const error: unknown = await late.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ message: 'no answer within 5 ms; the call is ringing' });
  expect(error instanceof Error && error.stack).toContain('waiting.test.ts');
});

it('ends at once with what the look throws', async () => {
  const changes = new Changes();
  let isOver = false;
  const see = () => {
    if (isOver) throw new RangeError('the call has ended');
    return undefined;
  };
  const waiting = changes.until(see, { what: 'answer', instead: () => '' });
  isOver = true;
  changes.changed();
  await expect(waiting).rejects.toThrow(new RangeError('the call has ended'));
});
