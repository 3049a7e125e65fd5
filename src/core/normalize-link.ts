/** Query parameters that only say where a reader came from. */
const tracking =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|ref_src|ref_url|cmpid|cmp|ocid|smid|partner|guccounter|spm|_hs\w+|__twitter_impression|amp_\w+|s_cid|at_\w+|xtor)$/i;

/** Addresses that share, log in or subscribe rather than cite: host and path. */
const sharing =
  /^(?:www\.|m\.|web\.)?(?:facebook\.com\/(?:sharer?|dialog|plugins)|(?:twitter|x)\.com\/(?:intent|share|home\?status)|t\.me\/share|telegram\.me\/share|wa\.me\/|(?:api\.)?whatsapp\.com\/send|linkedin\.com\/(?:shareArticle|sharing|cws)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/(?:submit|r\/submit)|(?:www\.)?addtoany\.com|getpocket\.com\/(?:save|edit)|tumblr\.com\/(?:share|widgets)|vk\.com\/share|vkontakte\.ru\/share|connect\.ok\.ru|ok\.ru\/dk|service\.weibo\.com\/share|share\.flipboard\.com|news\.ycombinator\.com\/submitlink|digg\.com\/submit|del\.icio\.us\/post|delicious\.com\/(?:post|save)|stumbleupon\.com\/submit|buffer\.com\/add|bufferapp\.com\/add|line\.me\/R\/|social-plugins\.line\.me|threads\.net\/intent|bsky\.app\/intent|plus\.google\.com\/share|mix\.com\/add|print\.|translate\.google\.)/i;

const archivedForm = /^\/web\/(?:\d{1,14}|\*|2)(?:[a-z]{2}_|\*)?\/(.+)$/;
const archiveToday = /^archive\.(?:today|is|ph|li|vn|fo|md)$/;

/**
 * The address that a link cites, as archives know it: absolute, http or https, tracking parameters and fragment off,
 * Wayback Machine and archive.today links unwrapped to what they archive. Undefined for what cites nothing: broken
 * addresses, other schemes, sharing links, credentials.
 */
export function citedAddress(href: string, base: string): string | undefined {
  if (href.length > 4000 || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || !url.hostname.includes('.'))
    return undefined;
  const archived = unwrapArchive(url);
  if (archived && archived !== href) return citedAddress(archived, base);
  if (sharing.test(url.host + url.pathname + url.search)) return undefined;
  return url.href.replace(/[?#].*$/s, '') + withoutTracking(url.search);
}

/** A query (`?a=1&b`) without tracking parameters; the others as they stand, since archives know them so. */
function withoutTracking(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => !tracking.test(pair.replace(/=.*$/s, '')));
  return search.length > 1 && kept.join('&') ? `?${kept.join('&')}` : '';
}

function unwrapArchive(url: URL): string | undefined {
  const rest = url.pathname + url.search;
  const inner = /^web(?:-beta|-static)?\.archive\.org$/.test(url.hostname)
    ? archivedForm.exec(rest)?.[1]
    : archiveToday.test(url.hostname)
      ? /^\/(?:\d{4,14}|newest|oldest|o\/\w+)\/(.+)$/.exec(rest)?.[1]
      : undefined;
  if (!inner) return undefined;
  // Servers and browsers fold the second slash of the inner address.
  return /^https?:\//i.test(inner) ? inner.replace(/^(https?:)\/+/i, '$1//') : `http://${inner}`;
}

/** The host name as people say it: without `www.`, `m.` or `amp.`. Empty for what is not an http(s) address. */
export function siteOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? hostname.replace(/^(?:www|m|mobile|amp)\.(?=.*\.)/, '') : '';
}

/** Whether a host belongs to one of the sites: `bbc.com` covers `www.bbc.com` and `news.bbc.com`. */
export function isOnSite(site: string, sites: readonly string[]): boolean {
  return sites.some((entry) => site === entry || site.endsWith(`.${entry}`));
}
