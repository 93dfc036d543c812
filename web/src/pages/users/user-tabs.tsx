import { useTranslation } from 'react-i18next';

const TABS = [
  ['keys', ''],
  ['services', '/services'],
  ['phones', '/phones'],
  ['details', '/details'],
  ['history', '/history'],
] as const;

/** The pages of one user, for `Page`. */
export function userTabs({ id }: { id: number }) {
  return TABS.map(([name, path]) => ({ href: `/users/${id}${path}`, label: <TabLabel name={name} /> }));
}

function TabLabel({ name }: { name: string }) {
  const { t } = useTranslation('users');
  return <>{t(`tabs.${name}`)}</>;
}
