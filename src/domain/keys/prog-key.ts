import { cleanCode } from './feature-codes.ts';

/**
 * Encodes a programmed key: prefix, then the arguments joined by single stars, where each star inside argument number i is
 * written `**i` (Wazo's scheme). `encodeProgKey('*735', ['123', '_*21.', '1001'])` is `*735123***221*1001`.
 * Patterns are cleaned to their digits; empty arguments are left out.
 */
export function encodeProgKey(prefix: string, args: readonly (string | undefined)[]): string {
  const parts = args.flatMap((arg) => (arg ? [cleanCode(arg)] : []));
  return cleanCode(prefix) + parts.map((part, index) => part.replaceAll('*', `**${index + 1}`)).join('*');
}

/**
 * The arguments of an encoded key, without its prefix; null where the text is not an encoding.
 * A single star separates arguments; `**d` is a literal star, and d must be the number of the argument it stands in. Of three
 * stars the first separates, and the others begin a literal one.
 */
export function decodeProgKey(encoded: string): string[] | null {
  const args = [''];
  for (let at = 0; at < encoded.length; at++) {
    const char = encoded[at]!;
    if (char !== '*') {
      args[args.length - 1] += char;
    } else if (encoded[at + 1] === '*' && encoded[at + 2] !== '*') {
      const index = String(args.length);
      if (!encoded.startsWith(index, at + 2)) return null;
      args[args.length - 1] += '*';
      at += 1 + index.length;
    } else {
      args.push('');
    }
  }
  return args.includes('') ? null : args;
}
