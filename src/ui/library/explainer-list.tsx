import type { Explainer } from '../../core/explainer.ts';
import { writeLibraryAddress } from '../../core/library-address.ts';
import { headOf } from '../../core/translation.ts';
import { formatDate } from '../dates.ts';
import { Gist, languageOfText } from '../explainer/head.tsx';
import { Heading } from '../heading.tsx';
import { KindIcon, KindLabel } from '../kind.tsx';
import { useMessages } from '../messages.tsx';

/** Explainers, each with kind, title and gist; the title leads to it. */
export function ExplainerList(props: {
  explainers: Explainer[];
  /** Depth of the titles' headings. */
  depth: number;
  /** Whether the kind stands over each title. */
  showsKind: boolean;
}) {
  const { locale } = useMessages();
  return (
    <ul class="entries">
      {props.explainers.map((explainer) => {
        const { title, lang } = headOf(explainer);
        return (
          <li key={explainer.id} class="entry" data-kind={explainer.kind}>
            <span class="entry-icon">
              <KindIcon kind={explainer.kind} />
            </span>
            {(props.showsKind || explainer.date) && (
              <span class="entry-facts">
                {props.showsKind && <KindLabel kind={explainer.kind} />}
                {explainer.date && <span>{formatDate(explainer.date, locale)}</span>}
              </span>
            )}
            <Heading depth={props.depth} class="entry-title" {...languageOfText(lang)}>
              <a href={writeLibraryAddress({ view: 'explainer', id: explainer.id })}>{title}</a>
            </Heading>
            <Gist class="entry-gist" explainer={explainer} />
          </li>
        );
      })}
    </ul>
  );
}
