import { parse as parseJson } from 'secure-json-parse';
import { ApiError, fault } from '../contract/errors.ts';

/** Strings, which stay as they are, or a word of Python outside of them. One without an end goes to the last character: nothing is read twice. */
const PYTHON = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|\b(?:True|False|None)\b/g;
const JSON_WORDS: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' };

/** Parses a request's body, undefined where there is none. Raises bad_json. */
export function parseBody(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return parseText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new ApiError(fault('bad_json', '', { detail: (error as Error).message.slice(0, 200) }));
  }
}

/** An example of the specification says `"blf": True`, and people post it as it stands: such objects are taken as they are meant. */
function parseText(text: string): unknown {
  try {
    return parseSafely(text);
  } catch (error) {
    const meant = text.replace(PYTHON, (found) => JSON_WORDS[found] ?? found);
    if (meant === text || !text.trimStart().startsWith('{')) throw error;
    return parseSafely(meant);
  }
}

/** `__proto__` and the like are dropped as unknown fields. */
function parseSafely(text: string): unknown {
  return parseJson(text, null, { protoAction: 'remove', constructorAction: 'remove' });
}
