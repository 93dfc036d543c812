import { useTranslation } from 'react-i18next';
import { useStreamStatus } from '../api/live.ts';
import { useNoPress } from '../phone/use-press.ts';
import { Applied, appliedLook } from '../ui/applied.tsx';
import { Segmented } from '../ui/choice.tsx';
import { Lamp } from '../ui/lamp.tsx';
import { When } from '../ui/when.tsx';
import type { PreviewPhone } from './preview-phone.ts';
import { PreviewPicker } from './preview-picker.tsx';
import { TemplatePicker } from './template-picker.tsx';
import type { KeyOwner } from './types.ts';
import type { UserPhone } from './use-layout.ts';

/** How the keys are looked at. */
export interface EditorView {
  as: 'phone' | 'list';
  /** `press`: a click presses the key on the real phone. */
  mode: 'edit' | 'press';
  /** Lamps are as they are now. */
  live: boolean;
}

interface Props {
  owner: KeyOwner;
  name: string;
  /** The template of a user. */
  template: { id: number; name: string } | null;
  phone: PreviewPhone | null;
  devices: readonly UserPhone[];
  onPhone(phone: PreviewPhone): void;
  view: EditorView;
  onView(view: EditorView): void;
}

/** Above the phone: which phone, which template, and how it is looked at. */
export function EditorTools({ owner, name, template, phone, devices, onPhone, view, onView }: Props) {
  const { t } = useTranslation(['keys', 'press']);
  const stream = useStreamStatus();
  const noPress = useNoPress();
  const applied = devices.find(({ id }) => id === phone?.device_id)?.applied;
  return (
    <div className="tools">
      <PreviewPicker phone={phone} devices={devices} onChange={onPhone} />
      {owner.kind === 'user' && <TemplatePicker user_id={owner.user_id} name={name} template={template} />}
      {applied && (
        <span className="row text-12">
          <Applied look={appliedLook(applied)} />
          {applied.fetched_at && <When at={applied.fetched_at} />}
        </span>
      )}
      {owner.kind === 'user' && devices.length === 0 && phone !== null && <span className="hint">{t('noPhone')}</span>}
      <span className="grow" />
      {view.live && !stream.live && (
        <span className="hint">
          {t('lampsAsOf')} <When at={new Date(stream.since).toISOString()} />
        </span>
      )}
      {owner.kind === 'user' && (
        <Segmented
          label={t('press:mode.label')}
          options={[
            { value: 'edit', label: t('press:mode.edit') },
            { value: 'press', label: t('press:mode.press'), off: noPress },
          ]}
          value={view.mode}
          onChange={(mode) => onView({ ...view, mode, as: 'phone' })}
        />
      )}
      <Segmented
        label={t('view.label')}
        options={[
          { value: 'phone', label: t('view.phone'), icon: 'phone' },
          { value: 'list', label: t('view.list'), icon: 'job' },
        ]}
        value={view.as}
        onChange={(as) => onView({ ...view, as, mode: 'edit' })}
      />
      <div className="seg">
        <button type="button" aria-pressed={view.live} onClick={() => onView({ ...view, live: !view.live })}>
          <Lamp look={view.live ? 'free' : 'gone'} />
          {t('live')}
        </button>
      </div>
    </div>
  );
}
