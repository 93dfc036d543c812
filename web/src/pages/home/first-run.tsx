import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { PasteButton } from '../users/users-page.tsx';
import { PhonePicture } from './phone-picture.tsx';
import type { Facts } from './use-facts.ts';

/** An empty system: four steps, ticked by what is there. The first that is not is the one to do now. */
export function FirstRun({ facts }: { facts: Facts }) {
  const { t } = useTranslation('home');
  useEffect(() => {
    document.title = 'Lampfield';
  }, []);
  const steps = useSteps(facts);
  const current = steps.findIndex(({ done }) => !done);
  return (
    <div className="first">
      <div className="first-say">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <ol className="steps">
          {steps.map(({ name, done, says, actions }, index) => (
            <li key={name} className={done ? 'done' : index === current ? 'cur' : ''}>
              <span className="step-no">{done ? <Icon name="check" label={t('done')} /> : index + 1}</span>
              <div className="grow grid gap-1">
                <h2>{t(`${name}.${done ? 'done' : 'title'}`)}</h2>
                <p className="mid text-13">{says}</p>
                {!done && actions}
              </div>
            </li>
          ))}
        </ol>
        <p className="hint pt-6">
          {t('cli')} <code>npx lampfield --help</code> · <a href="/docs">{t('reference')}</a>
        </p>
      </div>
      <div className="first-picture" aria-hidden="true" inert>
        <PhonePicture />
      </div>
    </div>
  );
}

interface Step {
  name: 'pbx' | 'users' | 'templates' | 'phones';
  done: boolean;
  says: ReactNode;
  actions: ReactNode;
}

function useSteps({ users, templates, phones, unclaimed, pbxes }: Facts): Step[] {
  const { t } = useTranslation('home');
  const [, go] = useLocation();
  useShortcut('n', t('steps.users.button'), () => go('/users/new'));
  const connected = pbxes.filter((pbx) => pbx.connected).map(({ name }) => name);
  const isReady = pbxes.length > 0 && connected.length === pbxes.length;
  const here = (icon: 'add' | 'template' | 'pbx' | 'phone', label: string, to: string, look: 'primary' | 'plain') => (
    <Button icon={icon} look={look} onClick={() => go(to)}>
      {label}
    </Button>
  );
  const look = (isFirst: boolean) => (isFirst ? 'primary' : 'plain');
  return [
    {
      name: 'pbx',
      done: isReady,
      says: isReady
        ? t('pbx.connected', { names: connected.join(', ') })
        : t(pbxes.length === 0 ? 'pbx.none' : 'pbx.away'),
      actions: <div className="row">{here('pbx', t('pbx.button'), '/pbxes', 'plain')}</div>,
    },
    {
      name: 'users',
      done: users > 0,
      says: users > 0 ? t('users.count', { count: users }) : t('users.says'),
      actions: (
        <>
          <div className="row flex-wrap pt-2">
            <Button icon="add" look={look(true)} keys={['N']} onClick={() => go('/users/new')}>
              {t('users.button')}
            </Button>
            <PasteButton />
          </div>
          <p className="hint">
            {t('users.script')} <code>POST /1.1/users</code>
          </p>
        </>
      ),
    },
    {
      name: 'templates',
      done: templates > 0,
      says: templates > 0 ? t('templates.count', { count: templates }) : t('templates.says'),
      actions: (
        <div className="row pt-2">{here('template', t('templates.button'), '/templates/new', look(users > 0))}</div>
      ),
    },
    {
      name: 'phones',
      done: phones > 0,
      says: phones > 0 ? t('phones.count', { count: phones }) : t('phones.says'),
      actions: (
        <>
          <div className="row pt-2">
            {here('phone', t('phones.button'), '/phones?add', look(users > 0 && templates > 0))}
          </div>
          <p className="hint">
            {t('phones.asked', { count: unclaimed ?? 0 })}{' '}
            {(unclaimed ?? 0) > 0 && <Link href="/phones">{t('phones.claim')}</Link>}
          </p>
        </>
      ),
    },
  ];
}
