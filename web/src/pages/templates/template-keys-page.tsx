import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { query } from '../../api/client.ts';
import { KeyEditor } from '../../keys/key-editor.tsx';
import { modelOfText, modelText, previewModel } from '../../keys/preview-phone.ts';
import { RenameTemplate } from './rename-template.tsx';
import { templateTabs } from './template-tabs.tsx';
import { useCommonModel } from './use-common-model.ts';

/** The keys of a template, on the model that was looked at last, or that most phones are of. */
export default function TemplateKeysPage() {
  const { t } = useTranslation('shell');
  const id = Number(useParams<{ template_id: string }>().template_id);
  const { data } = query.useQuery('get', '/funckeys/templates/{template_id}', {
    params: { path: { template_id: String(id) } },
  });
  const common = useCommonModel();
  const chosen = modelOfText(previewModel.use());
  const name = data?.name ?? '';
  const [renaming, setRenaming] = useState(false);
  return (
    <>
      <KeyEditor
        key={id}
        owner={{ kind: 'template', template_id: id }}
        name={name}
        parent={{ href: '/templates', label: t('nav.templates') }}
        tabs={templateTabs({ id })}
        screenTitle={name}
        phone={chosen ?? common}
        onPhone={(phone) => phone.model !== undefined && previewModel.set(modelText(phone))}
        onRename={() => setRenaming(true)}
      />
      {renaming && <RenameTemplate id={id} name={name} onClose={() => setRenaming(false)} />}
    </>
  );
}
