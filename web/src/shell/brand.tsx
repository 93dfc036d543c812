const PLACES = [3.5, 10, 16.5];

/** The sign of Lampfield: a field of lamps, one of them lit. */
export function Brand({ size = 20 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="var(--control)"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      {PLACES.flatMap((y) =>
        PLACES.map((x) =>
          x === 10 && y === 10 ? (
            <circle key="lit" cx={x} cy={y} r="2.8" fill="var(--accent)" stroke="none" />
          ) : (
            <circle key={`${x} ${y}`} cx={x} cy={y} r="2" />
          ),
        ),
      )}
    </svg>
  );
}
