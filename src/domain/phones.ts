import type { ResolvedKey } from './keys/resolved-key.ts';

/** Where a phone sends its calls. */
export interface SipServer {
  host: string;
  port: number;
  transport: 'udp' | 'tcp' | 'tls';
}

/** One SIP account of a phone: a line of one user. */
export interface PhoneAccount {
  /** 1-based number of the account on the phone. */
  line: number;
  /** Shown beside the line key; the user's name. */
  display_name: string;
  /** The number that the user is reached at, `''` where he has none. */
  exten: string;
  username: string;
  password: string;
  /** What the phone dials for messages; null where the code is disabled or the user has no voicemail. */
  voicemail_code: string | null;
}

/** Settings of the phone that Lampfield does not own: parameter name → value, already merged from tenant to device. */
export type PhoneSettings = Readonly<Record<string, string>>;

/** All that a family needs to write the files of one phone. Compiling is pure: the same input gives the same bytes. */
export interface PhoneInput {
  /** 12 hexadecimal digits, lower case. */
  mac: string;
  vendor: string | null;
  model: string | null;
  /** Models of the attached expansion modules, in order. */
  expansions: readonly string[];
  accounts: readonly PhoneAccount[];
  keys: readonly ResolvedKey[];
  /** The number of the account of the user whose keys these are; null: the first. */
  key_account: number | null;
  /** null: nobody has said where the SIP server is (problem `sip_server_missing`). */
  sip_server: SipServer | null;
  /** The code to dial, followed by an extension, to answer its ringing; null when the tenant has disabled it. */
  pickup_code: string | null;
  /** The phone's own secret address, to be written into its file. */
  provisioning_url: string;
  /** The name of the list by which the phone is to watch its lamps; null: it watches each by itself. */
  lamp_list: string | null;
  settings: PhoneSettings;
}

/** A file as a phone fetches it. */
export interface PhoneFile {
  name: string;
  content_type: string;
  body: string;
}

/** Something on one phone that does not work as wanted. */
export interface PhoneProblem {
  /** null where it is about the whole phone. */
  position: number | null;
  code: string;
  message: string;
}

/** What compiling one phone gives. */
export interface CompiledPhone {
  files: PhoneFile[];
  problems: PhoneProblem[];
}

/** How a block of buttons is drawn. Every page of it has the same grid of cells, and columns and rows count from 1. */
export interface KeyPlaces {
  /** Left and right of a screen; one column beside it; rows under it; or a plain grid, where no more is known. */
  shape: 'sides' | 'column' | 'row' | 'grid';
  columns: number;
  rows: number;
  pages: number;
  /** Keys that fit on a page. */
  per_page: number;
  /** Buttons of it that no key can be set on: those that turn the page, and those that stay the phone's own line. */
  fixed: { page: number; column: number; row: number; is: 'page_key' | 'line' }[];
  /** Where the labels are; null where there are none or it is unknown. */
  label: 'screen' | 'paper' | null;
  /** False where the places are a guess. */
  confirmed: boolean;
  /** What the places rest on; null for a plain guess. */
  source: string | null;
}

/** A block of buttons: the phone's line keys, its memory keys, or one attached module. */
export interface KeyBlock extends KeyPlaces {
  area: LayoutSlot['area'];
  /** 1-based number of the module; null on the phone itself. */
  module: number | null;
  /** Model of the module; null on the phone itself. */
  model: string | null;
  keys: number;
  /** The position of its first key; the others follow. */
  first_position: number;
}

/** One physical button of one phone, and what will be on it. */
export interface LayoutSlot {
  /** 1-based over the whole phone: its own keys first, then module 1, 2 ... */
  position: number;
  area: 'line' | 'memory' | 'module';
  /** 1-based number within its area (within its module). */
  index: number;
  /** 1-based number of the module; null on the phone itself. */
  module: number | null;
  /** 1-based page of its block, and its cell there: see the layout's `blocks`. */
  page: number;
  column: number;
  row: number;
  kind: 'own' | 'inherited' | 'locked' | 'line' | 'empty';
  key: ResolvedKey | null;
  /** The label as this phone will show it. */
  shown: string;
  /** True where the label was too long. */
  cut: boolean;
  /** Other labels to offer where it was: forms of it that this phone shows whole, the fullest first. */
  shorter: readonly string[];
  /** True where characters had to be replaced or left out. */
  replaced: boolean;
  lamp: ResolvedKey['lamp'];
  problem: { code: string; message: string } | null;
}

/** A phone with its keys on its buttons: what the compiler writes, and what the UI draws. */
export interface PhoneLayout {
  vendor: string;
  family: string;
  model: string;
  /** False where the model is unknown to us and its family's safest row stands in. */
  model_known: boolean;
  /** What its buttons are drawn as, in the order of positions: its own, then module by module. */
  blocks: KeyBlock[];
  slots: LayoutSlot[];
  problems: PhoneProblem[];
}

/** One model of the catalogue, as the API lists it. */
export interface CatalogueModel {
  vendor: string;
  family: string;
  model: string;
  support: string;
  line_keys: number;
  memory_keys: number;
  pages: number | null;
  sip_accounts: number;
  modules: { model: string; keys: number; max: number; places: KeyPlaces }[];
  /** Total of positions with the most modules that fit. */
  slots: number;
  /** Its own buttons, as they are drawn; none where it has none that can be set. */
  blocks: KeyBlock[];
  label: string | null;
  note: string | null;
  unverified: string[];
  sources: readonly string[];
}

/** What a phone tells of itself when it asks for a file. */
export interface PhoneSighting {
  vendor: string;
  model: string | null;
  firmware: string | null;
  mac: string | null;
}

/** Phones as the rest of the system sees them; implemented by src/phones. */
export interface Phones {
  catalogue(): readonly CatalogueModel[];
  /** The family row for a vendor and model, null where neither is known. */
  findModel(vendor: string | null, model: string): CatalogueModel | null;
  layOut(phone: PhoneInput): PhoneLayout;
  compile(phone: PhoneInput): CompiledPhone;
  /** The items of the phone's lamp list, in the order of the keys that show them; none where its family knows no lists. */
  lampListOf(phone: PhoneInput): string[];
  /** Faults of the device's expansions and settings: unknown module, too many, a setting that is ours. */
  check(phone: Pick<PhoneInput, 'vendor' | 'model' | 'expansions' | 'settings'>): {
    path: string;
    code: 'expansion_does_not_fit' | 'setting_is_ours' | 'unknown_model';
    facts: Record<string, unknown>;
  }[];
  /** Who asks, by User-Agent; null where no family knows it. */
  recognise(userAgent: string): PhoneSighting | null;
  /** The phone that both a User-Agent and the name of a file tell of; null where they do not agree, or one tells nothing. */
  sight(userAgent: string, fileName: string): (PhoneSighting & { mac: string }) | null;
  /** The MAC in a file name such as `001565aabbcc.cfg`; null for common files and anything else. */
  macOf(fileName: string): string | null;
  /** The MAC in the name of a file that phones send us, such as their log; null for anything else. */
  uploaderOf(fileName: string): string | null;
  /** The text of a file with its secrets blanked, for previews and plans. */
  blankSecrets(file: PhoneFile, vendor: string | null): string;
}

/**
 * Compiles a case of test/golden/phones (a JSON document) by the phone family that a module exports, which need not be one of ours.
 * Secrets are blanked unless asked for. Raises Error where the module has no usable family, ApiError where the case is broken.
 */
export type TryFamily = (
  module: Readonly<Record<string, unknown>>,
  golden: unknown,
  options: { secrets: boolean },
) => CompiledPhone;
