import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/**
 * A certificate for test runs, made on the spot so that no key is ever stored: PEM texts of an ECDSA P-256 key and of an
 * X.509 v1 certificate in DER (RFC 5280, section 4.1) that the key signs for itself. Valid from 2020 to 2049.
 */
export function makeSelfSignedCertificate(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const ecdsaWithSha256 = sequence(Buffer.from('06082a8648ce3d040302', 'hex'));
  const commonName = sequence(
    Buffer.from('0603550403', 'hex'),
    element(0x0c, Buffer.from('Sidelight tests')),
  );
  const name = sequence(element(0x31, commonName));
  const validity = sequence(
    element(0x17, Buffer.from('200101000000Z')),
    element(0x17, Buffer.from('491231235959Z')),
  );
  const serial = element(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(8)]));
  const subjectKey = publicKey.export({ type: 'spki', format: 'der' });
  const toBeSigned = sequence(serial, ecdsaWithSha256, name, validity, name, subjectKey);
  const signature = sign('sha256', toBeSigned, privateKey);
  const certificate = sequence(
    toBeSigned,
    ecdsaWithSha256,
    element(0x03, Buffer.concat([Buffer.from([0]), signature])),
  );
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${wrap(certificate.toString('base64'))}\n-----END CERTIFICATE-----\n`,
  };
}

function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return element(0x30, Buffer.concat(parts));
}

function wrap(base64: string): string {
  return base64.replace(/(.{64})(?=.)/g, '$1\n');
}
