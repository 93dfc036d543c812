import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { EmptyState } from '../../ui/note.tsx';
import { DIRECTORY } from '../resource/kind.ts';
import { ResourcePage } from '../resource/resource-page.tsx';

/** Everything that keys can point to besides users: a tab for each kind. */
export default function DirectoryPage() {
  const { t } = useTranslation('resources');
  const { kind: name = DIRECTORY[0]!.name } = useParams<{ kind?: string }>();
  const kind = DIRECTORY.find((one) => one.name === name);
  if (kind === undefined)
    return (
      <EmptyState icon="book" title={t('noKind.title')}>
        {t('noKind.text')}
      </EmptyState>
    );
  const tabs = DIRECTORY.map((one) => ({
    href: one.at,
    isCurrent: one === kind,
    label: t(`kinds.${one.name}.title`),
  }));
  return <ResourcePage key={kind.name} kind={kind} title={t('directory')} tabs={tabs} />;
}
