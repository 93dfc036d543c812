import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../api/session.ts';
import { useOwnerKeys } from '../../keys/owner-keys.ts';
import type { PreviewPhone } from '../../keys/preview-phone.ts';
import type { KeyOwner } from '../../keys/types.ts';
import { useDraft } from '../../keys/use-draft.ts';
import { useGround } from '../../keys/use-ground.ts';
import { useKeyLamps } from '../../keys/use-key-lamps.ts';
import { useLayout } from '../../keys/use-layout.ts';
import { blocksOf, slotAt } from '../../phone/phone-pages.ts';
import { useNoPress } from '../../phone/use-press.ts';
import { Brand } from '../../shell/brand.tsx';
import { LanguageButton, SignOutButton, ThemeButton } from '../../shell/nav.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { SelectField } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { KeySheet } from './key-sheet.tsx';
import { MyPhone } from './my-phone.tsx';
import { MyServices } from './my-services.tsx';
import { OnYourPhone } from './on-your-phone.tsx';
import { PressSheet } from './press-sheet.tsx';
import { SaveBar } from './save-bar.tsx';
import { useMyPhones } from './use-my-phones.ts';

const ME: KeyOwner = { kind: 'user', user_id: 'me' };
type Mode = 'edit' | 'press';

/** A user's own phone: his keys, those of the company beneath them, and his services. */
export function MyKeys({ user }: { user: NonNullable<Session['user']> }) {
  const { t } = useTranslation('me');
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ');
  const { phones, stand } = useMyPhones();
  const [chosen, choose] = useState<string | null>(null);
  const phone = phones.find(({ id }) => id === chosen) ?? phones[0];
  useEffect(() => {
    document.title = `${t('title')} · Lampfield`;
  }, [t]);
  return (
    <main className="me">
      <header className="me-head">
        <Brand size={28} />
        <div className="grow">
          <h1>{t('title')}</h1>
          <p className="hint">
            <bdi>{name}</bdi> {user.exten && `· ${user.exten}`} {phone && `· ${phone.vendor} ${phone.model}`}
          </p>
        </div>
      </header>
      {phones.length > 1 && (
        <SelectField
          label={t('phone')}
          value={phone?.id ?? ''}
          options={phones.map(({ id, vendor, model, mac }) => ({ value: id, label: `${vendor} ${model} · ${mac}` }))}
          onChange={choose}
        />
      )}
      {stand && <p className="hint">{t('noPhone', { model: `${stand.vendor} ${stand.model}` })}</p>}
      {(phone || stand) && (
        <Keys key={phone?.id} phone={phone ? { device_id: phone.id } : stand!} applied={phone?.applied} />
      )}
      <MyServices />
      <footer className="me-foot">
        <ThemeButton />
        <LanguageButton />
        <SignOutButton />
      </footer>
    </main>
  );
}

function Keys({
  phone,
  applied,
}: {
  phone: PreviewPhone;
  applied: React.ComponentProps<typeof OnYourPhone>['applied'];
}) {
  const { data, error, refetch } = useOwnerKeys(ME);
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return <div className="me-wait" aria-hidden="true" />;
  return <Editor phone={phone} applied={applied} saved={data} onSaved={() => void refetch()} />;
}

type EditorProps = React.ComponentProps<typeof Keys> & {
  saved: NonNullable<ReturnType<typeof useOwnerKeys>['data']>;
  onSaved(): void;
};

function Editor({ phone, applied, saved, onSaved }: EditorProps) {
  const { t } = useTranslation('me');
  const { draft, etag, dirty, edit, settle } = useDraft(ME, saved);
  const { drawn, error, faults } = useLayout(ME, draft.now, phone);
  useKeyLamps(ME, drawn?.layout);
  const ground = useGround(saved.inherited, undefined, drawn?.layout);
  const [mode, setMode] = useState<Mode>('edit');
  const cannotPress = useNoPress();
  const selected = draft.selected.at(-1) ?? null;
  const select = (position: number | null) =>
    edit([{ do: 'select', positions: position === null ? [] : [position] }], ground);
  const slot = drawn && selected !== null ? slotAt(blocksOf(drawn.layout), selected) : undefined;
  return (
    <>
      <div className="me-tools">
        <OnYourPhone applied={applied} dirty={dirty} />
        <span className="grow" />
        <Segmented<Mode>
          label={t('mode.label')}
          value={mode}
          onChange={setMode}
          options={[
            { value: 'edit', label: t('mode.edit') },
            { value: 'press', label: t('mode.press'), off: cannotPress },
          ]}
        />
      </div>
      {error && faults.length === 0 && <ErrorNote error={error} />}
      {drawn && <MyPhone layout={drawn.layout} selected={selected} onSelect={select} />}
      <SaveBar
        keys={draft.now}
        etag={etag}
        dirty={dirty}
        faults={faults}
        onSaved={() => {
          settle('saved');
          onSaved();
        }}
        onDiscard={() => settle('discard')}
      />
      {slot && mode === 'edit' && (
        <KeySheet
          slot={slot}
          value={draft.now[slot.position]}
          inherited={ground.inherited[slot.position]}
          faults={faults}
          onChange={(key) => edit([{ do: 'set', position: slot.position, key, at: Date.now() }], ground)}
          onClose={() => select(null)}
        />
      )}
      {slot && mode === 'press' && <PressSheet slot={slot} dirty={dirty} onClose={() => select(null)} />}
    </>
  );
}
