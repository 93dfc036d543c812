import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { LayoutSlot, PhoneAccount, PhoneFile, PhoneInput, PhoneSighting } from '../domain/phones.ts';
import type { Places } from './places.ts';

/** What our knowledge of a family rests on: seen on the phones, the vendor's own texts, or other software that writes their files. */
export type Support = 'verified' | 'vendor documentation' | 'community';

/** A kind of expansion module that a phone takes. */
export interface ModuleFit {
  model: string;
  /** Keys that can be set, all its pages counted. */
  keys: number;
  /** How many modules, of whatever kind, the phone takes when this kind is among them. */
  max: number;
  /** Present where all modules of a phone have to be of this kind. */
  alone?: true;
  /** Where its keys are; a plain grid where this is left out. */
  places?: Places;
  /** Where its labels are: `screen` where this is left out. */
  label?: 'paper';
}

/** One phone model: one row of its family's table. */
export interface PhoneModel {
  model: string;
  /** Keys set through line-key parameters, every page counted. */
  line_keys: number;
  /** Keys with parameters of their own. */
  memory_keys: number;
  /** Pages of the line keys; null where unknown. */
  pages: number | null;
  /** Where its keys are; a plain grid where this is left out. */
  places?: { line?: Places | undefined; memory?: Places | undefined } | undefined;
  sip_accounts: number;
  modules: readonly ModuleFit[];
  /** The file that all phones of this model read; null where there is none or its name is unknown. */
  common_file: string | null;
  /** Where the labels are: `screen`, `paper`; null where there are none or it is unknown. */
  label: string | null;
  note: string | null;
  /** Names of fields that no source has confirmed. */
  unverified: readonly string[];
  source: string;
}

/** A label as a phone will show it. */
export interface FittedLabel {
  shown: string;
  /** True where it was too long. */
  cut: boolean;
  /** True where characters had to be replaced or left out. */
  replaced: boolean;
}

/** An account that the model has room for, with its name as the phone will show it. */
export interface PlacedAccount extends PhoneAccount {
  fitted: FittedLabel;
}

/** What goes on a button: a key with its fitted label, one of the phone's own lines, or nothing. */
export type SlotContent =
  | { kind: 'key'; key: ResolvedKey; label: string }
  | { kind: 'line'; account: PlacedAccount }
  | { kind: 'none' };

/** A physical button with what is to be written for it. */
export interface PlacedSlot {
  area: LayoutSlot['area'];
  /** 1-based number within its area (within its module). */
  index: number;
  /** The expansion module that it is on; `number` is 1-based. */
  module: { number: number; model: string } | null;
  content: SlotContent;
}

/** The one list that a phone subscribes to for many lamps. */
export interface PlacedLampList {
  name: string;
  /** The keys that show its items: the first key the first item. */
  keys: readonly ResolvedKey[];
}

/** A phone ready to be written: everything has its place, nothing is left that does not fit. */
export interface PlacedPhone<M extends PhoneModel = PhoneModel>
  extends Pick<PhoneInput, 'mac' | 'sip_server' | 'pickup_code' | 'provisioning_url'> {
  /** The row that is written; without common file where it only stands in for an unknown model. */
  model: M;
  /** What the phone itself is called, for phones that ask for files by it: an unknown model by the name that was given for it. */
  model_name: string;
  /** The accounts that the model has room for, by number. */
  accounts: readonly PlacedAccount[];
  /** The account that the keys belong to. */
  key_account: number;
  /** null: each key is watched by itself. */
  lamp_list: PlacedLampList | null;
  /** Every button once, the phone's own first, then module by module. */
  slots: readonly PlacedSlot[];
  /** Settings that are not ours, sorted by name. */
  settings: readonly (readonly [name: string, value: string])[];
}

/** What a family does with a key that it can not write as it is. */
export interface Fallback {
  /** The intent to write it as, or not at all; left out: its own. */
  as?: Intent | 'nothing';
  /** The key is written without its lamp. */
  lamp?: 'none';
  /** Told on each such key: as problem `lamp_unsupported` where only its lamp is left out, else as `intent_unsupported`. */
  message: string;
}

/** A button of one model, for what it can not do. */
export interface Place<M extends PhoneModel = PhoneModel> {
  model: M;
  area: LayoutSlot['area'];
  /** 1-based number within its area (within its module). */
  index: number;
  /** The model of the expansion module that it is on. */
  module: string | null;
}

/** A real User-Agent header, and what must be read in it. */
export interface UserAgentSample {
  agent: string;
  sighting: PhoneSighting;
}

/** A way to write text files that can blank values again. */
export interface TextFormat {
  /** The same text with the values of the parameters blanked that `isSecret` names. */
  blank(body: string, isSecret: (name: string) => boolean): string;
}

/**
 * Phones that read the same configuration language, all that we know of them. The catalogue, layouts, checks, file serving
 * and tests are derived from this; every function is pure. See docs/adding-a-phone.md.
 */
export interface PhoneFamily<M extends PhoneModel = PhoneModel> {
  /** The family's name in the API, and its folder of golden files. */
  family: string;
  vendor: string;
  /** Other names of the vendor. */
  alsoKnownAs: readonly string[];
  title: string;
  support: Support;
  sources: readonly string[];
  models: readonly M[];
  /** The model whose row stands in for a model that is not in the table. */
  safest: string;
  /** What some write before the model's name, such as `SIP-`, or after it; with the flag `g` where it is both. */
  modelPrefix: RegExp;

  recognise(userAgent: string): PhoneSighting | null;
  userAgents: readonly UserAgentSample[];
  /** Names of files that belong to one phone, with its MAC in the group `mac`. */
  asksFor: readonly RegExp[];
  /** Names of files that phones of this family send us (logs, what was changed on the phone), with the MAC in the group `mac`. */
  uploads?: readonly RegExp[];
  /** Which buttons are lines by default, account 1 on the first; `line` where this is left out, null for none. */
  linesOn?(model: M): LayoutSlot['area'] | null;
  /** Present where an account may be of no use without its button: problem `line_without_button` where a key takes that. */
  linesNeedButtons?: true;
  /** What names of parameters look like in `phone_settings`; letters, digits, `_`, `.` and `-` where this is left out. */
  settingName?: RegExp;

  /** What these files have no way to hold: a user name or password that has it is a problem. */
  unwritable?: RegExp;

  /** Whether Lampfield writes this parameter, so that settings may not. The name comes trimmed and in lower case. */
  owns(name: string): boolean;
  fitLabel(model: M, text: string): FittedLabel;
  /** Intents that this family has no kind of key for. */
  fallbacks: Readonly<Partial<Record<Intent, Fallback>>>;
  /** What single buttons can not do, where others of the family can; asked after `fallbacks`, with the key as it would be written. */
  cannot?(place: Place<M>, key: ResolvedKey): Fallback | null;
  /**
   * Intents whose keys may show the items of a list (RFC 4662), where an installation wants one subscription per phone
   * (LAMPFIELD_LAMP_LISTS); absent: phones of this family watch each key by itself.
   */
  lampList?: readonly Intent[];
  /**
   * The files of a phone, that with its keys first. Files with a MAC in their name (`asksFor`) are the phone's own: when it has
   * fetched these, it has its keys.
   */
  render(phone: PlacedPhone<M>): PhoneFile[];

  format: TextFormat;
  /** Whether previews must not show the value of this parameter. */
  isSecret(name: string): boolean;
  /** SIP NOTIFY events that make the phone read its files again, or restart. */
  notify: { reread: string; reboot: string };
}
