import { shortenAddress } from '../addresses.ts';

/** An address as a reader knows it, the site first. */
export function Address({ url }: { url: string }) {
  const { host, path } = shortenAddress(url);
  return (
    <p class="address" dir="ltr" title={url}>
      <b>{host}</b>
      <span>{path}</span>
    </p>
  );
}
