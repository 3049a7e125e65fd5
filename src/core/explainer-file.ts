import type { ExplainerKind } from './explainer.ts';

/** The folder below src/knowledge in which the explainers of a kind stand. */
export function folderOf(kind: ExplainerKind): string {
  return kind === 'country' ? 'countries' : `${kind}s`;
}

/** The path of an explainer's file in the project, for whoever wants to mend it. */
export function fileOf({ id, kind }: { id: string; kind: ExplainerKind }): string {
  return `src/knowledge/${folderOf(kind)}/${id}.md`;
}
