import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../api/api-error.ts';
import { api, query as hooks } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { asWritten } from '../keys/as-written.ts';
import { useTemplateOf } from '../keys/owner-keys.ts';
import type { DraftKey, KeyOwner, Keys } from '../keys/types.ts';
import { Conflict } from './conflict.tsx';
import { changedKeys } from './merge-keys.ts';
import { personName } from './phone-name.tsx';
import { type PlanQuery, PlanSheet } from './plan-sheet.tsx';
import { ReviewKeys } from './review-keys.tsx';

interface Props {
  owner: KeyOwner;
  /** The owner's own keys as they are to be saved, and as they were read. */
  draft: Keys;
  saved: Keys;
  /** Of what was read: somebody else's save meanwhile is told, not overwritten. */
  etag: string | null;
  open: boolean;
  onClose(): void;
  /** It is saved: read the keys again. */
  onSaved(): void;
  /** What the server says is wrong, by path (`keys.7.destination.exten`); [] when that is over. */
  onFaults?(faults: readonly Fault[]): void;
  /** What a key of the draft is called where it has no label of its own. */
  nameOf?(key: DraftKey): string;
}

/** The plan of a save of keys, and the save. Closed, it keeps nothing: each opening looks anew. */
export function Review(props: Props) {
  return <ReviewSheet key={String(props.open)} {...props} />;
}

function ReviewSheet(props: Props) {
  const { owner, open, onClose, onSaved } = props;
  const { t } = useTranslation('plan');
  // What there is to save over, once somebody else's save has been merged with.
  const [merged, setMerged] = useState<Pick<Props, 'draft' | 'saved' | 'etag'> | null>(null);
  const { draft, saved, etag } = merged ?? props;
  const about = useOwner(owner, open);
  if (about === null) return null;
  const changes = changedKeys(saved, draft);
  const header = etag === null ? {} : { 'If-Match': etag };
  const keys = draft as components['schemas']['TemplateInput']['keys'] & {};
  const write = async (query: PlanQuery) => {
    const params = { query, header };
    if (owner.kind === 'user') {
      const path = { user_id: owner.user_id };
      return (await api.PUT('/users/{user_id}/funckeys', { params: { ...params, path }, body: { keys } })).data;
    }
    const path = { template_id: String(owner.template_id) };
    const body = { name: about.name, keys };
    return (await api.PUT('/funckeys/templates/{template_id}', { params: { ...params, path }, body })).data;
  };
  return (
    <PlanSheet
      open={open}
      onClose={onClose}
      onSaved={onSaved}
      {...(props.onFaults && { onFaults: props.onFaults })}
      name={about.name}
      write={write}
      version={JSON.stringify([about.name, keys, etag])}
      nothing={changes.length === 0}
      changes={{ label: t('figures.keys'), count: changes.length }}
      refused={(error) =>
        error.status === 412 ? <Conflict owner={owner} draft={draft} saved={saved} onMerged={setMerged} /> : null
      }
    >
      {(plan) => (
        <ReviewKeys
          changes={changes}
          saved={saved}
          draft={draft}
          inherited={about.inherited}
          plan={plan}
          nameOf={props.nameOf}
        />
      )}
    </PlanSheet>
  );
}

/**
 * What is to be known of the owner: the name, and keys that show where there are none of their own. null until a template's name is
 * known, which is written with its keys.
 */
function useOwner(owner: KeyOwner, enabled: boolean): { name: string; inherited: Keys } | null {
  const isUser = owner.kind === 'user';
  const person = hooks.useQuery(
    'get',
    '/users/{user_id}',
    { params: { path: { user_id: isUser ? owner.user_id : '' } } },
    { enabled: enabled && isUser },
  );
  const template = hooks.useQuery(
    'get',
    '/funckeys/templates/{template_id}',
    { params: { path: { template_id: isUser ? '' : String(owner.template_id) } } },
    { enabled: enabled && !isUser },
  );
  const above = useTemplateOf(owner);
  if (!isUser) return template.data === undefined ? null : { name: template.data.name ?? '', inherited: {} };
  const inherited = Object.entries(above?.keys ?? {}).map(([position, key]) => [position, asWritten(key)]);
  return { name: person.data ? personName(person.data) : '', inherited: Object.fromEntries(inherited) };
}
