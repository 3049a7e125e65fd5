import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Measured } from '../../core/measured/measured.ts';
import type { Trail } from '../../core/trail.ts';
import { makeTurns } from '../asking/turns.ts';

/**
 * What was found out about the pages of open tabs, in memory only (`storage.session`), and which services the reader has
 * allowed for one page. Keys: `trail:<tab>`, `measured:<tab>`, `permit:<tab>`. All of it belongs to the page of an address,
 * and counts for no other.
 */
const area = browser.storage.session;
const permitShape = v.object({ page: v.string(), name: v.string(), services: v.array(v.string()) });
/** The services that the reader has allowed for one page, under a name that tells nothing of it. */
type Permit = v.InferOutput<typeof permitShape>;

export interface LookupStore {
  loadTrail(tab: number, page: string): Promise<Trail | undefined>;
  loadMeasured(tab: number, page: string): Promise<Measured | undefined>;
  /** Stores what `change` makes of what is stored; nothing where it gives nothing. One change at a time. */
  changeTrail(
    tab: number,
    page: string,
    change: (trail: Trail | undefined) => Trail | undefined,
  ): Promise<void>;
  changeMeasured(
    tab: number,
    page: string,
    change: (measured: Measured | undefined) => Measured | undefined,
  ): Promise<void>;
  /** Undefined where the reader was not asked about the page yet. */
  loadPermit(tab: number, page: string): Promise<Permit | undefined>;
  /** The name of the page's permit, which is made where there is none. */
  openPermit(tab: number, page: string): Promise<string>;
  /** Allows more services for the page, where it has a permit. */
  addToPermit(tab: number, page: string, services: string[]): Promise<void>;
}

/** The store. Only the background writes to it: what is read from it is what was written. */
export function openLookupStore(): LookupStore {
  const turns = makeTurns();
  const load = async (key: string): Promise<unknown> => (await area.get(key))[key];
  const loadTrail = async (tab: number, page: string) => {
    const trail = (await load(`trail:${tab}`)) as Trail | undefined;
    return trail?.page === page ? trail : undefined;
  };
  const loadMeasured = async (tab: number, page: string) => {
    const measured = (await load(`measured:${tab}`)) as Measured | undefined;
    return measured?.plan.page === page ? measured : undefined;
  };
  const loadPermit = async (tab: number, page: string) => {
    const read = v.safeParse(permitShape, await load(`permit:${tab}`));
    return read.success && read.output.page === page ? read.output : undefined;
  };
  return {
    loadTrail,
    loadMeasured,
    loadPermit,
    changeTrail: (tab, page, change) =>
      turns.take(`trail:${tab}`, async () => {
        const trail = change(await loadTrail(tab, page));
        if (trail) await area.set({ [`trail:${tab}`]: trail });
      }),
    changeMeasured: (tab, page, change) =>
      turns.take(`measured:${tab}`, async () => {
        const measured = change(await loadMeasured(tab, page));
        if (measured) await area.set({ [`measured:${tab}`]: measured });
      }),
    openPermit: (tab, page) =>
      turns.take(`permit:${tab}`, async () => {
        const open = await loadPermit(tab, page);
        if (open) return open.name;
        const name = crypto.randomUUID();
        await area.set({ [`permit:${tab}`]: { page, name, services: [] } });
        return name;
      }),
    addToPermit: (tab, page, services) =>
      turns.take(`permit:${tab}`, async () => {
        const permit = await loadPermit(tab, page);
        if (!permit) return;
        const all = [...new Set([...permit.services, ...services])];
        await area.set({ [`permit:${tab}`]: { ...permit, services: all } });
      }),
  };
}
