import { marks } from './marks.ts';

/** A name with what was typed marked in it. */
export function Marked({ title, typed }: { title: string; typed: string }) {
  let done = 0;
  const parts = marks(title, typed).map(([start, end]) => {
    const before = title.slice(done, start);
    done = end;
    return (
      <span key={start}>
        {before}
        <mark>{title.slice(start, end)}</mark>
      </span>
    );
  });
  return (
    <>
      {parts}
      {title.slice(done)}
    </>
  );
}
