import { stored } from '../api/stored.ts';

/** The phone that keys are looked at on: one of the user's, or a model of the catalogue with modules. */
export type PreviewPhone =
  | { device_id: string; vendor?: undefined; model?: undefined; expansions?: undefined }
  | { device_id?: undefined; vendor: string; model: string; expansions: readonly string[] };

/** The model that templates were last looked at on, in this browser. */
export const previewModel = stored<string | null>('preview', (text) => text);

/** A model as it is kept. */
export const modelText = ({ vendor, model, expansions }: Extract<PreviewPhone, { model: string }>): string =>
  [vendor, model, ...expansions].join('|');

/** A model of what was kept; null where nothing was. */
export function modelOfText(text: string | null): Extract<PreviewPhone, { model: string }> | null {
  const [vendor, model, ...expansions] = text?.split('|') ?? [];
  return vendor && model ? { vendor, model, expansions } : null;
}

/** What the keys of a user without a phone are drawn on. */
export const STAND_IN = { stand_in: 'T54W', vendor: 'Yealink' };
