import { useTranslation } from 'react-i18next';
import type { Fault } from '../api/api-error.ts';

/**
 * Says a fault in the language of the page: by its code where the messages know it, else in the server's own English. The
 * path is left out: a fault stands at its field.
 */
export function useFaultText(): (fault: Fault) => string {
  const { t } = useTranslation('errors');
  return ({ code, message, facts }) => t(code, { defaultValue: message, ...facts });
}
