import type { Signing } from '../../core/packs/verify-pack.ts';

const algorithm = { name: 'Ed25519' };

/**
 * Ed25519 (RFC 8032) and SHA-256 as browsers and Node have them in `crypto.subtle`. Ed25519: Chrome from 137, Firefox from
 * 129, Node from 20 (https://wicg.github.io/webcrypto-secure-curves/#ed25519).
 */
export const webSigning: Signing = {
  async isAble() {
    try {
      await crypto.subtle.importKey('raw', new Uint8Array(32).fill(1), algorithm, false, ['verify']);
      return true;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotSupportedError') return false;
      throw error;
    }
  },
  async verify(key, signature, text) {
    const imported = await crypto.subtle.importKey('raw', fromBase64(key), algorithm, false, ['verify']);
    return crypto.subtle.verify(algorithm, imported, fromBase64(signature), bytesOf(text));
  },
  async digest(text) {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text)));
    return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  },
};

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
