import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { LayoutSlot, PhoneInput, PhoneLayout } from '../domain/phones.ts';
import { fitAccounts } from './accounts.ts';
import type { PlacedAccount, PlacedPhone, PlacedSlot, SlotContent } from './family.ts';
import type { ChosenModel } from './find-model.ts';
import { placeLampList } from './lamp-list.ts';
import { type AttachedModule, fitModules } from './modules.ts';
import { keysWithoutButton, misfitProblems, phoneProblems } from './problems.ts';
import { ownSettings } from './settings.ts';

/** A phone with its keys on its buttons, twice: as it is drawn, and as its family writes it. */
export interface Placement {
  layout: PhoneLayout;
  phone: PlacedPhone;
}

type Button = Pick<LayoutSlot, 'position' | 'area' | 'index' | 'module' | 'page'> & { moduleModel: string };
type Filling = Pick<LayoutSlot, 'kind' | 'key' | 'shown' | 'cut' | 'replaced' | 'lamp' | 'problem'> & {
  content: SlotContent;
};
type Filled = Filling & { button: Button };

/** Puts keys and lines on the buttons of a phone. Drawing and compiling both come from here, so they can not differ. */
export function layOut(phone: PhoneInput, chosen: ChosenModel): Placement {
  const { attached, misfits } = fitModules(chosen, phone.expansions);
  const { accounts, problems: accountProblems } = fitAccounts(phone, chosen);
  const { settings, problems: settingProblems } = ownSettings(chosen.family, phone.settings);
  const slots = fillAll(buttonsOf(chosen, attached), phone, accounts, chosen);
  const problems = [
    ...phoneProblems(phone, chosen),
    ...misfitProblems(phone, chosen, misfits),
    ...accountProblems,
    ...settingProblems,
    ...slots.flatMap(({ button, problem }) => (problem ? [{ position: button.position, ...problem }] : [])),
    ...keysWithoutButton(phone, chosen, { buttons: slots.length, modules: attached.length }),
  ];
  return {
    layout: { ...titleOf(chosen), slots: slots.map(drawnSlot), problems },
    phone: {
      ...factsOf(phone, chosen),
      accounts,
      key_account: accounts[0]?.line ?? 1,
      lamp_list: placeLampList(phone, chosen, slots.flatMap(writtenKey)),
      slots: slots.map(placedSlot),
      settings,
    },
  };
}

function titleOf({ family, model, known }: ChosenModel) {
  return { vendor: family.vendor, family: family.family, model: model.model, model_known: known };
}

function factsOf({ mac, sip_server, pickup_code, provisioning_url }: PhoneInput, { model, known }: ChosenModel) {
  // The stand-in's common file is not what an unknown model asks for.
  const written = known ? model : { ...model, common_file: null };
  return { mac, sip_server, pickup_code, provisioning_url, model: written };
}

/** Every button of the phone in the order of positions: its own keys, then module by module. */
function buttonsOf({ model }: ChosenModel, modules: readonly AttachedModule[]): Button[] {
  const perPage = model.pages ? Math.ceil(model.line_keys / model.pages) : null;
  const own = { module: null, moduleModel: '' };
  const places = [
    ...range(model.line_keys).map((index) => {
      return { ...own, area: 'line' as const, index, page: perPage && Math.ceil(index / perPage) };
    }),
    ...range(model.memory_keys).map((index) => ({ ...own, area: 'memory' as const, index, page: null })),
    ...modules.flatMap(({ number, fit }) =>
      range(fit.keys).map((index) => {
        return { area: 'module' as const, index, module: number, moduleModel: fit.model, page: null };
      }),
    ),
  ];
  return places.map((place, at) => ({ position: at + 1, ...place }));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

const EMPTY = {
  cut: false,
  replaced: false,
  lamp: null,
  problem: null,
  key: null,
  shown: '',
  content: { kind: 'none' },
} as const;

function fillAll(
  buttons: readonly Button[],
  phone: PhoneInput,
  accounts: readonly PlacedAccount[],
  chosen: ChosenModel,
): Filled[] {
  const keys = new Map(phone.keys.map((key) => [key.position, key]));
  return buttons.map((button) => {
    const account = button.area === 'line' ? accounts.find((one) => one.line === button.index) : undefined;
    return { button, ...fill(keys.get(button.position), account, chosen) };
  });
}

/** What goes on one button: a key set there wins over the phone's own line. */
function fill(key: ResolvedKey | undefined, account: PlacedAccount | undefined, chosen: ChosenModel): Filling {
  if (key !== undefined) return fillWithKey(key, chosen);
  if (account === undefined) return { ...EMPTY, kind: 'empty' };
  return { ...EMPTY, kind: 'line', ...account.fitted, content: { kind: 'line', account } };
}

function fillWithKey(wanted: ResolvedKey, { family, model }: ChosenModel): Filling {
  const kind = wanted.locked ? 'locked' : wanted.inherited ? 'inherited' : 'own';
  const fallback = family.fallbacks[wanted.intent];
  const problem = wanted.problem ?? problemOf(wanted, fallback?.message);
  if (wanted.dial === '' || fallback?.as === 'nothing') return { ...EMPTY, kind, key: wanted, problem };
  const fitted = fitKeyLabel(wanted, (text) => family.fitLabel(model, text));
  const key = fallback === undefined ? wanted : { ...wanted, intent: fallback.as };
  return {
    kind,
    key: wanted,
    lamp: wanted.lamp,
    problem,
    ...fitted,
    content: { kind: 'key', key, label: fitted.shown },
  };
}

function problemOf(key: ResolvedKey, unsupported: string | undefined): LayoutSlot['problem'] {
  if (unsupported !== undefined) return { code: 'intent_unsupported', message: unsupported };
  return key.dial === '' ? { code: 'nothing_to_dial', message: 'this key has nothing to dial' } : null;
}

/** A label that is empty, or that nothing is left of, shows what the key dials. */
function fitKeyLabel(key: ResolvedKey, fitted: (text: string) => Pick<LayoutSlot, 'shown' | 'cut' | 'replaced'>) {
  const label = fitted(key.label);
  return label.shown === '' ? { ...fitted(key.dial), replaced: label.replaced } : label;
}

function drawnSlot({ button, content: _, ...filling }: Filled): LayoutSlot {
  const { moduleModel: __, ...place } = button;
  return { ...place, ...filling };
}

function writtenKey({ content }: Filled): ResolvedKey[] {
  return content.kind === 'key' ? [content.key] : [];
}

function placedSlot({ button, content }: Filled): PlacedSlot {
  const module = button.module === null ? null : { number: button.module, model: button.moduleModel };
  return { area: button.area, index: button.index, module, content };
}
