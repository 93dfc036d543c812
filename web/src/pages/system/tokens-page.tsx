import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { components } from '../../api/schema.d.ts';
import { CopyLine } from '../../ui/copy-line.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { When } from '../../ui/when.tsx';
import { type Entry, TOKENS } from '../resource/kind.ts';
import { ResourcePage } from '../resource/resource-page.tsx';

/** Tokens: made here, shown once, revoked. */
export default function TokensPage() {
  const { t } = useTranslation('resources');
  const [, go] = useLocation();
  const [made, setMade] = useState<string | null>(null);
  return (
    <>
      <ResourcePage
        kind={TOKENS}
        facts={(entry) => <TokenFacts token={entry as unknown as components['schemas']['Token']} />}
        onMade={(entry: Entry) => {
          setMade(String(entry.token));
          go(`${TOKENS.at}/${entry.uuid}`);
        }}
      />
      <Sheet
        open={made !== null}
        onClose={() => setMade(null)}
        place="middle"
        title={t('token.made')}
        note={t('token.once')}
      >
        <CopyLine label={t('token.label')} text={made ?? ''} />
      </Sheet>
    </>
  );
}

function TokenFacts({ token }: { token: components['schemas']['Token'] }) {
  const { t } = useTranslation('resources');
  const { acl, expires_at, created_at, created_by } = token;
  return (
    <dl className="facts">
      <dt>{t('columns.acl')}</dt>
      <dd>
        {acl.map((right) => (
          <code key={right} className="block">
            {right}
          </code>
        ))}
      </dd>
      <dt>{t('columns.expires')}</dt>
      <dd>{expires_at === null ? t('never') : <When at={expires_at} />}</dd>
      <dt>{t('columns.madeBy')}</dt>
      <dd>
        <When at={created_at} /> <bdi>{created_by}</bdi>
      </dd>
    </dl>
  );
}
