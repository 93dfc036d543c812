import type { PhoneAccount, PhoneInput, PhoneProblem } from '../domain/phones.ts';
import type { FittedLabel, PlacedAccount } from './family.ts';
import type { ChosenModel } from './find-model.ts';
import { count, nameOf } from './problems.ts';

/** The accounts that the model has room for, in order, and a problem for each that it has not. */
export function fitAccounts(
  phone: PhoneInput,
  chosen: ChosenModel,
): { accounts: PlacedAccount[]; problems: PhoneProblem[] } {
  const room = chosen.model.sip_accounts;
  const sorted = phone.accounts
    .toSorted((one, other) => one.line - other.line)
    .map((account, at, all) => ({ account, why: whyNot(account.line, all[at - 1]?.line) }));

  function whyNot(line: number, before: number | undefined): string | null {
    if (line === before) return `Line ${line} is there more than once; only the first is written.`;
    if (line >= 1 && line <= room) return null;
    return `${nameOf(phone, chosen)} has room for ${count(room, 'account')}; line ${line} is not written.`;
  }

  const accounts = sorted
    .filter(({ why }) => why === null)
    .map(({ account }) => ({ ...account, fitted: fitName(account, chosen) }));
  const refused = sorted.flatMap(({ why: message }) =>
    message === null ? [] : [{ position: null, code: 'account_unsupported', message }],
  );
  return { accounts, problems: [...refused, ...accounts.flatMap((account) => unwritable(account, chosen))] };
}

/** The first of name, number and SIP user that leaves something to show. */
function fitName({ display_name, exten, username }: PhoneAccount, { family, model }: ChosenModel): FittedLabel {
  const fitted = [display_name, exten, username].map((text) => family.fitLabel(model, text));
  return fitted.find(({ shown }) => shown !== '') ?? fitted[0]!;
}

/** A user name or password that the phone's file can not hold is told, since the PBX would refuse the phone without a word. */
function unwritable({ line, username, password }: PhoneAccount, { family }: ChosenModel): PhoneProblem[] {
  const texts = { 'user name': username, password };
  return Object.entries(texts).flatMap(([what, text]) => {
    const [found] = family.unwritable?.exec(text) ?? [];
    if (found === undefined) return [];
    const message = `The ${what} of line ${line} has ${inWords(found)}, which files of ${family.vendor} phones can not hold: the line will not register. Choose another ${what}.`;
    return [{ position: null, code: 'account_unwritable', message }];
  });
}

function inWords(text: string): string {
  if (text.trim() === '') return 'a blank at its start or end';
  return [...text].length === 1 ? `the character ${text}` : `the text ${text}`;
}
