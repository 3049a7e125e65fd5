import { useState } from 'preact/hooks';
import { useMessages } from './messages.tsx';

/** What stores the reader's choices, and knows where the last of them could not be stored. */
export interface Storing {
  /** How often in a row it failed. */
  failures: number;
  /** Runs what stores; whether it was stored. Where it was not, the controls are drawn again as what is stored has them. */
  store(run: () => Promise<unknown>): Promise<boolean>;
}

/** The storing of one page's choices. */
export function useStoring(): Storing {
  const [failures, setFailures] = useState(0);
  return {
    failures,
    async store(run) {
      const isStored = await run().then(
        () => true,
        () => false,
      );
      setFailures((before) => (isStored ? 0 : before + 1));
      return isStored;
    },
  };
}

/** Says that the last choice could not be stored, and says it anew each time. */
export function StoringProblem({ failures }: Pick<Storing, 'failures'>) {
  const { t } = useMessages();
  if (failures === 0) return null;
  return (
    <p key={failures} class="problem-block is-in-sight" role="alert">
      {t('not_stored')}
    </p>
  );
}
