/** Whose keys are edited: one user's own, or those of a template. */
export type KeyOwner = { kind: 'user'; user_id: string } | { kind: 'template'; template_id: number };

/** A key as it is written to the API: what `PUT` takes at one position. */
export interface DraftKey {
  /** null: the target's name. */
  label: string | null;
  /** Whether its lamp is lit. */
  blf: boolean;
  /** Templates only: wins over a user's own key at its position. */
  locked?: boolean;
  destination: { type: string; [field: string]: unknown };
}

/** Keys by position. Positions without a key are left out. */
export type Keys = Readonly<Record<number, DraftKey>>;

/** What a lamp beside a key watches. */
export interface WatchedLamp {
  watch: string;
  kind: 'line' | 'toggle' | 'slot' | 'queue' | 'conference';
}

/** A key made concrete: what it is called, dials and lights. */
export interface ResolvedKey {
  position: number;
  /** Not yet fitted to a phone. */
  label: string;
  /** Empty where it can not be dialled now. */
  dial: string;
  intent: 'call' | 'dial' | 'toggle' | 'transfer' | 'record' | 'park' | 'retrieve';
  lamp: WatchedLamp | null;
  pickup: boolean;
  inherited: boolean;
  locked: boolean;
  template_id: number | null;
  problem?: { code: string; message: string };
}

/** A cell of a page; all count from 1. */
export interface Cell {
  page: number;
  column: number;
  row: number;
}

/** One physical button of a phone, and what will be on it. */
export interface LayoutSlot extends Cell {
  /** 1-based over the whole phone: its own keys, then module by module. */
  position: number;
  area: 'line' | 'memory' | 'module';
  /** 1-based within its area, or its module. */
  index: number;
  /** null: on the phone itself. */
  module: number | null;
  kind: 'own' | 'inherited' | 'locked' | 'line' | 'empty';
  key: ResolvedKey | null;
  /** The label as this phone will show it. */
  shown: string;
  cut: boolean;
  replaced: boolean;
  lamp: WatchedLamp | null;
  /** The lamp among those of `GET /lamps` and the live stream; null where none of them tells its state. */
  lamp_id?: string | null;
  problem: { code: string; message: string } | null;
}

/** How a block of buttons is drawn: the same grid of cells on every page of it. */
export interface KeyPlaces {
  shape: 'sides' | 'column' | 'row' | 'grid';
  columns: number;
  rows: number;
  pages: number;
  per_page: number;
  /** Buttons of it that no key can be set on. */
  fixed: (Cell & { is: 'page_key' | 'line' })[];
  label: 'screen' | 'paper' | null;
  /** False where the places are a guess. */
  confirmed: boolean;
  source: string | null;
}

/** A block of buttons: line keys, memory keys, or one attached module. */
export interface KeyBlock extends KeyPlaces {
  area: LayoutSlot['area'];
  module: number | null;
  model: string | null;
  keys: number;
  first_position: number;
}

/** A phone with its keys on its buttons: what the compiler writes. */
export interface PhoneLayout {
  vendor: string;
  family: string;
  model: string;
  model_known: boolean;
  blocks: KeyBlock[];
  slots: LayoutSlot[];
  problems: { position: number | null; code: string; message: string }[];
}
