import type { Explainer } from '../../core/explainer.ts';
import { headOf } from '../../core/translation.ts';
import { Foldable } from '../fold.tsx';
import { KindIcon } from '../kind.tsx';
import { useMessages } from '../messages.tsx';
import { languageOfText } from './head.tsx';
import type { Neighbours } from './neighbours.ts';

/** The explainers near to one; each opens in place. */
export function Related(props: { explainers: Explainer[]; depth: number; neighbours: Neighbours }) {
  const { t } = useMessages();
  const { addressOf, open } = props.neighbours;
  if (props.explainers.length === 0) return null;
  return (
    <Foldable
      name="related"
      depth={props.depth}
      class="related"
      titleClass="section-title"
      title={t('section_related')}
    >
      <ul class="related-list">
        {props.explainers.map((explainer) => (
          <li key={explainer.id}>
            {addressOf ? (
              <a class="related-button" data-kind={explainer.kind} href={addressOf(explainer.id)}>
                <RelatedName explainer={explainer} />
              </a>
            ) : (
              <button
                type="button"
                class="related-button"
                data-kind={explainer.kind}
                onClick={() => open(explainer.id)}
              >
                <RelatedName explainer={explainer} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </Foldable>
  );
}

function RelatedName({ explainer }: { explainer: Explainer }) {
  const { title, lang } = headOf(explainer);
  return (
    <>
      <KindIcon kind={explainer.kind} size={16} />
      <span {...languageOfText(lang)}>{title}</span>
    </>
  );
}
