import type { Entry, Kind, Shown } from './model.ts';

const fix = (
  id: string,
  on: string,
  anchor: string,
  shows: readonly Shown[],
  mended: Partial<Entry> = {},
): Entry => ({ id, was: 'a remedy', became: 'same', on, anchor, shows, ...mended });

export const remedies: Kind = {
  kind: 'remedy',
  entries: [
    fix('grant the reader role', 'auth', 'image-access', ['roles/artifactregistry.reader']),
    fix('grant the storage viewer role', 'auth', 'image-access', [], {
      became: 'replaced',
      because: ['B-12'],
    }),
    fix('use a pull secret', 'auth', 'image-pull-secret', ['kubectl create secret generic SECRET']),
    fix('trust a private authority', 'registry', 'registry-certificate', [
      'certificateAuthorityDomainConfig',
      'Secret Manager',
    ]),
    fix('name the secret in the Pod', 'auth', 'image-pull-secret', ['imagePullSecrets:']),
    fix('enable the account', 'auth', 'node-service-account-active', [
      'gcloud iam service-accounts enable SERVICE_ACCOUNT',
    ]),
    fix('make the node pool anew', 'auth', 'node-access-scopes', [
      'gcloud container node-pools create NODE_POOL',
    ]),
    fix('let the perimeter through', 'auth', 'vpc-service-controls', [{ en: 'perimeter', fr: 'périmètre' }]),
    fix('mend the metadata server', 'network', 'node-resolver', [
      { en: 'metadata server', fr: 'serveur de métadonnées' },
    ]),
    fix(
      'mend Cloud DNS: private, forwarding and peering zones, response policies',
      'network',
      'dns-registry-zone',
      [
        'gcloud dns managed-zones list',
        'gcloud dns response-policies list',
        { en: 'forwards or peers', fr: 'appairage' },
      ],
    ),
    fix('mend kube-dns', 'network', 'node-resolver', ['kube-dns'], {
      became: 'corrected',
      because: ['B-28'],
    }),
    fix('turn Private Google Access on', 'network', 'private-google-access', [
      '--enable-private-ip-google-access',
    ]),
    fix('mend the firewall rule', 'network', 'egress-firewall', [
      'gcloud compute firewall-rules create allow-egress-registry',
      '--rules=tcp:443',
    ]),
    fix('mend the route', 'network', 'route-to-registry', ['gcloud compute routes create']),
    fix('let 443 out to the VIP', 'network', 'egress-firewall', ['--destination-ranges=DESTINATION_RANGE']),
    fix('use a supported domain', 'network', 'dns-registry-zone', ['gcloud dns record-sets create']),
    fix('custom routing', 'network', 'route-to-registry', ['--next-hop-gateway=default-internet-gateway']),
    fix('spell the image right', 'not-found', 'image-reference', [
      { en: 'Copy the address from the Pod', fr: 'Copiez l’adresse' },
    ]),
    fix('see that the image exists', 'not-found', 'image-tag', ['gcloud artifacts tags list']),
    fix('network isolation and a missing image', 'not-found', 'next', [
      { en: 'Private Google Access', fr: 'accès privé à Google' },
      { en: 'a perimeter', fr: 'un périmètre' },
    ]),
    fix('look for an outage', 'slow', 'around', [
      { en: 'A fault of the service', fr: 'Une panne du service' },
    ]),
    fix(
      'faster or larger disks',
      'slow',
      'disk-throughput',
      [
        '--disk-type=DISK_TYPE',
        '--disk-size=DISK_SIZE',
        {
          en: 'On Autopilot and on Cloud de Confiance you do not choose the disk',
          fr: 'vous ne choisissez pas le disque',
        },
      ],
      { became: 'corrected', because: ['B-34'] },
    ),
    fix('a smaller image', 'slow', 'around', [{ en: 'goes into a volume', fr: 'dans un volume' }]),
    fix('layers that are cached', 'slow', 'around', [
      'Dockerfile',
      { en: 'small base', fr: 'petite image de base' },
    ]),
    fix(
      'Image streaming',
      'slow',
      'image-streaming',
      ['--enable-image-streaming', { en: 'On Autopilot there is nothing to switch on', fr: 'Autopilot' }],
      { became: 'corrected', because: ['B-35'] },
    ),
    fix('rights of the node account', 'slow', 'around', [
      { en: 'Rights that went missing', fr: 'Des droits disparus' },
    ]),
    fix('the proxy', 'slow', 'around', ['proxy']),
    fix('software of others on the nodes', 'slow', 'around', [
      { en: 'Software on the nodes', fr: 'Des logiciels sur les nœuds' },
    ]),
    fix('build for the processor', 'architecture', 'image-platform', [
      'docker buildx build --platform linux/amd64,linux/arm64',
    ]),
    fix('migrate schema 1', 'schema', 'schema-1-image', [
      { en: 'Rebuild from the sources', fr: 'depuis les sources' },
    ]),
  ],
};
