import { useEffect, useRef, useState } from 'preact/hooks';
import type {
  LookupStart,
  LookupSurface,
  Lookups,
  MeasuredWishes,
  TrailWishes,
} from '../../browser/lookups/lookup-calls.ts';

/**
 * How the last wish to ask stands: `asking` while the reader is asked for consent elsewhere, `refused` where the reader has
 * forbidden all that it needs, `failed` where the extension did not answer.
 */
export type WishState = 'idle' | 'asking' | 'refused' | 'failed';

/** The look-ups about the page beside a panel, as its sections use them. */
export interface LookupView {
  /** Null until it was read. */
  known: Lookups | null;
  wish: Record<'trail' | 'measured', WishState>;
  startTrail(wishes: TrailWishes): void;
  stopTrail(): void;
  startMeasured(wishes: MeasuredWishes): void;
  stopMeasured(): void;
}

/** Milliseconds: while something runs, it is looked at this often, should the word of a change be lost with a stopped worker. */
const lookAgain = 15_000;

interface Wish {
  state: WishState;
  /** What was known when it was made: asking is over when that changes. */
  before: string;
}
const noWish: Wish = { state: 'idle', before: '' };

/**
 * The look-ups of a page for as long as a panel of it is there; undefined where there are none. What was started is held
 * until the panel goes. The surface must stay the same: give the panel another key where the page is another.
 */
export function useLookups(surface: LookupSurface | undefined): LookupView | undefined {
  const [known, setKnown] = useState<Lookups | null>(null);
  const [wishes, setWishes] = useState({ trail: noWish, measured: noWish });
  const release = useRef<(() => void) | null>(null);
  const read = useRef<() => void>(() => undefined);
  const isRunning = known?.trail?.state === 'running' || known?.measured?.state === 'running';

  useEffect(() => {
    if (!surface) return undefined;
    const reader = makeReader(() => surface.calls.getLookups(), setKnown);
    read.current = reader.read;
    reader.read();
    const unwatch = surface.watch(reader.read);
    return () => {
      unwatch();
      reader.end();
      release.current?.();
    };
  }, []);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => read.current(), lookAgain);
    return () => clearInterval(timer);
  }, [isRunning]);

  if (!surface) return undefined;
  const stamp = JSON.stringify(known);
  const stateOf = ({ state, before }: Wish) => (before === stamp ? state : 'idle');
  const start = (kind: 'trail' | 'measured', call: () => Promise<LookupStart>) => {
    const settle = (state: WishState) => setWishes((now) => ({ ...now, [kind]: { state, before: stamp } }));
    const begin = async () => {
      // Held anew each time: a worker that was stopped has forgotten who held it.
      const held = surface.hold();
      release.current?.();
      release.current = held;
      const { started, asks } = await call();
      settle(started ? 'idle' : asks.length ? 'asking' : 'refused');
      read.current();
    };
    begin().catch(() => settle('failed'));
  };
  const stop = (call: () => Promise<void>) => {
    call().then(read.current, read.current);
  };
  return {
    known,
    wish: { trail: stateOf(wishes.trail), measured: stateOf(wishes.measured) },
    startTrail: (wished) => start('trail', () => surface.calls.startTrail(wished)),
    stopTrail: () => stop(() => surface.calls.stopTrail()),
    startMeasured: (wished) => start('measured', () => surface.calls.startMeasured(wished)),
    stopMeasured: () => stop(() => surface.calls.stopMeasured()),
  };
}

/** Reads one at a time; asked while it reads, it reads once more. A failed reading changes nothing. */
function makeReader(ask: () => Promise<Lookups | null>, give: (known: Lookups | null) => void) {
  let isReading = false;
  let isStale = false;
  let isOver = false;
  const read = async () => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale && !isOver) {
      isStale = false;
      await ask().then(
        (known) => isOver || give(known),
        (error: unknown) => console.debug('look-ups:', error),
      );
    }
    isReading = false;
  };
  return {
    read: () => void read(),
    end: () => {
      isOver = true;
    },
  };
}
