import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key and a self-signed certificate in PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

/** What a certificate says. Days count from now. */
interface Statement {
  readonly commonName: string;
  /** DNS names and IPv4 addresses of a server. */
  readonly hosts?: readonly string[];
  /** The authority that signs; without one the certificate is self-signed, and an authority itself. */
  readonly issuer?: Certificate & { readonly commonName: string };
  readonly validDays?: readonly [from: number, to: number];
}

/**
 * A self-signed certificate for 127.0.0.1. kubectl sends no credentials at all over plain HTTP (client-go reads the
 * user entry "only if we are secure", clientcmd/client_config.go), so the Kubernetes server needs TLS.
 */
export const selfSigned = (commonName = 'pullbook-rig'): Certificate =>
  certificateFor({ commonName, hosts: ['localhost', '127.0.0.1'] });

/**
 * Makes a key and a certificate. Encoding the DER values here avoids a dependency on openssl. Structure: RFC 5280,
 * section 4.1.
 */
export function certificateFor({
  commonName,
  hosts = [],
  issuer,
  validDays: [from, to] = [-1, 30],
}: Statement): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKeyInfo = publicKey.export({ type: 'spki', format: 'der' });
  const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
  const day = 86_400_000;
  const validity = sequence(utcTime(Date.now() + from * day), utcTime(Date.now() + to * day));

  const isAuthority = issuer ? [] : [tag(0x01, Buffer.from([0xff]))];
  const basicConstraints = extension('551d13', sequence(...isAuthority), true);
  const keyIdentifier = extension('551d0e', tag(0x04, createHash('sha1').update(publicKeyInfo).digest()));
  const alternativeNames = hosts.length > 0 ? [extension('551d11', sequence(...hosts.map(hostName)))] : [];

  const version3 = tag(0xa0, tag(0x02, Buffer.from([2])));
  const serial = tag(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(8)]));
  const extensions = tag(0xa3, sequence(basicConstraints, keyIdentifier, ...alternativeNames));
  const names = [distinguished(issuer?.commonName ?? commonName), validity, distinguished(commonName)];
  const body = sequence(version3, serial, ecdsaWithSha256, ...names, publicKeyInfo, extensions);
  const signature = sign('sha256', body, issuer ? createPrivateKey(issuer.key) : privateKey);
  const certificate = sequence(
    body,
    ecdsaWithSha256,
    tag(0x03, Buffer.concat([Buffer.from([0]), signature])),
  );

  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: pem(certificate) };
}

const distinguished = (commonName: string) =>
  sequence(set(sequence(oid('550403'), tag(0x0c, Buffer.from(commonName)))));

/** A GeneralName: an address or a DNS name. */
const hostName = (host: string) =>
  /^[\d.]+$/.test(host) ? tag(0x87, Buffer.from(host.split('.').map(Number))) : tag(0x82, Buffer.from(host));

function tag(type: number, ...content: Buffer[]): Buffer {
  const value = Buffer.concat(content);
  return Buffer.concat([Buffer.from([type]), length(value.length), value]);
}

function length(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size]);
  const bytes = Buffer.from(size.toString(16).padStart(size > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

function sequence(...content: Buffer[]): Buffer {
  return tag(0x30, ...content);
}

function set(...content: Buffer[]): Buffer {
  return tag(0x31, ...content);
}

/** An object identifier, already encoded: each is a constant of RFC 5280 or RFC 5758. */
function oid(encoded: string): Buffer {
  return tag(0x06, Buffer.from(encoded, 'hex'));
}

function extension(encodedOid: string, value: Buffer, critical = false): Buffer {
  const flag = critical ? [tag(0x01, Buffer.from([0xff]))] : [];
  return sequence(oid(encodedOid), ...flag, tag(0x04, value));
}

function utcTime(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/\D/g, '').slice(2, 14);
  return tag(0x17, Buffer.from(`${digits}Z`));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
