import { useEffect } from 'preact/hooks';

/** Gives our own page its title. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
