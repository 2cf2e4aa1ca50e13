/** The clusters of a project, and those of a fleet: what a run on many clusters begins with. */
import { defineCommand } from '../../model/define.ts';
import { Unreadable } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import { array, child, requiredText, text } from '../decode.ts';
import { fields } from '../projection.ts';
import { absent, tagged } from '../universe-support.ts';

/** A cluster of a project. */
export interface ListedCluster {
  readonly name: string;
  /** A region or a zone. */
  readonly location: string;
}

export const listClusters = defineCommand({
  id: 'gcloud-container-clusters-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['container', 'clusters', 'list', '--project={PROJECT}'],
  ...fields('name,location', decodeClusters, { name: 'cluster', location: 'location' }),
  purpose: {
    en: 'List the clusters of the project, in every location.',
    fr: 'Lister les clusters du projet, dans tous les emplacements.',
  },
  needs: [{ iam: 'container.clusters.list' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.gcloudReference],
});

/** Each cluster with its location. */
export function decodeClusters(answer: unknown): readonly ListedCluster[] {
  return array(answer).map((cluster) => ({
    name: requiredText(cluster, 'name'),
    location: requiredText(cluster, 'location'),
  }));
}

/** A cluster that is registered with a fleet. */
export interface Membership {
  readonly project: string;
  readonly location: string;
  readonly name: string;
  /** The GKE cluster behind it; null for a cluster outside Google Cloud. */
  readonly cluster: (ListedCluster & { readonly project: string }) | null;
}

export const listMemberships = defineCommand({
  id: 'gcloud-container-fleet-memberships-list',
  tool: 'gcloud',
  effect: 'reads',
  words: ['container', 'fleet', 'memberships', 'list', '--project={PROJECT}'],
  ...fields('name,endpoint.gkeCluster.resourceLink', decodeMemberships, {
    project: 'project',
    location: 'location',
    name: 'cluster',
    cluster: { project: 'project', location: 'location', name: 'cluster' },
  }),
  purpose: {
    en: 'List the clusters that are registered with the fleet of the project.',
    fr: 'Lister les clusters enregistrés dans le parc (fleet) du projet.',
  },
  needs: [{ iam: 'gkehub.memberships.list' }],
  on: '{PROJECT}',
  universes: absent,
  sources: [sources.gcloudReference],
});

/**
 * `projects/P/locations/L/memberships/M`, and the link of a GKE cluster,
 * `//container.googleapis.com/projects/P/locations/L/clusters/C`; an older one has `zones` (GKE Hub REST reference).
 */
export function decodeMemberships(answer: unknown): readonly Membership[] {
  return array(answer).map((membership) => {
    const named = /^projects\/([^/]+)\/locations\/([^/]+)\/memberships\/([^/]+)$/.exec(
      requiredText(membership, 'name'),
    );
    const [, project, location, name] = named ?? [];
    if (!project || !location || !name) throw new Unreadable();
    const link = text(child(child(membership, 'endpoint'), 'gkeCluster'), 'resourceLink');
    return { project, location, name, cluster: link === null ? null : clusterIn(link) };
  });
}

function clusterIn(link: string): Membership['cluster'] {
  const [, project, location, name] =
    /\/projects\/([^/]+)\/(?:locations|zones)\/([^/]+)\/clusters\/([^/]+)$/.exec(link) ?? [];
  return project && location && name ? { project, location, name } : null;
}
