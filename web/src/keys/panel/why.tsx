import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { query } from '../../api/client.ts';
import { actorName } from '../../ui/actor.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { When } from '../../ui/when.tsx';
import { useTemplateOf } from '../owner-keys.ts';
import type { DraftKey, KeyOwner, LayoutSlot } from '../types.ts';
import type { DestinationType } from './destination-types.ts';
import { Diagnosis } from './diagnosis.tsx';
import { type Claim, keyStack } from './key-stack.ts';
import { useOptionText } from './option-text.ts';
import { useTarget } from './use-targets.ts';
import { type SavedWhy, useWhy } from './use-why.ts';

interface Props {
  types: readonly DestinationType[];
  owner: KeyOwner;
  position: number;
  own: DraftKey | undefined;
  inherited: DraftKey | undefined;
  slot: LayoutSlot | undefined;
  /** Clears the own key, so that the template's shows again; undefined where that can not be done. */
  onUseTemplate: (() => void) | undefined;
}

/** Why a key is here: who wants the button and who has it; and whether its lamp tells the truth. */
export function Why(props: Props) {
  const { t } = useTranslation('panel');
  const [open, setOpen] = useState(false);
  return (
    <details className="why" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="next" />
        <span className="grow">{t('why.title')}</span>
      </summary>
      {open && <Reasons {...props} />}
    </details>
  );
}

function Reasons({ types, owner, position, own, inherited, slot, onUseTemplate }: Props) {
  const { t } = useTranslation('panel');
  const stack = keyStack({ owner, own, inherited, slot });
  const names = useNames(owner);
  const why = useWhy(owner, position);
  const canGoBack = onUseTemplate && own !== undefined && inherited !== undefined && !inherited.locked;
  const page = owner.kind === 'user' ? `/users/${owner.user_id}` : `/templates/${owner.template_id}`;
  return (
    <div className="grid gap-4 pt-1 pb-2">
      {stack.length === 0 && <p className="hint">{t('why.none')}</p>}
      <ol className="stack">
        {stack.map((claim, at) => (
          <Claimant key={claim.from} types={types} claim={claim} position={position} at={at} names={names} why={why} />
        ))}
      </ol>
      {why.overriding > 0 && <p className="hint">{t('why.overridden', { count: why.overriding })}</p>}
      <div className="row flex-wrap">
        {canGoBack && (
          <Button icon="undo" onClick={onUseTemplate}>
            {t('why.back')}
          </Button>
        )}
        <Link className="btn quiet" href={`${page}/history`}>
          {t('why.history', { position })}
        </Link>
      </div>
      {owner.kind === 'user' && <Diagnosis user={owner.user_id} position={position} />}
    </div>
  );
}

interface Names {
  own: string;
  template: string;
}

/** What the user and the template are called, as far as that may be read. */
function useNames(owner: KeyOwner): Names {
  const isUser = owner.kind === 'user';
  const user = query.useQuery(
    'get',
    '/users/{user_id}',
    { params: { path: { user_id: isUser ? owner.user_id : '' } } },
    { enabled: isUser },
  );
  const template = query.useQuery(
    'get',
    '/funckeys/templates/{template_id}',
    { params: { path: { template_id: isUser ? '' : String(owner.template_id) } } },
    { enabled: !isUser },
  );
  const assigned = useTemplateOf(owner);
  return {
    own: [user.data?.firstname, user.data?.lastname].filter(Boolean).join(' '),
    template: (isUser ? assigned?.name : template.data?.name) ?? '',
  };
}

interface ClaimantProps {
  types: readonly DestinationType[];
  claim: Claim;
  position: number;
  /** 0 has the button. */
  at: number;
  names: Names;
  why: SavedWhy;
}

function Claimant({ types, claim: { from, key }, position, at, names, why }: ClaimantProps) {
  const { t } = useTranslation('panel');
  const text = useOptionText();
  const { option } = useTarget(types, key?.destination);
  const name = from === 'line' ? '' : names[from];
  const changed = why.changed(from);
  return (
    <li className={at === 0 ? 'wins' : ''}>
      <span className="no" aria-hidden="true">
        {at + 1}
      </span>
      <div className="grow">
        <p className="strong">
          <bdi>{t(`why.${from}`, { name, position })}</bdi>
        </p>
        {option && (
          <p className="hint">
            <bdi>{key?.label ?? text.chosen(option)}</bdi> {text.about(option)}
          </p>
        )}
        {changed && (
          <p className="hint">
            <bdi>{t('why.setBy', { actor: actorName(changed.by) })}</bdi> <When at={changed.at} />
          </p>
        )}
      </div>
      <span className="verdict">{t(at === 0 ? 'why.wins' : 'why.hidden')}</span>
    </li>
  );
}
