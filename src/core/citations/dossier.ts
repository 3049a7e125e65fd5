import type { Capture } from '../lookup/capture.ts';
import type { Measured } from '../measured/measured.ts';
import { siteOf } from '../normalize-link.ts';
import { pageAddress } from '../page-address.ts';
import type { Report } from '../report.ts';
import { isDead, isLive, type Trail } from '../trail.ts';

/** An address with what is known of its copies. */
export interface DossierLink {
  url: string;
  /**
   * Where an archive shows the capture nearest to the publication, if it has one, and the archive's id. Absent where it said that it has
   * none, and for addresses of the reader's own network.
   */
  archived?: string;
  archive?: string;
  /** The capture that was found; absent where nobody was asked, or none was found. */
  capture?: Capture;
  /** True where the original was found to be gone. */
  dead?: true;
  /** True where the original was found to answer, or was read. */
  live?: true;
}

/** A page of a measuring service about the page's country, sites and date. */
export interface DossierEvidence {
  /** The service's name. */
  service: string;
  /** What it shows, as a sentence. */
  shows: string;
  address: string;
}

/** Everything to keep of a page: what is cited of it, and what it cites. */
export interface Dossier {
  version: 1;
  title: string;
  site: string;
  /** BCP 47; absent where it is unknown. */
  lang?: string;
  /** Day or instant, ISO 8601. */
  published?: string;
  /** The day on which it was read, `YYYY-MM-DD`. */
  accessed: string;
  page: DossierLink;
  links: DossierLink[];
  evidence: DossierEvidence[];
  measured?: Measured;
}

/**
 * The dossier of a page. `title` comes from whoever may read it: a report has no text. `linkToCopy` makes a link into an archive,
 * where there may be one, without asking; `accessed` is the day on which it is read.
 */
export function makeDossier(
  report: Report,
  known: { title: string; accessed: string; trail?: Trail | null; measured?: Measured | null },
  linkToCopy: (url: string, date?: string) => { archive: string; address: string } | undefined,
  evidence: DossierEvidence[] = [],
): Dossier {
  const { title, accessed, trail, measured } = known;
  const published = report.published?.date;
  const address = pageAddress(report);
  const linkFor = (url: string): DossierLink => {
    const found = trail?.links.find((link) => link.url === url);
    const capture = found?.capture && 'value' in found.capture ? found.capture.value : undefined;
    const linked = linkToCopy(url, published);
    const hasNone = linked && found?.asked.includes(linked.archive);
    const copy = capture ?? (hasNone ? undefined : linked);
    return {
      url,
      ...(copy && { archived: copy.address, archive: copy.archive }),
      ...(capture && { capture }),
      ...(found && isDead(found) && { dead: true as const }),
      ...(found && isLive(found) && { live: true as const }),
    };
  };
  return {
    version: 1,
    title: title.replace(/\s+/g, ' ').trim() || address,
    site: siteOf(address),
    ...(report.lang !== 'und' && { lang: report.lang }),
    ...(published && { published }),
    accessed,
    // Where a copy was read, nothing is known of the original.
    page: { ...linkFor(address), ...(siteOf(report.url) === siteOf(address) && { live: true as const }) },
    links: [...new Set(report.links.map(({ url }) => url))].filter((url) => url !== address).map(linkFor),
    evidence,
    ...(measured && { measured }),
  };
}
