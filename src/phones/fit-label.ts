import type { FittedLabel } from './family.ts';

/** What a family allows in a label. */
export interface LabelRule {
  /** Longest text that the phone takes. */
  max: number;
  /** What `max` counts; a character is a Unicode code point. */
  unit: 'characters' | 'bytes';
  /** Characters that this family's files or screens can not bear; each becomes a blank. */
  forbidden?: RegExp;
  /** Words that would mean something to the phone when they are the whole label, and what to show instead. */
  reserved?: (text: string) => string;
}

const BREAKS_AND_CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What is no character, in XML not even escaped. */
const NO_CHARACTERS = /[\uFFFE\uFFFF]/g;

/** Replaces what would end a line or is not text: line breaks and control characters by blanks, broken Unicode by U+FFFD. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(NO_CHARACTERS, '\uFFFD').replace(BREAKS_AND_CONTROLS, ' ');
}

/** One line without blanks around it, which few formats can hold. */
export function cleanLine(text: string): string {
  return oneLine(text).trim();
}

/** Fits a label to a phone: one clean line in NFC, cut between characters as people see them, never inside one. */
export function fitLabel(text: string, rule: LabelRule): FittedLabel {
  const wanted = text.normalize('NFC').trim();
  const cleaned = rule.forbidden ? cleanLine(wanted).replace(rule.forbidden, ' ').trim() : cleanLine(wanted);
  const allowed = rule.reserved?.(cleaned) ?? cleaned;
  const shown = cutTo(allowed, rule);
  return { shown, cut: shown !== allowed, replaced: allowed !== wanted };
}

function size(text: string, unit: LabelRule['unit']): number {
  return unit === 'bytes' ? Buffer.byteLength(text) : [...text].length;
}

function cutTo(text: string, { max, unit }: LabelRule): string {
  if (size(text, unit) <= max) return text;
  const pieces = Iterator.from(graphemes.segment(text)).map((piece) => piece.segment);
  const kept = takeWhileFits(pieces, max, unit);
  // One letter under more accents than the phone takes: better part of it than nothing.
  return (kept === '' ? takeWhileFits(Iterator.from(text), max, unit) : kept).trim();
}

function takeWhileFits(pieces: Iterable<string>, max: number, unit: LabelRule['unit']): string {
  let kept = '';
  let used = 0;
  for (const piece of pieces) {
    used += size(piece, unit);
    if (used > max) break;
    kept += piece;
  }
  return kept;
}
