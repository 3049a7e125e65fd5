/** Archives whose addresses end in a moment and the address that they archive, by host name, which `URL` gives in small letters. */
const archives =
  /^(?:(?:web|web-beta|web-static|wayback|replay|liveweb)\.archive\.org|web\.archive[a-z2-7]{49,}\.onion|wayback\.archive-it\.org|arquivo\.pt|(?:www\.)?webarchive\.org\.uk|webarchive\.nationalarchives\.gov\.uk|webarchive\.parliament\.uk|webarchive\.nrscotland\.gov\.uk|webarchive\.loc\.gov|(?:wayback\.)?vefsafn\.is|swap\.stanford\.edu|web\.archive\.bibalex\.org|web\.archive\.org\.au|webarchive\.nla\.gov\.au|webarchive\.bac-lac\.gc\.ca|timetravel\.mementoweb\.org|memgator\.cs\.odu\.edu)$/;

/** A whole address behind a moment or a word: `/web/2009id_/http://…`, `/2358/20110211/http://…`, `/timegate/http://…`. */
const wholeForm = /^\/(?:[\w.*-]+\/){0,4}?(https?:\/.+)$/s;

/** An address without its scheme, behind a moment or a star: `/web/2009/example.com/…`. */
const bareForm = /^\/(?:[\w.-]+\/){0,3}?(?:\d{1,14}\*?(?:[a-z]{2}_)?|\*)\/([^/?]*\.[^/?]*(?:[/?].*)?)$/s;

const archiveToday = /^archive\.(?:today|is|ph|li|vn|fo|md)$|^archiveiya[a-z2-7]{48}\.onion$/;
const archiveTodayForm = /^\/(?:[\d.-]{4,19}|newest|oldest|timegate|timemap|o\/\w+)\/(.+)$/s;

/** Hosts, and the parameter in which they name the address that they lead to. */
const redirectors: [RegExp, RegExp, string[]][] = [
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/(?:url|imgres)$/, ['q', 'url', 'imgrefurl']],
  [/^(?:l|lm|www|m)\.facebook\.com$/, /^\/l\.php$/, ['u']],
  [/^l\.instagram\.com$/, /^\/$/, ['u']],
  [/^out\.reddit\.com$/, /^\//, ['url']],
  [/^t\.umblr\.com$/, /^\/redirect$/, ['z']],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, ['q']],
  [/^(?:m\.)?vk\.com$/, /^\/away\.php$/, ['to']],
  [/^slack-redir\.net$/, /^\/link$/, ['url']],
  [/\.safelinks\.protection\.outlook\.com$/, /^\/$/, ['url']],
  [/^translate\.google\.[a-z.]{2,6}$/, /^\/translate$/, ['u']],
  [/^(?:www\.)?webcitation\.org$/, /^\/query$/, ['url']],
  [/^(?:www\.)?megalodon\.jp$/, /^\/$/, ['url']],
  [/^ghostarchive\.org$/, /^\/search$/, ['term']],
];

/**
 * What a link of an archive, of an AMP cache, of a translator or of a redirector leads to, as far as its address says; undefined
 * where it is none, or does not say. An address within an address that is itself such a link is left as it is.
 */
export function unwrapLink(url: URL): string | undefined {
  const inner = fromArchive(url) ?? fromAmpCache(url) ?? fromTranslator(url) ?? fromRedirector(url);
  if (!inner) return undefined;
  // Servers and browsers fold the second slash of an address within an address.
  const whole = /^https?:\//i.test(inner) ? inner.replace(/^(https?:)\/+/i, '$1//') : `http://${inner}`;
  return URL.canParse(whole) && new URL(whole).hostname.includes('.') ? whole : undefined;
}

function fromArchive({ hostname, pathname, search }: URL): string | undefined {
  const rest = pathname + search;
  if (archives.test(hostname)) return (wholeForm.exec(rest) ?? bareForm.exec(rest))?.[1];
  if (archiveToday.test(hostname)) return archiveTodayForm.exec(rest)?.[1];
  return undefined;
}

/** `https://www.google.com/amp/s/example.com/…`, `https://example-com.cdn.ampproject.org/c/s/example.com/…`: `s` is for https. */
function fromAmpCache({ hostname, pathname, search }: URL): string | undefined {
  const match = /^(?:www\.)?google\.[a-z.]{2,6}$/.test(hostname)
    ? /^\/amp\/(s\/)?([^/]+\..*)$/s.exec(pathname + search)
    : /(?:^|\.)cdn\.ampproject\.org$/.test(hostname)
      ? /^\/(?:[acvi]|mbv|wp)\/(s\/)?([^/]+\..*)$/s.exec(pathname + search)
      : null;
  return match ? `${match[1] ? 'https' : 'http'}://${match[2]}` : undefined;
}

/** `https://www-example--news-com.translate.goog/…`: a dot is a hyphen there, a hyphen two. */
function fromTranslator({ hostname, pathname, search }: URL): string | undefined {
  const name = /^([a-z\d-]+)\.translate\.goog$/.exec(hostname)?.[1];
  return (
    name && `https://${name.replace(/--|-/g, (mark) => (mark === '--' ? '-' : '.'))}${pathname}${search}`
  );
}

function fromRedirector({ hostname, pathname, searchParams }: URL): string | undefined {
  for (const [host, path, names] of redirectors) {
    if (!host.test(hostname) || !path.test(pathname)) continue;
    const inner = names
      .map((name) => searchParams.get(name))
      .find((value) => value && /^https?:\/\//i.test(value));
    if (inner) return inner;
  }
  return undefined;
}
