import type { ExplainerKind } from '../../core/explainer.ts';
import { useMessages } from '../messages.tsx';
import { ExplainerList } from './explainer-list.tsx';
import { PageHead } from './page-head.tsx';
import type { Shelf } from './shelf.ts';

/** All explainers of one kind: events from the newest, the others by title. */
export function KindPage({ shelf, kind }: { shelf: Shelf; kind: ExplainerKind }) {
  const { t, n } = useMessages();
  const explainers = shelf.explainers.filter((explainer) => explainer.kind === kind);
  const order = new Map(shelf.events.map(({ id }, index) => [id, index]));
  if (kind === 'event') explainers.sort((a, b) => (order.get(b.id) ?? 0) - (order.get(a.id) ?? 0));
  return (
    <>
      <PageHead title={t(`kinds_${kind}`)}>
        <p class="page-lead">{n('library_found', explainers.length)}</p>
      </PageHead>
      <ExplainerList explainers={explainers} depth={1} showsKind={false} />
    </>
  );
}
