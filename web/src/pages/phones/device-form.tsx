import { useTranslation } from 'react-i18next';
import { ApiError, type Fault } from '../../api/api-error.ts';
import { query } from '../../api/client.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import type { DeviceDraft } from './device-draft.ts';
import { UserPicker } from './user-picker.tsx';

interface FieldsProps {
  draft: DeviceDraft;
  onChange(change: Partial<DeviceDraft>): void;
  faults: readonly Fault[];
}

/** The faults at a field, or below it. */
const at = (faults: readonly Fault[], path: string) => new ApiError(400, faults).at(path);

/** Which phone it is: MAC, model of the catalogue, modules. */
export function ModelFields({ draft, onChange, faults }: FieldsProps) {
  const { t } = useTranslation('phones');
  const { data } = query.useQuery('get', '/phones/models', {}, { staleTime: Number.POSITIVE_INFINITY });
  const models = data?.items ?? [];
  const vendors = [...new Set(models.map(({ vendor }) => vendor))].sort();
  const ofVendor = models.filter(({ vendor }) => vendor === draft.vendor);
  const model = ofVendor.find((one) => one.model === draft.model);
  const most = model?.modules.reduce((sum, module) => Math.max(sum, module.max), 0) ?? 0;
  const setModule = (index: number, name: string | null) => {
    const rest = draft.expansions.toSpliced(index, 1, ...(name === null ? [] : [name]));
    onChange({ expansions: rest });
  };
  return (
    <>
      <TextField
        label={t('form.mac')}
        hint={t('form.macHint')}
        value={draft.mac}
        dir="ltr"
        spellCheck={false}
        faults={at(faults, 'mac')}
        onChange={(event) => onChange({ mac: event.target.value })}
      />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={t('form.vendor')}
          value={draft.vendor}
          faults={at(faults, 'vendor')}
          options={withOwn(draft.vendor, vendors, t('form.unknown'))}
          onChange={(vendor) => onChange({ vendor, model: '', expansions: [] })}
        />
        <SelectField
          label={t('form.model')}
          value={draft.model}
          disabled={draft.vendor === ''}
          faults={at(faults, 'model')}
          options={withOwn(
            draft.model,
            ofVendor.map((one) => one.model),
            t('form.unknown'),
          )}
          onChange={(name) => onChange({ model: name, expansions: [] })}
        />
      </div>
      {draft.expansions.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a module is known by its place
        <div key={index} className="row items-end">
          <div className="grow">
            <SelectField
              label={t('form.module', { number: index + 1 })}
              value={name}
              faults={at(faults, `expansions.${index}`)}
              options={withOwn(name, model?.modules.map((one) => one.model) ?? [])}
              onChange={(value) => setModule(index, value)}
            />
          </div>
          <IconButton
            icon="delete"
            label={t('form.removeModule', { number: index + 1 })}
            onClick={() => setModule(index, null)}
          />
        </div>
      ))}
      {model && draft.expansions.length < most && (
        <div>
          <Button icon="add" onClick={() => setModule(draft.expansions.length, model.modules[0]!.model)}>
            {t('form.addModule')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Options of names; first none, if that is one, and what is chosen though it is not among them. */
function withOwn(own: string, names: readonly string[], none?: string) {
  const all = own === '' || names.includes(own) ? names : [own, ...names];
  const options = all.map((value) => ({ value, label: value }));
  return none === undefined ? options : [{ value: '', label: none }, ...options];
}

/** Who is on which line, and whose keys are shown. */
export function LineFields({ draft, onChange, faults }: FieldsProps) {
  const { t } = useTranslation('phones');
  const { lines } = draft;
  const people = lines.flatMap(({ person }) => person ?? []);
  const setLines = (next: DeviceDraft['lines']) => {
    const isThere = next.some(({ person }) => person?.uuid === draft.keys_from);
    onChange({ lines: next, ...(isThere ? {} : { keys_from: '' }) });
  };
  const nextLine = Math.max(0, ...lines.map(({ line }) => line)) + 1;
  return (
    <>
      {lines.map(({ line, person }, index) => (
        <div key={line} className="row items-end">
          <div className="grow">
            <UserPicker
              label={t('line', { line })}
              value={person}
              faults={at(faults, `lines.${index}`)}
              onChange={(now) => setLines(lines.with(index, { line, person: now }))}
            />
          </div>
          {lines.length > 1 && (
            <IconButton
              icon="delete"
              label={t('form.removeLine', { line })}
              onClick={() => setLines(lines.toSpliced(index, 1))}
            />
          )}
        </div>
      ))}
      <div>
        <Button icon="add" onClick={() => setLines([...lines, { line: nextLine, person: null }])}>
          {t('form.addLine')}
        </Button>
      </div>
      {people.length > 1 && (
        <SelectField
          label={t('form.keysFrom')}
          hint={t('form.keysFromHint')}
          value={draft.keys_from}
          faults={at(faults, 'keys_from')}
          options={[
            { value: '', label: t('form.firstLine') },
            ...people.map(({ uuid, name }) => ({ value: uuid, label: name })),
          ]}
          onChange={(keys_from) => onChange({ keys_from })}
        />
      )}
    </>
  );
}
