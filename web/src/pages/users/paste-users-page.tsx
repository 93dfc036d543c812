import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ApiError, type Fault } from '../../api/api-error.ts';
import { call } from '../../forms/api-document.ts';
import { Page } from '../../shell/page.tsx';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { useFaultText } from '../../ui/fault-text.ts';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { bodyOfPasted, type PastedUser, readPastedUsers } from './pasted-users.ts';

/** How a line has come out: not yet tried, made, or what was wrong. */
type Outcome = 'made' | readonly Fault[] | undefined;

/** Makes users from a list of names and numbers: shows what it reads, then one request each; what was refused stays to be mended. */
export default function PasteUsersPage() {
  const { t } = useTranslation('users');
  const [text, setText] = useState('');
  const [outcomes, setOutcomes] = useState<ReadonlyMap<number, Outcome>>(new Map());
  const [isMaking, setMaking] = useState(false);
  const cache = useQueryClient();
  const users = readPastedUsers(text);
  const ready = users.filter(({ line, fault }) => fault === null && outcomes.get(line) !== 'made');
  const done = users.filter(({ line }) => outcomes.get(line) === 'made').length;
  const make = async () => {
    setMaking(true);
    for (const user of ready) {
      const outcome = await makeUser(user);
      setOutcomes((all) => new Map(all).set(user.line, outcome));
    }
    setMaking(false);
    announce(t('paste.finished'));
    void cache.invalidateQueries({ predicate: ({ queryKey: [, path] }) => path === '/users' });
  };
  const change = (now: string) => {
    setText(now);
    setOutcomes(new Map());
  };
  return (
    <Page
      title={t('paste.title')}
      parent={{ href: '/users', label: t('title') }}
      actions={
        <Button look="primary" busy={isMaking} disabled={ready.length === 0} onClick={() => void make()}>
          {t('paste.make', { count: ready.length })}
        </Button>
      }
    >
      <div className="paste">
        <Field label={t('paste.label')} hint={t('paste.hint')}>
          {(ids) => (
            <textarea
              {...ids}
              className="input paste-text"
              dir="auto"
              rows={12}
              spellCheck={false}
              readOnly={isMaking}
              placeholder={t('paste.example')}
              value={text}
              onChange={(event) => change(event.target.value)}
            />
          )}
        </Field>
        <section className="grid gap-2 content-start" aria-labelledby="pasted">
          <h2 id="pasted">{t('paste.read', { count: users.length })}</h2>
          {(isMaking || done > 0) && (
            <progress className="w-full" aria-label={t('paste.progress')} value={done} max={users.length} />
          )}
          {users.length > 0 && <Preview users={users} outcomes={outcomes} />}
          {done > 0 && !isMaking && <Link href="/users">{t('paste.seeAll')}</Link>}
        </section>
      </div>
    </Page>
  );
}

async function makeUser(user: PastedUser): Promise<Outcome> {
  try {
    await call('POST', '/users', { body: bodyOfPasted(user) });
    return 'made';
  } catch (error) {
    return error instanceof ApiError ? error.faults : [{ path: '', code: 'unknown', message: String(error) }];
  }
}

function Preview({ users, outcomes }: { users: readonly PastedUser[]; outcomes: ReadonlyMap<number, Outcome> }) {
  const { t } = useTranslation('users');
  return (
    <div className="card overflow-auto">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('paste.line')}</th>
            <th scope="col">{t('paste.name')}</th>
            <th scope="col">{t('paste.number')}</th>
            <th scope="col">{t('paste.state')}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.line}>
              <td className="dim">{user.line}</td>
              <td>
                <bdi className="strong">{user.firstname}</bdi> <bdi>{user.lastname}</bdi>
              </td>
              <td>{user.exten}</td>
              <td>
                <State user={user} outcome={outcomes.get(user.line)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({ user: { fault }, outcome }: { user: PastedUser; outcome: Outcome }) {
  const { t } = useTranslation('users');
  const text = useFaultText();
  if (outcome === 'made')
    return (
      <span className="row text-ok">
        <Icon name="check" size={14} />
        {t('paste.made')}
      </span>
    );
  const said = fault ? t(`paste.fault.${fault}`) : outcome?.map(text).join('; ');
  if (said === undefined) return <span className="dim">{t('paste.ready')}</span>;
  return (
    <span className="err">
      <Icon name="warning" size={14} />
      <span>{said}</span>
    </span>
  );
}
