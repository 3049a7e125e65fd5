import {
  type Answer,
  type Asked,
  startAnyHostServer,
} from '../../../src/commands/browsers/any-host-server.ts';
import { makeSelfSignedCertificate } from './self-signed-certificate.ts';

/**
 * Hosts that the browsers themselves may ask, extension or not. None of them is one that Sidelight knows, so leaving them
 * out hides nothing of ours.
 */
const browsersOwn =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|detectportal\.firefox\.com|google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/;

export interface RecordingServer {
  port: number;
  /** Answers for an address; an address without query answers for every query. */
  serve(url: string, answer: Answer): void;
  /** Answers for every address of a host that is not served by itself, until told otherwise; never, where `answer` is null. */
  serveHost(host: string, answer: ((asked: Asked) => Answer) | null): void;
  /** Every request for these hosts so far, in order. */
  askedOf(...hosts: string[]): Asked[];
  /** Requests for anything that is not served, as `METHOD address`: what should not have been asked. */
  strangers(): string[];
  close(): Promise<void>;
}

/** Starts the server that stands for the whole internet, over HTTP and HTTPS, and writes down what it is asked. */
export async function startRecordingServer(): Promise<RecordingServer> {
  const pages = new Map<string, Answer>();
  const hosts = new Map<string, (asked: Asked) => Answer>();
  const asked: Asked[] = [];
  const find = (request: Asked) =>
    pages.get(request.url.href) ??
    pages.get(request.url.origin + request.url.pathname) ??
    hosts.get(request.url.host)?.(request);
  const server = await startAnyHostServer((request) => {
    asked.push(request);
    // Browsers ask for an icon by themselves, and some complain on the page's console if there is none.
    if (request.url.pathname === '/favicon.ico') return { status: 204 };
    return find(request) ?? { status: 404, body: 'There is nothing here.' };
  }, makeSelfSignedCertificate());
  return {
    port: server.port,
    serve: (url, answer) => pages.set(new URL(url).href, answer),
    serveHost(host, answer) {
      if (answer) hosts.set(host, answer);
      else hosts.delete(host);
    },
    askedOf: (...names) => asked.filter(({ url }) => names.includes(url.host)),
    strangers: () =>
      asked
        .filter(
          (request) =>
            !hosts.has(request.url.host) &&
            !find(request) &&
            !browsersOwn.test(request.url.hostname) &&
            request.url.pathname !== '/favicon.ico',
        )
        .map(({ method, url }) => `${method} ${url.href}`),
    close: () => server.close(),
  };
}
