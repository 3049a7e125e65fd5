import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Heading } from './heading.tsx';
import { Icon } from './icon.tsx';
import { useOwnId } from './use-own-id.ts';

/** Which parts the reader has folded, and the folding. Keys as in `Settings.folded`. */
export interface Folds {
  isFolded(key: string): boolean;
  fold(key: string, folded: boolean): void;
}

/** The folds of a surface; null where nothing folds. */
export const FoldsContext = createContext<Folds | null>(null);

/** A part under a heading, which folds it where the surface keeps folds. */
export function Foldable(props: {
  /** What is remembered as folded: parts of one name fold together, wherever they stand. */
  name: string;
  depth: number;
  /** Classes of the part and of its heading. */
  class: string;
  titleClass: string;
  title: ComponentChildren;
  children?: ComponentChildren;
}) {
  const folds = useContext(FoldsContext);
  const id = useOwnId();
  const { name, title } = props;
  const isFolded = folds?.isFolded(name) ?? false;
  return (
    <section class={props.class}>
      <Heading depth={props.depth} class={props.titleClass}>
        {folds ? (
          <button
            type="button"
            class="fold"
            aria-expanded={!isFolded}
            aria-controls={id}
            onClick={() => folds.fold(name, !isFolded)}
          >
            {title}
            <Icon name="down" size={13} />
          </button>
        ) : (
          title
        )}
      </Heading>
      <div id={id} class="folds" hidden={isFolded}>
        {props.children}
      </div>
    </section>
  );
}
