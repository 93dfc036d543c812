/** Keys of the keyboard, as they are written: `Ctrl K`. */
export function Keys({ keys }: { keys: string }) {
  return keys.split(' ').map((key) => <kbd key={key}>{key}</kbd>);
}
