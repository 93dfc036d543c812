import { useTranslation } from 'react-i18next';
import type { FormField } from './form-fields.ts';

/** Words of a form's fields: of this body's field, of a field of this path or name, else its name in the API. */
export function useFieldText(schema: string) {
  const { t } = useTranslation('forms');
  const keys = (part: string, path: string, name: string) =>
    [`${schema}_${path}`, path, name].map((key) => `${part}.${key}`);
  return {
    label: (path: string, { name }: FormField) =>
      t(keys('labels', path, name), { defaultValue: name.replaceAll('_', ' ') }),
    hint: (path: string, { name }: FormField): string | undefined =>
      t(keys('hints', path, name), { defaultValue: '' }) || undefined,
    choice: (path: string, { name }: FormField, value: string) =>
      t(
        keys('choices', path, name).map((key) => `${key}.${value}`),
        { defaultValue: value },
      ),
  };
}
