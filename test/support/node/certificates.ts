/** The certificates of a node and its registries, as files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Certificate, certificateFor } from '../certificate.ts';
import { serviceAddress } from './pod-network.ts';
import { expiredHost, nodeAddress, untrustedHost } from './registries.ts';

/** Writes `<name>.key` and `<name>.crt` for each server, and `registry-authority.crt` that the node trusts. */
export function writeCertificates(
  folder: string,
  hosts: readonly string[],
): { readonly server: Certificate } {
  const authority = (commonName: string) => ({ commonName, ...certificateFor({ commonName }) });
  const trusted = authority('Registry authority of the tests');
  const private_ = authority('Private authority of the tests');
  const server = certificateFor({
    commonName: 'kube-apiserver',
    hosts: ['127.0.0.1', nodeAddress, serviceAddress],
  });
  const certificates = {
    apiserver: server,
    'registry-authority': trusted,
    registries: certificateFor({
      commonName: 'registries',
      hosts: [...hosts, '*.example.com', nodeAddress],
      issuer: trusted,
    }),
    [untrustedHost]: certificateFor({ commonName: untrustedHost, hosts: [untrustedHost], issuer: private_ }),
    [expiredHost]: certificateFor({
      commonName: expiredHost,
      hosts: [expiredHost],
      issuer: trusted,
      validDays: [-90, -2],
    }),
  };
  for (const [name, { key, cert }] of Object.entries(certificates)) {
    writeFileSync(join(folder, `${name}.key`), key, { mode: 0o600 });
    writeFileSync(join(folder, `${name}.crt`), cert);
  }
  return { server };
}
