const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** A random secret of `length` letters and digits that can be read aloud (57 characters: 5.8 bits each). */
export function newSecret(length: number): string {
  let secret = '';
  while (secret.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // Bytes from 228 on would make the first characters more likely.
      if (byte < 4 * ALPHABET.length && secret.length < length) secret += ALPHABET[byte % ALPHABET.length];
    }
  }
  return secret;
}
