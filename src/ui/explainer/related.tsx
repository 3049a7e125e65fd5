import type { Explainer } from '../../core/explainer.ts';
import { Heading } from '../heading.tsx';
import { KindIcon } from '../kind.tsx';
import { useMessages } from '../messages.tsx';

/** The explainers near to one; each opens in place. */
export function Related(props: { explainers: Explainer[]; depth: number; onOpen(id: string): void }) {
  const { t } = useMessages();
  if (props.explainers.length === 0) return null;
  return (
    <section class="related">
      <Heading depth={props.depth} class="section-title">
        {t('section_related')}
      </Heading>
      <ul class="related-list">
        {props.explainers.map((explainer) => (
          <li key={explainer.id}>
            <button
              type="button"
              class="related-button"
              data-kind={explainer.kind}
              onClick={() => props.onOpen(explainer.id)}
            >
              <KindIcon kind={explainer.kind} size={16} />
              <span lang={explainer.lang}>{explainer.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
