import { useMessages } from '../messages.tsx';
import { PageHead } from './page-head.tsx';

/** Said at an address under which the library has nothing. */
export function Missing({ id }: { id: string }) {
  const { t } = useMessages();
  return (
    <PageHead title={t('library_missing')}>
      <p class="page-lead">{t('library_missing_text', id)}</p>
    </PageHead>
  );
}
