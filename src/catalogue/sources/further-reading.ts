/** Further reading at the end of a chapter, beyond the sources of its facts. */
import { universes } from '../../cloud/universes.ts';
import { documentation, page } from '../model/source.ts';

export const furtherReading = {
  gettingSupport: {
    title: { en: 'Get support', fr: 'Obtenir de l’aide' },
    url: { google: universes.google.supportUrl, s3ns: `${universes.s3ns.supportUrl}/` },
    checked: null,
  },
  userRoles: documentation('/kubernetes-engine/enterprise/docs/concepts/roles-tasks', {
    en: 'Common user roles and tasks of GKE',
    fr: 'Rôles utilisateur et tâches courantes de GKE',
  }),
  grantingRoles: documentation('/iam/docs/granting-changing-revoking-access', {
    en: 'Manage access to projects, folders and organizations',
    fr: 'Gérer l’accès aux projets, aux dossiers et aux organisations',
  }),
  nodePermissions: documentation('/kubernetes-engine/docs/troubleshooting/permissions', {
    en: 'Clusters whose node service accounts lack critical permissions',
    fr: 'Clusters dont les comptes de service de nœud n’ont pas les autorisations nécessaires',
  }),
  cloudDns: documentation('/kubernetes-engine/docs/how-to/cloud-dns', {
    en: 'Use Cloud DNS for GKE',
    fr: 'Utiliser Cloud DNS pour GKE',
  }),
  kubeDnsTroubleshooting: documentation('/kubernetes-engine/docs/troubleshooting/kube-dns', {
    en: 'Troubleshoot kube-dns in GKE',
    fr: 'Résoudre les problèmes de kube-dns dans GKE',
  }),
  flowLogs: documentation('/vpc/docs/flow-logs', {
    en: 'VPC Flow Logs',
    fr: 'Journaux de flux VPC',
  }),
  accessFlowLogs: documentation('/vpc/docs/access-flow-logs', {
    en: 'Access VPC flow logs by queries',
    fr: 'Accéder aux journaux de flux VPC par des requêtes',
  }),
  imageStreamingTroubleshooting: documentation('/kubernetes-engine/docs/troubleshooting/image-streaming', {
    en: 'Troubleshoot Image streaming in GKE',
    fr: 'Résoudre les problèmes de streaming d’image dans GKE',
  }),
  dockerManifest: page('https://docs.docker.com/reference/cli/docker/manifest/', {
    en: 'docker manifest (Docker documentation)',
    fr: 'docker manifest (documentation Docker)',
  }),
} as const;
