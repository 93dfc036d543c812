import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Note } from '../../ui/note.tsx';
import type { DraftKey, LayoutSlot } from '../types.ts';
import type { DestinationType } from './destination-types.ts';
import { useOptionText } from './option-text.ts';
import { TargetLamp } from './target-option.tsx';
import { typeIcon } from './type-chips.tsx';
import { useTarget } from './use-targets.ts';

interface Shown {
  types: readonly DestinationType[];
  shown: DraftKey | undefined;
  slot: LayoutSlot | undefined;
}

/** A key to look at: what it is for, and what the phone shows of it. */
export function KeyShown({ types, shown, slot }: Shown) {
  const { t } = useTranslation('panel');
  const text = useOptionText();
  const { option } = useTarget(types, shown?.destination);
  const label = shown?.label ?? (option && text.name(option)) ?? slot?.key?.label;
  return (
    <dl className="grid gap-3 text-13">
      {option && (
        <div>
          <dt className="lab">{t('target')}</dt>
          <dd className="row">
            <Icon name={typeIcon(option.type)} />
            <bdi>{text.chosen(option)}</bdi>
            <small className="hint grow">{text.about(option)}</small>
            <TargetLamp option={option} />
          </dd>
        </div>
      )}
      {label && (
        <div>
          <dt className="lab">{t('label.label')}</dt>
          <dd>
            <bdi className="fit-screen">{slot?.shown || label}</bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}

function TemplateLink({ slot }: Pick<Shown, 'slot'>) {
  const { t } = useTranslation('panel');
  const id = slot?.key?.template_id;
  if (id == null) return null;
  return (
    <Link className="text-13" href={`/templates/${id}`}>
      {t('inherited.template')}
    </Link>
  );
}

/** A key that can not be changed here, with the reason. */
export function LockedKey({ isLocked, ...shown }: Shown & { isLocked: boolean }) {
  const { t } = useTranslation('panel');
  return (
    <>
      <Note kind="info">{t(isLocked ? 'locked' : 'lookOnly')}</Note>
      <KeyShown {...shown} />
      {isLocked && <TemplateLink slot={shown.slot} />}
    </>
  );
}

/** A key from a template: the user may put one of his own over it, which begins as a copy. */
export function OwnKeyOffer({
  inherited,
  onCopy,
  ...shown
}: Omit<Shown, 'shown'> & { inherited: DraftKey; onCopy(): void }) {
  const { t } = useTranslation('panel');
  return (
    <>
      <Note kind="info" icon="template">
        {t('inherited.text')}
      </Note>
      <KeyShown {...shown} shown={inherited} />
      <div className="grid justify-items-start gap-2">
        <Button icon="add" onClick={onCopy}>
          {t('inherited.own')}
        </Button>
        <p className="hint">{t('inherited.hint')}</p>
        <TemplateLink slot={shown.slot} />
      </div>
    </>
  );
}
