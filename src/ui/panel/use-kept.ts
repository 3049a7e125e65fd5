import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * A value that its owner keeps and tells again later: what the reader chose here counts at once, until the owner tells that it has heard
 * of it, or tells something that was never chosen here.
 */
export function useKept<T>(told: T, keep: (value: T) => void): [T, (value: T) => void] {
  const [own, setOwn] = useState<{ value: T } | null>(null);
  const sent = useRef<string[]>([]);
  const key = JSON.stringify(told);
  useEffect(() => {
    const place = sent.current.lastIndexOf(key);
    // One that was sent before the last: the answer to the last is still to come.
    if (place >= 0 && place < sent.current.length - 1) return;
    sent.current = [];
    setOwn(null);
  }, [key]);
  return [
    own ? own.value : told,
    (value) => {
      sent.current.push(JSON.stringify(value));
      setOwn({ value });
      keep(value);
    },
  ];
}
