import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../api/client.ts';
import { Segmented } from '../ui/choice.tsx';
import { Icon } from '../ui/icon.tsx';
import { Picker, type PickerItem } from '../ui/picker.tsx';
import type { PreviewPhone } from './preview-phone.ts';
import type { PhoneModel } from './types.ts';
import type { UserPhone } from './use-layout.ts';

interface Props {
  phone: PreviewPhone | null;
  /** The phones of the user, to choose from first. */
  devices: readonly UserPhone[];
  onChange(phone: PreviewPhone): void;
}

/** Which phone the keys are looked at on: one of the user's, or any model with its modules. */
export function PreviewPicker({ phone, devices, onChange }: Props) {
  const { t } = useTranslation('keys');
  const { data } = query.useQuery('get', '/phones/models', {}, { staleTime: Number.POSITIVE_INFINITY });
  const models = data?.items ?? NO_MODELS;
  const chosen = models.find(({ vendor, model }) => vendor === phone?.vendor && model === phone.model);
  const device = devices.find(({ id }) => id === phone?.device_id);
  const items = useMemo(
    () => [...devices.map((one) => deviceItem(one, phone, t)), ...models.map((one) => modelItem(one, phone, t))],
    [devices, models, phone, t],
  );
  const pick = (id: string) => {
    const model = models.find((one) => modelId(one) === id);
    if (model) onChange({ vendor: model.vendor, model: model.model, expansions: [] });
    else onChange({ device_id: id });
  };
  return (
    <Picker
      label={t('preview.search')}
      items={items}
      onPick={pick}
      nothing={t('preview.nothing')}
      foot={
        chosen && chosen.modules.length > 0 && phone?.model ? (
          <Modules model={chosen} phone={phone} onChange={onChange} />
        ) : undefined
      }
    >
      <button type="button" className="btn">
        <Icon name="phone" />
        <span className="truncate">
          {device === undefined && <span className="dim">{t('preview.on')} </span>}
          {nameOf(phone, device, t)}
        </span>
        <Icon name="down" />
      </button>
    </Picker>
  );
}

const NO_MODELS: readonly PhoneModel[] = [];

type T = ReturnType<typeof useTranslation<'keys'>>['t'];

const modelId = ({ vendor, model }: PhoneModel) => `${vendor} ${model}`;

function deviceItem(device: UserPhone, phone: PreviewPhone | null, t: T): PickerItem {
  const { id, vendor, model, mac } = device;
  const label = [vendor, model].filter(Boolean).join(' ') || mac;
  return { id, label, note: mac, group: t('preview.his'), chosen: phone?.device_id === id };
}

function modelItem(model: PhoneModel, phone: PreviewPhone | null, t: T): PickerItem {
  const chosen = phone?.vendor === model.vendor && phone.model === model.model;
  const keys = model.line_keys + model.memory_keys;
  return {
    id: modelId(model),
    label: modelId(model),
    note: t('preview.keys', { count: keys }),
    group: t('preview.models'),
    chosen,
  };
}

function nameOf(phone: PreviewPhone | null, device: UserPhone | undefined, t: T): string {
  if (device) return [device.vendor, device.model].filter(Boolean).join(' ') || device.mac;
  if (phone?.model === undefined) return t('preview.choose');
  const modules = [...new Set(phone.expansions)].map((one) => {
    const count = phone.expansions.filter((other) => other === one).length;
    return count > 1 ? `${count} × ${one}` : one;
  });
  return [`${phone.vendor} ${phone.model}`, ...modules].join(' + ');
}

/** How many modules of which kind: from none to the most that fit. */
function Modules({
  model,
  phone,
  onChange,
}: {
  model: PhoneModel;
  phone: Extract<PreviewPhone, { model: string }>;
  onChange: Props['onChange'];
}) {
  const { t } = useTranslation('keys');
  return (
    <div className="picker-foot">
      {model.modules.map((module) => {
        const count = phone.expansions.filter((one) => one === module.model).length;
        const counts = Array.from({ length: Math.min(module.max, 6) + 1 }, (_, at) => String(at));
        return (
          <div key={module.model} className="row">
            <span className="grow">{module.model}</span>
            <Segmented
              label={t('preview.modules', { model: module.model })}
              options={counts.map((value) => ({ value, label: value }))}
              value={String(count)}
              onChange={(value) => onChange({ ...phone, expansions: Array(Number(value)).fill(module.model) })}
            />
          </div>
        );
      })}
    </div>
  );
}
