import type { DraftKey } from '../keys/types.ts';

/** What a key is called: by its label, else by what is written in it that a person would know it by; empty where that is nothing. */
export function keyName({ label, destination }: DraftKey): string {
  if (label) return label;
  const { type, exten, position, service, forward, action, ...others } = destination;
  const names = Object.entries(others).filter(([name]) => /_(?:name|firstname|lastname)$/.test(name));
  const words = names.map(([, value]) => value).filter((value) => typeof value === 'string' && value !== '');
  if (words.length > 0) return words.join(' ');
  const plain = [forward, service, action, exten, position].filter((value) => value != null && value !== '');
  return plain.join(' ') || type;
}
