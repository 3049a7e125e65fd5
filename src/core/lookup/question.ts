/**
 * All that a service may be asked: addresses, days, country codes and host names, made from a Report, which has no text.
 * Days are `YYYY-MM-DD`, instants ISO 8601 in UTC, seconds those since 1970.
 */
export type Question =
  /** The capture of an address nearest to a day or instant; the newest where there is none. */
  | { about: 'capture'; url: string; near?: string }
  /** The same of many addresses at once. */
  | { about: 'captures'; urls: string[]; near?: string }
  /** Whether later captures differ from that of an instant; `digest` is its fingerprint, where known, and is told nobody. */
  | { about: 'changes'; url: string; since: string; digest?: string }
  /** Whether the original still answers. */
  | { about: 'original'; url: string }
  /** Measurements of these host names in a country, by day. */
  | { about: 'days'; country: string; domains: string[]; from: string; until: string }
  /** Measurements of these host names, by country. */
  | { about: 'countries'; domains: string[]; from: string; until: string }
  /** Single measurements, as evidence. */
  | { about: 'evidence'; country: string; domains: string[]; from: string; until: string }
  /** Reports of incidents in a country. */
  | { about: 'incidents'; country: string }
  /** Signals of a country's connection. `from` and `until` in seconds. */
  | { about: 'signals'; country: string; from: number; until: number }
  /** Outages seen in them. */
  | { about: 'outages'; country: string; from: number; until: number }
  /** Newer knowledge at a mirror: the address of its folder. */
  | { about: 'knowledge'; mirror: string };

export type QuestionAbout<A extends Question['about']> = Extract<Question, { about: A }>;
