import type { Entry, Kind, Shown } from './model.ts';

/** Both consoles, because a reader of S3NS has another host. */
const at = (path: string): readonly string[] => [
  `https://console.cloud.google.com${path}`,
  `https://console.cloud.s3nscloud.fr${path}`,
];

function steps(
  id: string,
  on: string,
  path: string,
  was: string,
  shows: readonly Shown[],
  mended: Pick<Entry, 'became' | 'because'> = { became: 'same' },
): Entry {
  return { id, was, on, links: at(path), shows, ...mended };
}

export const console: Kind = {
  kind: 'console path',
  entries: [
    steps(
      'pod-events',
      'diagnose',
      '/kubernetes/workload/overview',
      'workload by its State column, Managed pods, the Pod, tab Events, columns Message and Reason',
      [
        { en: 'Status column', fr: 'colonne «\u00a0État\u00a0»' },
        { en: 'Managed pods', fr: 'Pods gérés' },
        { en: 'Events tab', fr: 'onglet «\u00a0Événements\u00a0»' },
        'Message',
      ],
    ),
    steps('logs-explorer', 'diagnose', '/logs/query', 'paste the query, run it', [
      { en: 'run the query', fr: 'exécutez la requête' },
    ]),
    steps(
      'node-account',
      'auth',
      '/kubernetes/list/overview',
      'Clusters, the cluster; Autopilot: Security, Service account; Standard: Nodes, the pool, Security, Service account',
      [
        { en: 'Service account', fr: 'Compte de service' },
        { en: 'Security', fr: 'Sécurité' },
        { en: 'Nodes tab', fr: 'onglet «\u00a0Nœuds\u00a0»' },
      ],
    ),
    steps('account-state', 'auth', '/iam-admin/serviceaccounts', 'the project, the account, column State', [
      { en: 'read its status', fr: 'lisez son état' },
    ]),
    steps('routes', 'network', '/networking/routes/list', 'Priority: the lower number wins', [
      { en: 'the lowest priority number wins', fr: 'le plus petit numéro de priorité l’emporte' },
    ]),
    steps(
      'firewall',
      'network',
      '/net-security/firewall-manager/firewall-policies/list',
      'egress deny on tcp:443 to the VIP ranges; allow it',
      [{ en: 'denies TCP port 443', fr: 'refuse le port TCP 443' }],
    ),
    steps(
      'network-routes',
      'network',
      '/networking/networks/list',
      'network called default, Routes, 0.0.0.0/0 or ::0/0 by the default internet gateway',
      ['0.0.0.0/0', '::/0', { en: 'default internet gateway', fr: 'passerelle Internet par défaut' }],
      { became: 'corrected', because: ['B-15', 'B-16'] },
    ),
  ],
};
