import type { Capture } from '../core/lookup/capture.ts';
import { isPublicAddress } from '../core/lookup/public-address.ts';
import type { Trail, TrailLink } from '../core/trail.ts';
import { archiveIt, archiveItLinks } from './archive-it.ts';
import { archiveToday, archiveTodayLinks } from './archive-today.ts';
import { arquivo, arquivoLinks } from './arquivo.ts';
import { cloudflareRadar } from './cloudflare-radar.ts';
import { ghostarchive, ghostarchiveLinks } from './ghostarchive.ts';
import { ioda } from './ioda.ts';
import { megalodon, megalodonLinks } from './megalodon.ts';
import { memgator } from './memgator.ts';
import { mirrors } from './mirrors.ts';
import { ooni } from './ooni.ts';
import { originals } from './originals.ts';
import { ownTimeGate } from './own-timegate.ts';
import { ownTimeMap } from './own-timemap.ts';
import { perma, permaLinks } from './perma.ts';
import { type ArchiveLinks, hostOf, type Service } from './service.ts';
import { codeOrigin, softwareHeritage, softwareHeritageLinks } from './software-heritage.ts';
import { torMetrics } from './tor-metrics.ts';
import { wayback, waybackLinks } from './wayback.ts';

/** An archive, and how it is linked to. How it is asked, if it can be, stands in `capture-lookups.ts`: panels need no schemas. */
export interface Archive {
  service: Service;
  links: ArchiveLinks;
  /** Whether it may have a copy of this address; it may have any, unless it says. */
  keeps?(url: string): boolean;
}

/** Every archive, in the order in which they are asked and shown unless the reader wants another. */
export const archives: readonly Archive[] = [
  { service: wayback, links: waybackLinks },
  { service: memgator, links: {} },
  { service: arquivo, links: arquivoLinks },
  { service: archiveIt, links: archiveItLinks },
  { service: perma, links: permaLinks },
  { service: ghostarchive, links: ghostarchiveLinks },
  { service: megalodon, links: megalodonLinks },
  {
    service: softwareHeritage,
    links: softwareHeritageLinks,
    keeps: (url) => codeOrigin(url) !== undefined,
  },
  { service: archiveToday, links: archiveTodayLinks },
  // What a browser would be led to by a link there depends on more than the link: none is made.
  { service: ownTimeGate, links: {} },
  { service: ownTimeMap, links: {} },
];

/** Everybody who may be asked, or linked to. */
export const services: readonly Service[] = [
  ...archives.map(({ service }) => service),
  originals,
  ooni,
  ioda,
  cloudflareRadar,
  torMetrics,
  mirrors,
];

/** The service of an id; undefined where there is none. */
export function findService(id: string): Service | undefined {
  return services.find((service) => service.id === id);
}

/** The archives that a reader wants, in that order; those that are on by default where the reader has said nothing. */
export function chosenArchives(chosen: readonly string[]): Archive[] {
  if (!chosen.length) return archives.filter(({ service }) => !service.offBecause);
  return chosen.flatMap((id) => archives.find(({ service }) => service.id === id) ?? []);
}

/** What a reader has said of archives. */
interface ArchiveSettings {
  archives: readonly string[];
  hosts: Record<string, string>;
}

/** The links of one address into one archive. */
export interface LinksInArchive {
  archive: string;
  name: string;
  near?: string;
  all?: string;
  save?: string;
}

/**
 * The link to the capture nearest to a day or instant, or the newest, in the first archive that has such links: of those that the reader
 * wants, else of all. Undefined for addresses of the reader's own network, which no archive has. Asks nobody.
 */
export function linkToCopy(
  url: string,
  date: string | undefined,
  settings: ArchiveSettings,
): { archive: string; address: string } | undefined {
  if (!isPublicAddress(url)) return undefined;
  for (const { service, links, keeps } of [...chosenArchives(settings.archives), ...archives]) {
    if (links.near && keeps?.(url) !== false)
      return { archive: service.id, address: links.near(url, date, hostOf(service, settings.hosts)) };
  }
  return undefined;
}

/**
 * A trail with its captures where anybody can read them: at the first host of their archive, whichever the reader prefers. An onion
 * address would be of no use to others, and tell how the reader reads.
 */
export function withCommonAddresses(trail: Trail): Trail {
  const made = (link: TrailLink): TrailLink =>
    link.capture && 'value' in link.capture
      ? { ...link, capture: { value: atFirstHost(link.capture.value) } }
      : link;
  return { ...trail, links: trail.links.map(made) };
}

function atFirstHost(capture: Capture): Capture {
  const hosts = findService(capture.archive)?.hosts ?? [];
  const host = hosts.find((one) => capture.address.startsWith(`${one}/`));
  return host ? { ...capture, address: hosts[0] + capture.address.slice(host.length) } : capture;
}

/** The links of an address into the archives that a reader wants; none for those of the reader's own network. Asks nobody. */
export function linksInArchives(
  url: string,
  date: string | undefined,
  settings: ArchiveSettings,
): LinksInArchive[] {
  // An archive is told nothing of the reader's own network, not even by a link.
  if (!isPublicAddress(url)) return [];
  return chosenArchives(settings.archives).flatMap(({ service, links, keeps }) => {
    if (!(links.near || links.all) || keeps?.(url) === false) return [];
    const host = hostOf(service, settings.hosts);
    return {
      archive: service.id,
      name: service.name,
      ...(links.near && { near: links.near(url, date, host) }),
      ...(links.all && { all: links.all(url, host) }),
      ...(links.save && { save: links.save(url, host) }),
    };
  });
}
